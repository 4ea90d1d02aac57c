import type { Node, Prose } from '../forms/outline.ts';
import { oneOf, perLexicon, WORDS } from '../language/lexicon.ts';
import { isProse } from './nodes.ts';

// 【図】移住を考えたきっかけ, 図表1-2 …, (グラフ) …: what stands in front of a graph's title
const NUMBERED = perLexicon(
  () =>
    new RegExp(
      `^(?:[【〔<(\\[](?:${oneOf(WORDS.figures)})[\\d\\s.-]*[】〕>)\\]]|(?:${oneOf(WORDS.figures)})[\\d\\s:])`,
    ),
);
// 出生数と死亡数の推移(暦年)
const TITLED = perLexicon(() => new RegExp(`(?:${oneOf(WORDS.graphs)})(?:\\([^()]*\\))?$`));
const MAX_TITLE = 60;

function headsGraph({ content: { text } }: Prose): boolean {
  const words = text.trim();
  return (
    words.length <= MAX_TITLE &&
    !words.includes('。') &&
    (NUMBERED().test(words) || TITLED().test(words))
  );
}

/** Whether a line may stand inside a graph: no entry of a list, no sentence. */
const isInside = ({ mark, content: { text } }: Prose): boolean =>
  mark === null && !text.includes('。');

/** Nodes without the graphs among them (図, グラフ): the title of each and the words and figures below it. */
export function withoutGraphs(nodes: readonly Node[]): readonly Node[] {
  let within = false;
  return nodes.filter((node) => {
    if (!isProse(node)) {
      within = false;
      return true;
    }
    if (headsGraph(node)) within = true;
    else if (!isInside(node)) within = false;
    return !within;
  });
}
