import { slice, trim } from '../../base/mapped.ts';
import type { IndicatorLine } from '../indicator/parts.ts';
import { timesIn } from '../time/era.ts';
import { isValue, tokensOf } from './run.ts';

// 78%(平成25): a value and its time in brackets
const DATED = /\((?:[^()]*[^()\d])?(?:\d{1,4}|元)[^()\d]*\)$/;

const yearOf = (text: string): number | null =>
  DATED.test(text) ? (timesIn(text.slice(text.lastIndexOf('(')))[0]?.year ?? null) : null;

/**
 * A line whose last values were reached on the way (目標の後ろの現状値): 耐震化率 74%(H20)→90%(H32) 78%(H25). Their years lie between those
 * of start and aim, which all print; other lines come back as they are.
 */
export function withReachedBehind(line: IndicatorLine): IndicatorLine {
  const { baseline, target } = line;
  const from = baseline && yearOf(baseline.words.text);
  if (from === null || !target) return line;
  const tokens = tokensOf(target.words.text);
  const behind = tokens.slice(1).filter(({ token }) => isValue(token) && yearOf(token) !== null);
  const [first] = behind;
  // nothing else stands between them
  if (!first || tokens.at(-behind.length) !== first) return line;
  const words = trim(slice(target.words, 0, first.start));
  const to = yearOf(words.text);
  const years = behind.map(({ token }) => yearOf(token) as number);
  if (to === null || years.some((year) => year < from || year >= to)) return line;
  const actuals = behind.map(({ token, start }) => ({
    words: slice(target.words, start, start + token.length),
    when: null,
  }));
  return { ...line, target: { ...target, words }, actuals: [...(line.actuals ?? []), ...actuals] };
}
