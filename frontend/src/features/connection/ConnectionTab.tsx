export default function ConnectionTab() {
  return null;
}
