import type { Miss, ScoreReport } from '../../forms/score.ts';
import { type Lang, message } from '../../language/message.ts';
import { classWord } from './rows.ts';

/** What is shown of a document's misses: those of entries and their figures, or those of every field. */
export type MissScope = 'misses' | 'fields';

const FIGURES: readonly Miss['in'][] = ['baseline', 'target'];

const isShown = (miss: Miss, scope: MissScope) =>
  scope === 'fields' || miss.sort !== 'differs' || miss.in === 'kind' || FIGURES.includes(miss.in);

function missLine(miss: Miss, lang: Lang): string {
  const { name, expected, found } = miss;
  const isEntry = miss.sort !== 'differs';
  const of = isEntry ? message(`score-one-${miss.in}`, {}, lang) : classWord(miss.in, lang);
  const args = { class: of, name, expected, found };
  return `  ${message(`score-miss-${miss.sort}`, args, lang)}`;
}

/** What each document's model lacks, has too much or has wrong (取りこぼし・余分・相違), documents without misses left out. */
export function printMisses({ documents }: ScoreReport, scope: MissScope, lang: Lang): string {
  const blocks = documents.flatMap(({ name, misses }) => {
    const shown = misses.filter((miss) => isShown(miss, scope));
    return shown.length > 0
      ? [[name, ...shown.map((miss) => missLine(miss, lang))].join('\n')]
      : [];
  });
  return blocks.join('\n\n');
}
