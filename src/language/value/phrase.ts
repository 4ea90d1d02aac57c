import type { Change, Target } from '../../forms/strategy.ts';
import { isRelative } from '../indicator/aim-sentence.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { asOf } from '../time/as-of.ts';
import { isTime, takeDue } from './due.ts';

import { type Figure, firstFigure } from './numeral.ts';
import { bareUnit, isLostFigure, unitAfter } from './unit.ts';
import { isAbsent } from './word.ts';

/** What a target phrase says (目標の文言), before the document decides when it is due. */
export interface Phrase {
  readonly target: Omit<Target, 'dueFiscalYear'>;
  /** `pending`: no figure yet; `partial`: one of two. */
  readonly status: 'set' | 'partial' | 'pending';
  /** Bracketed explanations: `10品×5年`. */
  readonly notes: readonly string[];
  /** The fiscal year by which it is due, where the phrase says so: `2,150人(H31)`. */
  readonly dueFiscalYear: number | null;
}

// 5年で  5年間で  5年後に  5年間累計30件
const HORIZON = /^(\d{1,2})\s?(?:か年|ヵ年|年)(?:間?(?:で|後に|に)|間の?)\s?(?=\S)/;
// (調整中), 検討中(令和7年度中に決定)
// a dash where the figure would stand
const PENDING = perLexicon(
  () =>
    new RegExp(
      `(?:^(?:${oneOf(VALUES.pending)})\\s?\\([^()]*\\)|\\s*[(（]?(?:${oneOf(VALUES.pending)})[)）]?)\\s*$`,
    ),
);
// ※2
const FOOTNOTE = /※\d*/g;
// 75% ※令和8年度の調査で把握: a remark of its own behind the aim
const ASIDE = /(?<=\S)(?:\s|<br\s?\/?>){0,4}※(?!\s?\d{1,2}(?![\d年月]))\s*(\S.*)$/;
// (10品×5年) at the end
const REMARK = /\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/;
// 5年で1.49とし、0.12ポイント向上
const LEVEL_AND_CHANGE = /^(.*?)\s?とし[、,]?\s?(.*)$/;
// 43人減少を抑制し1,665人確保
const RESTRAINED = /^(.*?)減少を抑制し[、,]?(.*)$/;
const UP = new RegExp(`(?:${oneOf(VALUES.up)})$`);
const DOWN = new RegExp(`(?:${oneOf(VALUES.down)})$`);
const MAINTAIN = new RegExp(`(?:${oneOf(VALUES.maintain)})[)）]?$`);
const CUMULATIVE = new RegExp(
  `^(?:${oneOf(VALUES.cumulative)})|(?:${oneOf(VALUES.cumulative)})\\s?(?=[\\d])`,
);
const TOTAL = new RegExp(`(?:${oneOf(VALUES.total)})`);

interface Amount {
  readonly value: number | null;
  readonly unit: string | null;
  readonly figure: Figure | null;
}

// 40%以上60%以下, 3~5%: no figure of its own is the aim
const RANGE =
  /^[^\d]{0,6}[\d,.]+[^\d\s]{0,4}(?:以上|超)\s?[、~]?\s?[\d,.]+[^\d\s]{0,4}(?:以下|以内|未満)$|^約?\d[\d,.]*[^\d\s~]{0,4}~\d[\d,.]*[^\d\s~]{0,6}$/;

// 20位台, 30%台: a band of figures, not the unit 台
const BAND = /\d\s?(?:位|%|‰|点|ポイント|割|万?人|万?円|歳)台(?!数)/;

/** The figure of a phrase part with its unit; a unit alone (`人増加`) is a missing figure, a range has none. */
function amountOf(part: string): Amount {
  const figure =
    RANGE.test(part.trim()) || BAND.test(part) || isRelative(part) ? null : firstFigure(part);
  if (figure) return { value: figure.value, unit: unitAfter(part, figure.end), figure };
  return { value: null, unit: bareUnit(part), figure: null };
}

// 人, t-CO2, m3, キログラム/年: what may stand between a figure and its bound; a digit only behind a letter of a unit
const UNIT = '(?:[^\\d]|(?<=[A-Za-z])\\d){0,6}?(?:/[年月日])?';

function boundOf(part: string, { figure }: Amount): Target['bound'] {
  if (!figure) return 'exact';
  const before = part.slice(0, figure.start).trimEnd();
  const after = part.slice(figure.end);
  for (const { bound, before: ahead = [], after: behind = [] } of VALUES.bounds) {
    if (ahead.some((word) => before.endsWith(word))) return bound;
    if (behind.some((word) => new RegExp(`^${UNIT}${word}`).test(after))) return bound;
  }
  return 'exact';
}

function rateOf(part: string, { figure }: Amount): Target['per'] {
  const before = figure ? part.slice(0, figure.start) : part;
  const after = figure ? part.slice(figure.end) : '';
  for (const rate of VALUES.rates) {
    if (rate.before.some((word) => before.startsWith(word))) return rate.per;
    if (rate.after.some((word) => after.includes(word))) return rate.per;
  }
  return null;
}

function changeOf(part: string, restrained: boolean): Change {
  const { value, unit } = amountOf(part);
  const direction = restrained ? 'restrain' : DOWN.test(part.trim()) ? 'down' : 'up';
  return { value, unit, direction };
}

function kindOf(part: string, cumulative: boolean): Target['kind'] {
  const end = part.trim();
  if (MAINTAIN.test(end)) return 'maintain';
  if (UP.test(end)) return 'increase';
  if (DOWN.test(end)) return 'decrease';
  return cumulative && !/^年間/.test(end) ? 'total' : 'level';
}

/** Level and change of the phrase: 「473人とし107人減少」 has both, 「50人増加」 is a change that is the level. */
function partsOf(body: string): { level: string; change: Change | null } {
  const restrained = RESTRAINED.exec(body);
  if (restrained) {
    return { level: restrained[2] as string, change: changeOf(restrained[1] as string, true) };
  }
  const both = LEVEL_AND_CHANGE.exec(body);
  if (!both) return { level: body, change: null };
  return { level: both[1] as string, change: changeOf(both[2] as string, false) };
}

function statusOf(level: Amount, change: Change | null, said: boolean, qualitative: boolean) {
  const missing = level.value === null || (change !== null && change.value === null);
  if (qualitative && !said) return 'set';
  if (!missing && !said) return 'set';
  const some = level.value !== null || (change !== null && change.value !== null);
  return some ? 'partial' : 'pending';
}

/** Whether a phrase without figure is words (均衡, 全道平均) rather than a unit whose figure is missing. */
function isWords(body: string, level: Amount, change: Change | null, said: boolean): boolean {
  if (level.value !== null || change !== null || said) return false;
  return level.unit === null && body.trim().length > 0;
}

function takeRemarks(text: string): { body: string; notes: string[] } {
  const notes: string[] = [];
  let body = text.trim();
  for (let match = REMARK.exec(body); match !== null; match = REMARK.exec(body)) {
    if (MAINTAIN.test(match[1] as string)) break;
    notes.unshift((match[1] as string).replace(/\s+/g, ''));
    body = body.slice(0, match.index).trim();
  }
  return { body, notes };
}

// 12か所, 約3,000人: a figure and its unit, nothing else
const HELD = /^約?\d[\d,.]*[^\d\s、。~]{0,6}$/;

/** The level that an aim to keep what is there says in its brackets (維持する水準): 現状値を維持(12か所); null where it says none. */
function levelHeld(body: string, notes: readonly string[]): string | null {
  const [only, ...others] = notes;
  const says = only !== undefined && others.length === 0 && MAINTAIN.test(body) && !/\d/.test(body);
  return says && HELD.test(only) && !isTime(only) && amountOf(only).unit !== null ? only : null;
}

const UNTIL =
  /^(?:(?:19|20)\d\d|(?:平成|令和|[HR])\s?(?:\d{1,2}|元))\s?年?度?末?まで(?:に|の)?\s*(?=\S)/;

// ※令和5年度に…, ※ 県平均は…: the remark, as it was printed; ※1 and ※2年 are told apart as above
const PRINTED_ASIDE = /\s*※(?!\s?[\d\uFF10-\uFF19]{1,2}(?![\d\uFF10-\uFF19年月])).*$/s;

/** An aim in words without the remark behind it. */
const withoutAside = (words: string): string => words.replace(PRINTED_ASIDE, '');

/**
 * Reads a target phrase (目標の文言), such as `5年で473人とし107人減少`, `年間延べ46,000人`, `約2,000人`.
 * A figure that is not there stays null, whether the text says 調整中 or just leaves the blank.
 * @param text folded words
 * @param words the same place verbatim
 */
export function readPhrase(text: string, words: string): Phrase {
  const aside = ASIDE.exec(text);
  const whole = (aside ? text.slice(0, aside.index) : text).replace(FOOTNOTE, '').trim();
  // 2020年までの5年間で25万人: when it is due, in front of how long it takes
  const until = UNTIL.exec(whole)?.[0] ?? '';
  const unmarked = whole.slice(until.length);
  const said =
    isAbsent(unmarked.trim()) ||
    (VALUES.pending.some((word) => unmarked.includes(word)) && PENDING().test(unmarked));
  const horizon = HORIZON.exec(unmarked.trim());
  const rest = unmarked
    .trim()
    .replace(said ? PENDING() : '', '')
    .slice(horizon?.[0].length ?? 0);
  const { body: dated, notes } = takeRemarks(rest);
  const pending = said ? (PENDING().exec(unmarked)?.[0] ?? null) : null;
  const { body, due } = takeDue(dated, notes, pending);
  const { level, change } = partsOf(body);
  const stated = levelHeld(body, notes) ?? level;
  const amount = amountOf(stated);
  const qualitative = isWords(body, amount, change, said);
  const total = TOTAL.test(stated.slice(0, amount.figure?.start ?? stated.length));
  const cumulative = total || CUMULATIVE.test(level.trim().replace(/^年間/, ''));
  const target = {
    value: amount.value,
    unit: amount.unit,
    kind: qualitative
      ? ('qualitative' as const)
      : change
        ? ('level' as const)
        : kindOf(level, cumulative),
    bound: boundOf(stated, amount),
    per: rateOf(stated, amount),
    cumulative,
    change,
    horizonYears: horizon ? Number(horizon[1]) : null,
    text: aside && qualitative ? withoutAside(words) : words,
  };
  // what was set and cannot be read is not still to be set
  const status = isLostFigure(level) ? 'set' : statusOf(amount, change, said, qualitative);
  const remarks = [
    ...notes.filter((note) => !isTime(note)),
    ...(aside ? [aside[1] as string] : []),
  ];
  return { target, status, notes: remarks, dueFiscalYear: due ?? asOf(until).fiscalYear };
}
