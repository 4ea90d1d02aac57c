import type { Role } from '../forms/outline.ts';
import type { Rung } from '../language/heading/layout-rung.ts';
import type { Frame } from './frame.ts';
import type { Stack } from './stack.ts';

/** A heading as far as it tells its rung: an enumerator's style, or a label word with a number. */
type Ranked = Pick<Frame, 'style' | 'term'>;

/** Styles of headings that number their own label word. */
const LABELLED: ReadonlySet<string> = new Set<Role>(['goal', 'policy']);

/**
 * The ladder that a layout file gives (書式ファイルの見出しの階層): a heading closes all that stand on its rung or below,
 * and opens under what is left.
 */
export class LayoutLadder {
  private readonly rungs: readonly Rung[];

  constructor(rungs: readonly Rung[]) {
    this.rungs = rungs;
  }

  private indexOf({ style, term }: Ranked): number {
    if (LABELLED.has(style)) return this.rungs.findIndex((rung) => rung.term === term);
    return this.rungs.findIndex((rung) => rung.style === style);
  }

  /** The rung of a heading; null where the ladder has none for it. */
  rungOf(heading: Ranked): Rung | null {
    return this.rungs[this.indexOf(heading)] ?? null;
  }

  /** Closes what stands on the rung of `heading` or below it; gives the one on its own rung that was closed. */
  climb(heading: Ranked, stack: Stack): Frame | null {
    const own = this.indexOf(heading);
    const closes = (frame: Frame) => this.indexOf(frame) >= own;
    let closed: Frame | null = null;
    for (let open = stack.nearest(closes); open; open = stack.nearest(closes)) {
      stack.close(open);
      closed = this.indexOf(open) === own ? open : null;
    }
    stack.leaveLeaf();
    return closed;
  }
}
