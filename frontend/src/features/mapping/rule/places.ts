type Option = { value: string; label: string };

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
// Codes that are not countries: unions, the world, private use.
const none = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let known: Option[] | null = null;

/** Countries by their two letters, in the order of their names. Made once, when first asked for. */
export function countries(): Option[] {
  known ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = none.has(code) ? undefined : regions.of(code);
      return name ? [{ value: code, label: `${name} (${code})` }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return known;
}

export const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** A time zone in the letters of its name, however they are typed; what is none stays as it is. */
export function spelledZone(typed: string): string {
  return timeZones().find((zone) => zone.toLowerCase() === typed.trim().toLowerCase()) ?? typed;
}

export const currencies = (): string[] => Intl.supportedValuesOf('currency');

/** Ways to write a date, each shown by an example. */
export const dateFormats: Option[] = [
  { value: 'yyyy-MM-dd', label: '2026-11-02' },
  { value: 'dd/MM/yyyy', label: '02/11/2026, day first' },
  { value: 'MM/dd/yyyy', label: '11/02/2026, month first' },
  { value: 'dd.MM.yyyy', label: '02.11.2026, day first' },
  { value: 'd MMMM yyyy', label: '2 November 2026' },
  { value: 'd MMM yyyy', label: '2 Nov 2026' },
  { value: 'MMMM d, yyyy', label: 'November 2, 2026' },
];
