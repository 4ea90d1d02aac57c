import { type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn, type When } from '../time/era.ts';
import { unitAfter } from '../value/unit.ts';
import { nameOf } from './name.ts';
import type { IndicatorLine, Labelled } from './parts.ts';

// 植え替えの面積【目標値:令和7年度に年間60ha】
const BRACKETED = perLexicon(
  () =>
    new RegExp(
      `^([^【】。]{2,80}?)\\s?【(?:${oneOf([...VALUES.target, ...VALUES.targetBehind])})\\s?[:=]\\s?([^【】。]{1,40})】\\s*`,
    ),
);
// 令和7年度に年間60ha, 2025年度までに25施設
const DUE = /^((?:(?:令和|平成|[HR])\s?(?:\d{1,2}|元)|20\d\d)年度?)末?(?:まで)?に?は?、?\s?/;
// 41ha, 1,204人
const FIGURE = /(?<![\d.,])\d[\d,]*(?:\.\d+)?/g;
// 41haでした, 19施設となりました, 38ha), 41ha。
const SAID = /^[^\d\s、。()]{1,6}?(?:でし?た?|と?な(?:った|り|る)|であ|に(?:上|達|増|減)|[。)]|$)/;
const SENTENCE = /[^。]+。?/g;
// 前年度38ha
const YEAR_BEFORE = /前年度?(?:は|の?実績は?)?\s?$/;

/** The figures of one unit that a sentence says were reached, each with the time that the sentence begins with or the year before it. */
function reachedIn(sentence: Mapped, unit: string): Labelled[] {
  const { text } = sentence;
  const [time] = timesIn(text);
  if (!time?.fiscal || text.slice(0, time.start).trim() !== '') return [];
  const found = matchesIn(text, FIGURE).filter(({ 0: figure, index }) => {
    const behind = text.slice(index + figure.length);
    return unitAfter(text, index + figure.length)?.startsWith(unit) && SAID.test(behind);
  });
  return found.flatMap(({ 0: figure, index }) => readingOf(sentence, time, unit, figure, index));
}

function readingOf(
  sentence: Mapped,
  time: When,
  unit: string,
  figure: string,
  index: number,
): Labelled[] {
  const words = slice(sentence, index, index + figure.length + unit.length);
  // 前年度38ha: of the year before the one that the sentence begins with
  const before = YEAR_BEFORE.exec(sentence.text.slice(0, index));
  if (before) {
    const place = slice(sentence, before.index, before.index);
    return [{ words, when: saying(place, `${time.year - 1}年度`) }];
  }
  return index < time.end ? [] : [{ words, when: slice(sentence, time.start, time.end) }];
}

/** Whether a text says what was reached in the year that it begins with, by an indicator whose aim stands in brackets in `words`. */
export function saysReached(words: Mapped, content: Mapped): boolean {
  if (!BRACKETED().test(words.text) || !content.text.includes('。')) return false;
  const [time] = timesIn(content.text);
  return time?.start === 0 && time.fiscal;
}

/**
 * 「名称【目標値:令和7年度に年間60ha】 令和4年度は、41haでした。」: the aim in brackets behind the name, what was reached in the sentences behind it;
 * null for other words.
 */
export function byBracketedAim(content: Mapped): IndicatorLine | null {
  const match = BRACKETED().exec(content.text);
  if (!match) return null;
  const [whole, name, aim] = match as unknown as [string, string, string];
  const at = whole.lastIndexOf(aim);
  const by = DUE.exec(aim);
  const due = by?.[1]?.length ?? 0;
  const words = trim(slice(content, at + (by?.[0].length ?? 0), at + aim.length));
  const figure = matchesIn(aim, FIGURE).at(-1);
  const unit = figure ? unitAfter(aim, figure.index + figure[0].length) : null;
  const rest = slice(content, whole.length);
  const actuals =
    unit === null
      ? []
      : matchesIn(rest.text, SENTENCE).flatMap(({ 0: sentence, index }) =>
          reachedIn(trim(slice(rest, index, index + sentence.length)), unit),
        );
  return {
    name: nameOf(content, name.length),
    baseline: null,
    target: { words, when: due > 0 ? slice(content, at, at + due) : null },
    actuals,
  };
}
