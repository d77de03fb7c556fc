/** Stands for a value that is not there, quietly. */
export function Missing() {
  return <span className="missing">—</span>;
}
