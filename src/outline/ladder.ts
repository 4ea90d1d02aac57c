import { type Finding, finding } from '../base/finding.ts';
import { slice } from '../base/mapped.ts';
import type { Mark, Outline, Prose, Role } from '../forms/outline.ts';
import { columnHeadingsIn } from '../language/column-heading.ts';
import { isIndicatorLine } from '../language/indicator-line.ts';
import { ENUMERATORS, LABELS } from '../language/lexicon.ts';
import { type Caption, captionOf, isCaptionWord, keyOf } from './caption.ts';
import { type Evidence, isSectioned, termOf } from './evidence.ts';
import type { Element } from './flow.ts';
import { entitle, type Frame, noTitle } from './frame.ts';
import { Legend } from './legend.ts';
import { MAX_HEADING, openBullet, openPlain, openUnlisted } from './sign-heading.ts';
import { Stack } from './stack.ts';
import { splitIndicator, splitTitle } from './title.ts';

// ~ 活力ある地域をつくる ~
const SUBTITLE = /^~.*~$/;
/** What may hold a labelled policy. */
const HOLDERS: ReadonlySet<Role | null> = new Set<Role>(['goal', 'policies', 'policy']);
/** Styles of 第1章, 第1部 and the like. */
const PARTS: ReadonlySet<string> = new Set(ENUMERATORS.parts.map((counter) => `第${counter}`));

/** The tree, the column headings that declared its levels, and what was doubtful. */
export interface Climbed {
  readonly children: Outline['children'];
  readonly legend: readonly Prose[];
  readonly findings: readonly Finding[];
}

/**
 * The ladder (階層): which heading stands under which. It is found from the document itself: a heading whose style is
 * open further up is its sibling, one of a new style stands below, and headings known by their words look upwards
 * for what may hold them.
 */
class Ladder {
  private readonly stack = new Stack();
  private readonly legend = new Legend();
  private readonly findings: Finding[] = [];
  private readonly evidence: Evidence;

  private readonly hasEvidence: boolean;
  /** Whether the line at hand is numbered and has a section below it. */
  private sectioned = false;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.hasEvidence = evidence.contents.size + evidence.title.size > 0;
  }

  take(element: Element, index: number, all: readonly Element[]): void {
    if (element.kind === 'grid') this.stack.add(element);
    else if (!this.legend.take(element, index, all)) {
      this.sectioned = isSectioned(all, index);
      // a numbered line with a section under it is a heading, unless entries are numbered like it
      if (this.sectioned && this.stack.inList && !this.stack.listsLike(element.mark))
        this.stack.leaveLeaf();
      if (!this.heading(element)) this.stack.add(element);
    }
  }

  /** Opens the division that a text heads; says whether it heads one. */
  private heading(prose: Prose): boolean {
    const caption = captionOf(prose.content);
    if (caption && this.caption(prose, caption)) return true;
    if (columnHeadingsIn(prose.content.text) !== null) {
      const section = sectionOf(prose);
      if (section)
        return this.caption(section, captionOf(section.content) as Caption) && this.keep(prose);
      if (!this.stack.inLeaf) return this.columns(prose);
    }
    if (prose.mark === null) return this.unmarked(prose);
    if (prose.mark.ordinal !== null) return this.enumerated(prose, prose.mark);
    return openBullet(this.stack, prose, this.evidence);
  }

  private caption(prose: Prose, caption: Caption): boolean {
    const { goalTerm } = this.evidence;
    const promoted = caption.label !== null && termOf(caption.label) === goalTerm;
    if (caption.role === 'goal' || promoted) return this.goal(prose, { ...caption, role: 'goal' });
    if (caption.role === 'policy') return this.numberedPolicy(prose, caption);
    const { role, term } = caption;
    const holders = LABELS.holders[role] ?? [];
    if (holders.some((holder) => this.stack.has(holder as Role)))
      this.stack.climbTo((frame) => frame.role !== null && holders.includes(frame.role));
    else if (prose.mark?.ordinal != null) this.stack.climbToSibling(prose.mark);
    else this.stack.leaveLeaf();
    const { mark, content: title, span } = prose;
    const style = mark?.style ?? signOf(title.text) ?? role;
    this.stack.open({ mark, style, role, term, title, span });
    return true;
  }

  /** A line of column headings heads a list of indicators where no section for them is open. */
  private columns(prose: Prose): boolean {
    const nearest = this.stack.nearest(({ role }) => role === 'policy' || role === 'goal');
    const role = nearest?.role === 'goal' ? 'targets' : 'kpis';
    const { content: title, span } = prose;
    this.stack.open({ mark: null, style: 'columns', role, term: null, title, span });
    this.stack.add(prose);
    return true;
  }

  private keep(prose: Prose): true {
    this.stack.add(prose);
    return true;
  }

  private goal(prose: Prose, caption: Caption): boolean {
    const open = this.stack.nearest(({ role }) => role === 'goal');
    if (open) this.stack.close(open);
    else this.stack.leaveLeaf();
    return this.labelled(prose, caption);
  }

  /** 施策3: a sibling of the open one with the same word; else it stands below whatever is open. */
  private numberedPolicy(prose: Prose, caption: Caption): boolean {
    const term = termOf(caption.term);
    const sibling = this.stack.nearest((frame) => frame.style === 'policy' && frame.term === term);
    if (sibling) this.stack.close(sibling);
    else if (this.stack.inLeaf || this.stack.has('goal'))
      this.stack.climbTo(({ role, mark }) => HOLDERS.has(role) || (role === null && mark !== null));
    return this.labelled(prose, caption);
  }

  /** A heading that numbers its own label word: 基本目標-1, 施策3. */
  private labelled(prose: Prose, { role, ordinal, term, rest }: Caption): boolean {
    const { title, indicator } = splitIndicator(rest ?? noTitle(prose));
    const frame = this.stack.open({
      mark: { label: term, style: role, ordinal },
      style: role,
      role,
      term: termOf(term),
      title,
      span: prose.span,
    });
    if (indicator) frame.children.push({ ...prose, mark: null, content: indicator });
    return true;
  }

  private enumerated(prose: Prose, mark: Mark): boolean {
    if (isIndicatorLine(prose.content)) return false;
    const parts = splitTitle(prose.content);
    if (parts === null || parts.title.text.length > MAX_HEADING) return false;
    const { style } = mark;
    const level = this.legend.isEmpty ? null : this.legend.levelOf(style);
    if (level) {
      const above = this.legend.above(level);
      this.stack.climbTo((frame) => above.has(frame.style));
    } else if (!this.stack.climbToSibling(mark)) {
      // goals that were listed before the first chapter end with it
      const goal = PARTS.has(style) ? this.stack.nearest((frame) => frame.role === 'goal') : null;
      if (goal) this.stack.close(goal);
      if (this.stack.inLeaf || (parts.body && !this.stack.has('goal'))) return false;
    }
    const role = level?.role ?? this.roleOfNumbered();
    const term = level?.term ?? (role === 'policy' ? this.policyTerm() : null);
    const frame = this.stack.open({
      mark,
      style,
      role,
      term,
      title: parts.title,
      span: prose.span,
    });
    if (parts.body) frame.children.push({ ...prose, mark: null, content: parts.body });
    if (parts.glued)
      this.findings.push(finding('title-glued', prose.span, { title: parts.title.text }));
    return true;
  }

  /** Under a goal, numbered headings are policies; under a labelled policy (施策1) only those with sections of their own. */
  private roleOfNumbered(): Role | null {
    if (!this.stack.has('goal')) return null;
    const labelled = this.stack.nearest(({ style }) => style === 'policy') !== null;
    return labelled && !this.sectioned ? null : 'policy';
  }

  /** The document's word for a policy: that of the heading they stand under. */
  private policyTerm(): string | null {
    const above = this.stack.nearest(
      ({ role, term }) => role === 'policy' || (role === 'policies' && term !== null),
    );
    if (above === null || above.role === 'policy') return above?.term ?? null;
    const heading = above.term as string;
    return LABELS.policies.terms?.find((word) => heading.includes(word)) ?? heading;
  }

  /** Text without mark: the title of the heading above it, a heading of the contents page, a bracketed one. */
  private unmarked(prose: Prose): boolean {
    const { top } = this.stack;
    if (awaitsTitle(top)) {
      entitle(top, prose);
      return true;
    }
    const { text } = prose.content;
    if (text.length > MAX_HEADING || SUBTITLE.test(text)) return false;
    const key = this.hasEvidence ? keyOf(text) : '';
    const listed = this.evidence.contents.has(key);
    if (!listed && !this.evidence.title.has(key)) {
      return openUnlisted(this.stack, prose, this.evidence);
    }
    // a heading of the contents page, or the document's title once more: nothing above it goes on
    this.stack.clear();
    if (listed) openPlain(this.stack, prose, 'contents');
    return listed;
  }

  finish(): Climbed {
    const { findings, legend } = this;
    return { children: this.stack.finish(), legend: legend.places, findings };
  }
}

// 【成果指標】
const SIGN = /^[【《<〔≪◀]/;
const signOf = (text: string): string | null => SIGN.exec(text)?.[0] ?? null;

/** The heading word that stands in front of column headings on their line: 【成果指標】 H26実績 31年度目標値. */
function sectionOf(prose: Prose): Prose | null {
  const { content } = prose;
  const blank = content.text.search(/\s/);
  if (blank < 0 || !isCaptionWord(content.text.slice(0, blank))) return null;
  return { ...prose, content: slice(content, 0, blank) };
}

/** A label without title: 基本目標-1 alone on its line. */
function awaitsTitle({ role, title, children }: Frame): boolean {
  const labelled = role === 'goal' || role === 'policy';
  return labelled && title.text.length === 0 && children.length === 0;
}

/** Builds the tree of divisions from text and tables in order. */
export function climbLadder(elements: readonly Element[], evidence: Evidence): Climbed {
  const ladder = new Ladder(evidence);
  elements.forEach((element, index) => {
    ladder.take(element, index, elements);
  });
  return ladder.finish();
}
