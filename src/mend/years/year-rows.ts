import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { joinNames } from '../../language/indicator/name-words.ts';
import { LETTERS } from '../../language/letters/script.ts';
import {
  readYearHeading,
  timeOfColumn,
  type YearHeading,
} from '../../language/time/year-heading.ts';
import { wordsIn } from '../../language/value/run.ts';
import { leftOver } from '../line/left-over.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { judgedYear } from './judged-year.ts';
import { type NotedStart, notedStart, withNotedStart } from './noted-start.ts';
import {
  leaveStartOut,
  type Placed,
  placeActual,
  placeGrades,
  placePlanned,
} from './year-column.ts';
import { Gatherer, type RowGroup } from './year-group.ts';
import {
  ends,
  headingAlone,
  headsNames,
  isSentence,
  nameAbove,
  nameBefore,
  namedAbove,
  withUnitBefore,
} from './year-names.ts';
import { placesOf } from './year-places.ts';
import { piecesOf, type Sides } from './year-row.ts';

/** No table runs over more lines without a heading, caption or sentence. */
const MAX_LINES = 200;
const MAX_NAME = 80;
const NAMES = new RegExp(`[${LETTERS}A-Za-z]{2}`);

/** A table under a heading of years, and the last line that it takes. */
interface Region {
  readonly gathered: readonly RowGroup[];
  /** The lines that hold rows or names of them. */
  readonly last: number;
  /** The table's heading, where it stands again at the top of a page. */
  readonly again: readonly Mapped[];
}

/** The columns around the years: 基準値 in front of them, 評価 and 担当課 behind. */
function sidesOf({ others, start }: YearHeading): Sides {
  const isJudging = ({ text }: Mapped) => {
    const label = readGradeLabel(text);
    return label !== null && !label.bare && !label.points;
  };
  const judging = others.find(isJudging) ?? null;
  return { judging, started: start !== null, worded: others.some((word) => word !== judging) };
}

/** @param at the line of the heading; where that stands further up, the line in front of the rows */
function regionAt(
  lines: readonly Line[],
  at: number,
  heading: YearHeading,
  above: Line | null,
): Region {
  const gatherer = new Gatherer();
  const own = trim((lines[at] as Line).content).text;
  const repeated: Mapped[] = [];
  let last = at;
  const sides = sidesOf(heading);
  for (const piece of above ? piecesOf(trim(above.content), sides) : [])
    gatherer.take(piece, above as Line);
  const named = nameBefore(lines, at, heading);
  if (named) gatherer.take({ kind: 'words', words: wordsIn(named) }, lines[at] as Line);
  const take = (content: Mapped, line: Line, index: number) => {
    const pieces = piecesOf(content, sides);
    for (const piece of pieces) gatherer.take(piece, line);
    if (pieces.some(({ kind }) => kind === 'row' || kind === 'grades')) last = index;
  };
  // a page in one line may head years again
  const again = heading.behind && readYearHeading(heading.behind);
  const behind = again ? again.before : heading.behind;
  if (behind) take(behind, lines[at] as Line, at);
  for (let i = at + 1; !again && i < Math.min(lines.length, at + MAX_LINES); i++) {
    const line = lines[i] as Line;
    if (line.blank || isSentence(line)) gatherer.part();
    else if (lineText(line).text === own) repeated.push(lineText(line));
    else if (ends(line) || headsNames(lines, i) || readYearHeading(line.content)) break;
    else take(lineText(line), line, i);
  }
  return { gathered: gatherer.groups(), last, again: repeated };
}

/** What the document says of its years: the one that it judges, the one that its tables begin with. */
interface Said {
  readonly judged: number | null;
  readonly noted: NotedStart | null;
}

/** What the rows of a table are read by. */
interface Reading {
  readonly columns: YearHeading['columns'];
  readonly judged: number | null;
  readonly alike: boolean;
  /** Whether grades have a column behind the others. */
  readonly graded: boolean;
  /** Whether what was reached begins with the start. */
  readonly fromStart: boolean;
  /** Whether starts have a column in front of the labels. */
  readonly started: boolean;
}

/** The rows of one indicator as lines with cells: name | unit | 計画 | … ; none where name or plan are not certain. */
function rowsOf(group: RowGroup, reading: Reading): Line[] {
  const { columns, judged, alike, graded, fromStart, started } = reading;
  const named = joinNames(group.name);
  const { planned } = group.rows;
  const plan = planned && placePlanned(planned.values, columns, judged, alike);
  if (!named || !planned || (!plan && !group.listed)) return [];
  if (named.name.text.length > MAX_NAME || !NAMES.test(named.name.text)) return [];
  const { actual } = group.rows;
  const reached = plan && placeActual(group, columns, plan, judged, fromStart);
  const line = (row: { line: Line; label: Mapped }, values: Placed, first: boolean) => {
    const none = emptyAt(row.label);
    const front = first ? [named.name, named.unit ?? none] : [none, none];
    const beside = started ? null : group.start;
    const figures = columns.map(
      ({ role }, i) => values[i] ?? (first && role === 'baseline' ? beside : null) ?? none,
    );
    if (started) figures.unshift((first ? group.start : null) ?? none);
    const grade = graded ? [(first ? group.grade?.grade : null) ?? none] : [];
    return lineOfCells(row.line, [...front, row.label, ...figures, ...grade]);
  };
  const rows = [line(planned, plan ?? [], true)];
  if (actual && reached) rows.push(line(actual, reached, false));
  const grades = reached && placeGrades(group, reached, columns);
  if (group.grades && grades) rows.push(line(group.grades, grades, false));
  return rows;
}

/** Whether several rows of plans hold as many values. */
function areAlike(groups: readonly RowGroup[]): boolean {
  const counts = groups.flatMap(({ rows }) => rows.planned?.values.length || []);
  return counts.length > 1 && new Set(counts).size === 1;
}

function headingLine(line: Line, { columns, start }: YearHeading, label: Mapped | null): Line {
  const at = emptyAt((columns[0] as { content: Mapped }).content);
  const years = columns.map(({ content }) => slice(content, 0, timeOfColumn(content.text).length));
  const starts = start ? [start] : [];
  return lineOfCells(line, [at, at, at, ...starts, ...years, ...(label ? [label] : [])]);
}

/** Whether a line is the first of an indicator's rows below headings that part it from the table's own: a name, and a plan for every year. */
function goesOnUnder(line: Line, heading: YearHeading | null): heading is YearHeading {
  if (!heading || ends(line) || isSentence(line)) return false;
  const pieces = piecesOf(lineText(line), sidesOf(heading));
  const years = heading.columns.filter(({ role }) => role !== 'baseline').length;
  return (
    pieces[0]?.kind === 'words' &&
    pieces.some((own) => own.kind === 'row' && own.row === 'planned' && own.values.length >= years)
  );
}

/** @param known the heading of the last table, which may hold below the headings that follow it */
function mendedAt(
  lines: readonly Line[],
  at: number,
  { judged, noted }: Said,
  known: YearHeading | null,
) {
  const line = lines[at] as Line;
  if (!isText(line)) return null;
  const read = readYearHeading(line.content);
  const own = read && withNotedStart(read, noted);
  const heading = own ?? (goesOnUnder(line, known) ? known : null);
  if (!heading) return null;
  const apart = own === null;
  const name = apart ? null : nameAbove(lines, at, heading);
  const region = regionAt(lines, apart ? at - 1 : at, apart ? bare(heading) : heading, name);
  const { last, again } = region;
  const listed = apart || name ? null : namedAbove(lines, at, region.gathered);
  const gathered = withUnitBefore(listed?.groups ?? region.gathered, heading);
  const label = gathered.find(({ grade }) => grade)?.grade?.label ?? null;
  const alike = areAlike(gathered);
  const { columns } = heading;
  const fromStart = leaveStartOut(gathered, columns);
  const started = heading.start !== null;
  const reading = { columns, judged, alike, graded: label !== null, fromStart, started };
  const all = gathered.map((group) => ({ group, rows: rowsOf(group, reading) }));
  const sure = all.filter(({ rows }) => rows.length > 0);
  if (sure.length === 0) return null;
  const taken = placesOf(
    sure.map(({ group }) => group),
    heading,
    again,
  );
  const here = apart || name || listed ? taken.filter(({ start }) => start >= line.start) : taken;
  const { before, behind } = leftOver(lines.slice(at, last + 1), here, hasWords);
  const rows = sure.flatMap((read) => read.rows);
  const head = headingLine(line, heading, label);
  // a heading that stands further up is read there
  const content = apart ? emptyAt(line.content) : head.content;
  const named = name !== null && sure.some(({ group }) => group === gathered[0]);
  const above = listed ? at - listed.from : named ? 1 : 0;
  return { lines: [...before, { ...head, content }, ...rows], behind, last, heading, above };
}

/** A heading without what else stood on its line. */
const bare = (heading: YearHeading): YearHeading => ({ ...heading, behind: null });

// (単位: of (単位:人), whose unit went to the name
const UNIT_NOTE = /^\s*[([【〔]?\s?単位\s?[:/=]?\s*[)\]】〕]?\s*$/;

const hasWords = ({ text }: Mapped): boolean => NAMES.test(text) && !UNIT_NOTE.test(text);

/**
 * Restores tables whose columns are years and whose rows are 計画 and 実績 of one indicator after the other
 * (計画・実績の表), though their cells are divided by blanks only: name and unit stand in front of the rows, between
 * them or beside them, labels in front of their values or behind.
 */
export function mendYearRows(lines: readonly Line[]): readonly Line[] {
  return mendedUnder(lines, { judged: judgedYear(lines), noted: notedStart(lines) });
}

function mendedUnder(lines: readonly Line[], said: Said): Line[] {
  const mended: Line[] = [];
  let known: YearHeading | null = null;
  for (let at = 0; at < lines.length; ) {
    const table = mendedAt(lines, at, said, known);
    known = table?.heading ?? headingAlone(lines, at) ?? known;
    // its names went into the table
    if (table) mended.length -= table.above;
    // what is left may head years again
    if (table) {
      const [above, head] = [mended.at(-1), table.lines[0]];
      // years of its own make it another table than the one right above
      if (head?.cells && above?.cells) mended.push(blankBehind(head));
      mended.push(...table.lines, ...mendedUnder(table.behind, said));
    } else mended.push(lines[at] as Line);
    at = table ? table.last + 1 : at + 1;
  }
  return mended;
}
