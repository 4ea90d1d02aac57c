import { join, type Mapped, slice, without } from '../../base/mapped.ts';
import { rememberedOf } from '../../base/remembered.ts';
import type { Line } from '../../forms/line.ts';
import {
  type ColumnHeading,
  holdsValues,
  isColumnWord,
  readColumnHeading,
} from '../../language/column/heading.ts';
import { isLoneMark, readGrade } from '../../language/grade/grade.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { HAS_FIGURE, isValue, saysWhile, wordsIn } from '../../language/value/run.ts';
import { isAbsent, isBound } from '../../language/value/word.ts';

/** A cell of a table that was flattened to text (崩れた表の欄), before its row and column are known. */
export interface FlatCell {
  readonly kind: 'heading' | 'value' | 'unit' | 'word';
  readonly content: Mapped;
  /** The line it begins on. */
  readonly line: Line;
  /** What the column holds, where the cell heads one. */
  readonly heading: ColumnHeading | null;
}

const UNITS = new Set(VALUES.units);
// 百万円 is a unit like 円
const MULTIPLIERS = new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]+`);
// 人/年
const RATE = /\/(?:年度?|月|日)$/;
// 13, | 362件: torn behind the comma
const TORN = /^[△▲]?\d{1,3},$/;
const MAX_SPACED = 24;
/** Longer words without a figure are of a sentence: a look ahead that spares them the comparison with what cells hold. */
const MAX_WORD = 30;
const BARE_FIGURE = /\d$/;
/** A line that holds nothing but 項 目 has no more characters, its end among them. */
const MAX_LOOSE = 10;

function kindOf(token: string): FlatCell['kind'] {
  if (token.length > MAX_WORD && !HAS_FIGURE.test(token)) return 'word';
  if (isValue(token)) return 'value';
  if (UNITS.has(token.replace(MULTIPLIERS, '').replace(RATE, ''))) return 'unit';
  // (数値目標): a section's word in brackets heads the names below it
  if (SECTION.test(token) && isCaptionWord(token.slice(1, -1))) return 'heading';
  const heads = isColumnWord(token) || (!token.startsWith('(') && isTime(token)) || saysRole(token);
  return heads ? 'heading' : 'word';
}

const SECTION = /^\([^()]{2,12}\)$/;
// R11(最終目標), 2019(策定時)
const REMARKED = /^([^()]+)\([^()]+\)$/;

/** Whether a word is a year and, in brackets, what its column holds. */
function saysRole(token: string): boolean {
  const year = REMARKED.exec(token)?.[1]?.trim();
  return year !== undefined && isTime(year) && readColumnHeading(token)?.role != null;
}

function cellOf(content: Mapped, line: Line): FlatCell {
  const kind = kindOf(content.text);
  // 項 目 on a line of its own, no piece of a page that ran together
  const loose = line.end - line.start <= MAX_LOOSE && WORDS.looseNames.includes(content.text);
  if (loose) return { kind: 'heading', content, line, heading: { role: 'name', dated: false } };
  const heading = kind === 'heading' ? readColumnHeading(content.text) : null;
  return { kind, content, line, heading };
}

function united(a: FlatCell, b: FlatCell, glue: string): FlatCell {
  const content = join([a.content, b.content], glue);
  return { ...a, content, heading: a.kind === 'heading' ? readColumnHeading(content.text) : null };
}

/** Whether a cell says in brackets, behind the heading of values that stands above it, before or after which change they are: 目標値 | (変更後). */
const saysRevision = (before: FlatCell, { content: { text } }: FlatCell): boolean =>
  isUndated(before) && /^\(.*\)$/.test(text) && VALUES.revisions.includes(text.slice(1, -1));

const isTimeInBrackets = ({ content: { text } }: FlatCell) => text.startsWith('(') && isTime(text);

// 基 準 値, (変 更 前): every character stands alone; 2 3 3 5 are figures of several cells
const SPACED_OUT = /^\s*\(?[^\s\d()](?:\s[^\s\d()])+\)?\s*$/;

/** The words of a line; characters that were spaced out are one. */
function wordsOf(content: Mapped): Mapped[] {
  if (content.text.length < MAX_SPACED && SPACED_OUT.test(content.text))
    return [without(content, /\s/g)];
  return wordsIn(content);
}

// 1億1,000 | 万円
const MULTIPLE = new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]`);

// 1,482頭(2021年 | 2月)
const OPEN = /\([^()]{1,10}$/;
const CLOSING = /^[^()]{1,12}\)$/;

/** Whether a word goes on with the cell in front of it: 13, | 362件; 350万円 | 以下; (2021年 | 2月); 5年間で | 延べ60社. */
function isTorn({ kind, content }: FlatCell, { text }: Mapped): boolean {
  if (TORN.test(content.text)) return /^\d/.test(text);
  if (OPEN.test(content.text)) return CLOSING.test(text);
  if (kind !== 'value') return false;
  if (saysWhile(content.text)) return isValue(text);
  return isBound(text) || (BARE_FIGURE.test(content.text) && MULTIPLE.test(text));
}

/** The words of a line as cells, before any of them goes with another. */
const WORD_CELLS = perLexicon(() =>
  rememberedOf((line: Line): readonly FlatCell[] =>
    wordsOf(line.content).map((words) => cellOf(words, line)),
  ),
);

/** The same lines are asked about for each kind of torn table. */
const LINE_CELLS = perLexicon(() => rememberedOf((line: Line) => joinedCells([line])));

/** The cells of lines, divided by blanks and line ends; a time in brackets goes with the value or heading before it. */
export const flatCells = (lines: readonly Line[]): readonly FlatCell[] =>
  lines.length === 1 ? LINE_CELLS()(lines[0] as Line) : joinedCells(lines);

// 目標値 (令和2年度)
const DATED = /\s(?=\([^()]{1,12}\)$)/;

/** A heading and the year in brackets that a blank sets apart from it. */
function apart(cell: FlatCell): FlatCell[] {
  const at = cell.kind === 'heading' ? (DATED.exec(cell.content.text)?.index ?? -1) : -1;
  if (at < 0) return [cell];
  const parts = [slice(cell.content, 0, at), slice(cell.content, at + 1)];
  const cells = parts.map((words) => cellOf(words, cell.line));
  return cells[1] && isTimeInBrackets(cells[1]) ? cells : [cell];
}

/** Headings of values and, behind all of them, as many years in brackets (現況値 目標値 (令和2年度) (令和7年度)): each with its own. */
function dealtTimes(cells: readonly FlatCell[]): readonly FlatCell[] {
  const dealt = cells.flatMap((cell, i) => {
    const next = cells[i + 1];
    return next && isTimeInBrackets(next) ? apart(cell) : [cell];
  });
  for (let at = dealt.findIndex(isTimeInBrackets); at > 0 && at < dealt.length; at++) {
    if (!isTimeInBrackets(dealt[at] as FlatCell)) continue;
    let to = at;
    while (to < dealt.length && isTimeInBrackets(dealt[to] as FlatCell)) to++;
    let from = at;
    while (from > 0 && isUndated(dealt[from - 1] as FlatCell)) from--;
    if (to - at > 1 && at - from === to - at) {
      const heads = dealt.slice(from, at);
      const dated = heads.map((head, i) => united(head, dealt[at + i] as FlatCell, ''));
      dealt.splice(from, to - from, ...dated);
      at = from + dated.length;
    } else at = to;
  }
  return dealt;
}

function joinedCells(lines: readonly Line[]): readonly FlatCell[] {
  const cells: FlatCell[] = [];
  for (const next of dealtTimes(lines.flatMap(WORD_CELLS()))) {
    const before = cells.at(-1);
    const dated = before?.kind === 'value' || before?.kind === 'heading';
    if (before && ((dated && isTimeInBrackets(next)) || saysRevision(before, next)))
      cells[cells.length - 1] = united(before, next, '');
    else if (before && isTorn(before, next.content)) {
      cells.pop();
      const whole = cellOf(join([before.content, next.content]), before.line);
      const last = cells.at(-1);
      // 5件 | (2022~ | 2026年度): the bracket is whole only now
      if (last?.kind === 'value' && isTimeInBrackets(whole))
        cells[cells.length - 1] = united(last, whole, '');
      else cells.push(whole);
    } else cells.push(next);
  }
  return cells;
}

/** Whether a cell heads values without saying when. */
const isUndated = ({ heading }: FlatCell) => holdsValues(heading?.role) && !heading?.dated;

/**
 * Headings whose years came in as words of their own (基準年 H22 実績 H28 目標年 H29): where each heading of values has
 * one, they are one heading.
 */
export function datedHeadings(cells: readonly FlatCell[]): readonly FlatCell[] {
  const from = cells.findIndex(({ kind }) => kind === 'heading');
  let to = from;
  while (cells[to]?.kind === 'heading') to++;
  const head = cells.slice(Math.max(from, 0), to);
  const times = head.filter(({ content }) => isTime(content.text));
  const undated = head.filter(isUndated);
  const follows = times.every((time) => undated.includes(head[head.indexOf(time) - 1] as FlatCell));
  if (times.length < 2 || times.length !== undated.length || !follows) return cells;
  const dated = head.flatMap((cell, i) => {
    if (times.includes(cell)) return [];
    return undated.includes(cell) ? [united(cell, head[i + 1] as FlatCell, '')] : [cell];
  });
  return [...cells.slice(0, from), ...dated, ...cells.slice(to)];
}

// -※, ―※1: a remark stands below the table
const FOOTNOTE = /※\d{0,2}$/;

/** Whether a cell says that there is no value: a dash, 該当なし. */
export const isDash = ({ content }: FlatCell): boolean =>
  isAbsent(content.text.replace(FOOTNOTE, ''));

/** A grade of any kind, with a figure in brackets behind it: A, ◎, ①, 未達成(36.9億円), and ☆, a, ↗ of a scheme of the document's own. */
export const isGrade = (text: string): boolean => isLoneMark(text) || readGrade(text, []) !== null;

/** Grades as values, for tables that have a column of them. */
export const withGrades = (cells: readonly FlatCell[]): readonly FlatCell[] =>
  cells.map((cell) =>
    cell.kind !== 'value' && isGrade(cell.content.text)
      ? { ...cell, kind: 'value', heading: null }
      : cell,
  );

/** How cells of a table go together: a figure and the unit behind it, the words of a name on one line. */
export function mendedCells(
  cells: readonly FlatCell[],
  units: boolean,
  names: boolean,
): FlatCell[] {
  const mended: FlatCell[] = [];
  for (const cell of cells) {
    const before = mended.at(-1);
    const same = before !== undefined && before.line === cell.line;
    const figure = !units && same && cell.kind === 'unit' && before.kind === 'value';
    const name = names && same && cell.kind === 'word' && before.kind === 'word';
    if (figure && BARE_FIGURE.test(before.content.text))
      mended[mended.length - 1] = united(before, cell, '');
    else if (name) mended[mended.length - 1] = united(before, cell, ' ');
    else mended.push(!units && cell.kind === 'unit' ? { ...cell, kind: 'word' } : cell);
  }
  return mended;
}
