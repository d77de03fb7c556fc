import type { TableRequest } from '../lab.context';

export default function TablesDialog(_: { request: TableRequest; onClose: () => void }) {
  return null;
}
