import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { HAS_FIGURE, isPageNumber, isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** No such table has more cells, nor fewer years. */
const MAX_CELLS = 200;
const LEAST_YEARS = 2;
const MAX_CELL = 40;
// →: as before
const ARROW = /^[→⇒➡]$/;

type Kind =
  | 'unit-head'
  | 'start-head'
  | 'year-head'
  | 'aim-head'
  | 'time'
  | 'value'
  | 'unit'
  | 'word';

/** A line of the table, and where it stands among them. */
interface Cell {
  readonly kind: Kind;
  readonly words: Mapped;
  readonly line: number;
}

const isHeadOfNames = (words: Mapped): boolean => {
  const caption = captionOf(words);
  const heads = caption?.label === null && ['targets', 'kpis'].includes(caption.role);
  return (heads && caption.rest === null) || columnRole(words.text) === 'name';
};

function kindOf({ text }: Mapped): Kind {
  if (text.startsWith('(') && isTime(text)) return 'time';
  if (ARROW.test(text) || (isValue(text) && HAS_FIGURE.test(text))) return 'value';
  if (isUnitWord(text)) return 'unit';
  const heading = readColumnHeading(text);
  if (heading?.role === 'unit') return 'unit-head';
  if (heading?.role === 'baseline') return 'start-head';
  if (heading?.role === 'target') return 'aim-head';
  return heading?.role === 'actual' && heading.dated && isTime(text) ? 'year-head' : 'word';
}

/** The cells from a place on, a line each, up to the next heading or table; null where a line is no cell. */
function cellsFrom(lines: readonly Line[], from: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at < lines.length && cells.length < MAX_CELLS; at++) {
    const line = lines[at] as Line;
    if (line.blank) continue;
    const words = lineText(line);
    const ends = isPageNumber(words.text) || words.text.length > MAX_CELL;
    if (cellsOf(line) !== null || ends || captionOf(words) || markOf(words.text)) break;
    cells.push({ kind: kindOf(words), words, line: at });
  }
  // words behind the last figure or time are of what stands below
  return cells.slice(0, cells.findLastIndex(({ kind }) => kind !== 'word') + 1);
}

/** The name of a row, and the lines that print it. */
interface Name extends Cell {
  readonly parts: readonly Cell[];
}

/** The names among the words, those whole again that two lines print; what else stands there says where figures come from. */
function namesIn(cells: readonly Cell[]): readonly Name[] {
  return cells.flatMap((cell, i) => {
    const isWord = cell.kind === 'word' && !isColumnWord(cell.words.text);
    if (!isWord || !endsAsMeasure(cell.words.text)) return [];
    const before = cells[i - 1];
    const begun = before?.kind === 'word' && BEGUN.test(before.words.text);
    if (!begun) return [{ ...cell, parts: [cell] }];
    const words = join([before.words, cell.words], lineGlue);
    return [{ ...cell, words, parts: [before, cell] }];
  });
}

// 移住相談者に占める: the name goes on below
const BEGUN = /(?:[のにをがとや]|占める|対する|おける|係る|関する)$/;

interface Heads {
  readonly unit: Cell;
  readonly start: Cell;
  readonly years: readonly Cell[];
  readonly aim: Cell;
}

const only = (cells: readonly Cell[], kind: Kind): Cell | null => {
  const own = cells.filter((cell) => cell.kind === kind);
  return own.length === 1 ? (own[0] as Cell) : null;
};

const yearOf = ({ words }: Cell): number => timesIn(words.text)[0]?.year ?? 0;

function headsIn(cells: readonly Cell[]): Heads | null {
  const [unit, start, aim] = (['unit-head', 'start-head', 'aim-head'] as const).map((kind) =>
    only(cells, kind),
  );
  const years = cells.filter(({ kind }) => kind === 'year-head');
  const rising = years.every(
    (year, i) => i === 0 || yearOf(year) === yearOf(years[i - 1] as Cell) + 1,
  );
  return unit && start && aim && rising && years.length >= LEAST_YEARS
    ? { unit, start, years, aim }
    : null;
}

/** The two times below the figures of each row, of the start and of the aim; null where they are not as many as rows. */
function timesOf(cells: readonly Cell[], rows: number): readonly [Cell, Cell] | null {
  const times = cells.filter(({ kind }) => kind === 'time');
  const [start, aim] = [...times]
    .sort((a, b) => yearOf(a) - yearOf(b))
    .filter((_, i) => i % rows === 0);
  const alike = (one: Cell) => times.filter(({ words }) => words.text === one.words.text).length;
  const paired = start && aim && times.length === 2 * rows && alike(start) === rows;
  return paired && alike(aim) === rows ? [start, aim] : null;
}

/** Whether the last year of a row holds its aim: only cells in their order do. */
function endsInAim(values: readonly Cell[]): boolean {
  const [last, aim] = values.slice(-2) as [Cell, Cell];
  if (ARROW.test(last.words.text)) return ARROW.test(aim.words.text);
  const figure = firstFigure(aim.words.text)?.value;
  return figure !== undefined && firstFigure(last.words.text)?.value === figure;
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (!isText(line) || !isHeadOfNames(lineText(line))) return null;
  const cells = cellsFrom(lines, at + 1);
  const heads = cells[0]?.kind === 'unit-head' ? headsIn(cells) : null;
  if (!heads) return null;
  const width = heads.years.length + 2;
  const values = cells.filter(({ kind }) => kind === 'value');
  const names = namesIn(cells);
  const units = cells.filter(({ kind }) => kind === 'unit');
  const rows = values.length / width;
  const times = Number.isInteger(rows) && rows > 0 ? timesOf(cells, rows) : null;
  if (!times || names.length !== rows || units.length !== rows) return null;
  // the last of the years is the one that the aim is due in
  if (yearOf(times[1]) !== yearOf(heads.years.at(-1) as Cell)) return null;
  const dealt = names.map((_, i) => values.slice(i * width, (i + 1) * width));
  // each name is drawn before what is planned for it
  const ordered = names.every((name, i) => name.line < ((dealt[i] as Cell[])[1] as Cell).line);
  if (!ordered || !dealt.every(endsInAim)) return null;
  const body = names.map((name, i) => {
    const own = (dealt[i] as Cell[]).map(({ words }) => words);
    const [start, aim] = [own[0] as Mapped, own.at(-1) as Mapped];
    const unit = (units[i] as Cell).words;
    const dated = [join([start, times[0].words]), ...own.slice(1, -1), join([aim, times[1].words])];
    return lineOfCells(lines[name.line] as Line, [name.words, unit, ...dated]);
  });
  const end = (cells.at(-1) as Cell).line;
  const others = othersIn(cells, names, lines);
  return { lines: [line, headingOf(heads, lines), ...body, ...others], count: end - at + 1 };
}

function headingOf({ unit, start, years, aim }: Heads, lines: readonly Line[]): Line {
  const words = [unit, start, ...years, aim].map((cell) => cell.words);
  return lineOfCells(lines[unit.line] as Line, [emptyAt(unit.words), ...words]);
}

/** The words of other columns, apart from what stands below the table. */
function othersIn(cells: readonly Cell[], names: readonly Name[], lines: readonly Line[]): Line[] {
  const taken = new Set(names.flatMap(({ parts }) => parts));
  const others = cells.filter((cell) => cell.kind === 'word' && !taken.has(cell));
  const [first] = others;
  if (!first) return [];
  const like = lines[first.line] as Line;
  const content = join(
    others.map(({ words }) => words),
    ' ',
  );
  return [
    { ...like, content },
    { ...like, content: emptyAt(content), blank: true },
  ];
}

/**
 * Tables of yearly plans whose cells came in a line each in the order in which they were drawn, headings among them (描画順に並んだ年次表).
 * They are rows again where names, units, figures and times are as many as rows ask for and the last year of each is its aim.
 */
export const mendDealtYears = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
