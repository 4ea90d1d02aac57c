import { oneOf, perLexicon, VALUES, WORDS } from '../lexicon.ts';

// <例1>, (例), 【計算例2】, 例 3:, 例えば、: what begins an example
const EXAMPLE = perLexicon(
  () =>
    new RegExp(
      `^[(<【〔\\[](?:${oneOf(WORDS.workedExamples)}|例)\\s?[\\d①-⑳ア-オA-E]?[)>】〕\\]]|^例\\s?\\d?[:：)]|^(?:${oneOf(WORDS.workedExamples)})(?:\\s|\\d|[:：<(【]|$)|^例えば`,
    ),
);

// 基準値が10件, 目標値▲40人…の場合: values that a clause supposes
const SUPPOSES = perLexicon(() => {
  const { baseline, target, actual } = VALUES.columns;
  const labels = oneOf([...baseline, ...target, ...actual]);
  return new RegExp(
    `(?:${labels})[がを:=\\s]{0,2}[△▲-]?\\d[^。]{0,80}(?:${oneOf(WORDS.supposed)})(?:$|[、。,:→⇒(\\s])`,
  );
});

// (実績値-基準値)÷(目標値-基準値)×100, 実績値/目標値×100, (R3実績値-R元現状値)/(R7目標値-…): how a rate is reckoned
const FORMULA = perLexicon(() => {
  const { baseline, target, actual } = VALUES.columns;
  const labels = oneOf([...baseline, ...target, ...actual]);
  return new RegExp(
    `(?:${labels})\\s?\\)?\\s?÷\\s?\\(?\\s?(?:${labels})|(?:${labels})\\)?\\s?/\\s?\\(?(?:${labels})[^/]{0,16}[×*]\\s?100|\\([^()]{0,24}(?:${labels})[^()]{0,8}-[^()]{1,32}\\)\\s?[/÷]\\s?\\(`,
  );
});

// (130-100)÷(150-100)×100: the same with figures
const RECKONED = /\d\s?\)\s?÷|÷\s?\(\s?\d|\d\s?÷\s?[\d,.]+\s?[×=]/;

// 達成率(実績値÷目標値) 80% → 100%: what a name is reckoned from
const ASIDE = /\([^()÷/]{0,60}[÷/][^()]{0,60}\)/g;

/** Whether a line shows how a rate is reckoned (計算式, 計算例), by words or by figures that are nobody's. */
export const isWorkedExample = (text: string): boolean =>
  EXAMPLE().test(text) ||
  SUPPOSES().test(text) ||
  FORMULA().test(text.replace(ASIDE, '')) ||
  RECKONED.test(text);

// 000, 00.0, 0,000: no figure is written so
const DUMMY = /^[△▲]?0{2,}(?:\.0+)?(?!\d|,\d)|^[△▲]?0,000(?!\d)/;

/** Whether a value of a sample stands for any (伏せ字の数値): 00.0%, 000人. */
export const isDummyValue = (text: string): boolean => DUMMY.test(text);

const TITLE = perLexicon(() => new RegExp(`^(?:${oneOf(WORDS.workedExamples)})(?:$|[\\s<(【:])`));

/** Whether a heading stands above examples: 3 計算例. */
export const headsExamples = (title: string): boolean => TITLE().test(title);
