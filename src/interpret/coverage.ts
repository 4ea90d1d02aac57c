import type { Fate } from '../forms/compilation.ts';
import type { Line } from '../forms/line.ts';
import type { Node, Outline, Role } from '../forms/outline.ts';
import type { Coverage } from '../forms/strategy.ts';
import { isLegible } from '../language/letters/legible.ts';
import type { Context } from './context.ts';
import { lineAt } from './context.ts';
import { isDivision } from './nodes.ts';

/** Sections whose every line should have been read into the model. */
const READ_WHOLE: ReadonlySet<Role | null> = new Set<Role>([
  'targets',
  'kpis',
  'actions',
  'projects',
  'evaluation',
]);

/** Lines that stand in sections read whole. */
function expectedLines(nodes: readonly Node[], within: boolean, expected: Set<number>): void {
  for (const node of nodes) {
    if (isDivision(node)) expectedLines(node.children, READ_WHOLE.has(node.role), expected);
    else if (within && node.kind === 'prose') {
      // a sentence among entries is prose
      if (node.mark === null && node.content.text.endsWith('。')) continue;
      for (let line = node.line; line <= node.endLine; line++) expected.add(line);
    } else if (within && node.kind === 'grid') for (const { line } of node.rows) expected.add(line);
  }
}

/** The book of what went into the model, line by line. */
export class Ledger {
  private readonly lines: readonly Line[];
  private readonly modelled: Uint8Array;
  /** What was claimed on each line; a page that lost its line ends is one line of many entries. */
  private readonly claims = new Map<number, { start: number; end: number }[]>();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.modelled = new Uint8Array(lines.length);
  }

  private range({ start, end }: { start: number; end: number }): [number, number] {
    return [lineAt(this.lines, start), lineAt(this.lines, Math.max(start, end - 1))];
  }

  claim(span: { start: number; end: number }): void {
    const [first, last] = this.range(span);
    this.modelled.fill(1, first, last + 1);
    for (const line of new Set([first, last])) {
      const known = this.claims.get(line);
      if (known) known.push(span);
      else this.claims.set(line, [span]);
    }
  }

  /** Whether any of what was claimed on a line reaches into `span`; lines inside a longer claim are claimed whole. */
  private isTaken(line: number, { start, end }: { start: number; end: number }): boolean {
    const claims = this.claims.get(line);
    return !claims || claims.some((own) => own.start < end && own.end > start);
  }

  /** Whether the last line of `span` holds the place at `offset` too. */
  shares(span: { start: number; end: number }, offset: number): boolean {
    return this.range(span)[1] === lineAt(this.lines, offset);
  }

  isClaimed(span: { start: number; end: number }): boolean {
    const [first, last] = this.range(span);
    for (let line = first; line <= last; line++) {
      if (!this.modelled[line] && !this.lines[line]?.blank) return false;
    }
    return first !== last || this.isTaken(first, span);
  }

  /** What became of every line. */
  fates(outline: Outline, notice: Context['notice']): Fate[] {
    const furniture = new Set(outline.furniture.map(({ line }) => line));
    const expected = new Set<number>();
    expectedLines(outline.children, false, expected);
    const fates = this.lines.map(({ index, blank, content }): Fate => {
      if (blank) return 'blank';
      if (furniture.has(index)) return 'furniture';
      if (this.modelled[index]) return 'modelled';
      return !expected.has(index) && isLegible(content.text) ? 'prose' : 'unrecognised';
    });
    this.noticeUnread(fates, notice);
    return fates;
  }

  /** One finding a run of lines that could not be read. */
  private noticeUnread(fates: readonly Fate[], notice: Context['notice']): void {
    for (let first = 0; first < fates.length; first++) {
      if (fates[first] !== 'unrecognised') continue;
      let last = first;
      while (fates[last + 1] === 'unrecognised') last++;
      const start = (this.lines[first] as Line).start;
      const { start: from, content } = this.lines[last] as Line;
      const span = { start, end: from + content.text.length };
      notice('line-unrecognised', span, { count: last - first + 1 });
      first = last;
    }
  }
}

/** Counts the fates of all non-blank lines. */
export function coverageOf(fates: readonly Fate[]): Coverage {
  const count = (fate: Fate) => fates.reduce((sum, own) => sum + (own === fate ? 1 : 0), 0);
  return {
    lines: {
      total: fates.length - count('blank'),
      modelled: count('modelled'),
      prose: count('prose'),
      furniture: count('furniture'),
      unrecognised: count('unrecognised'),
    },
  };
}
