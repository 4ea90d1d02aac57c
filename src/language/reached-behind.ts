import { slice, trim } from '../base/mapped.ts';
import { timesIn } from './era.ts';
import type { IndicatorLine } from './indicator-form.ts';
import { isValue, tokensOf } from './value-run.ts';

// 78%(平成25): a value and its time in brackets
const DATED = /\((?:[^()]*[^()\d])?(?:\d{1,4}|元)[^()\d]*\)$/;

const yearOf = (text: string): number | null =>
  DATED.test(text) ? (timesIn(text.slice(text.lastIndexOf('(')))[0]?.year ?? null) : null;

/**
 * A line whose last value was reached on the way (目標の後ろの現状値): 耐震化率 74%(H20)→90%(H32) 78%(H25). Its year lies between those of start
 * and aim, which all three print; other lines come back as they are.
 */
export function withReachedBehind(line: IndicatorLine): IndicatorLine {
  const { baseline, target } = line;
  if (!baseline || !target) return line;
  const tokens = tokensOf(target.words.text);
  const last = tokens.at(-1);
  if (!last || tokens.length < 2 || !isValue(last.token)) return line;
  const words = trim(slice(target.words, 0, last.start));
  const [from, reached, to] = [baseline.words.text, last.token, words.text].map(yearOf);
  if (from == null || reached == null || to == null) return line;
  if (reached < from || reached >= to) return line;
  const actual = { words: slice(target.words, last.start), when: null };
  return { ...line, target: { ...target, words }, actuals: [...(line.actuals ?? []), actual] };
}
