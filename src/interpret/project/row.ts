import { join, type Mapped, slice, spanOf, split, trim } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Prose } from '../../forms/outline.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { isIndicatorLine } from '../../language/indicator/line.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { costedNames, isProjectName, projectsAlone } from '../../language/project-run.ts';
import { isCoded, isSum, withoutCode } from './code.ts';
import { isTagged, markLength } from './name.ts';
import type { ProjectDraft } from './sheet.ts';
import { withWholeName } from './wrapped.ts';

const COLUMN_OF = new Map<string, string>(
  Object.entries(WORDS.projectColumns).flatMap(([column, words]) =>
    words.map((word) => [word, column] as const),
  ),
);
// 新規 児童相談室設置事業 …
const CATEGORY = new RegExp(`^(${oneOf(WORDS.categories)})(?:\\s+|$)`);

// the words up to the first blank
const FIRST = /^\S*/;
/** A line of column words is short. */
const MAX_HEADER = 60;

/** The columns that a header line or row names, in order; null when it is none. */
export function columnsOf(words: readonly string[]): string[] | null {
  const columns = words.map((word) => COLUMN_OF.get(word.replace(/\s+/g, '')));
  const known = columns.filter((column) => column !== undefined);
  return known.length >= 2 && known.length * 2 > words.length && known.includes('name')
    ? columns.map((column) => column ?? '')
    : null;
}

/** The columns of a header whose words stand on one line: 区分 事業名 内容, 事業名/概要/事業量. */
export function headerColumns(text: string): string[] | null {
  if (text.length > MAX_HEADER || !WORDS.projectColumns.name?.some((word) => text.includes(word)))
    return null;
  return columnsOf(text.trim().split(/[\s/]+/));
}

/** A line of a row that was flattened to text. */
interface Piece {
  readonly words: Mapped;
  /** Whether a blank line stands before it. */
  readonly spaced: boolean;
  /** `named`: where the name above it is whole. */
  readonly opens: boolean | 'named';
}

interface OpenRow {
  readonly category: Mapped | null;
  readonly cells: Mapped[][];
  readonly spans: Span[];
}

/** Whether a line begins with a whole name and goes on with another cell. */
function beginsRow(text: string): boolean {
  const [name] = FIRST.exec(text) as RegExpExecArray;
  return isProjectName(name) && text.slice(name.length).trim().length > 0;
}

/** How a section lists its projects. */
interface Shape {
  /** Whether bullets or numbers begin the entries: what is only indented says more about one then. */
  readonly marked: boolean;
  /** Whether a line of column headings stands above them: a name begins a row then. */
  readonly headed: boolean;
  /** Whether codes stand in front of their names. */
  readonly coded: boolean;
}

function piecesOf(prose: Prose, { marked, headed, coded }: Shape): Piece[] {
  const bullet = prose.mark !== null;
  return (bullet ? withWholeName(prose.lines) : prose.lines).flatMap((line, i) => {
    const words = withoutCode(i === 0 && bullet ? withoutMark(line, prose) : line, coded);
    const firm =
      isTagged(words.text) ||
      (coded && isCoded(line.text)) ||
      (headed && beginsRow(words.text)) ||
      (i === 0 && (bullet || CATEGORY.test(words.text)));
    const opens = firm || (i === 0 && prose.indented && !marked);
    const piece = { words, spaced: i === 0 && prose.spaced, opens };
    const names = projectsAlone(words.text);
    if (names) return names.map(({ from, to }) => nameIn({ ...piece, opens: firm }, from, to));
    const costed = costedNames(words.text);
    if (costed.length > 1 && costed[0] === 0)
      return costed.map((from, k) => nameIn(piece, from, costed[k + 1]));
    return bullet && i === 0 ? entriesOf(piece) : [piece];
  });
}

/** A name among others on its line: the first begins a row unless the name above goes on in it. */
const nameIn = (piece: Piece, from: number, to?: number): Piece => ({
  words: trim(slice(piece.words, from, to)),
  spaced: piece.spaced && from === 0,
  opens: piece.opens === true || from > 0 || 'named',
});

// ■ 匠の技継承塾  ■ 若手職人独立支援事業: entries side by side
const NEXT_ENTRY = /\s+[■◼・○●◆□◇]\s?(?=\S)/g;

/** The entries of a line that holds several, each behind a bullet. */
function entriesOf(piece: Piece): Piece[] {
  const parts = split(piece.words, NEXT_ENTRY).map(trim);
  return parts.map((words, i) =>
    i === 0 ? { ...piece, words } : { words, spaced: false, opens: true },
  );
}

/** A line without the bullet that its entry begins with. */
function withoutMark(line: Mapped, { content }: Prose): Mapped {
  const at = line.text.indexOf(content.text.slice(0, 1));
  return at > 0 ? slice(line, at) : line;
}

// 岸壁補強事業(再掲 3-2): a blank in brackets divides no cells
const IN_BRACKETS = /[([【][^()[\]【】]{0,40}[)\]】]/g;
const withoutBrackets = (text: string): string =>
  text.replace(IN_BRACKETS, (own) => '-'.repeat(own.length));

function openRow({ words }: Piece): OpenRow {
  const category = CATEGORY.exec(words.text);
  const rest = category ? trim(slice(words, category[0].length)) : words;
  // the blank behind a mark in front of the name divides no cells
  const from = markLength(rest.text);
  const at = withoutBrackets(rest.text.slice(from)).search(/\s/);
  const blank = at < 0 ? at : at + from;
  const cells = blank < 0 ? [rest] : [slice(rest, 0, blank), trim(slice(rest, blank))];
  return {
    category: category ? slice(words, 0, (category[1] as string).length) : null,
    cells: cells.filter(({ text }) => text.length > 0).map((cell) => [cell]),
    spans: [spanOf(words)],
  };
}

const hasWholeName = ({ cells: [name] }: OpenRow): boolean =>
  name !== undefined && isProjectName(join(name).text);

/** How much of a line ends the name above it that broke off: ・森の暮らし体験 | 事業 新規; 0 where it does not. */
function remainderIn({ category, cells }: OpenRow, { words, spaced }: Piece): number {
  const [name, ...others] = cells;
  if (!name || others.length > 0 || category !== null || spaced) return 0;
  const [first] = FIRST.exec(words.text) as RegExpExecArray;
  const begun = join(name).text;
  return !isProjectName(begun) && isProjectName(begun + first) ? first.length : 0;
}

/** A line right under another begins the next cell; one behind a blank line goes on in the same cell. */
function goOn(row: OpenRow, piece: Piece): void {
  const { words, spaced } = piece;
  // 今後の方向性: another section begins
  if (isFormWord(words.text)) return;
  row.spans.push(spanOf(words));
  const cell = row.cells.at(-1);
  const taken = remainderIn(row, piece);
  const rest = trim(slice(words, taken));
  if (cell && taken > 0) cell.push(slice(words, 0, taken));
  // a name that is whole goes on nowhere
  const goesOn = row.cells.length > 1 || !hasWholeName(row);
  if (spaced && cell && goesOn) cell.push(words);
  else if (rest.text.length > 0) row.cells.push([rest]);
}

function draftOf({ category, cells, spans }: OpenRow): ProjectDraft {
  const [name, ...rest] = cells.map((lines) => join(lines));
  return {
    number: null,
    name: name as Mapped,
    category,
    purpose: null,
    description: rest.length > 0 ? join(rest, ' ') : null,
    operators: [],
    outputs: [],
    amounts: [],
    notes: [],
    span: hull(spans) as Span,
  };
}

// ■■, a sentence
const NO_NAME = new RegExp(`^[^${LETTERS}A-Za-z]*$|。`);

const isNamed = (name: readonly Mapped[] | undefined): boolean =>
  name !== undefined && !NO_NAME.test(join(name).text);

const firstOf = ({ words }: Piece): string => (FIRST.exec(words.text) as RegExpExecArray)[0];

// … 強いまちづくりを実現する 21,306, … 予算額 3,800千円: what a row costs, at its end
const COSTED = /(?:^|[^\d,.])\d{1,3}(?:,\d{3})+(?:千?円)?$/;
const isCosted = ({ cells }: OpenRow): boolean => COSTED.test(join(cells.at(-1) ?? []).text);
const LEAST_COSTED = 2;

/**
 * Rows without those that say what another is spent on (内訳): where what projects cost ends their rows, a bare name behind one that is
 * none of a project (・中川橋詳細設計業務委託) tells of the project above it.
 */
function withoutDetails(rows: readonly OpenRow[]): OpenRow[] {
  if (rows.filter(isCosted).length < LEAST_COSTED) return [...rows];
  const kept: OpenRow[] = [];
  let costed = false;
  for (const row of rows) {
    const above = kept.at(-1);
    const [name, ...rest] = row.cells;
    const bare = rest.length === 0 && row.category === null && !hasWholeName(row);
    if (above && name && bare && costed) {
      above.cells.push(name);
      above.spans.push(...row.spans);
      continue;
    }
    kept.push(row);
    costed = isCosted(row);
  }
  return kept;
}

/**
 * Reads rows 区分 | 事業名 | 内容 that were flattened to text. A row opens with a category or a blank in its place;
 * torn rows have their cells on lines of their own.
 * @param headed whether a line of column headings stands above them
 */
export function readTextRows(proses: readonly Prose[], headed: boolean): ProjectDraft[] {
  const rows: OpenRow[] = [];
  // a chapter, a remark or an indicator is no project
  const entries = proses.filter(
    ({ mark, content }) =>
      !/^[第※]/.test(mark?.style ?? '') && !isIndicatorLine(content) && !isSum(content.text),
  );
  const marked = entries.some(({ mark }) => mark !== null);
  const codes = entries.flatMap(({ lines }) => lines).filter(({ text }) => isCoded(text));
  const shape = { marked, headed, coded: codes.length > 1 };
  for (const piece of entries.flatMap((prose) => piecesOf(prose, shape))) {
    const row = rows.at(-1);
    const opens = piece.opens === 'named' ? row && hasWholeName(row) : piece.opens;
    if (!row && marked && !opens && !isProjectName(firstOf(piece))) continue;
    if (opens || !row) rows.push(openRow(piece));
    else goOn(row, piece);
  }
  return withoutDetails(rows)
    .filter(({ cells }) => isNamed(cells[0]))
    .map(draftOf);
}
