import { type Mapped, slice, trim } from '../base/mapped.ts';
import { LABELS, oneOf, perLexicon } from './lexicon.ts';

// ⇒ → at the end of a name, colons and strokes too
const TRAILING = /[\s⇒→➡:/=-]+$/;
// 数値目標=, KPI: in front of a name
const ANNOUNCED = perLexicon(
  () =>
    new RegExp(
      `^(?:${oneOf([...LABELS.targets.words, ...LABELS.kpis.words, '指標', '目標'])})(?:\\((?:KPI|KGI)\\)|(?:その)?\\d{1,2}\\s)?\\s?(?:[=:]|\\s)\\s*(?=\\S)`,
    ),
);

/** The name of an indicator (指標名): the words up to `end`, without what announces it and the signs behind it. */
export const nameOf = (content: Mapped, end: number): Mapped => {
  const words = content.text.slice(0, end).replace(TRAILING, '');
  const from = ANNOUNCED().exec(words)?.[0].length ?? 0;
  return trim(slice(content, from, words.length));
};
