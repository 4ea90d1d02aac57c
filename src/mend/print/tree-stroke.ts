import { slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { Mark } from '../../forms/outline.ts';

// │  ├─ : what draws a tree in front of an entry
const STROKES = /^[\s│┃|]*[├└┣┗┝┕]+[─━\s]*(?=\S)/;
const FORK = /[├└┣┗┝┕]/;
/** Strokes that stand so close are of one branch: letters of several widths shift them. */
const SLACK = 1;

/** The columns at which branches fork, outermost first. */
function forksOf(columns: readonly number[]): number[] {
  const sorted = [...columns].sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - (sorted[i - 1] as number) > SLACK);
}

/**
 * The lines of a chart that was drawn with letters (罫線文字の体系図), without the strokes in front of their entries but with
 * how deep these say that the entry stands.
 */
export function withoutStrokes(lines: readonly Line[]): readonly Line[] {
  const strokes = lines.map((line) => (line.blank ? null : STROKES.exec(line.content.text)));
  const columns = strokes.map((found) => found?.[0].search(FORK) ?? -1);
  const forks = forksOf(columns.filter((at) => at >= 0));
  return lines.map((line, i) => {
    const found = strokes[i];
    if (!found) return line;
    const at = columns[i] as number;
    const branch = forks.findLastIndex((fork) => fork <= at) + 1;
    return { ...line, content: slice(line.content, found[0].length), branch };
  });
}

// 第1章, 1-1, 2.1: numbers that say themselves how deep they stand
const RANKED = /^第|[-.]\S/;

/** The number of an entry that a stroke leads to: it counts what stands below, whatever is numbered so above. */
export function branchedMark(mark: Mark | null, branch = 0): Mark | null {
  if (branch === 0 || mark?.ordinal == null || RANKED.test(mark.style)) return mark;
  return { ...mark, style: `${'├'.repeat(branch)}${mark.style}` };
}
