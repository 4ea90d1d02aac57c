import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Division, Node, Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { LABELS, oneOf, perLexicon } from '../language/lexicon.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { because } from './why.ts';

/** A list names so many goals at least. */
const LEAST = 3;
/** The share of them that must say what is to be done. */
const SHARE = 1 / 2;
const MAX_HEADING = 36;
const MAX_TITLE = 40;

// (4項目), (12の施策): how many things a goal holds
const COUNT = /\s?\((?:全|計)?\d{1,3}の?[^\d()]{1,4}\)$/;

// 明日をひらく基本政策, 5つの基本の柱: a heading that ends in the word for goals
const HEADING = perLexicon(() => {
  const { declared, declaring } = LABELS.goal;
  return new RegExp(`(?:${oneOf([...declared, ...declaring, '基本政策'])})$`);
});

/** Whether a line without number heads a list of goals. */
const headsGoals = (node: Node | undefined): node is Prose =>
  node?.kind === 'prose' &&
  node.mark === null &&
  node.content.text.length <= MAX_HEADING &&
  HEADING().test(node.content.text);

const withoutCount = (title: Mapped): Mapped =>
  trim(slice(title, 0, COUNT.exec(title.text)?.index ?? title.text.length));

const isTitle = ({ title: { text } }: Division): boolean =>
  text.length > 1 && text.length <= MAX_TITLE && !/[。:]/.test(text) && !isFormTitle(text);

/** The run of headings numbered alike, from 1 on, that begins at `from`; none where they cannot be goals. */
function runFrom(nodes: readonly Node[], from: number): readonly Division[] {
  const style = styleOf(nodes[from]);
  const run: Division[] = [];
  for (const node of nodes.slice(from)) {
    const next = isNumbered(node) && node.role === null && styleOf(node) === style;
    if (!next || node.mark?.ordinal !== run.length + 1) break;
    run.push(node);
  }
  const titles = run.map(({ title }) => withoutCount(title).text);
  const fit = run.every(isTitle) && titles.filter(isAimTitle).length >= titles.length * SHARE;
  // what stands between them is of them: a list alone is bare
  const bare = run.slice(0, -1).every(({ children }) => children.length === 0);
  return run.length >= LEAST && fit && bare ? run : [];
}

/**
 * The goals of a bare list of titles below a line that ends in the word for them (見出しの下に並ぶ目標): さらなる飛躍をめざす基本政策 | 1. …
 * | 2. …. Null where there is none.
 * @param above what stands in front of the nodes: the last line of the cover
 */
export function withHeadedGoals(nodes: readonly Node[], above?: Prose): readonly Node[] | null {
  const at = nodes.findIndex((_, i) => headsGoals(i > 0 ? nodes[i - 1] : above));
  const run = new Set<Node>(at < 0 ? [] : runFrom(nodes, at));
  if (run.size > 0) return nodes.map((node) => (run.has(node) ? asGoal(node as Division) : node));
  let found = false;
  const below = nodes.map((node) => {
    const children = isDivision(node) && !found ? withHeadedGoals(node.children) : null;
    if (children === null) return node;
    found = true;
    return { ...node, children } as Division;
  });
  return found ? below : null;
}

const asGoal = (node: Division): Division => ({
  ...node,
  role: 'goal',
  title: withoutCount(node.title),
  why: [...node.why, because('why-slogan')],
});
