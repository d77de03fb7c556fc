export default function MappingTab() {
  return null;
}
