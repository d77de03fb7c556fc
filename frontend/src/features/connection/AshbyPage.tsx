export default function AshbyPage() {
  return null;
}
