import { type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import type { Line } from '../../forms/line.ts';

/** The character of a text that stands at an offset of the source, or the first one behind it. */
function characterAt(content: Mapped, offset: number): number {
  let low = 0;
  let high = content.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(content, middle, middle + 1).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a line holds between the places that were taken from it. */
function partsOf(line: Line, taken: readonly Span[]): Mapped[] {
  const { content } = line;
  const parts: Mapped[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    const first = characterAt(content, start);
    const last = characterAt(content, end);
    if (last <= from || first >= content.text.length) continue;
    parts.push(slice(content, from, Math.max(from, first)));
    from = last;
  }
  return [...parts, slice(content, from)];
}

/**
 * What is left of lines from which a table was taken (残り): parts in front of its first place, and behind it. Lines of which
 * nothing was taken come out as they went in.
 * @param taken places of the source, in order
 * @param keeps whether a part says anything
 */
export function leftOver(
  lines: readonly Line[],
  taken: readonly Span[],
  keeps: (words: Mapped) => boolean,
): { readonly before: readonly Line[]; readonly behind: readonly Line[] } {
  const first = taken[0]?.start ?? 0;
  const parts = lines.flatMap((line) => {
    if (line.blank) return [];
    const own = partsOf(line, taken);
    if (own.length === 1) return [line];
    return own
      .map(trim)
      .filter((words) => words.text.length > 0 && keeps(words))
      .map((content) => ({ ...line, content }));
  });
  const isBefore = ({ content }: Line) => spanOf(trim(content)).start < first;
  return { before: parts.filter(isBefore), behind: parts.filter((line) => !isBefore(line)) };
}
