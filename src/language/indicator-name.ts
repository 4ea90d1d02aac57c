import { type Mapped, slice, trim } from '../base/mapped.ts';
import { LABELS, oneOf, perLexicon, VALUES } from './lexicon.ts';

// ⇒ → at the end of a name, colons and strokes too
const TRAILING = /[\s⇒→➡:/=-]+$/;
// 数値目標=, KPI:, 成果指標, 指標①, 【指標1】: in front of a name
const ANNOUNCED = perLexicon(
  () =>
    new RegExp(
      `^[【〔[](?:${oneOf(VALUES.columns.name)})\\s?(?:\\d{1,2}|[①-⑳])?[】〕\\]]\\s*(?=\\S)|^(?:${oneOf([...LABELS.targets.words, ...LABELS.kpis.words, ...VALUES.columns.name, '目標'])}|(?:活\\s?動|成\\s?果)(?=\\s))(?:\\((?:KPI|KGI)\\)|(?:その)?\\d{1,2}\\s|[①-⑳](?=\\s))?\\s?(?:[=:]|\\s)\\s*(?=\\S)`,
    ),
);

// 指標:, 重要業績評価指標(KPI)①:, 指標② …
const NAMES = perLexicon(
  () =>
    new RegExp(
      `^(?:${oneOf(VALUES.columns.name)})名?(?:\\((?:KPI|KGI)\\))?\\s?(?:(?:\\d{1,2}|[①-⑳])?\\s?[:=]\\s*|[①-⑳]\\s)\\S`,
    ),
);

/** Whether a line says that it names an indicator: 指標:窓口の平均待ち時間. */
export const announcesName = ({ text }: Mapped): boolean => NAMES().test(text);

/** A name without what announces it: 成果指標 空き家の利活用件数. */
export const withoutAnnouncement = (name: Mapped): Mapped =>
  slice(name, ANNOUNCED().exec(name.text)?.[0].length ?? 0);

/** The name of an indicator (指標名): the words up to `end`, without what announces it and the signs behind it. */
export const nameOf = (content: Mapped, end: number): Mapped => {
  const words = content.text.slice(0, end).replace(TRAILING, '');
  const from = ANNOUNCED().exec(words)?.[0].length ?? 0;
  return trim(slice(content, from, words.length));
};
