import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { LABELS, oneOf, perLexicon, VALUES } from '../lexicon.ts';

// ⇒ → at the end of a name, colons and strokes too
const TRAILING = /[\s⇒→➡:/=-]+$/;
// 数値目標=, KPI:, 成果指標, 指標①, 【指標1】, KPI その1: in front of a name
const ANNOUNCED = perLexicon(
  () =>
    new RegExp(
      `^[【〔[](?:${oneOf(VALUES.columns.name)})\\s?(?:\\d{1,2}|[①-⑳])?[】〕\\]]\\s*(?=\\S)|^(?:${oneOf([...LABELS.targets.words, ...LABELS.kpis.words, ...VALUES.columns.name, '目標'])}名?|(?:活\\s?動|成\\s?果)(?=\\s))(?:\\((?:KPI|KGI)\\)|\\s?その\\d{1,2}(?=\\s)|(?:その)?\\d{1,2}(?=[\\s:=])|[①-⑳](?=[\\s:=]))?\\s?(?:[=:]|\\s)\\s*(?=\\S)`,
    ),
);

// 指標①ワイン用ぶどうの栽培面積: a numbered slot, the name right behind its number
const SLOT = perLexicon(
  () => new RegExp(`^(?:${oneOf(VALUES.columns.name)})(?:\\((?:KPI|KGI)\\))?[①-⑳](?=[^\\s\\d])`),
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

// 数値目標「漁業生産額」: the name in quotation marks behind what announces it
const QUOTED = perLexicon(
  () =>
    new RegExp(
      `^(?:${oneOf([...LABELS.targets.words, ...LABELS.kpis.words, ...VALUES.columns.name])})(?:\\((?:KPI|KGI)\\))?\\s?(?:\\d{1,2}|[①-⑳])?\\s?「(?=[^「」]{2,60}」$)`,
    ),
);

/** How much of a text announces the name behind it, and how much closes it. */
function around(text: string): { readonly front: number; readonly end: number } {
  const quoted = QUOTED().exec(text)?.[0].length;
  if (quoted !== undefined) return { front: quoted, end: text.length - 1 };
  const front = (ANNOUNCED().exec(text) ?? SLOT().exec(text))?.[0].length ?? 0;
  return { front, end: text.length };
}

/** A name without what announces it: 成果指標 空き家の利活用件数, 数値目標「漁業生産額」. */
export function withoutAnnouncement(name: Mapped): Mapped {
  const { front, end } = around(name.text);
  return slice(name, front, end);
}

// 誘致件数(件) ※R7からの累計: a remark behind a name, no number of one that stands elsewhere (※1); 出荷額 出典:工業統計調査
const REMARK = /(?:\s|<br\s?\/?>){0,4}(?:※(?!\s?\d{1,2}(?![\d年月]))|(?<=\s)(?=出典:))\s*(?=\S)/;

/** A name and the remark (※) behind it; no remark where none is. */
export function apartFromRemark(words: Mapped): { name: Mapped; remark: Mapped | null } {
  const found = REMARK.exec(words.text);
  if (!found || found.index === 0) return { name: words, remark: null };
  return {
    name: slice(words, 0, found.index),
    remark: slice(words, found.index + found[0].length),
  };
}

/** The name of an indicator (指標名): the words up to `end`, without what announces it and the signs behind it. */
export const nameOf = (content: Mapped, end: number): Mapped => {
  const words = content.text.slice(0, end).replace(TRAILING, '');
  const { front, end: last } = around(words);
  return trim(slice(content, front, last));
};
