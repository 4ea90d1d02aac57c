import { type Mapped, slice, spanOf, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { timesIn } from '../language/era.ts';
import { LETTERS } from '../language/script.ts';
import { captionOf } from './caption.ts';
import { cellsOf } from './part.ts';
import { type Placed, placeActual, placePlanned } from './year-column.ts';
import { Gatherer, type RowGroup } from './year-group.ts';
import { readYearHeading, type YearHeading } from './year-heading.ts';
import { joinNames, lineOfCells, piecesOf } from './year-row.ts';

/** No table runs over more lines without a heading, caption or sentence. */
const MAX_LINES = 200;
const MAX_NAME = 80;
const OPENING_LINES = 4;
const MAX_OPENING = 160;
const NAMES = new RegExp(`[${LETTERS}A-Za-z]{2}`);

/** Whether a line ends every table: a heading, a row whose cells the text divides itself. */
const ends = (line: Line): boolean =>
  captionOf(trim(line.content)) !== null || cellsOf(line) !== null;

const isSentence = ({ content }: Line) => content.text.includes('。');

/** The fiscal year that the first lines name: up to it, years have actuals. */
function judgedYear(lines: readonly Line[]): number | null {
  const opening = lines.filter(({ blank }) => !blank).slice(0, OPENING_LINES);
  const times = opening.flatMap(({ content }) => timesIn(content.text.slice(0, MAX_OPENING)));
  return times.find(({ fiscal }) => fiscal)?.year ?? null;
}

/** A table under a heading of years, and the last line that it takes. */
interface Region {
  readonly gathered: readonly RowGroup[];
  /** The lines that hold rows or names of them. */
  readonly last: number;
}

function regionAt(lines: readonly Line[], at: number, heading: YearHeading): Region {
  const gatherer = new Gatherer();
  let last = at;
  const take = (content: Mapped, line: Line, index: number) => {
    const pieces = piecesOf(content);
    for (const piece of pieces) gatherer.take(piece, line);
    if (pieces.some(({ kind }) => kind === 'row')) last = index;
  };
  if (heading.behind) take(heading.behind, lines[at] as Line, at);
  for (let i = at + 1; i < Math.min(lines.length, at + MAX_LINES); i++) {
    const line = lines[i] as Line;
    if (line.blank || isSentence(line)) gatherer.part();
    else if (ends(line) || readYearHeading(line.content)) break;
    else take(trim(line.content), line, i);
  }
  return { gathered: gatherer.groups(), last };
}

const empty = (at: Mapped): Mapped => slice(at, 0, 0);

/** The rows of one indicator as lines with cells: name | unit | 計画 | … ; none where name or plan are not certain. */
function rowsOf(group: RowGroup, { columns }: YearHeading, judged: number | null): Line[] {
  const named = joinNames(group.name);
  const { planned } = group.rows;
  const plan = planned && placePlanned(planned.values, columns);
  if (!named || !planned || !plan) return [];
  if (named.name.text.length > MAX_NAME || !NAMES.test(named.name.text)) return [];
  const { actual } = group.rows;
  const reached = placeActual(group, columns, plan, judged);
  const line = (row: { line: Line; label: Mapped }, values: Placed, name: Mapped | null) =>
    lineOfCells(row.line, [
      name ?? empty(row.label),
      (name ? named.unit : null) ?? empty(row.label),
      row.label,
      ...columns.map((_, i) => values[i] ?? empty(row.label)),
    ]);
  const rows = [line(planned, plan, named.name)];
  if (actual && reached) rows.push(line(actual, reached, null));
  return rows;
}

function headingLine(line: Line, { columns }: YearHeading): Line {
  const at = empty((columns[0] as { content: Mapped }).content);
  return lineOfCells(line, [at, at, at, ...columns.map(({ content }) => content)]);
}

/** Lines of the table that went into none of its rows. */
function leftOver(lines: readonly Line[], rows: readonly Line[]): Line[] {
  const taken = rows.flatMap(({ cells }) =>
    (cells ?? []).filter(({ text }) => text.length > 0).map((cell) => spanOf(cell)),
  );
  return lines.filter((line) => {
    if (line.blank) return false;
    const { start, end } = spanOf(trim(line.content));
    return !taken.some((span) => span.start < end && span.end > start);
  });
}

function mendedAt(lines: readonly Line[], at: number, judged: number | null) {
  const line = lines[at] as Line;
  const heading = line.blank || cellsOf(line) !== null ? null : readYearHeading(line.content);
  if (!heading) return null;
  const { gathered, last } = regionAt(lines, at, heading);
  const rows = gathered.flatMap((group) => rowsOf(group, heading, judged));
  if (rows.length === 0) return null;
  const before = heading.before ? [{ ...line, content: heading.before }] : [];
  const others = leftOver(lines.slice(at + 1, last + 1), rows);
  return { lines: [...before, ...others, headingLine(line, heading), ...rows], last };
}

/**
 * Restores tables whose columns are years and whose rows are 計画 and 実績 of one indicator after the other
 * (計画・実績の表), though their cells are divided by blanks only: name and unit stand in front of the rows, between
 * them or beside them, labels in front of their values or behind.
 */
export function mendYearRows(lines: readonly Line[]): readonly Line[] {
  const judged = judgedYear(lines);
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = mendedAt(lines, at, judged);
    mended.push(...(table?.lines ?? [lines[at] as Line]));
    at = table ? table.last + 1 : at + 1;
  }
  return mended;
}
