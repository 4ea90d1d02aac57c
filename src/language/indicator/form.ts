import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';
import { differInUnit } from '../value/figure-unit.ts';
import { withReachedBehind } from '../value/reached-behind.ts';
import { lastValue, saysByWhen, trailingValues } from '../value/run.ts';
import { startBefore } from '../value/start.ts';
import { nameOf } from './name.ts';
import type { IndicatorLine, Labelled } from './parts.ts';
import { splitSentence } from './sentence.ts';

// ⇒, or (平成30年度) ~ 1.5倍: a wave between two dated values
const ARROW = /\s*[⇒→➡]\s*|(?<=\))\s?~\s(?=[△▲約]?\d)/;
// 46件から120件へ: words for an arrow between two values that end the text
const FROM_TO = /から(?=[△▲約]?\d[\d,.]*[^\s\d]{0,8}$)/;
const VALUE_END = /\d[^\s\d]{0,8}$/;
const TOWARDS = /[へに]$/;
/** 5年間で: how long an aim takes. */
export const HORIZON = '\\d{1,2}\\s?(?:か年|ヵ年|年)間?(?:で|後に)';
const dash = () => oneOf(VALUES.absent.filter((word) => word.length === 1));
// what an aim begins with, behind a stroke, colon or blank: 5年で25人増加, 年間延べ46,000人, ゼロ名維持, H26 210人, ―, ―(H26)
const AIM = perLexicon(
  () =>
    new RegExp(
      `^\\s*(?:${HORIZON}|(?:${oneOf(VALUES.pending)})|(?:${oneOf(VALUES.rates.flatMap(({ before }) => before))})(?=\\s?[\\d約延の])|年間|毎年|${oneOf([...VALUES.zero, ...VALUES.total, ...VALUES.cumulative])}|約?\\s?[△▲-]?\\d|[MTSHR]\\d{1,2}\\s|(?:平成|令和|昭和)\\s?[\\d元]|(?:${dash()})(?:[\\s(]|$))`,
    ),
);
// 名称 H26年1.51, 名称[人] R5:22, 名称 H20~24平均 1.44: a year and a value behind the name
const DATED_START =
  /(?:\s|(?<=[\])]))(?:[MTSHR]\s?\d{1,2}|(?:平成|令和)\s?(?:\d{1,2}|元)|20\d\d)年?度?(?:~[MTSHR]?\d{1,2}年?度?)?(?:の?平均|の?累計)?\s?:?\s?[▲△-]?\d[\d,.]*[^\s\d]{0,6}$/;
const DIVIDER = /[/:]\s*/g;
const BLANK_BEFORE_AIM = new RegExp(`\\s+(?=${HORIZON})`);
// 外国人宿泊客数 (調整中), 宿泊客数 調整中: the aim is not set yet
const BLANK_BEFORE_PENDING = perLexicon(
  () => new RegExp(`(?<=\\S)\\s+(?=\\(?(?:${oneOf(VALUES.pending)})\\)?$)`),
);

/** What stands before and behind the first arrow: 年間5人→年間8人; null without arrow or with nothing before it. */
export function aroundArrow(content: Mapped): { before: Mapped; after: Mapped } | null {
  const arrow = ARROW.exec(content.text);
  if (!arrow) return aroundFrom(content);
  if (arrow.index === 0) return null;
  return {
    before: slice(content, 0, arrow.index),
    after: trim(slice(content, arrow.index + arrow[0].length)),
  };
}

/** What stands before and behind から that leads from one value to another: 46件から120件へ; null where none does. */
function aroundFrom(content: Mapped): { before: Mapped; after: Mapped } | null {
  const { text } = content;
  const found = text.includes('から') ? FROM_TO.exec(text) : null;
  if (!found || !TOWARDS.test(text) || !VALUE_END.test(text.slice(0, found.index))) return null;
  const before = slice(content, 0, found.index);
  return { before, after: slice(content, found.index + found[0].length, text.length - 1) };
}

/** 「名称 ⇒ 5年で200件」, 「名称:3件 → 8件」, 「名称 男性79.1年 女性84.6年 → 延伸」, 「名称 74%(H20)→90%(H32) 78%(H25)」 */
export function byArrow(content: Mapped): IndicatorLine | null {
  const line = fromArrow(content);
  return line && withReachedBehind(line);
}

function fromArrow(content: Mapped): IndicatorLine | null {
  const around = aroundArrow(content);
  if (!around) return null;
  const { before, after: words } = around;
  const dated = DATED_START.exec(before.text);
  const divided = dated ? null : byDivider(before);
  const target = words.text.length > 0 ? { words, when: null } : null;
  if (divided?.target) return { name: divided.name, baseline: divided.target, target };
  const start = dated
    ? { start: dated.index, value: trim(slice(before, dated.index)) }
    : startBefore(before);
  if (!start) return { name: nameOf(before, before.text.length), baseline: null, target };
  const baseline = { words: start.value, when: null };
  return { name: nameOf(before, start.start), baseline, target };
}

/** Whether the place lies inside brackets: 250億円(R5:98億円). */
const isBracketed = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

// 名称 R5:22, 名称 令和5年度:22: a year in front of the colon dates the figure, and is no word of the name
const YEAR_END = /\s(?:[MTSHR]\s?\d{1,2}|(?:平成|令和)\s?(?:\d{1,2}|元)|20\d\d)年?度?\s?$/;

/** 「名称/5年で25人増加」, 「名称:5年で…」: the first stroke or colon with an aim behind it */
export function byDivider(content: Mapped): IndicatorLine | null {
  for (const match of matchesIn(content.text, DIVIDER)) {
    const end = match.index + match[0].length;
    if (match.index === 0 || isBracketed(content.text, match.index)) continue;
    if (!AIM().test(content.text.slice(end))) continue;
    const year = YEAR_END.exec(content.text.slice(0, match.index));
    const words = trim(slice(content, year?.index ?? end));
    const name = nameOf(content, year?.index ?? match.index);
    return { name, baseline: null, target: { words, when: null }, lone: year !== null };
  }
  return null;
}

/** The year that a value says itself. */
const yearOf = (words: Mapped | undefined): number | null =>
  words ? (timesIn(words.text)[0]?.year ?? null) : null;

/** 「名称 2,105人(H26) 2,150人(H31)」: the values at the end, the earlier of first and last is the start */
export function bySequence(content: Mapped): IndicatorLine | null {
  const found = trailingValues(content);
  if (!found) return null;
  const { start, values, unit } = found;
  const labelled = (words: Mapped | undefined) => (words ? { words, when: null } : null);
  const ends = [values[0], values.at(-1)] as const;
  const [from, to] = ends.map(yearOf);
  const [first, last] = from != null && to != null && from > to ? [ends[1], ends[0]] : ends;
  const name = nameOf(content, start);
  // 2019年 1.52倍 2020年 1.08倍: no aim lies a year behind its start
  if (from != null && to != null && Math.abs(to - from) === 1 && values.length === 2) {
    const actuals = values.map((words) => ({ words, when: null }));
    return { name, baseline: null, target: null, actuals, unit, watched: true };
  }
  // 27億円 … 61億円 100.0%: the last of them is no aim
  const aim = values.length > 2 && differInUnit(first, last) ? null : labelled(last);
  return { name, baseline: labelled(first), target: aim, unit };
}

// 〔目標〕間伐面積 …: what stands behind the name are aims
const AIMS_AHEAD = perLexicon(
  () => new RegExp(`^[〔【[(<](?:${oneOf(VALUES.rows.planned)})[〕】\\])>]\\s*`),
);
/** Whether a line says in brackets that aims stand behind its name: 〔目標〕間伐面積. */
export const announcesAims = (text: string): boolean => AIMS_AHEAD().test(text);

// (R4実績 16.5ha) behind the name
const START_BEHIND = /\s*\(([^()]*\d[^()]*)\)$/;

/** 「〔目標〕名称 (R4実績 16.5ha) R6 18ha R7 20ha R8 22ha」: the last of them is the aim, those before it lead to it */
export function byAims(content: Mapped): IndicatorLine | null {
  const from = AIMS_AHEAD().exec(content.text)?.[0].length ?? 0;
  if (from === 0) return null;
  const rest = slice(content, from);
  const found = trailingValues(rest) ?? lastValue(rest);
  if (!found) return null;
  const values = 'values' in found ? found.values : [found.value];
  const front = trim(slice(rest, 0, found.start));
  const start = START_BEHIND.exec(front.text);
  const at = start ? start.index + start[0].length - 1 - (start[1] as string).length : 0;
  const labelled = (words: Mapped): Labelled => ({ words, when: null });
  return {
    name: nameOf(front, start?.index ?? front.text.length),
    baseline: start ? labelled(slice(front, at, at + (start[1] as string).length)) : null,
    target: labelled(values.at(-1) as Mapped),
    planned: values.slice(0, -1).map(labelled),
  };
}

// 開業率 全国平均以上(R3:3.9%), 開業率 全国平均以上(R11)(R3:3.9%): an aim in words, its start with a year in brackets behind it
const WORDED =
  /^(\S.*?)\s+([^\s\d()]{2,16}(?:\((?:[MTSHR]|平成|令和|20\d\d)[^():]{0,8}\))?)\(((?:[MTSHR]|平成|令和|20\d\d)[^():]{0,8}:[^()]+|[MTSHR]\d{1,2}年?度?\s[^()]+)\)$/;

/** 「名称 全国平均以上(R3:3.9%)」 */
export function byWords(content: Mapped): IndicatorLine | null {
  const match = WORDED.exec(content.text);
  if (!match) return null;
  const [whole, name, aim, start] = match as unknown as [string, string, string, string];
  const at = whole.length - start.length - 1;
  return {
    name: nameOf(content, name.length),
    baseline: { words: slice(content, at, at + start.length), when: null },
    target: { words: slice(content, at - 1 - aim.length, at - 1), when: null },
  };
}

/** 「名称 250億円(R5:98億円)」: one value behind the name */
export function byLastValue(content: Mapped): IndicatorLine | null {
  const found = lastValue(content);
  if (!found) return null;
  const target = { words: found.value, when: null };
  const { text } = found.value;
  const lone = timesIn(text)[0]?.start === 0 && !saysByWhen(text);
  return { name: nameOf(content, found.start), baseline: null, target, lone };
}

/** 「就職率を18%にする」, 「就業率74%(2013年度71%)」 */
export function bySentence(content: Mapped): IndicatorLine | null {
  const said = splitSentence(content);
  if (!said) return null;
  const baseline = said.start ? { words: said.start, when: said.since ?? null } : null;
  return { name: said.name, baseline, target: { words: said.value, when: said.by ?? null } };
}

/** 「名称 5年で総額200億円」, 「名称 (調整中)」 */
export function byBlank(content: Mapped): IndicatorLine | null {
  const blank = BLANK_BEFORE_AIM.exec(content.text) ?? BLANK_BEFORE_PENDING().exec(content.text);
  if (!blank || blank.index === 0) return null;
  const words = trim(slice(content, blank.index + blank[0].length));
  return { name: nameOf(content, blank.index), baseline: null, target: { words, when: null } };
}
