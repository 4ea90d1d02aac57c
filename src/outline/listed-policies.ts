import { type Mapped, slice, trim, without } from '../base/mapped.ts';
import type { Division, Node, Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { declaredRole } from '../language/heading/caption.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { isDivision } from './numbered.ts';
import { because } from './why.ts';

/** The share of entries that must say what is to be done. */
const SHARE = 1 / 2;
const MAX_TITLE = 40;
const MIN_TITLE = 4;
const BLANKS = /\s+/g;
// 空き家バンク事業: entries of another kind
const PROJECT = new RegExp(`(?:${oneOf(WORDS.projectEnds)})(?:\\([^()]*\\))?$`);

const isBullet = (node: Node): node is Prose =>
  node.kind === 'prose' && node.mark?.style === '・' && !isIndicatorLine(node.content);

/** The title that an entry is: a blank inside is where its cell was full, unless what stands behind is of another box. */
function titleOf(content: Mapped): Mapped {
  const whole = without(content, BLANKS);
  if (whole.text.length === content.text.length || isAimTitle(whole.text)) return whole;
  const blank = content.text.indexOf(' ');
  return blank >= MIN_TITLE ? trim(slice(content, 0, blank)) : content;
}

/** Whether entries can be titles of policies: none is a project, a sentence or a figure. */
const canBeTitles = (entries: readonly Pick<Prose, 'content'>[]): boolean =>
  entries.length > 0 &&
  entries
    .map(({ content }) => titleOf(content).text)
    .every(
      (title) => title.length <= MAX_TITLE && !/[。→⇒]|\d{2}/.test(title) && !PROJECT.test(title),
    );

/** Whether most entries of a document's lists say what is to be done. */
const areTitles = (entries: readonly Pick<Prose, 'content'>[]): boolean =>
  entries.filter(({ content }) => isAimTitle(titleOf(content).text)).length >=
  entries.length * SHARE;

const asPolicy = ({ mark, content, span }: Prose): Division => ({
  kind: 'division',
  mark,
  role: 'policy',
  term: null,
  title: titleOf(content),
  span,
  why: [because('why-listed')],
  children: [],
});

const holdsPolicy = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => isDivision(node) && (node.role === 'policy' || holdsPolicy(node.children)));

/** The bullets of a section that are its policies: 主な施策 above them. */
function sectionEntries({ role, children }: Division): readonly Prose[] {
  const entries = children.filter(isBullet);
  const alone = children.every((child) => child.kind === 'prose');
  return role === 'policies' && alone && canBeTitles(entries) ? entries : [];
}

// ■施策 above the bullets
const isHead = (node: Node | undefined): boolean =>
  node?.kind === 'prose' && declaredRole(node.content.text) === 'policy';

/** The bullets behind the targets of a goal, which have none: to the end of its section, or those that ■施策 heads. */
function entriesBehindTargets({ role, children }: Division): readonly Prose[] {
  const first = role === 'targets' ? children.findIndex(isBullet) : -1;
  if (first < 1) return [];
  const bulleted = children
    .slice(0, first)
    .some((one) => one.kind === 'prose' && one.mark?.style === '・');
  const headed = isHead(children[first]);
  const from = headed ? first + 1 : first;
  const sign = children[from]?.kind === 'prose' ? children[from].mark?.label : undefined;
  const run = children.slice(from).findIndex((one) => !isBullet(one) || one.mark?.label !== sign);
  const entries = children.slice(from, headed && run >= 0 ? from + run : undefined);
  const fit = entries.every(isBullet) && canBeTitles(entries);
  return fit && (headed || !bulleted) ? entries : [];
}

const goalsOf = (nodes: readonly Node[]): Division[] =>
  nodes
    .filter(isDivision)
    .flatMap((node) => (node.role === 'goal' ? [node] : goalsOf(node.children)));

/** The lists of a kind that goals without headings of policies have; none where few entries are titles. */
function listsOf(
  goals: readonly Division[],
  entriesOf: (section: Division) => readonly Prose[],
  least: number,
): readonly Prose[] {
  const lists = goals
    .map(({ children }) => children.filter(isDivision).flatMap(entriesOf))
    .filter(({ length }) => length > 0);
  return lists.length >= least && areTitles(lists.flat()) ? lists.flat() : [];
}

/** So many goals must list them where no heading announces them. */
const LEAST_LISTS = 2;

// 施策の展開, 施策の方向: the section of a policy that says which policies it has
const OF_POLICIES = /施策の(?:展開|方向)/;

const isNumbered = (node: Node): node is Prose =>
  node.kind === 'prose' && node.mark?.ordinal != null;

/** The numbered titles that a section of a policy holds: 【施策の展開】 (1) … (2) …; none where one of that style is no title. */
function unfolded({ term, children }: Division): readonly Prose[] {
  const style = children.find(isNumbered)?.mark?.style;
  const entries = children.filter(isNumbered).filter(({ mark }) => mark?.style === style);
  const alone = children
    .slice(0, entries.length)
    .every((child) => entries.includes(child as Prose));
  if (!OF_POLICIES.test(term ?? '') || entries.length < LEAST_LISTS || !alone) return [];
  const fit = canBeTitles(entries);
  return fit && entries.every(({ content }) => isAimTitle(titleOf(content).text)) ? entries : [];
}

/** The numbered headings without role that a policy's section of policies holds: ●主要施策 (1) … (2) …; none where one is no title. */
function headedIn({ role, children }: Division): readonly Division[] {
  const entries = children.filter(isDivision);
  const alone = role === 'policies' && entries.length === children.length;
  const numbered = entries.every((one) => one.role === null && one.mark?.ordinal != null);
  const titles = entries.map(({ title }) => ({ content: title }));
  const fit = entries.length >= LEAST_LISTS && canBeTitles(titles) && areTitles(titles);
  return alone && numbered && fit ? entries : [];
}

const asHeaded = (node: Division): Division => ({
  ...node,
  role: 'policy',
  why: [...node.why, because('why-listed')],
});

/** Divisions with the policies that sections of policies list by numbers. */
function withUnfolded(nodes: readonly Node[], within = false): readonly Node[] {
  return nodes.map((node) => {
    if (!isDivision(node)) return node;
    const isPolicy = node.role === 'policy';
    const headed = within ? headedIn(node) : [];
    if (headed.length > 0) return { ...node, children: headed.map(asHeaded) };
    const entries = new Set<Node>(within && node.role === 'description' ? unfolded(node) : []);
    if (entries.size > 0)
      return {
        ...node,
        role: 'policies' as const,
        children: node.children.map((one) => (entries.has(one) ? asPolicy(one as Prose) : one)),
      };
    const inside = isPolicy && !holdsPolicy(node.children);
    return { ...node, children: [...withUnfolded(node.children, inside)] };
  });
}

/** Policies that bullets list below goals without headings of policies (箇条書きの施策), as overviews do. */
export function listPolicies(all: readonly Node[]): readonly Node[] {
  const nodes = withUnfolded(all);
  const goals = goalsOf(nodes).filter(({ children }) => !holdsPolicy(children));
  const headed = new Set<Node>(listsOf(goals, sectionEntries, 1));
  const behind = new Set<Node>(listsOf(goals, entriesBehindTargets, LEAST_LISTS));
  if (headed.size + behind.size === 0) return nodes;
  const listed = (node: Node): Node[] => {
    if (headed.has(node)) return [asPolicy(node as Prose)];
    if (!isDivision(node)) return [node];
    const policies = node.children.filter((one) => behind.has(one)) as Prose[];
    const children = node.children.filter((one) => !behind.has(one)).flatMap(listed);
    return [{ ...node, children }, ...policies.map(asPolicy)];
  };
  return nodes.flatMap(listed);
}
