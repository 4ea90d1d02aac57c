import { oneOf, perLexicon, WORDS } from '../lexicon.ts';

// 第2期総合戦略の全体像, 施策の体系図, 総合戦略の全体像(平成27~31年度)
const CHART = perLexicon(
  () => new RegExp(`^[^。、:]{0,30}(?:${oneOf(WORDS.charts)})(?:\\s?\\([^()]{1,16}\\))?$`),
);

/** Whether words head a chart of a whole plan (全体像, 体系図), which names what its chapters hold. */
export const isChartTitle = (words: string): boolean => CHART().test(words);
