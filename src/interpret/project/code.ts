import { type Mapped, slice } from '../../base/mapped.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';

// 1301 児童手当支給事務, ア 企業誘致事業, 四 特産品開発事業 (ㄧ, ㆓ where the font lost 一, 二): the code in front of a name
const CODE = new RegExp(
  `^\\s*(?:\\d{2,6}|[ア-ン一二三四五六七八九十ㄧ㆒㆓㆔㆕])\\s+(?=[${LETTERS}]{3})(?!年|人|件)`,
);

/** Whether a code stands in front of the name of a project (事業の番号). */
export const isCoded = (text: string): boolean => CODE.test(text);

/** A line without the code in front of its name, in a list of which several have one. */
export const withoutCode = (line: Mapped, coded: boolean): Mapped =>
  coded ? slice(line, CODE.exec(line.text)?.[0].length ?? 0) : line;

// 合   計      6,750, 計 ■,750: without its blanks
const SUM = new RegExp(`^(?:${oneOf(WORDS.sums)})[■\\d,.]+(?:千?円)?$`);

/** Whether a line is the sum of the list (合計), and no project. */
export const isSum = (text: string): boolean => SUM.test(text.replace(/\s+/g, ''));
