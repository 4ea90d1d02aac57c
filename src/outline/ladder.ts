import { slice, trim } from '../base/mapped.ts';
import type { Node, Outline, Prose, Role } from '../forms/outline.ts';
import { LABELS } from '../language/lexicon.ts';
import { type Caption, captionOf, declaredRole, keyOf } from './caption.ts';
import type { Element } from './flow.ts';
import {
  adopt,
  closed,
  entitle,
  type Frame,
  frameOf,
  type Heading,
  isFrame,
  noTitle,
  reopened,
} from './frame.ts';
import { splitTitle } from './title.ts';

/** Roles whose divisions hold entries, not further headings. */
const LEAVES: ReadonlySet<Role> = new Set([
  'targets',
  'directions',
  'description',
  'kpis',
  'actions',
  'projects',
  'evaluation',
  'grades',
]);
// 【減少抑制】 <第1期総合戦略> 《…》 alone on a line, without figures
const BRACKETED = /^[【《<〔≪◀][^【】《》<>〔〕≪≫◀▶\d]{2,40}[】》>〕≫▶]$/;
// ~ 活力ある地域をつくる ~
const SUBTITLE = /^~.*~$/;
const MAX_HEADING = 90;
/** Numbers may be missing from a list, but not more than this. */
const MAX_GAP = 3;

/** Evidence from the document as a whole that a line without mark is a heading. */
export interface Evidence {
  /** Comparison keys of the contents page's entries. */
  readonly contents: ReadonlySet<string>;
  /** Comparison keys of the document's title. */
  readonly title: ReadonlySet<string>;
}

/**
 * The ladder (階層): which heading stands under which. It is found from the document itself: a heading whose style is
 * open further up is its sibling, one of a new style stands below, and headings known by their words look upwards
 * for what may hold them.
 */
class Ladder {
  private readonly root: Frame;
  private stack: Frame[];
  /** Levels that the document declares by bare words (基本目標 | 施策(節) | 施策(細節)), with the style each turned out to have. */
  private declared: { role: Role; term: string; style: string | null }[] = [];
  private lastDeclared = -1;
  /** Where the level words stood: column headings, repeated on every page. */
  private readonly legend: Prose[] = [];
  private readonly evidence: Evidence;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.root = frameOf({
      mark: null,
      style: '',
      role: null,
      term: null,
      title: { text: '', marks: [0, 0] },
      span: { start: 0, end: 0 },
    });
    this.stack = [this.root];
  }

  private get top(): Frame {
    return this.stack.at(-1) as Frame;
  }

  /** Closes divisions down to the first for which `keep` holds (the root at last). */
  private climb(keep: (frame: Frame) => boolean): void {
    while (this.stack.length > 1 && !keep(this.top)) this.stack.pop();
  }

  private open(heading: Heading): Frame {
    const again = reopened(this.top, heading);
    const frame = again ?? frameOf(heading);
    if (!again) adopt(this.top, frame);
    this.stack.push(frame);
    return frame;
  }

  private add(node: Node): void {
    this.top.children.push(node);
  }

  private has(role: Role): boolean {
    return this.stack.some((frame) => frame.role === role);
  }

  private inLeaf(): boolean {
    return this.top.role !== null && LEAVES.has(this.top.role);
  }

  take(element: Element, index: number, all: readonly Element[]): void {
    if (element.kind === 'grid') this.add(element);
    else if (!this.declares(element, index, all)) this.text(element);
  }

  private text(prose: Prose): void {
    const caption = captionOf(prose.content);
    if (caption && this.caption(prose, caption)) return;
    if (prose.mark && prose.mark.ordinal !== null && this.enumerated(prose)) return;
    if (prose.mark === null && this.unmarked(prose)) return;
    if (prose.mark?.label === '■' && this.signed(prose)) return;
    this.add(prose);
  }

  /** A run of bare level words is the legend of a framework's columns. */
  private declares(prose: Prose, index: number, all: readonly Element[]): boolean {
    const role = prose.mark === null ? declaredRole(prose.content.text) : null;
    if (role === null) return false;
    const near = [all[index - 1], all[index + 1]].some(
      (other) => other?.kind === 'prose' && !other.mark && declaredRole(other.content.text),
    );
    if (!near) return false;
    if (this.lastDeclared !== index - 1) this.declared = this.declared.filter((d) => d.style);
    const term = prose.content.text;
    if (!this.declared.some((level) => level.term === term))
      this.declared.push({ role, term, style: null });
    this.lastDeclared = index;
    this.legend.push(prose);
    return true;
  }

  private caption(prose: Prose, caption: Caption): boolean {
    if (caption.role === 'goal') return this.goal(prose, caption);
    if (caption.role === 'policy') return this.numberedPolicy(prose, caption);
    const holders = LABELS.holders[caption.role];
    if (holders?.some((role) => this.has(role as Role))) {
      this.climb((frame) => frame.role !== null && holders.includes(frame.role));
    } else if (prose.mark?.ordinal != null) {
      this.climbToSibling(prose);
    } else this.climb((frame) => !LEAVES.has(frame.role as Role));
    this.open({
      mark: prose.mark,
      style: prose.mark?.style ?? caption.role,
      role: caption.role,
      term: caption.term,
      title: prose.content,
      span: prose.span,
    });
    return true;
  }

  private goal(prose: Prose, caption: Caption): boolean {
    if (this.has('goal')) {
      this.climb((frame) => frame.role === 'goal');
      this.stack.pop();
    } else this.climb((frame) => !LEAVES.has(frame.role as Role) && frame.role !== 'policy');
    const label = caption.label as string;
    this.open({
      mark: { label, style: 'goal', ordinal: caption.ordinal },
      style: 'goal',
      role: 'goal',
      term: label.replace(/[\s\d\-Ⅰ-Ⅻ.]+$/, ''),
      title: caption.rest ?? noTitle(prose),
      span: prose.span,
    });
    return true;
  }

  private numberedPolicy(prose: Prose, caption: Caption): boolean {
    if (!this.has('goal')) return false;
    this.climb((frame) => frame.role === 'goal' || frame.role === 'policies');
    const label = caption.label as string;
    this.open({
      mark: { label, style: 'policy', ordinal: caption.ordinal },
      style: 'policy',
      role: 'policy',
      term: label.replace(/[\s\d\-Ⅰ-Ⅻ.]+$/, ''),
      title: caption.rest ?? noTitle(prose),
      span: prose.span,
    });
    return true;
  }

  /** Whether the enumerator goes on counting a division that is open, and closes what stands below it. */
  private climbToSibling(prose: Prose): boolean {
    const { style, ordinal } = prose.mark as { style: string; ordinal: number };
    for (let i = this.stack.length - 1; i > 0; i--) {
      const frame = this.stack[i] as Frame;
      if (frame.style !== style) continue;
      const last = frame.mark?.ordinal ?? null;
      const goesOn = last !== null && ordinal >= last && ordinal <= last + MAX_GAP;
      // counting begins anew below it, but only once: deeper than that it is the same list again
      const again = this.stack.some((other, k) => k < i && other.style === style);
      const anew = ordinal === 1 || i < this.stack.length - 1;
      if (!goesOn && !again && anew) return false;
      this.stack.length = i;
      return true;
    }
    return false;
  }

  private levelOf(style: string): { role: Role; term: string; style: string | null } | null {
    const known = this.declared.find((level) => level.style === style);
    if (known) return known;
    const free = this.declared.find((level) => level.style === null);
    if (free) free.style = style;
    return free ?? null;
  }

  private enumerated(prose: Prose): boolean {
    const style = (prose.mark as { style: string }).style;
    const parts = splitTitle(prose.content);
    if (parts === null || parts.title.text.length > MAX_HEADING) return false;
    const level = this.declared.length > 0 ? this.levelOf(style) : null;
    if (level) this.climbToLevel(level.role, style);
    else if (!this.climbToSibling(prose)) {
      if (this.inLeaf()) return false;
      const child = this.top.children.some(isFrame) && this.reopens(prose, style);
      if (!child && parts.body && !this.has('goal')) return false;
    }
    const role = level?.role ?? (this.has('goal') ? 'policy' : null);
    const frame = this.open({
      mark: prose.mark,
      style,
      role,
      term: level?.term ?? this.policyTerm(role),
      title: parts.title,
      span: prose.span,
    });
    if (parts.body) frame.children.push({ ...prose, mark: null, content: parts.body });
    return true;
  }

  private reopens(prose: Prose, style: string): boolean {
    return this.top.children.some(
      (child) =>
        isFrame(child) && child.style === style && child.mark?.ordinal === prose.mark?.ordinal,
    );
  }

  /** The document's word for a policy: that of the heading they stand under. */
  private policyTerm(role: Role | null): string | null {
    if (role !== 'policy') return null;
    for (let i = this.stack.length - 1; i > 0; i--) {
      const frame = this.stack[i] as Frame;
      if (frame.role === 'policy') return frame.term;
      if (frame.role !== 'policies' || frame.term === null) continue;
      const { term } = frame;
      return LABELS.policies.terms?.find((word) => term.includes(word)) ?? term;
    }
    return null;
  }

  private climbToLevel(role: Role, style: string): void {
    const at = this.declared.findIndex((level) => level.style === style);
    const above = new Set(this.declared.slice(0, at).map((level) => level.style));
    this.climb((frame) => above.has(frame.style));
    if (role === 'goal') this.climb((frame) => frame.role !== 'goal');
  }

  /** Text without mark: the title of the heading above it, a heading of the contents page, a bracketed one. */
  private unmarked(prose: Prose): boolean {
    const { top } = this;
    const heads = top.role === 'goal' || top.role === 'policy';
    if (heads && top.title.text.length === 0 && top.children.length === 0) {
      entitle(top, prose);
      return true;
    }
    if (prose.content.text.length > MAX_HEADING || SUBTITLE.test(prose.content.text)) return false;
    const key = keyOf(prose.content.text);
    const named = this.evidence.contents.has(key);
    if (!named && !this.evidence.title.has(key)) return this.bracketed(prose);
    this.stack.length = 1;
    if (!named) return false;
    this.plainHeading(prose, 'contents');
    return true;
  }

  private bracketed(prose: Prose): boolean {
    if (!BRACKETED.test(prose.content.text)) return false;
    // an overview list of goals ends where another heading begins
    if (this.top.role === 'goal' && !this.top.children.some(isFrame)) this.stack.pop();
    if (this.inLeaf()) return false;
    const style = prose.content.text[0] as string;
    const open = this.stack.findIndex((frame) => frame.style === style);
    if (open > 0) this.stack.length = open;
    this.plainHeading(prose, style);
    return true;
  }

  /** ■ in front of a short line without full stop heads a division where no entries stand. */
  private signed(prose: Prose): boolean {
    const { text } = prose.content;
    if (this.inLeaf() || text.endsWith('。') || text.length > MAX_HEADING) return false;
    const open = this.stack.findIndex((frame) => frame.style === '■');
    if (open > 0) this.stack.length = open;
    this.plainHeading(prose, '■');
    return true;
  }

  private plainHeading(prose: Prose, style: string): void {
    const title = trim(slice(prose.content, 0));
    this.open({ mark: prose.mark, style, role: null, term: null, title, span: prose.span });
  }

  close(): Climbed {
    return { children: closed(this.root).children, legend: this.legend };
  }
}

/** The tree, and the column headings that declared its levels. */
export interface Climbed {
  readonly children: Outline['children'];
  readonly legend: readonly Prose[];
}

/** Builds the tree of divisions from text and tables in order. */
export function climbLadder(elements: readonly Element[], evidence: Evidence): Climbed {
  const ladder = new Ladder(evidence);
  elements.forEach((element, index) => {
    ladder.take(element, index, elements);
  });
  return ladder.close();
}
