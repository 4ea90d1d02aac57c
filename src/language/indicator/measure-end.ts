import { oneOf, perLexicon, VALUES } from '../lexicon.ts';

/** The ends of measures' names (指標名の末尾), any word that counts or weighs among them, as an expression's source: 率, 件数, 額. */
export const measureEnds = (): string =>
  `(?:${oneOf(VALUES.nameEnds)}|[数額量](?<!${oneOf(VALUES.countless)}))`;

// (累計), (令和元年度) behind a name
const BRACKETS = /\([^()]*\)$/;
const MEASURE = perLexicon(() => new RegExp(`${measureEnds()}$`));
// 奨学金の利用者(累計): what is counted over years
const COUNTED = perLexicon(() => new RegExp(`\\((?:${oneOf(VALUES.cumulative)})\\)$`));

/** Whether words end as the name of a measure does: 新規就農者数(H27~H31累計). */
export const endsAsMeasure = (words: string): boolean =>
  COUNTED().test(words) || MEASURE().test(words.replace(BRACKETS, ''));
