import { emptyAt, join, type Mapped, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { HAN, KATAKANA } from '../../language/letters/script.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isBound } from '../../language/value/word.ts';
import { lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';
import type { RowHead } from '../table/row-columns.ts';
import { headAt, isOpen } from '../table/row-head.ts';

// two blanks or more divide the cells of a line that was laid out with blanks
const WIDE = /\s{2,}/g;
const INDENTED = /^\s{2,}/;
const MAX_PARTS = 8;
const MAX_PART = 10;
const NAME = new RegExp(`[${HAN}${KATAKANA}]{3}`);

/** A line below the heading: the name that it holds, or the word of a part, or both, and their values. */
interface PartLine {
  readonly line: Line;
  readonly name: Mapped | null;
  readonly part: Mapped | null;
  readonly values: readonly Mapped[];
}

/** A line as name, part and as many values as the heading has; null where it is none. */
function partLineOf(line: Line, values: number): PartLine | null {
  if (line.blank || !isOpen(line) || captionOf(lineText(line)) !== null) return null;
  const cells = split(lineText(line), WIDE).map(trim);
  const [only] = cells;
  // 65歳健康寿命 alone begins like a value
  const alone = cells.length === 1 && only && !INDENTED.test(line.content.text);
  if (alone) return NAME.test(only.text) && !markOf(only.text) ? lone(line, only) : null;
  const figures = cells.filter(({ text }) => isValue(text)).length;
  const words = cells.slice(0, cells.length - figures);
  const named = !INDENTED.test(line.content.text);
  const part = words.at(named ? 1 : 0);
  if (words.some(({ text }) => isValue(text) || isUnitWord(text))) return null;
  // 保育所の定員 below a heading is an indicator of its own
  if (part && (part.text.length > MAX_PART || endsAsMeasure(part.text))) return null;
  const [first, second] = words;
  if (figures !== values || !first || words.length > 2) return null;
  const own = cells.slice(words.length);
  if (!named) return words.length === 1 ? { line, name: null, part: first, values: own } : null;
  return { line, name: first, part: second ?? null, values: own };
}

const lone = (line: Line, name: Mapped): PartLine => ({ line, name, part: null, values: [] });

const isPart = (row: PartLine | undefined): boolean => row?.part != null;
const isNamed = (row: PartLine | undefined): boolean => row?.name != null;
/** Whether a row stands for itself: a name with its values. */
const isWhole = (row: PartLine): boolean =>
  row.name !== null && row.part === null && row.values.length > 0;

/** The lines of an indicator: those of its parts, one of them or a line between them with the name. */
type Group = readonly PartLine[];

/** The group that begins at a place where as many parts stand above the line with the name as below it; null where none does. */
function centredGroup(rows: readonly PartLine[], at: number): Group | null {
  let above = 0;
  while (above < MAX_PARTS && isPart(rows[at + above]) && !isNamed(rows[at + above])) above++;
  const middle = rows[at + above];
  if (!middle || !isNamed(middle) || isWhole(middle) || above === 0) return null;
  const below = rows.slice(at + above + 1, at + 2 * above + 1);
  const even = below.length === above && below.every((row) => isPart(row) && !isNamed(row));
  return even ? rows.slice(at, at + 2 * above + 1) : null;
}

/** The group that begins with the line that holds its name. */
function toppedGroup(rows: readonly PartLine[], at: number): Group | null {
  if (!isNamed(rows[at]) || isWhole(rows[at] as PartLine)) return null;
  let end = at + 1;
  while (end - at < MAX_PARTS && isPart(rows[end]) && !isNamed(rows[end])) end++;
  const parts = rows.slice(at, end).filter(isPart).length;
  return parts > 1 ? rows.slice(at, end) : null;
}

/** All rows as groups, each found in the same way; null where they do not come out even, or no name has parts. */
function groupsOf(
  rows: readonly PartLine[],
  groupAt: (rows: readonly PartLine[], at: number) => Group | null,
): Group[] | null {
  const groups: Group[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as PartLine;
    const group = isWhole(row) ? [row] : groupAt(rows, at);
    if (!group) return null;
    groups.push(group);
    at += group.length;
  }
  return groups.some(({ length }) => length > 1) ? groups : null;
}

function rowsOf(group: Group): Line[] {
  const name = group.find(isNamed)?.name as Mapped;
  const none = emptyAt(name);
  const valued = group.filter(({ values }) => values.length > 0);
  return valued.map(({ line, part, values }, i) =>
    lineOfCells(line, [i === 0 ? name : none, part ?? none, ...values]),
  );
}

/** The lines below a heading that are names and parts, and the index behind the last. */
function linesFrom(lines: readonly Line[], from: number, values: number) {
  const rows: PartLine[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const words = lineText(line);
    const last = rows.at(-1);
    // 以下 below the last value of a row
    if (last && last.values.length > 0 && isBound(words.text)) {
      const aim = join([last.values.at(-1) as Mapped, words]);
      rows[rows.length - 1] = { ...last, values: [...last.values.slice(0, -1), aim] };
      continue;
    }
    const row = partLineOf(line, values);
    if (!row) break;
    rows.push(row);
  }
  return { rows, end };
}

const isHead = ({ columns }: RowHead): boolean =>
  columns[0] === 'name' && columns.slice(1).every((column) => column === 'value');

/**
 * Tables laid out with blanks whose indicators have rows for their parts (男性・女性の行), the name between them or beside one of
 * them: with a column for the words of the parts.
 */
export function mendPartLines(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const found =
      line.content.text.includes('  ') || INDENTED.test(line.content.text)
        ? headAt(lines, at)
        : null;
    const values = (found?.head.columns.length ?? 1) - 1;
    const read = found && isHead(found.head) ? linesFrom(lines, at + found.taken, values) : null;
    const ways = read
      ? [centredGroup, toppedGroup].flatMap((way) => {
          const groups = groupsOf(read.rows, way);
          return groups ? [groups] : [];
        })
      : [];
    const [groups] = ways;
    if (!found || !read || !groups || ways.length > 1) {
      mended.push(line);
      at++;
      continue;
    }
    const [name, ...others] = found.head.cells as readonly [Mapped, ...Mapped[]];
    mended.push(lineOfCells(line, [name, emptyAt(name), ...others]), ...groups.flatMap(rowsOf));
    at = read.end;
  }
  return mended;
}
