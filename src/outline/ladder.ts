import { type Finding, finding } from '../base/finding.ts';
import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Mark, Outline, Prose, Role } from '../forms/outline.ts';
import { columnHeadingsIn, saysOrder } from '../language/column/heading.ts';
import { type Caption, captionOf, keyOf, sectionOf } from '../language/heading/caption.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import type { Rung } from '../language/heading/layout-rung.ts';
import { LABELS } from '../language/lexicon.ts';
import { awaitsTitle, bareCaption, entitleBelow } from './awaiting.ts';
import type { Element } from './element.ts';
import { type Evidence, isOfRank, isSectioned, ranksLower } from './evidence.ts';
import { type Frame, noTitle } from './frame.ts';
import { LayoutLadder } from './layout-ladder.ts';
import { Legend } from './legend.ts';
import { isEntry, placeNumbered } from './numbered-place.ts';
import { openAboveOffice } from './office-title.ts';
import { closeAbove, leaveChart, opensChart } from './overview.ts';
import { roleWithin } from './policy-targets.ts';
import { placeSection } from './section-place.ts';
import {
  MAX_HEADING,
  openBullet,
  openColumns,
  openPlain,
  openUnlisted,
  signOf,
} from './sign-heading.ts';
import { Stack } from './stack.ts';
import { isSubtitle } from './subtitle.ts';
import { splitLabelTitle, splitTitle, withoutAside } from './title.ts';
import { because, becauseLabel } from './why.ts';

/** What may hold a labelled policy. */
const HOLDERS: ReadonlySet<Role | null> = new Set<Role>(['goal', 'policies', 'policy']);

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
  readonly stack = new Stack();
  readonly legend = new Legend();
  readonly layout: LayoutLadder;
  private readonly findings: Finding[] = [];
  private readonly evidence: Evidence;
  private readonly hasEvidence: boolean;
  /** Whether the line at hand is numbered and has a section below it. */
  private sectioned = false;

  constructor(evidence: Evidence, rungs: readonly Rung[]) {
    this.evidence = evidence;
    this.layout = new LayoutLadder(rungs);
    this.hasEvidence = evidence.contents.size + evidence.title.size > 0;
  }

  take(element: Element, index: number, all: readonly Element[]): void {
    closeAbove(this.stack, all, index);
    if (element.kind === 'grid') this.stack.add(element);
    else if (!this.legend.takeLine(element) && !this.legend.take(element, index, all)) {
      this.sectioned =
        isSectioned(all, index, this.stack.top.role) || this.stack.startsPolicy(element);
      // a numbered line with a section under it is a heading, unless entries are numbered like it
      if (this.sectioned && this.stack.inLeaf && !this.stack.listsLike(element.mark))
        this.stack.leaveLeaf();
      if (opensChart(this.stack, all, index)) return;
      for (const prose of this.legend.headingsOf(element))
        if (!this.bareLabel(prose, all[index + 1]) && !this.heading(prose)) this.stack.add(prose);
    }
  }

  /** A label word alone on its line, its title on the next. */
  private bareLabel(prose: Prose, next: Element | undefined): boolean {
    const caption = bareCaption(prose, next);
    if (caption === null) return false;
    return caption.role === 'goal' || isOfRank(caption.word, this.evidence.goalTerm)
      ? this.goal(prose, { ...caption, role: 'goal' })
      : this.numberedPolicy(prose, caption);
  }

  /** Opens the division that a text heads; says whether it heads one. */
  private heading(prose: Prose): boolean {
    const caption = captionOf(prose.content);
    const isWord = caption !== null && caption.label === null;
    // 第4章 施策の展開 heads headings, no text
    const isPart = isWord && caption.role === 'description' && prose.mark?.style.startsWith('第');
    const plain = isWord && (this.evidence.headingsOnly || isPart);
    if (caption && !plain && this.caption(prose, caption)) return true;
    if (columnHeadingsIn(prose.content.text) !== null) {
      const section = sectionOf(prose);
      if (section && this.caption(section, captionOf(section.content) as Caption, prose))
        return true;
      if (!this.stack.inLeaf) return openColumns(this.stack, prose);
    }
    if (prose.mark === null) return this.unmarked(prose);
    if (prose.mark.ordinal !== null || prose.mark.label.startsWith('('))
      return this.enumerated(prose, prose.mark);
    return openBullet(this.stack, prose, this.evidence);
  }

  /** @param first what stands below it on its own line */
  private caption(prose: Prose, caption: Caption, first?: Prose): boolean {
    const { goalTerm } = this.evidence;
    const promoted = caption.label !== null && isOfRank(caption.word, goalTerm);
    if (caption.role === 'goal' || promoted) return this.goal(prose, { ...caption, role: 'goal' });
    if (caption.role === 'policy') return this.numberedPolicy(prose, caption);
    const { term, rest } = caption;
    const role = roleWithin(this.stack, caption);
    const { mark, content: title, span } = prose;
    const style = mark?.style ?? signOf(title.text) ?? role;
    const sibling = placeSection(this.stack, { mark, style, role });
    const why = [becauseLabel(term, role)];
    const own = rest ? trim(slice(title, 0, title.text.length - rest.text.length)) : title;
    this.stack.open({ mark, style, role, term, title: own, span, why }, sibling);
    // KPI:ウニの水揚量 …: what the heading word announces shares its text
    if (rest && !saysOrder(rest.text))
      this.stack.add({ ...prose, mark: null, spaced: true, content: rest });
    if (first) this.stack.add(first);
    return true;
  }

  private goal(prose: Prose, caption: Caption): boolean {
    const open = this.stack.nearest(({ role }) => role === 'goal');
    // 施策の柱 below 目標1 heads policies of it
    if (open && open.term !== caption.word && ranksLower(caption.word))
      return this.numberedPolicy(prose, { ...caption, role: 'policy' });
    if (open) this.stack.close(open);
    // 横断的な目標 stands beside the goals, whatever they are called
    else if (LABELS.goal.across.includes(caption.word)) this.stack.leaveChain();
    // 1 数値目標の達成状況 goes on being counted behind the goals below it
    else if (this.stack.top.mark?.ordinal == null) this.stack.leaveLeaf();
    leaveChart(this.stack, caption.ordinal);
    return this.labelled(prose, caption, open);
  }

  /** 施策3: a sibling of the open one with the same word; else it stands below whatever is open. */
  private numberedPolicy(prose: Prose, caption: Caption): boolean {
    const { word: term } = caption;
    const sibling = this.stack.nearest((frame) => frame.style === 'policy' && frame.term === term);
    if (sibling) this.stack.close(sibling);
    else if (this.stack.inLeaf || this.stack.has('goal'))
      this.stack.climbTo(({ role, mark }) => HOLDERS.has(role) || (role === null && mark !== null));
    return this.labelled(prose, caption, sibling);
  }

  /** A heading that numbers its own label word: 基本目標-1, 施策3. */
  private labelled(prose: Prose, caption: Caption, open: Frame | null): boolean {
    const { role, ordinal, term, word, rest } = caption;
    this.legend.labelled(role);
    const { title, behind } = splitLabelTitle(rest ?? noTitle(prose));
    const mark = { label: term, style: role, ordinal };
    const rung = this.layout.rungOf({ style: role, term: word });
    const closed = rung && this.layout.climb({ style: role, term: word }, this.stack);
    const sibling = closed ?? open;
    const why = [
      becauseLabel(word, role),
      ...(word === this.evidence.goalTerm ? [because('why-goal-term', { term: word })] : []),
      ...(rung ? [because('why-layout', { rung: rung.example })] : []),
    ];
    const own = rung?.role ?? role;
    const heading = { mark, style: role, role: own, term: word, title, span: prose.span, why };
    const frame = this.stack.open(heading, sibling);
    frame.counts = caption.counts ?? null;
    if (behind) frame.children.push({ ...prose, mark: null, content: behind });
    return true;
  }

  private enumerated(prose: Prose, mark: Mark): boolean {
    if (isEntry(prose.content) || this.stack.goesOn({ ...prose, mark })) return false;
    const parts = splitTitle(prose.content);
    if (parts === null || parts.title.text.length > MAX_HEADING) return false;
    const before = this.stack.countedBy(mark);
    if (awaitsTitle(this.stack.top) && this.stack.top.mark?.ordinal === null) {
      entitleBelow(this.stack.top, prose);
      return true;
    }
    if (before) return this.counted(prose, mark, before, parts.title);
    const shape = { sectioned: this.sectioned, described: parts.body !== null };
    const place = placeNumbered(mark, shape, this);
    if (place === null) return false;
    const { sibling, ...what } = place;
    const title = this.legend.withoutCounts(withoutAside(parts.title));
    // what a form says there is no policy, wherever it stands
    const role = what.role === 'policy' && isFormTitle(title.text) ? null : what.role;
    const heading = { mark, style: mark.style, title, span: prose.span, ...what, role };
    const frame = this.stack.open(heading, sibling);
    if (parts.body) frame.children.push({ ...prose, mark: null, content: parts.body });
    if (parts.glued)
      this.findings.push(finding('title-glued', prose.span, { title: parts.title.text }));
    return true;
  }

  /** A heading that goes on counting what a label word began to number. */
  private counted({ span }: Prose, mark: Mark, before: Frame, title: Mapped): true {
    const { style, role, term, counts } = before;
    this.stack.close(before);
    const why = [because('why-counted', { term: term ?? '' }, before)];
    const heading = { mark: { ...mark, style }, style, role, term, title, span, why };
    this.stack.open(heading, before).counts = counts;
    return true;
  }

  /** Text without mark: the title of the heading above it, a heading of the contents page, a bracketed one. */
  private unmarked(prose: Prose): boolean {
    const { top } = this.stack;
    if (awaitsTitle(top)) {
      entitleBelow(top, prose);
      return true;
    }
    if (this.evidence.offices.has(prose.span.start)) return openAboveOffice(this.stack, prose);
    const { text } = prose.content;
    if (text.length > MAX_HEADING || isSubtitle(text)) return false;
    const key = this.hasEvidence ? keyOf(text) : '';
    const listed = this.evidence.contents.has(key);
    if (!listed && !this.evidence.title.has(key))
      return openUnlisted(this.stack, prose, this.evidence);
    // a heading of the contents page, or the document's title once more: nothing above it goes on
    this.stack.clear();
    if (listed) openPlain(this.stack, prose, 'contents', because('why-contents'));
    return listed;
  }

  finish(): Climbed {
    const { findings, legend } = this;
    return { children: this.stack.finish(), legend: legend.places, findings };
  }
}

/**
 * Builds the tree of divisions from text and tables in order.
 * @param rungs the ladder of a layout file, which goes before what the document shows; empty without one
 */
export function climbLadder(
  elements: readonly Element[],
  evidence: Evidence,
  rungs: readonly Rung[],
): Climbed {
  const ladder = new Ladder(evidence, rungs);
  elements.forEach((element, index) => {
    ladder.take(element, index, elements);
  });
  return ladder.finish();
}
