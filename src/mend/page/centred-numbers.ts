import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isProjectName } from '../../language/project-run.ts';
import { isText } from '../line/text.ts';

/** So many rows that count on are a list. */
const LEAST_ROWS = 2;
const NUMBER = /^\d{1,2}$/;
// 2 港まちプロモーション事業
const NUMBERED = /^(\d{1,2})\s+(\S+)$/;

/** A row of a list of projects: its line, and how many lines it takes. */
interface Row {
  readonly line: Line;
  readonly lines: number;
}

const textOf = (line: Line | undefined): string =>
  line && isText(line) ? line.content.text.trim() : '';

/** The row with a number that begins at a line: on one line, or the number above its name or between its two lines; null where none does. */
function rowAt(lines: readonly Line[], at: number, number: number): Row | null {
  const line = lines[at] as Line;
  const whole = NUMBERED.exec(textOf(line));
  if (whole) {
    const fits = Number(whole[1]) === number && isProjectName(whole[2] as string);
    return fits ? { line, lines: 1 } : null;
  }
  const words = [0, 1, 2].map((k) => textOf(lines[at + k]));
  const place = words.findIndex((word) => NUMBER.test(word) && Number(word) === number);
  // 4 | 漁業担い手 | 育成確保支援事業, 空き家を生かした | 3 | 若者定住支援事業
  if (place !== 0 && place !== 1) return null;
  const names = [0, 1, 2].filter((k) => k !== place);
  const count = place === 0 && isProjectName(words[1] as string) ? 1 : names.length;
  const own = names.slice(0, count);
  const name = own.map((k) => words[k]).join('');
  if (/[\s\d]/.test(name) || own.some((k) => (words[k] as string).length < 2)) return null;
  if (!isProjectName(name) || (count > 1 && isProjectName(words[own[0] as number] as string)))
    return null;
  const part = (k: number): Mapped => trim((lines[at + k] as Line).content);
  const content = join([part(place), join(own.map(part))], ' ');
  const last = (lines[at + count] as Line).index;
  // a number alone on its line looks like that of a page
  const named = lines[at + (own[0] as number)] as Line;
  return { line: { ...named, content, last }, lines: count + 1 };
}

/** The rows from a line on that count from 1; none where they are too few. */
function rowsFrom(lines: readonly Line[], from: number): Row[] {
  // a look ahead that spares most lines the comparison: the first number begins a line, or stands alone on the second
  if (!textOf(lines[from]).startsWith('1') && textOf(lines[from + 1]) !== '1') return [];
  const rows: Row[] = [];
  let at = from;
  for (
    let row = rowAt(lines, at, 1);
    row;
    row = at < lines.length ? rowAt(lines, at, rows.length + 1) : null
  ) {
    rows.push(row);
    at += row.lines;
  }
  return rows.length < LEAST_ROWS ? [] : rows;
}

/**
 * Puts the numbers of a list of projects in front of their names where they stand above them or half way down (欄の中央に置かれた番号): 空き家を生かした | 3 |
 * 若者定住支援事業. Only in lists that count from 1 on.
 */
export function leadNumbers(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    if (rows.length === 0) {
      out.push(lines[at] as Line);
      at++;
      continue;
    }
    out.push(...rows.map(({ line }) => line));
    at += rows.reduce((sum, row) => sum + row.lines, 0);
  }
  return out;
}
