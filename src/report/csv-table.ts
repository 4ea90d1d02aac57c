type Cell = string | number | boolean | null;

/** A row of a table by the names of its columns; what is not named is empty. */
export type CsvRow = Readonly<Record<string, Cell>>;

/** Words on one line, as a cell wants them. */
export const oneLine = (text: string | null | undefined): string | null =>
  text?.replace(/\s*[\r\n]+\s*/g, ' ').trim() ?? null;

// `=1+1`, `+…`, `-…`, `@…`, a tab, but not -55: what a spreadsheet would take for a formula
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/** One cell: in quotes, figures bare, words that look like a formula defused. */
function quote(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '""';
  if (typeof cell !== 'string') return `"${cell}"`;
  return `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}

/** RFC 4180 with every field in quotes; with a byte order mark, for which Japanese Excel asks. */
export function writeTable(names: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return `\uFEFF${lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('')}`;
}
