import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { HAS_FIGURE, isValue, wordsIn } from '../../language/value/run.ts';

/** Words between wide blanks, and the character that they begin at. */
export interface BoxPart {
  readonly words: Mapped;
  readonly at: number;
}

/** How the lines of a chart are parted into its boxes. */
export interface Layout {
  /** The words of a line in each box, null where a box has none; null for a line that is not of the chart. */
  readonly fieldsOf: (line: Line) => readonly (Mapped | null)[] | null;
  /** Whether the first line that is not of the chart ends it. */
  readonly isStrict: boolean;
}

const GAP = /\s{2,}/g;
/** So far to the left of its box may words begin, in columns. */
const SLACK = 2;
/** And so far to the right: entries are set in. */
const INDENT = 5;
/** The share of lines that must stand where the labels do. */
const ALIGNED = 0.7;
const WIDE = /[\u2E80-\uFFEF■□●○◎◆◇→⇒①-⑳Ⅰ-Ⅻ※]/;

const NARROW = /[!-~]/g;

/** Where characters stand, in columns of a letter where blanks are as wide as one, else of a figure. */
type Measure = (text: string, at: number) => number;
const MEASURES: readonly Measure[] = [
  (_, at) => at,
  (text, at) => at - (text.slice(0, at).match(NARROW)?.length ?? 0) / 2,
  (text, at) => [...text.slice(0, at)].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0),
];

interface Field {
  readonly from: number;
  readonly to: number;
}

function fieldsIn(text: string): Field[] {
  const fields: Field[] = [];
  let from = 0;
  const add = (to: number) => {
    const lead = text.slice(from, to).search(/\S/);
    if (lead >= 0)
      fields.push({ from: from + lead, to: from + text.slice(from, to).trimEnd().length });
  };
  for (const { 0: gap, index } of matchesIn(text, GAP)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return fields;
}

/**
 * The box that a field stands in; -1 where it stands in none, or reaches into the next.
 * @param before the box of the field in front of it, whose further fields stand anywhere in it
 */
function boxOf(
  text: string,
  field: Field,
  starts: readonly number[],
  measure: Measure,
  before: number,
): number {
  const left = measure(text, field.from);
  const k = starts.findLastIndex((start) => start <= left + SLACK);
  const next = starts[k + 1] ?? Number.POSITIVE_INFINITY;
  const fits = k === before || left - (starts[k] ?? Number.NEGATIVE_INFINITY) <= INDENT;
  return k >= 0 && fits && measure(text, field.to) <= next ? k : -1;
}

function aligned(starts: readonly number[], measure: Measure): Layout {
  const fieldsOf = ({ content }: Line) => {
    const found: (Field | null)[] = starts.map(() => null);
    let before = -1;
    for (const field of fieldsIn(content.text)) {
      const k = boxOf(content.text, field, starts, measure, before);
      if (k < 0) return null;
      before = k;
      found[k] = { from: found[k]?.from ?? field.from, to: field.to };
    }
    return found.map((field) => field && slice(content, field.from, field.to));
  };
  return { fieldsOf, isStrict: false };
}

/** Boxes whose fields stand one after the other, a wide blank for each border. */
function ordered(count: number): Layout {
  const fieldsOf = ({ content }: Line) => {
    const fields = content.text.split(GAP);
    if (fields.length < 2 || fields.length > count) return null;
    let at = 0;
    const found = fields.map((field) => {
      at = content.text.indexOf(field, at);
      const words = trim(slice(content, at, at + field.length));
      at += field.length;
      return words.text.length > 0 ? words : null;
    });
    return Array.from({ length: count }, (_, k) => found[k] ?? null);
  };
  return { fieldsOf, isStrict: true };
}

/** The cells of a line that single blanks divide: a value is of the words in front of it. */
function cellsOf(content: Mapped): Mapped[] {
  const cells: Mapped[] = [];
  let open = false;
  for (const words of wordsIn(trim(content))) {
    const isFigure = isValue(words.text) && HAS_FIGURE.test(words.text);
    const last = isFigure && open ? cells.pop() : undefined;
    cells.push(last ? join([last, words], ' ') : words);
    open = !isFigure;
  }
  return cells;
}

/** Boxes whose borders single blanks are: a line holds no more cells than there are boxes, one alone stands in the first. */
export function celledLayout(count: number): Layout {
  const fieldsOf = ({ content }: Line) => {
    const cells = cellsOf(content);
    if (cells.length === 0 || cells.length > count) return null;
    // 毎年度、会議で検証: a clause alone is of no box
    if (cells.length === 1 && /、\S/.test(content.text)) return null;
    return Array.from({ length: count }, (_, k) => cells[k] ?? null);
  };
  return { fieldsOf, isStrict: true };
}

/** How far from its label the words of each box stand, in columns together. */
const offsetOf = (full: readonly Line[], starts: readonly number[], measure: Measure): number =>
  full
    .flatMap(({ content }) =>
      fieldsIn(content.text).map(({ from }, k) =>
        Math.abs(measure(content.text, from) - (starts[k] as number)),
      ),
    )
    .reduce((sum, offset) => sum + offset, 0);

/** How a chart's lines are parted: where its labels stand, or, where lines do not keep to that, field by field. */
export function boxLayoutOf(heads: readonly BoxPart[], line: Line, below: readonly Line[]): Layout {
  const full = below.filter(({ content }) => fieldsIn(content.text).length === heads.length);
  const layouts = MEASURES.map((measure) => {
    const starts = heads.map(({ at }) => measure(line.content.text, at));
    const layout = aligned(starts, measure);
    const kept = full.filter((one) => layout.fieldsOf(one)?.every((field) => field !== null));
    const share = full.length > 0 ? kept.length / full.length : 1;
    return { layout, share, offset: offsetOf(full, starts, measure) };
  });
  const best = layouts.reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.offset < a.offset) ? b : a,
  );
  return best.share >= ALIGNED
    ? orderedWhereFull(best.layout, heads.length)
    : ordered(heads.length);
}

/** Lines that fill every box are parted field by field even where they do not keep to the borders. */
function orderedWhereFull(layout: Layout, count: number): Layout {
  const fieldsOf = (line: Line) => {
    const fields = layout.fieldsOf(line);
    if (fields !== null) return fields;
    const own = fieldsIn(line.content.text);
    return own.length === count ? own.map(({ from, to }) => slice(line.content, from, to)) : null;
  };
  return { ...layout, fieldsOf };
}
