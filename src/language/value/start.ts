import { type Mapped, slice } from '../../base/mapped.ts';
import { measureEnds } from '../indicator/measure-end.ts';
import { LETTERS } from '../letters/script.ts';
import { perLexicon } from '../lexicon.ts';
import { isTime } from '../time/time-word.ts';
import { isPartWord } from './part-word.ts';
import { groupsOf, isValue, type LastValue, type Token, tokensOf } from './run.ts';

// 男性79.10年, 男性23.8%/女性19.2%(2020年度), H25年男性79.10、女性83.90: words, each with its value, of a compound
const ONE_PART = `[${LETTERS}]{1,6}[△▲]?\\d[\\d,.]*[^\\d\\s()/・、]{0,4}`;
const YEAR_OF_PARTS = '(?:(?:[HR]|平成|令和)(?:\\d{1,2}|元)年度?|20\\d\\d年度?)';
const PART = new RegExp(
  `^${YEAR_OF_PARTS}?${ONE_PART}([/・、]${ONE_PART})*(?:\\([^()]{2,12}\\))?$`,
);

/** Where parts begin that a text ends with, each with its value behind a blank: 小6 94.1% 中3 90.6%(2021年度); null for fewer than two. */
function partsApart(tokens: readonly Token[]): number | null {
  let first = tokens.length;
  const textAt = (i: number) => tokens[i]?.token ?? '';
  while (first > 2 && isValue(textAt(first - 1)) && isPartWord(textAt(first - 2))) first -= 2;
  return tokens.length - first >= 4 ? first : null;
}

/** What a text ends with in front of an arrow: a value, or several that have words of their own (男性79.10年 女性84.6年). */
export function startBefore(content: Mapped): LastValue | null {
  const tokens = tokensOf(content.text);
  const apart = partsApart(tokens);
  if (apart !== null) {
    const { start } = tokens[apart] as Token;
    return { start, value: slice(content, start) };
  }
  let first = tokens.length;
  let several = false;
  while (first > 1) {
    const part = PART.exec((tokens[first - 1] as Token).token);
    if (!part) break;
    several = first < tokens.length || part[1] !== undefined;
    first--;
  }
  // 令和5年 男性79.1年 女性84.6年
  if (several && first > 1 && isTime((tokens[first - 1] as Token).token)) first--;
  if (first > 0 && several) {
    const { start } = tokens[first] as Token;
    return { start, value: slice(content, start) };
  }
  const { groups } = groupsOf(tokens, 1);
  const last = groups.at(-1);
  if (last) return { start: last.from, value: slice(content, last.from, last.to) };
  return gluedValue(content, tokens.at(-1));
}

// 年間延べ宿泊者数18,500人泊(2014年度), 15歳未満の人口112人(2014年度): the value right behind the name of a measure, which an age may begin
const GLUED = perLexicon(
  () => new RegExp(`^((?:\\d{1,3}(?=歳|年生|か月))?[^\\d]{2,40}${measureEnds()})([△▲]?\\d.*)$`),
);

/** The value that the last word ends with behind the name of a measure; null where it does not. */
function gluedValue(content: Mapped, last: Token | undefined): LastValue | null {
  const [, name, value] = (last && GLUED().exec(last.token)) ?? [];
  if (!last || name === undefined || value === undefined || !isValue(value)) return null;
  const start = last.start + name.length;
  return { start, value: slice(content, start) };
}
