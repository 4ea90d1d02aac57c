import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { verbs } from '../letters/verb.ts';
import { oneOf, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';

/** An aim written as a sentence (文章の目標): what it is about and the words of its value. */
export interface Sentence {
  readonly name: Mapped;
  readonly value: Mapped;
  /** Where it starts, where the sentence says so. */
  readonly start?: Mapped | undefined;
  /** Of when the start is. */
  readonly since?: Mapped | undefined;
  /** By when, where the sentence begins with it: 令和11年の転出超過を…. */
  readonly by?: Mapped | undefined;
}

// 5年間で, 令和6年度末までの
const HORIZON = '\\d{1,2}(?:か年|ヵ年|年)間?(?:で|に)';
const TIME =
  '(?:(?:(?:平成|令和)\\s?(?:\\d{1,2}|元)|20\\d\\d)年度?末?|[HR]\\s?\\d{1,2}(?:年度?末?)?)';
const SINCE = '(?:(?:平成|令和|[HR])\\s?(?:\\d{1,2}|元)|20\\d\\d)年?度?';
const FIGURE = `(?:${HORIZON})?(?:[^\\d、。]{0,6})[△▲]?\\d[\\d,.]*(?:(?<=[A-Za-z])[23]|[^\\d、。]){0,12}`;
const BOUNDS = oneOf(VALUES.bounds.flatMap(({ after = [] }) => after));
// …ことを目指す。
const END = /(?:こと|します)?を?(?:目指す|めざす|目標とする)?[。]?$/;
// 就職率を18%にする, 転出超過を400人以下(R7)に抑制, 移住者を100人増やす
const AIM = new RegExp(
  `^([^。]{2,60}?)(?:を|が|は)[、,]?\\s?(${FIGURE}?)(?:\\((${TIME})\\))?(?:((?:に|まで|へ|と)${verbs(VALUES.aims)})|(?=${verbs(VALUES.makes)}))`,
);
// 就業率74%(2013年度71%): no blank between name and value
const GLUED = /^([^\d()、。]{2,40}[率数額量度])(\d[\d,.]*[^\d\s()、。]{1,6}(?:\([^()]{2,24}\))?)$/;
// 基準年を上回る新規雇用者数を創出: the clause in front and the verb behind the name
const CLAUSE = /^[^、。]{1,20}を(?:上回る|下回る)/;
const MADE = new RegExp(`を${verbs(VALUES.makes)}$`);

// 令和6年度までに、  令和11年の  5年間で
const BY = new RegExp(`^(?:[^、。]{2,12}までに[、,]\\s?|${TIME}の|${HORIZON}[、,]?)`);
// 成約件数を令和6年度までに11件にする, 作付面積を令和9年度(2027年度)に120haへ広げる, 移住者を令和2年度から令和6年度までに60人確保する
const BY_INSIDE = new RegExp(
  `(?<=[をがは])[、,]?\\s?(?:${SINCE}から)?(${TIME})(?:\\d{1,2}月末?)?(?:\\([^()]{2,12}\\))?(?:までに?|に)は?[、,]?\\s?`,
);
// …確保する。(漁師20人、農家30人): the parts of an aim behind its sentence
const PARTS_BEHIND = /(?<=。)\([^()。]{0,80}\d[^()。]{0,80}\)$/;

// 5年間で60人の就業者の確保を図ります: the value in front of what it counts
const UNIT = oneOf(VALUES.units);
const COUNTED = new RegExp(
  `^((?:${HORIZON}[、,]?\\s?)?(?:${oneOf([...VALUES.cumulative, ...VALUES.rates.flatMap(({ before }) => before)])}|約)?\\s?\\d[\\d,.]*\\s?(?:[兆億万千百]{0,2})(?:${UNIT})(?:${BOUNDS})?)の([^、。を\\d]{2,30})を${verbs([...VALUES.makes, ...VALUES.plans])}[。]?$`,
);

// 月1回, 約▲120人
const RATED_FIGURE = `(?:${oneOf(VALUES.rates.flatMap(({ before }) => before))})?[△▲約延べ]{0,3}\\d[\\d,.]*(?:[兆億万]\\d[\\d,.]*)?[^\\d\\s()、。をか]{0,8}`;
// the same where the sentence may end behind it: no verb is part of its unit
const LAST_FIGURE = RATED_FIGURE.replace('をか]', 'をかにへとま]');
/** No year: the figure of 平成31年度 is no value. */
const NO_YEAR = `(?<!(?:平成|令和|[HR])\\s?)(?!(?:19|20)\\d\\d年)`;
// 参加者を、現在の180人から令和6年度には400人に増やす; 観光入込客数を、2018年は1,180万人を2023年に1,400万人; 産出額を、平成26年度の3億円から、平成31年度に4億円とする
const FROM = new RegExp(
  `^([^。]{2,60}?)を[、,]?\\s?(?:現在の|現状の|${TIME}(?:(?:から|~)(?:${TIME}|\\d{1,2}年度?)(?:まで)?)?[のは])?(${RATED_FIGURE})(?:から|を)[、,]?\\s?(?:(?:(${TIME})|[^\\d、。]{0,4}\\d{1,4}年度?末?)(?:までに?|に)?は?)?[^\\d。]{0,10}?${NO_YEAR}(${LAST_FIGURE})(?:に|へ|まで|と${verbs(VALUES.aims)}|。?$)`,
);
// 新規就農者数を、60人: what is left of an aim without its verb when the time by which is taken out
const BARE = new RegExp(`^([^。]{2,60}?)を[、,]?\\s?(${RATED_FIGURE})$`);
// 従業者数 18,240人(令和3年)を18,500人以上(令和11年)にする: start and aim, each with its year
const RAISED = new RegExp(
  `^([^。を]{2,60}?)(?:[はを][、,]?|[、:]|\\s)\\s?(${RATED_FIGURE})\\((${TIME}[^()]{0,6})\\)(?:を|から)[、,]?\\s?(${RATED_FIGURE})(?:\\((${TIME}[^()]{0,6})\\))?(?:に|へ|まで)${verbs(VALUES.aims)}`,
);

/** Takes a sentence apart that says where something should go; null where it says no figure. */
export function splitSentence(sentence: Mapped): Sentence | null {
  const content = trim(slice(sentence, 0, PARTS_BEHIND.exec(sentence.text)?.index));
  const glued = GLUED.exec(content.text);
  if (glued) {
    const at = (glued[1] as string).length;
    return { name: slice(content, 0, at), value: slice(content, at) };
  }
  const counted = COUNTED.exec(content.text);
  if (counted) {
    const [, value, name] = counted as unknown as [string, string, string];
    const at = value.length + 'の'.length;
    return { name: slice(content, at, at + name.length), value: slice(content, 0, value.length) };
  }
  const by = BY.exec(content.text)?.[0].length ?? 0;
  if (by > 0) {
    const rest = splitSentence(slice(content, by));
    const time = timesIn(content.text.slice(0, by))[0];
    return rest && { ...rest, by: time && slice(content, time.start, time.end) };
  }
  const inside = BY_INSIDE.exec(content.text);
  if (inside) return byInside(content, inside);
  const raised = RAISED.exec(content.text);
  if (raised) return raisedTo(content, raised);
  const from = FROM.exec(content.text);
  if (from) return fromTo(content, from);
  const match = AIM.exec(content.text);
  if (!match || !END.test(content.text)) return null;
  const [, name, figure, due, verb] = match as unknown as [string, string, string, ...string[]];
  const at = content.text.indexOf(figure, name.length);
  const bracket = due ? content.text.indexOf(due, at + figure.length) : -1;
  const start = withStart(trim(slice(content, 0, name.length)), trim(slice(content, at)));
  const said = due ? { ...start, by: slice(content, bracket, bracket + due.length) } : start;
  // 80世帯とします。: the value ends before its verb; in 100人増やす the verb says what the figure is
  return verb ? { ...said, value: trim(slice(content, at, at + figure.length)) } : said;
}

function bareAim(content: Mapped): Sentence | null {
  const [, name, value] = BARE.exec(content.text) ?? [];
  if (name === undefined || value === undefined) return null;
  return {
    name: slice(content, 0, name.length),
    value: slice(content, content.text.length - value.length),
  };
}

/** A sentence that says by when between what it is about and its value. */
function byInside(content: Mapped, { 0: words, 1: time, index }: RegExpExecArray): Sentence | null {
  const at = content.text.indexOf(time as string, index);
  const rest = join([slice(content, 0, index), slice(content, index + words.length)]);
  const said = splitSentence(rest) ?? bareAim(rest);
  return said && { ...said, by: slice(content, at, at + (time as string).length) };
}

// 空き家の成約率(令和5年度 38.2%), 40人以内に抑える(令和5年は92人)。
const START_IN_BRACKETS = new RegExp(`\\((${TIME}[^()]*\\d[^()]*)\\)。?$`);

/** 「令和5年度は19万8千人」, 「令和5年度 38.2%」: a time and the value behind it. */
function startInside(inside: Mapped): Pick<Sentence, 'start' | 'since'> {
  const time = timesIn(inside.text)[0];
  if (!time) return { start: inside };
  const [behind] = /^(?:度|末|時点)*[はの、,:]?\s*/.exec(
    inside.text.slice(time.end),
  ) as RegExpExecArray;
  return {
    start: trim(slice(inside, time.end + behind.length)),
    since: slice(inside, time.start, time.end),
  };
}

/** A start in brackets behind the name or behind the aim. */
function withStart(name: Mapped, value: Mapped): Sentence {
  for (const words of [name, value]) {
    const found = START_IN_BRACKETS.exec(words.text);
    if (!found) continue;
    const inside = slice(words, found.index + 1, found.index + 1 + (found[1] as string).length);
    const said = startInside(inside);
    const rest = trim(slice(words, 0, found.index));
    return words === name ? { name: rest, value, ...said } : { name, value: rest, ...said };
  }
  return { name, value };
}

function fromTo(content: Mapped, found: RegExpExecArray): Sentence {
  const [, name, start, by, aim] = found;
  const from = content.text.indexOf(start as string, (name as string).length);
  const since = timesIn(content.text.slice((name as string).length, from))[0];
  const at = (name as string).length;
  const behind = from + (start as string).length;
  const due = by === undefined ? -1 : content.text.indexOf(by, behind);
  const to = content.text.indexOf(aim as string, due < 0 ? behind : due + (by as string).length);
  return {
    name: slice(content, 0, (name as string).length),
    start: slice(content, from, from + (start as string).length),
    since: since && slice(content, at + since.start, at + since.end),
    value: slice(content, to, to + (aim as string).length),
    by: due < 0 ? undefined : slice(content, due, due + (by as string).length),
  };
}

/** A start and an aim that carry their years in brackets. */
function raisedTo(content: Mapped, found: RegExpExecArray): Sentence {
  const [, name, start, since, aim, by] = found as unknown as readonly string[];
  let at = 0;
  const next = (words: string | undefined): Mapped | undefined => {
    if (words === undefined) return undefined;
    const from = content.text.indexOf(words, at);
    at = from + words.length;
    return slice(content, from, at);
  };
  return {
    name: trim(next(name) as Mapped),
    start: next(start),
    since: next(since),
    value: next(aim) as Mapped,
    by: next(by),
  };
}

/** The indicator's name inside a sentence: 基準年を上回る新規雇用者数を創出 is about 新規雇用者数, 就職率を16%にする about 就職率. */
export function nameInSentence(name: Mapped): Mapped {
  const made = MADE.exec(name.text);
  if (!made) return AIM.test(name.text) ? (splitSentence(name)?.name ?? name) : name;
  const clause = CLAUSE.exec(name.text);
  return trim(slice(name, clause?.[0].length ?? 0, made.index));
}
