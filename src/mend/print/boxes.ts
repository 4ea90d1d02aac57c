import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { type Caption, captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { type BoxPart, boxLayoutOf, celledLayout, type Layout } from './box-layout.ts';

/** So many labels beside each other head boxes, and so many lines below them are parted in the same way. */
const LEAST = 2;
/** A page holds no more lines. */
const MAX_LINES = 80;
/** So many lines in a row that fit no box are no longer of the chart. */
const MAX_OUTSIDE = 3;
const GAP = /\s{2,}/g;
const NOTE = /^\s*[※*]/;
// ┌ 基本目標1 ─────┐
const FRAME = /[\u2500-\u257F]/g;
const CORNER = /[┌┐└┘┏┓┗┛╭╮╰╯│┃]/;

const isFree = ({ blank, cells, content: { text } }: Line): boolean =>
  !blank && cells === null && !/[\t|]/.test(text);

/** A line without the strokes of frames, each a blank. */
function unframed(line: Line): Line {
  const { text, marks } = line.content;
  if (!CORNER.test(text)) return line;
  const bare = text.replace(FRAME, ' ');
  return { ...line, content: { text: bare, marks }, blank: bare.trim().length === 0 };
}

/** The words of a line between wide blanks, with where each begins. */
export function partsOf({ content }: Line): BoxPart[] {
  const parts: BoxPart[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = trim(slice(content, from, to));
    if (words.text.length > 0)
      parts.push({ words, at: from + content.text.slice(from).search(/\S/) });
  };
  for (const { 0: gap, index } of matchesIn(content.text, GAP)) {
    add(index);
    from = index + gap.length;
  }
  add(content.text.length);
  return parts;
}

/** The words of a line, with where each begins: labels that single blanks divide are no more than words. */
const wordParts = ({ content }: Line): BoxPart[] =>
  matchesIn(content.text, /\S+/g).map(({ 0: word, index }) => ({
    words: slice(content, index, index + word.length),
    at: index,
  }));

/** Whether a line says the heading word of a section once for each box: ■数値目標 ■数値目標. */
function headsAll(line: Line, count: number): boolean {
  const words = isFree(line) ? wordParts(line) : [];
  const first = words[0]?.words.text ?? '';
  return (
    words.length === count &&
    isCaptionWord(first) &&
    words.every(({ words: own }) => own.text === first)
  );
}

/** The labels that head boxes beside each other: 基本目標1   基本目標2; null for other lines. */
function headsOf(line: Line): BoxPart[] | null {
  const bare = unframed(line);
  const wide = isFree(bare) ? partsOf(bare) : [];
  const parts = wide.length === 1 ? wordParts(bare) : wide;
  const [front] = parts;
  if (parts.length < LEAST || !front || captionOf(front.words)?.label == null) return null;
  const captions = parts.map(({ words }) => captionOf(words));
  // a lone box with notes beside it: its frame tells
  if (bare !== line && captions[1] === null) return parts;
  const [first] = captions;
  const counts = (caption: Caption | null, i: number) =>
    caption?.label != null &&
    caption.word === first?.word &&
    caption.ordinal !== null &&
    caption.ordinal === (first?.ordinal ?? 0) + i;
  return captions.every(counts) || (wide.length > 1 && areUnnumbered(captions)) ? parts : null;
}

/** Whether labels side by side lost their numbers, each in front of its title: 基本目標■ 働く場をつくる   基本目標■ 育つ場をつくる. */
const areUnnumbered = (captions: readonly (Caption | null)[]): boolean =>
  captions.every(
    (caption) =>
      caption?.label != null &&
      caption.role === 'goal' &&
      caption.word === captions[0]?.word &&
      caption.ordinal === null &&
      caption.rest !== null,
  );

/** The lines of a chart from its labels on: what stands in which box, and what in none. */
interface Chart {
  readonly end: number;
  readonly boxes: readonly (readonly Line[])[];
  readonly outside: readonly Line[];
}

const partLine = (line: Line, content: Mapped | null): Line =>
  content === null
    ? { ...line, content: slice(line.content, 0, 0), blank: true }
    : { ...line, content };

/** Reads lines as long as they are parted as the boxes are. */
class ChartReader {
  private readonly boxes: Line[][];
  private readonly outside: Line[] = [];
  private pending: Line[] = [];
  private blanks: Line[] = [];
  private parted = 0;
  private readonly layout: Layout;

  constructor(count: number, layout: Layout) {
    this.boxes = Array.from({ length: count }, () => []);
    this.layout = layout;
  }

  /** Takes a line; says whether the chart may go on. */
  take(line: Line): boolean {
    if (line.blank) {
      this.blanks.push(line);
      return true;
    }
    const fields = NOTE.test(line.content.text) ? null : this.layout.fieldsOf(line);
    const filled = fields?.filter((field) => field !== null).length ?? 0;
    const goesOn = filled > 1 || fields?.[0] === null;
    // a line of the first box alone belongs to it right below others
    if (fields === null || (!goesOn && (this.blanks.length > 0 || this.pending.length > 0))) {
      this.pending.push(...this.blanks, line);
      this.blanks = [];
      return (
        !this.layout.isStrict && this.pending.filter(({ blank }) => !blank).length < MAX_OUTSIDE
      );
    }
    this.outside.push(...this.pending.filter(({ blank }) => !blank));
    if (filled > 1) this.parted++;
    for (const [k, box] of this.boxes.entries())
      box.push(...this.blanks, partLine(line, fields[k] ?? null));
    this.pending = [];
    this.blanks = [];
    return true;
  }

  finish(end: number): Chart | null {
    const left = this.pending.length + this.blanks.length;
    const { boxes, outside } = this;
    return this.parted >= LEAST ? { end: end - left, boxes, outside } : null;
  }
}

function chartAt(lines: readonly Line[], at: number, heads: readonly BoxPart[]): Chart | null {
  const line = unframed(lines[at] as Line);
  const read = lines.slice(at + 1, at + MAX_LINES);
  const next = read.findIndex((one) => headsOf(one) !== null);
  const below = read.map(unframed);
  const own = next < 0 ? below : below.slice(0, next);
  const wide = partsOf(line).length > 1;
  if (!wide && !own.some((one) => headsAll(one, heads.length))) return null;
  const layout = wide ? boxLayoutOf(heads, line, own) : celledLayout(heads.length);
  const reader = new ChartReader(heads.length, layout);
  let taken = 0;
  while (taken < own.length && reader.take(own[taken] as Line)) taken++;
  // the line that ended it was taken too
  return reader.finish(at + 1 + Math.min(own.length, taken + 1));
}

/**
 * Puts charts of boxes beside each other (横に並ぶ枠) in order: what stands below 基本目標1, then what stands below 基本目標2.
 * Lines that belong to no box come in front.
 */
export function stackBoxes(lines: readonly Line[]): readonly Line[] {
  const stacked: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const heads = headsOf(line);
    const chart = heads && chartAt(lines, at, heads);
    if (
      !heads ||
      (!chart && partsOf(unframed(line)).length < LEAST) ||
      (!chart && heads.some(({ words }) => captionOf(words)?.rest === null))
    ) {
      stacked.push(line);
      at++;
      continue;
    }
    stacked.push(...(chart?.outside ?? []));
    for (const [k, { words }] of heads.entries())
      stacked.push({ ...line, content: words }, ...(chart?.boxes[k] ?? []));
    // what stands below the boxes goes on with none of them
    if (chart) stacked.push(partLine(line, null));
    at = chart?.end ?? at + 1;
  }
  return stacked;
}
