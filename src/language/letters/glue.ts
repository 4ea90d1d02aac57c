import type { Mapped } from '../../base/mapped.ts';
import { readGradeLabel } from '../grade/label.ts';
import { beginsWithLabel, isDatedValue } from '../value/label.ts';
import { isAbsent } from '../value/word.ts';
import { LETTERS } from './script.ts';

// 213, | 362: a figure torn behind its comma
const TORN_FIGURE = /^[,.]\d$/;
// no blank belongs where a line broke between two Japanese characters
const WORD_BREAK = new RegExp(`^[${LETTERS}、。・「」]{2}$`);

/** What stands between two lines of one text: nothing between Japanese characters, else a blank. */
export function lineGlue(before: Mapped, after: Mapped): string {
  const joint = (before.text.at(-1) ?? '') + (after.text[0] ?? '');
  return WORD_BREAK.test(joint) || TORN_FIGURE.test(joint) ? '' : ' ';
}

/** What stands between two lines of one text: a blank in front of the label of a value (策定時 180万個) or grade (評価 B). */
export const textGlue = (before: Mapped, after: Mapped): string =>
  beginsWithLabel(after) ||
  isDatedValue(after) ||
  isGradeLine(after) ||
  isChangeLine(after) ||
  isWordedChange(after)
    ? ' '
    : lineGlue(before, after);

// H26年, 令和6年度:
const TIME = '(?:(?:[HRS]|平成|令和|20(?=\\d\\d))\\d{1,2}年?度?\\s?:?\\s?)?';
const VALUE = `${TIME}[^\\d\\s→⇒。、]{0,3}[\\d,.]+[^\\d\\s→⇒。、]{0,6}`;
// 14,820人 ⇒ 15,000人, 年244人→年250人を維持, H26年18→R1年25
const CHANGE = new RegExp(`^${VALUE}\\s?[→⇒]\\s?${VALUE}$`);

// 未策定(H26) ⇒ 策定完了(H31)
const WORDED_CHANGE = /^([^\s()→⇒]{1,8})(?:\([^()]{2,12}\))?\s?[→⇒]/;

/** Whether a line is two values and an arrow between them, and nothing else. */
export const isChangeLine = ({ text }: Mapped): boolean => CHANGE.test(text.trim());

/** Whether a line begins with the word for no value and an arrow: the change of an indicator that has no figures. */
const isWordedChange = ({ text }: Mapped): boolean =>
  isAbsent(WORDED_CHANGE.exec(text.trim())?.[1] ?? '');

/** Whether a line is the label of a grade and the grade. */
function isGradeLine({ text }: Mapped): boolean {
  const [label, grade, more] = text.split(/\s+/, 3);
  return grade !== undefined && more === undefined && readGradeLabel(label as string) !== null;
}
