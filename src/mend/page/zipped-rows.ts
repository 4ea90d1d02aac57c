import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isLoneMark, readGrade } from '../../language/grade/grade.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { VALUES } from '../../language/lexicon.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { cellsIn, datedBy, type Head, headOf } from './halved-head.ts';

/** Columns of values, and rows, without which no table is told. */
const LEAST_VALUES = 2;
const LEAST_ROWS = 2;
const MAX_LINES = 120;
const MAX_NAME_LINES = 3;

// 84,3 | 12.6 | 320: what begins a value
const BEGINS = /^[△▲-]?\d[\d,.]*$/;
// 21人, 万人, 4件: what ends one
const ENDS = /^(\d{0,2})([^\d\s(),.、。]{1,4})$/;
// 万人: what multiplies, in front of a unit
const MULTIPLE = /^[千万億]{1,2}(?=.)/;
const isAbsent = (text: string): boolean => VALUES.absent.includes(text);

const isGrade = ({ text }: Mapped): boolean =>
  !isAbsent(text) && (readGrade(text, []) !== null || isLoneMark(text));

/** The words of a name in front, and the parts of values behind. */
interface Parts {
  readonly name: Mapped | null;
  readonly values: readonly Mapped[];
}

function partsOf(cells: readonly Mapped[], isPart: (at: number) => boolean): Parts | null {
  const at = cells.findIndex((_, i) => isPart(i));
  const values = cells.slice(at);
  if (at < 0 || at > 1 || !values.every((_, i) => isPart(at + i))) return null;
  return { name: at === 1 ? (cells[0] as Mapped) : null, values };
}

const upper = (line: Line): Parts | null => {
  const cells = cellsIn(line);
  const parts = partsOf(cells, (at) => {
    const { text } = cells[at] as Mapped;
    return BEGINS.test(text) || isAbsent(text);
  });
  return parts && parts.values.length >= LEAST_VALUES ? parts : null;
};

const isWholeEnd = (text: string): boolean =>
  isUnitWord((ENDS.exec(text)?.[2] ?? '').replace(MULTIPLE, ''));

/** Whether a cell ends a value; only the last one's unit may be torn once more. */
function isEnd(cells: readonly Mapped[], at: number): boolean {
  const { text } = cells[at] as Mapped;
  const torn = at === cells.length - 1 && ENDS.test(text);
  return !isAbsent(text) && (isWholeEnd(text) || torn);
}

/** The lower halves of a row's values, and its grade. */
interface Lower extends Parts {
  readonly grade: Mapped | null;
}

function lower(line: Line, { graded }: Head): Lower | null {
  const cells = cellsIn(line);
  const last = cells.at(-1);
  const grade = graded && last && isGrade(last) ? last : null;
  const own = grade ? cells.slice(0, -1) : cells;
  const parts = partsOf(own, (at) => isEnd(own, at));
  return parts && { ...parts, grade };
}

/** The halves on two lines together: a unit torn between them is one again; null where something else goes on. */
function together(above: Lower, below: Lower): Lower | null {
  const own = below.name ? [below.name, ...below.values] : below.values;
  const [last, first] = [above.values.at(-1), own[0]];
  const torn = last && first && !isWholeEnd(last.text) && isWholeEnd(last.text + first.text);
  if (!torn && below.name) return null;
  const values = torn
    ? [...above.values.slice(0, -1), join([last, first]), ...own.slice(1)]
    : [...above.values, ...own];
  return { name: above.name, values, grade: below.grade };
}

const GROUP = 3;

/** The value that two halves are: digits only behind a comma that lacks them, and a unit; null for others. */
function whole(above: Mapped, below: Mapped): Mapped | null {
  const [, digits = '', unit = ''] = ENDS.exec(below.text) ?? [];
  const open = /,(\d{0,3})$/.exec(above.text)?.[1];
  const lacking = open === undefined ? 0 : GROUP - open.length;
  if (digits.length !== lacking || !isUnitWord(unit.replace(MULTIPLE, ''))) return null;
  const value = join([above, below]);
  return isValue(value.text) ? value : null;
}

/** The values of a row, one for each column; null where their number or their halves leave another way. */
function zipped(above: Parts, below: Parts, { values }: Head): readonly Mapped[] | null {
  if (above.values.length !== values) return null;
  const torn = above.values.filter(({ text }) => !isAbsent(text));
  if (torn.length !== below.values.length) return null;
  const own = above.values.map((cell) =>
    isAbsent(cell.text) ? cell : whole(cell, below.values[torn.indexOf(cell)] as Mapped),
  );
  return own.every((cell): cell is Mapped => cell !== null) ? own : null;
}

/** The lines of a table below its heading, and those that were read. */
class Rows {
  readonly out: Line[] = [];
  rows = 0;
  private names: Line[] = [];

  constructor(private readonly head: Head) {}

  take(line: Line): boolean {
    if (cellsIn(line).length > 1 || this.names.length === MAX_NAME_LINES) return false;
    this.names.push(line);
    return true;
  }

  flush(): void {
    this.out.push(...this.names);
    this.names = [];
  }

  /** A row of two halves; where they do not say which column each value is of, its name and grade alone. */
  row(line: Line, above: Parts, below: Lower, last: Line): void {
    const parts = [...this.names.map(lineText), above.name, below.name];
    const name = join(parts.filter((part) => part !== null));
    const values = zipped(above, below, this.head);
    const none = emptyAt(name);
    const grade = this.head.graded ? [below.grade ?? none] : [];
    const figures = values ?? Array.from({ length: this.head.values }, () => none);
    const like = { ...(this.names[0] ?? line), last: last.last ?? last.index };
    const row = lineOfCells(like, [name, ...figures, ...grade]);
    if (this.out.at(-1)?.cells == null) this.out.push(lineOfCells(like, this.head.cells));
    this.out.push(values ? row : { ...row, stated: true });
    if (values) this.rows++;
    this.names = [];
  }
}

/** The table below a heading, and the line behind it; null where it has no rows in halves. */
function tableAt(
  lines: readonly Line[],
  at: number,
): { lines: readonly Line[]; to: number } | null {
  const bare = headOf(lines[at]);
  if (!bare) return null;
  const dated = datedBy(bare, lines[at + 1]);
  const rows = new Rows(dated ?? bare);
  const heading = lineText(lines[at] as Line).text;
  const times = dated ? lineText(lines[at + 1] as Line).text : null;
  const rest: Line[] = [];
  for (let i = at + 1; i < Math.min(lines.length, at + MAX_LINES); i++)
    if (isText(lines[i]) && ![heading, times].includes(lineText(lines[i] as Line).text))
      rest.push(lines[i] as Line);
    else if (lines[i]?.cells) break;
  const taken = takeRows(rest, rows, bare);
  rows.flush();
  if (rows.rows < LEAST_ROWS || taken === 0) return null;
  const last = rest[taken - 1] as Line;
  return { lines: [...rows.out, blankBehind(last)], to: lines.indexOf(last) + 1 };
}

/** Reads rows up to the first line that is none, and says how many lines they are. */
function takeRows(rest: readonly Line[], rows: Rows, head: Head): number {
  let i = 0;
  while (i < rest.length) {
    const line = rest[i] as Line;
    const above = upper(line);
    let below = above && rest[i + 1] ? lower(rest[i + 1] as Line, head) : null;
    if (above && !below) return i;
    if (above && below) {
      let count = 2;
      const next = rest[i + 2] && !below.grade ? lower(rest[i + 2] as Line, head) : null;
      const both = next && next.values.length < above.values.length ? together(below, next) : null;
      if (both) count++;
      below = both ?? below;
      rows.row(line, above, below, rest[i + count - 1] as Line);
      i += count;
    } else {
      if (captionOf(lineText(line)) !== null) {
        rows.flush();
        rows.out.push(line);
      } else if (line.content.text.includes('。') || !rows.take(line)) return i;
      i++;
    }
  }
  return i;
}

/**
 * Tables each of whose cells is torn over two lines (二行に裂けたセルの表), 84,3 86,1 above 21人 08人: the halves are put together in
 * order where they are as many as the columns; a row that has fewer keeps its name and grade alone.
 */
export function mendZippedRows(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    out.push(...(table?.lines ?? [lines[at] as Line]));
    at = table?.to ?? at + 1;
  }
  return out;
}
