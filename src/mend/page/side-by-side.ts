import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { asOf } from '../../language/time/as-of.ts';
import { isTime } from '../../language/time/time-word.ts';
import { HAS_FIGURE, isValue } from '../../language/value/run.ts';
import { isText, lineText, lineWords } from '../line/text.ts';

/** So many boxes stand beside each other, and the cells of so many lines are read. */
const LEAST = 2;
const MOST = 4;
const MAX_LINES = 24;

// 《施策》
const BRACKETED = /^[【《〔≪<][^【】《》〔〕≪≫<>]{1,20}[】》〕≫>]/;

type Kind = 'name' | 'label' | 'value' | 'time';

interface Cell {
  readonly kind: Kind;
  readonly words: Mapped;
}

/** How often a line says the heading word of a list of indicators, and nothing else: 数値目標 数値目標 数値目標. */
function headsOn(line: Line): readonly Mapped[] {
  const words = isText(line) ? lineWords(line) : [];
  const [first] = words;
  const same = first && words.every(({ text }) => text === first.text) && isCaptionWord(first.text);
  return same && words.length >= LEAST && words.length <= MOST ? words : [];
}

const kindOf = ({ text }: Mapped): Kind =>
  isTime(text)
    ? 'time'
    : isValue(text) && HAS_FIGURE.test(text)
      ? 'value'
      : isColumnWord(text)
        ? 'label'
        : 'name';

/** The cells of a line: words between blanks; null for a heading. */
const cellsIn = (line: Line): Cell[] | null =>
  captionOf(lineText(line)) === null
    ? lineWords(line).map((words) => ({ kind: kindOf(words), words }))
    : null;

/** The next `count` cells of a kind, each with its label in front where it has one; null where they are fewer. */
function runOf(cells: readonly Cell[], at: number, count: number): Mapped[] | null {
  const words: Mapped[] = [];
  const kinds: string[] = [];
  let next = at;
  while (words.length < count && next < cells.length) {
    const [own, behind] = [cells[next] as Cell, cells[next + 1]];
    const labelled = own.kind === 'label' && behind?.kind === 'value';
    words.push(labelled ? join([own.words, behind.words], ' ') : own.words);
    kinds.push(labelled ? own.words.text : own.kind);
    next += labelled ? 2 : 1;
  }
  return words.length === count && kinds.every((kind) => kind === kinds[0]) ? words : null;
}

const cellCount = (words: readonly Mapped[], cells: readonly Cell[], at: number): number =>
  cells[at]?.kind === 'label' ? words.length * 2 : words.length;

// 2,980人(H27)
const DATED = /\(([^()]{2,12})\)$/;
const yearOf = ({ words }: Cell): number =>
  asOf(DATED.exec(words.text)?.[1] ?? '').fiscalYear ?? Number.NaN;

/**
 * Whether the start and the aim of each box stand one behind the other, by their years: 2,980人(H27) 3,000人(R6) 41人(H30) 50人(R6)
 * are no two starts and two aims.
 */
function areBoxByBox(cells: readonly Cell[], count: number): boolean {
  const years = cells.slice(0, 2 * count).map(yearOf);
  const rises = (step: number, from: (k: number) => number) =>
    years.length === 2 * count &&
    Array.from({ length: count }, (_, k) => from(k)).every(
      (i) => (years[i] as number) < (years[i + step] as number),
    );
  return rises(1, (k) => 2 * k) && !rises(count, (k) => k);
}

/** The indicators of boxes beside each other: their names, then their starts, times and aims, as many of each. */
function columnsOf(cells: readonly Cell[], count: number): Mapped[] | null {
  const names = cells[0]?.kind === 'name' ? runOf(cells, 0, count) : null;
  if (!names) return null;
  const parts = names.map((name) => [name]);
  if (areBoxByBox(cells.slice(count), count)) return null;
  let at = count;
  let values = 0;
  for (let run = runOf(cells, at, count); run; run = runOf(cells, at, count)) {
    const kind = cells[at]?.kind;
    if (kind === 'name') break;
    if (kind !== 'time') values++;
    for (const [k, words] of run.entries()) parts[k]?.push(words);
    at += cellCount(run, cells, at);
  }
  const torn = cells[at] !== undefined && cells[at]?.kind !== 'name';
  return values > 0 && !torn ? parts.map((own) => join(own, ' ')) : null;
}

/** Where the cells of an indicator table end: in front of a heading, a blank line, or words behind its last value. */
function linesOf(lines: readonly Line[], at: number, count: number): number {
  let end = at;
  let names = 0;
  for (; end < lines.length && end - at < MAX_LINES; end++) {
    const line = lines[end];
    const cells = isText(line) ? cellsIn(line) : null;
    if (!cells) break;
    names += cells.filter(({ kind }) => kind === 'name').length;
    if (names > count) break;
  }
  return end;
}

/** Where the lines end that stand behind the boxes: in front of a heading or a blank line. */
function outsideTo(lines: readonly Line[], from: number): number {
  let to = from;
  while (isText(lines[to]) && !isHeading(lines[to] as Line)) to++;
  return to;
}

const isHeading = ({ content }: Line): boolean =>
  captionOf(trim(content)) !== null ||
  markOf(content.text.trim()) !== null ||
  BRACKETED.test(content.text.trim());

/**
 * Indicators of boxes beside each other that came in cell by cell (横並びの枠が1欄ずつ続く図): behind 数値目標 数値目標, as many names,
 * then as many of each value. Each stands below a heading word of its own; where the counts differ, nothing is decided.
 */
export function partSideBySide(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const heads = headsOn(line);
    const end = heads.length > 0 ? linesOf(lines, at + 1, heads.length) : at;
    const cells = lines.slice(at + 1, end).flatMap((own) => cellsIn(own) ?? []);
    const columns = heads.length > 0 ? columnsOf(cells, heads.length) : null;
    if (!columns) {
      out.push(line);
      continue;
    }
    const like = lines[at + 1] as Line;
    // what stands behind them before the next heading is of none of the boxes
    const outside = lines.slice(end, outsideTo(lines, end));
    out.push(...outside);
    const apart = { ...like, content: slice(like.content, 0, 0), blank: true };
    for (const [k, content] of columns.entries())
      out.push({ ...line, content: heads[k] as Mapped }, { ...like, content }, apart);
    at = end + outside.length - 1;
  }
  return out;
}
