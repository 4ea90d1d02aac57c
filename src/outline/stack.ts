import type { Mapped } from '../base/mapped.ts';
import type { Division, Mark, Node, Prose, Role } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { isIndicatorLine, namesAim } from '../language/indicator/line.ts';
import { adopt, closed, type Frame, frameOf, type Heading, isFrame, reopened } from './frame.ts';
import { placeOf } from './why.ts';

/** Roles whose divisions hold entries, not further headings. */
const LEAVES: ReadonlySet<Role | null> = new Set<Role>([
  'targets',
  'directions',
  'description',
  'kpis',
  'actions',
  'projects',
  'evaluation',
  'grades',
]);
// 4 of 4-1, 4-(1)
const CHAIN = /^(\d{1,2})[-.‐–−]/;
/** Numbers may be missing from a list, but not more than this. */
const MAX_GAP = 3;
/** So far behind a table may its torn rows stand. */
const MAX_TORN = 12;
const NO_WORDS: Mapped = { text: '', marks: [0, 0] };

/** The divisions that are open at a place in the document, outermost first: the rungs one stands on. */
export class Stack {
  private readonly root: Frame = frameOf({
    mark: null,
    style: '',
    role: null,
    term: null,
    title: NO_WORDS,
    span: { start: 0, end: 0 },
    why: [],
  });
  private readonly frames: Frame[] = [this.root];
  /** The styles of headings that stood under none. */
  private readonly outermost = new Set<string>();

  get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Whether entries stand here, not headings. */
  get inLeaf(): boolean {
    return LEAVES.has(this.top.role);
  }

  /** Whether indicators stand here. */
  get inList(): boolean {
    return this.top.role === 'targets' || this.top.role === 'kpis';
  }

  /** Whether the entries that stand here are numbered in the same way. */
  listsLike(mark: Mark | null): boolean {
    return this.top.children.some(
      (child) => !isFrame(child) && child.kind === 'prose' && child.mark?.style === mark?.style,
    );
  }

  has(role: Role): boolean {
    return this.frames.some((frame) => frame.role === role);
  }

  /** The nearest open division for which `wanted` holds. */
  nearest(wanted: (frame: Frame) => boolean): Frame | null {
    for (let i = this.frames.length - 1; i > 0; i--) {
      if (wanted(this.frames[i] as Frame)) return this.frames[i] as Frame;
    }
    return null;
  }

  add(node: Node): void {
    this.top.children.push(node);
  }

  /**
   * Opens a division, or one again whose heading is printed a second time.
   * @param sibling the division that it goes on with, closed before
   */
  open(heading: Heading, sibling: Frame | null = null): Frame {
    const again = reopened(this.top, heading);
    const why = [placeOf(heading, this.top, sibling), ...heading.why];
    const frame = again ?? frameOf({ ...heading, why });
    if (!again) adopt(this.top, frame);
    if (this.frames.length === 1) this.outermost.add(heading.style);
    this.frames.push(frame);
    return frame;
  }

  /** Closes divisions down to the first for which `keep` holds, all where none does. */
  climbTo(keep: (frame: Frame) => boolean): void {
    while (this.frames.length > 1 && !keep(this.top)) this.frames.pop();
  }

  /** Closes divisions until entries no longer stand here. */
  leaveLeaf(): void {
    this.climbTo((frame) => !LEAVES.has(frame.role));
  }

  /** Closes what is numbered in a chain, and what heads it: 1-1-1, 1-1 and 1. */
  leaveChain(): void {
    const at = this.frames.findIndex(({ mark }) => CHAIN.test(mark?.label ?? ''));
    if (at > 0) this.frames.length = Math.max(1, at - 1);
  }

  /** Closes `frame` and all below it. */
  close(frame: Frame): void {
    const at = this.frames.indexOf(frame);
    if (at > 0) this.frames.length = at;
  }

  /** Whether the division of its kind before `frame` holds nothing: both are entries of a list. */
  isListed(frame: Frame): boolean {
    const beside = this.frames[this.frames.indexOf(frame) - 1]?.children ?? [];
    const before = beside[beside.indexOf(frame) - 1];
    return before !== undefined && isFrame(before) && before.role === frame.role
      ? before.children.length === 0
      : false;
  }

  /** Whether a numbered line among entries is the heading of a policy by its number or its words. */
  startsPolicy(prose: Pick<Prose, 'mark' | 'content'>): boolean {
    return this.isCountedBelow(prose) || this.endsTargets(prose);
  }

  /** Whether an entry is numbered below the open goal and says what is to be done: 4-1 防災の推進 below 基本目標4. */
  private isCountedBelow({ mark, content }: Pick<Prose, 'mark' | 'content'>): boolean {
    const goal = this.nearest(({ role }) => role === 'goal')?.mark?.ordinal ?? null;
    const head = CHAIN.exec(mark?.label ?? '')?.[1];
    return goal !== null && Number(head) === goal && isAimTitle(content.text);
  }

  /** Whether a numbered line behind a goal's targets says what is to be done: (1) 移住の促進 is none of them. */
  private endsTargets({ mark, content }: Pick<Prose, 'mark' | 'content'>): boolean {
    const { role, children } = this.top;
    return (
      role === 'targets' &&
      children.length > 0 &&
      mark?.ordinal != null &&
      isAimTitle(content.text) &&
      !namesAim(content)
    );
  }

  /** Whether a number goes on counting the entries above it, and numbers no heading. */
  goesOn(prose: Pick<Prose, 'content'> & { readonly mark: Mark }): boolean {
    return this.goesOnWithRows(prose.mark) || this.goesOnWithIndicators(prose);
  }

  /** Whether a number goes on counting the rows of the table above, whose own line was torn: 3 製造業の従業者1人当. */
  private goesOnWithRows({ style, ordinal }: Mark): boolean {
    const children = this.top.children.slice(-MAX_TORN);
    const at = children.findLastIndex((child) => isFrame(child) || child.kind === 'grid');
    const above = children[at];
    if (style !== '1' || ordinal === null || !above || isFrame(above) || above.kind !== 'grid')
      return false;
    const last = Number(above.rows.at(-1)?.cells[0]?.text || Number.NaN);
    return ordinal > last && ordinal <= last + children.length - at;
  }

  /** Whether a number goes on counting indicators, and says no deed: 2 藻場の指標(別の計画に同じ) behind 1 舗装の率 74%→90%. */
  private goesOnWithIndicators({
    mark,
    content,
  }: Pick<Prose, 'content'> & { readonly mark: Mark }): boolean {
    const above = this.top.children.at(-1);
    if (!above || isFrame(above) || above.kind !== 'prose' || mark.ordinal === null) return false;
    const goesOn = above.mark?.style === mark.style && above.mark.ordinal === mark.ordinal - 1;
    return goesOn && isIndicatorLine(above.content) && !isAimTitle(content.text);
  }

  /** Whether a heading of the style stood under none before. */
  stoodAlone(style: string): boolean {
    return this.outermost.has(style);
  }

  /** Closes everything. */
  clear(): void {
    this.frames.length = 1;
  }

  /** The open division that the enumerator goes on counting, closed with all below it; null where there is none. */
  climbToSibling({ style, ordinal }: Pick<Mark, 'style' | 'ordinal'>): Frame | null {
    const sibling = this.nearest((frame) => frame.style === style);
    if (sibling === null) return null;
    const at = this.frames.indexOf(sibling);
    // whose number was lost can only go on
    if (ordinal === null) {
      this.frames.length = at;
      return sibling;
    }
    const last = sibling.mark?.ordinal ?? null;
    const goesOn = last !== null && ordinal >= last && ordinal <= last + MAX_GAP;
    // counting begins anew below it, but only once: deeper than that it is the same list again
    const again = this.frames.some((other, k) => k < at && other.style === style);
    const anew = ordinal === 1 || at < this.frames.length - 1;
    if (!goesOn && !again && anew) return null;
    this.frames.length = at;
    return sibling;
  }

  /** The open goal or policy whose label word is left out in front of the next number: 基本目標 1 …, 2 …. */
  countedBy({ style, ordinal }: Mark): Frame | null {
    const open = this.nearest((frame) => frame.style === style || frame.counts === style);
    if (open?.counts !== style || open.style === style || this.inLeaf) return null;
    const last = open.mark?.ordinal ?? null;
    if (last === null || ordinal !== last + 1) return null;
    // 2 基本目標と施策 further out goes on as well, and its number is no label's
    const outer = this.nearest((frame) => frame.style === style);
    return outer?.mark?.ordinal === last ? null : open;
  }

  /** What has been built, everything closed. */
  finish(): Division['children'] {
    return closed(this.root).children;
  }
}
