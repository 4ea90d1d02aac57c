import { matchesIn } from './matches.ts';
import type { Span } from './span.ts';

/**
 * Text that knows where each of its characters came from (対応付きテキスト).
 *
 * `marks` holds pairs `[i, offset]`, flattened and rising in `i`: character `i` stands at `offset` of the
 * source, and the characters after it follow one to one until the next pair. Cleaning and joining text
 * only adds pairs, so every value that is read keeps its place.
 */
export interface Mapped {
  readonly text: string;
  readonly marks: readonly number[];
}

/** Source text as it stands, from `offset` on. */
export function mapped(text: string, offset: number): Mapped {
  return { text, marks: [0, offset] };
}

/** Index in `marks` of the pair that covers character `i`. */
function pairOf(marks: readonly number[], i: number): number {
  let low = 0;
  let high = marks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[2 * middle] as number) <= i) low = middle;
    else high = middle - 1;
  }
  return 2 * low;
}

/** The source offset of character `i`. */
export function originOf(from: Mapped, i: number): number {
  const pair = pairOf(from.marks, i);
  return (from.marks[pair + 1] as number) + (i - (from.marks[pair] as number));
}

/** The source interval of characters `start` to `end` (exclusive); empty at its place when they are none. */
export function spanOf(from: Mapped, start = 0, end = from.text.length): Span {
  if (from.text.length === 0 || end <= start) {
    const at = originOf(from, Math.min(start, Math.max(0, from.text.length - 1)));
    return { start: at, end: at };
  }
  return { start: originOf(from, start), end: originOf(from, end - 1) + 1 };
}

/** Characters `start` to `end` (exclusive). */
export function slice(from: Mapped, start: number, end = from.text.length): Mapped {
  if (start <= 0 && end >= from.text.length) return from;
  const first = Math.max(0, start);
  const { marks } = from;
  const pair = pairOf(marks, first);
  const kept = [0, (marks[pair + 1] as number) + (first - (marks[pair] as number))];
  for (let p = pair + 2; p < marks.length && (marks[p] as number) < end; p += 2) {
    kept.push((marks[p] as number) - first, marks[p + 1] as number);
  }
  return { text: from.text.slice(first, Math.max(first, end)), marks: kept };
}

/** No text at all, at the place where a text begins: a cell that stands empty. */
export const emptyAt = (from: Mapped): Mapped => slice(from, 0, 0);

/** Without blanks at its ends. */
export function trim(from: Mapped): Mapped {
  const left = from.text.length - from.text.trimStart().length;
  const right = from.text.trimEnd().length;
  return right <= left ? slice(from, 0, 0) : slice(from, left, right);
}

/** What stands between two joined parts: always the same, or decided for each joint. */
export type Glue = string | ((before: Mapped, after: Mapped) => string);

/** The parts one after the other, with `glue` between them (glue takes the place where the part before it ends). */
export function join(parts: readonly Mapped[], glue: Glue = ''): Mapped {
  if (parts.length === 1) return parts[0] as Mapped;
  let text = '';
  const marks: number[] = [];
  let before: Mapped | null = null;
  for (const part of parts) {
    if (part.text.length === 0) continue;
    if (before !== null) {
      const joint = typeof glue === 'string' ? glue : glue(before, part);
      const last = (marks.at(-1) as number) + (text.length - (marks.at(-2) as number));
      for (let k = 0; k < joint.length; k++) marks.push(text.length + k, last - 1);
      text += joint;
    }
    before = part;
    for (let p = 0; p < part.marks.length; p += 2) {
      marks.push((part.marks[p] as number) + text.length, part.marks[p + 1] as number);
    }
    text += part.text;
  }
  return { text, marks: marks.length > 0 ? marks : [0, parts[0]?.marks[1] ?? 0] };
}

/** A text with words behind it that the document says in another place (言い添え): each of their letters stands where the text ends. */
export function saying(from: Mapped, words: string): Mapped {
  const last = originOf(from, Math.max(0, from.text.length - 1));
  const marks = [...words].flatMap((_, i) => [from.text.length + i, last]);
  return { text: from.text + words, marks: [...from.marks, ...marks] };
}

/** Without the characters that `pattern` (global) matches. */
export function without(from: Mapped, pattern: RegExp): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(from.text, pattern)) {
    if (match.index > last) parts.push(slice(from, last, match.index));
    last = match.index + match[0].length;
  }
  if (last === 0) return from;
  if (last < from.text.length) parts.push(slice(from, last));
  return parts.length > 0 ? join(parts) : slice(from, 0, 0);
}

/** The pieces between matches of `pattern` (global), blanks kept. */
export function split(from: Mapped, pattern: RegExp): Mapped[] {
  const parts: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(from.text, pattern)) {
    parts.push(slice(from, last, match.index));
    last = match.index + match[0].length;
  }
  parts.push(slice(from, last));
  return parts;
}
