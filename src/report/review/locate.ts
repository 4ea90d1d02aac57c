import type { Span } from '../../base/span.ts';
import { isPrinted, type ReviewNode, type ReviewValue } from './node.ts';

/** What is marked in the source, and the place in the model that it leads to. */
export interface Interval extends Span {
  readonly key: string;
}

/** Of longer entries the values are not looked for: the time stays in proportion to the text. */
const MOST = 10_000;

// a digit, or a sign within a figure
const IN_FIGURE = /[0-9０-９.,．，]/;

/** Whether the words at `start` are a part of a longer figure: the 40 of 140. */
function isCut(text: string, start: number, end: number): boolean {
  const meets = (a: number, b: number) =>
    IN_FIGURE.test(text[a] ?? '') && /[0-9０-９]/.test(text[b] ?? '');
  return meets(start - 1, start) || meets(end, end - 1);
}

/** Every place of `words` in a text, not overlapping. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isCut(text, at, at + words.length)) found.push(at);
  return found;
}

/** Values by their printed words. */
function byWords(values: readonly ReviewValue[]): ReadonlyMap<string, ReviewValue[]> {
  const groups = new Map<string, ReviewValue[]>();
  for (const value of values) {
    const words = value.words?.trim() ?? '';
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), value]);
  }
  return groups;
}

/**
 * Where the values of an entry stand among its words. Where the same words stand more or less often than values have
 * them, nobody knows which is which: those values lead to the entry as a whole.
 */
function locateValues({ entry, values }: ReviewNode, text: string): Interval[] {
  const { start, end } = entry.source;
  const own = values.flatMap(({ source, key }) =>
    source ? [{ start: source.start.offset, end: source.end.offset, key }] : [],
  );
  if (end.offset - start.offset > MOST) return own;
  const words = text.slice(start.offset, end.offset);
  for (const [wanted, group] of byWords(values)) {
    const found = occurrences(words, wanted);
    const alone = group.length === 1 && group[0]?.name.match(/^(?:name|title|caption|term)$/);
    if (found.length !== group.length && !(alone && found.length > 0)) continue;
    for (const [i, { key }] of group.entries()) {
      const from = start.offset + (found[i] as number);
      own.push({ start: from, end: from + wanted.length, key });
    }
  }
  return own;
}

/** Everything that was read, as intervals of the source. */
export function intervalsOf(nodes: readonly ReviewNode[], text: string): Interval[] {
  return nodes.flatMap((node) => {
    const { source } = node.entry;
    if (!isPrinted({ source })) return [];
    const whole = { start: source.start.offset, end: source.end.offset, key: node.key };
    return [whole, ...locateValues(node, text)];
  });
}

/** A stretch of the source, and the innermost interval that it belongs to. */
export interface Segment extends Span {
  readonly key: string | null;
}

/** A text cut into stretches, each of which belongs to the innermost of the intervals over it. */
export function segmentsOf(intervals: readonly Interval[], length: number): Segment[] {
  const sorted = intervals
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment[] = [];
  const open: Interval[] = [];
  let at = 0;
  const upTo = (end: number) => {
    if (end > at) segments.push({ start: at, end, key: open.at(-1)?.key ?? null });
    at = Math.max(at, end);
  };
  /** Closes what ends before `offset`, innermost first. */
  const close = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      upTo(last.end);
      open.pop();
    }
  };
  for (const interval of sorted) {
    close(interval.start);
    upTo(interval.start);
    open.push(interval);
  }
  close(Number.POSITIVE_INFINITY);
  upTo(length);
  return segments;
}
