import type { Cell, DataTable } from './tables/table.ts';

// -55, 0.08, +3
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;
// =SUM(A1), +81, -1+1, @name, a tab, a carriage return: what spreadsheets take for a formula
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front of it; numbers stay bare. */
export function defuse(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A bare number, never with an exponent: 1e-7 is 0.0000001. */
function numeral(value: number): string {
  const text = String(value);
  // 1.5e-7, 1e+21
  const [, sign = '', digits = '', exponent = ''] = /^(-?)([0-9.]+)e(.+)$/.exec(text) ?? [];
  if (exponent === '') return text;
  if (Number(exponent) > 0) return BigInt(value).toString();
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits.replace('.', '')}`;
}

/** A cell as it stands in a CSV file, before quoting: nothing for null, `true` or `false`, defused words. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numeral(cell);
  return typeof cell === 'string' ? defuse(cell) : String(cell);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const lineOf = (fields: readonly string[]): string => `${fields.map(quote).join(',')}\r\n`;

/** A table as CSV: a header of column names, every field in double quotes, CR LF (e-Stat, RFC 4180). */
export function writeCsv({ columns, rows }: DataTable): string {
  const header = lineOf(columns.map(({ name }) => name));
  return header + rows.map((row) => lineOf(row.map(cellText))).join('');
}
