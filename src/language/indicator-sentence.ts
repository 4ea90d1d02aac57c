import { type Mapped, slice, trim } from '../base/mapped.ts';
import { oneOf, VALUES } from './lexicon.ts';

/** An aim written as a sentence (文章の目標): what it is about and the words of its value. */
export interface Sentence {
  readonly name: Mapped;
  readonly value: Mapped;
  /** Where it starts, where the sentence says so. */
  readonly start?: Mapped;
}

const FIGURE = '(?:[^\\d、。]{0,6})[△▲]?\\d[\\d,.]*[^\\d、。]{0,12}';
// …ことを目指す。
const END = /(?:こと|します)?を?(?:目指す|めざす|目標とする)?[。]?$/;
// 就職率を18%にする, 転出超過を400人以下に抑制, 移住者を100人増やす
const AIM = new RegExp(
  `^(.{2,60}?)(?:を|が|は)\\s?(${FIGURE}?)(?:(?:に|まで|へ|と)(?:${oneOf(VALUES.aims)})(?:する)?|(?=(?:${oneOf(VALUES.makes)})(?:する)?))`,
);
// 就業率74%(2013年度71%): no blank between name and value
const GLUED = /^([^\d()、。]{2,40}[率数額量度])(\d[\d,.]*[^\d\s()、。]{1,6}(?:\([^()]{2,24}\))?)$/;
// 基準年を上回る新規雇用者数を創出: the clause in front and the verb behind the name
const CLAUSE = /^[^、。]{1,20}を(?:上回る|下回る)/;
const MADE = new RegExp(`を(?:${oneOf(VALUES.makes)})(?:する)?$`);

// 令和6年度までに、
const BY = /^[^、。]{2,12}(?:まで)に[、,]\s?/;
// 参加者を、現在の180人から令和6年度には400人に増やす
const FROM =
  /^(.{2,60}?)を[、,]?\s?(?:現在の)?([△▲]?\d[\d,.]*[^\d、。から]{0,8})から(?:[^\d、。]{0,4}\d{1,4}年度?末?(?:までに?|に)?は?)?[^\d。]{0,10}?([△▲]?\d[\d,.]*[^\d、。]{0,8}?)(?:に|へ|まで)/;

/** Takes a sentence apart that says where something should go; null where it says no figure. */
export function splitSentence(content: Mapped): Sentence | null {
  const glued = GLUED.exec(content.text);
  if (glued) {
    const at = (glued[1] as string).length;
    return { name: slice(content, 0, at), value: slice(content, at) };
  }
  const by = BY.exec(content.text)?.[0].length ?? 0;
  if (by > 0) return splitSentence(slice(content, by));
  const from = FROM.exec(content.text);
  if (from) return fromTo(content, from);
  const match = AIM.exec(content.text);
  if (!match || !END.test(content.text)) return null;
  const name = match[1] as string;
  const at = content.text.indexOf(match[2] as string, name.length);
  return { name: trim(slice(content, 0, name.length)), value: trim(slice(content, at)) };
}

function fromTo(content: Mapped, [, name, start, aim]: RegExpExecArray): Sentence {
  const from = content.text.indexOf(start as string, (name as string).length);
  const to = content.text.indexOf(aim as string, from + (start as string).length);
  return {
    name: slice(content, 0, (name as string).length),
    start: slice(content, from, from + (start as string).length),
    value: slice(content, to, to + (aim as string).length),
  };
}

/** The indicator's name inside a sentence: 基準年を上回る新規雇用者数を創出 is about 新規雇用者数, 就職率を16%にする about 就職率. */
export function nameInSentence(name: Mapped): Mapped {
  const made = MADE.exec(name.text);
  if (!made) return AIM.test(name.text) ? (splitSentence(name)?.name ?? name) : name;
  const clause = CLAUSE.exec(name.text);
  return trim(slice(name, clause?.[0].length ?? 0, made.index));
}
