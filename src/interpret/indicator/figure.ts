import { type Mapped, spanOf } from '../../base/mapped.ts';
import type { Indicator, Reading, Target } from '../../forms/strategy.ts';
import type { IndicatorLine, Labelled } from '../../language/indicator/line.ts';
import { VALUES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { multiplied } from '../../language/value/numeral.ts';
import { readPhrase } from '../../language/value/phrase.ts';
import type { Context } from '../context.ts';
import { yearsToAim } from '../table/column.ts';
import { readReading, whenOf } from './reading.ts';

/** What an indicator aims at, and what is to be said about it. */
export interface Aim {
  readonly target: Target | null;
  readonly status: Indicator['status'];
  readonly notes: readonly string[];
}

const verbatim = (words: Mapped, { text }: Context): string => {
  const { start, end } = spanOf(words);
  return text.slice(start, end);
};

const SIGNS = `[${Object.keys(VALUES.multipliers).join('')}]+`;
const MULTIPLIER = new RegExp(`^${SIGNS}`);

const TENTHS = '割';

/** A figure whose unit stands in a column or name of its own, in that unit's base: 7,830 in 千円/人. */
function scaled({ value, unit }: Pick<Reading, 'value' | 'unit'>, column: string | null) {
  // 8割 is 80%
  if (unit === TENTHS && value !== null) return { value: value * 10, unit: '%' };
  if (unit !== null || column === null) return { value, unit };
  const signs = MULTIPLIER.exec(column)?.[0] ?? '';
  const base = value === null ? null : multiplied(value, signs);
  return { value: base, unit: column.slice(signs.length).replace(RATE, '') };
}

// 人/月: the rate is the target's
const RATE = /\/(?:年度?|月|日)$/;
const RATES = { 年: 'year', 年度: 'year', 月: 'month', 日: 'day' } as const;

/** The rate that a column of units says: 人/年. */
function rateOf(column: string | null): Target['per'] {
  const word = RATE.exec(column ?? '')?.[0].slice(1);
  return word === undefined ? null : RATES[word as keyof typeof RATES];
}

// 年間延べ宿泊者数, 出生数(年間), 参加者数(単年度); 5年間 is how long something takes
const YEARLY = /(?<![\d数かカヵヶ箇周通])年間(?!平均)|\(単年度\)/;
// a share of a whole is of no length of time
const SHARE = /[%‰率]$/;

/** An aim that its name says is of a year (年間観光客数), where nothing beside the figure says more. */
export function yearlyByName(name: string, target: Target): Target {
  const { value, unit, per, cumulative } = target;
  const yearly = value !== null && per === null && !cumulative && YEARLY.test(name);
  return yearly && !SHARE.test(unit ?? '') && !SHARE.test(name)
    ? { ...target, per: 'year' }
    : target;
}

/** The year that a plan ends in, unless it is not as long as an aim takes by its heading: 5ヵ年目標. */
function endIn(years: number | null, context: Context): number | null {
  const { startFiscalYear: start, dueFiscalYear: end } = context;
  if (years === null || end === null) return end;
  const length = start === null ? null : end - start;
  return length === years || length === years - 1 ? end : null;
}

/** The aim, due when the phrase or its column says, else at the document's end. */
export function readAim(labelled: Labelled | null, unit: string | null, context: Context): Aim {
  if (labelled === null) return { target: null, status: 'pending', notes: [] };
  const { words, when } = labelled;
  const phrase = readPhrase(words.text, verbatim(words, context));
  const column = when ? asOf(whenOf(when)).fiscalYear : null;
  const years = phrase.target.horizonYears ?? yearsToAim(when);
  const dueFiscalYear = phrase.dueFiscalYear ?? column ?? endIn(yearsToAim(when), context);
  const per = phrase.target.per ?? rateOf(unit);
  const figure = scaled(phrase.target, unit);
  const target = { ...phrase.target, ...figure, per, horizonYears: years, dueFiscalYear };
  return { ...phrase, target };
}

/** What was measured (実績値), of the time that its words or its column say. */
export function readMeasured(
  labelled: Labelled | null,
  unit: string | null,
  context: Context,
): Reading | null {
  if (labelled === null) return null;
  const when = labelled.when ? asOf(whenOf(labelled.when)) : null;
  const reading = readReading(labelled.words, when, context);
  return reading.value === null ? reading : { ...reading, ...scaled(reading, unit) };
}

/** The start (基準値); a dash in a column of units has their unit, and was measured at no time. */
export function readStart(
  labelled: Labelled | null,
  unit: string | null,
  context: Context,
): Reading | null {
  const start = readMeasured(labelled, unit, context);
  if (start?.status !== 'absent') return start;
  return { ...start, unit: start.unit ?? scaled(start, unit).unit, asOf: null };
}

/** An aim of so many times the start (9社から3倍) has no figure of its own. */
export function againstStart(target: Target, baseline: Reading | null): Target {
  const times = target.unit === '倍' && baseline?.unit != null && baseline.unit !== '倍';
  return times ? { ...target, value: null, unit: null, kind: 'qualitative' } : target;
}

/** An aim that nobody dates is not due before its start was measured (R5:198百万円), whatever year the document gives to all. */
export function dueBehindStart(
  target: Target,
  said: Labelled | null,
  baseline: Reading | null,
): Target {
  const { dueFiscalYear: due } = target;
  const isSaid = said?.when != null || timesIn(said?.words.text ?? '').length > 0;
  const from = baseline?.asOf?.fiscalYear ?? null;
  return !isSaid && due !== null && from !== null && from >= due
    ? { ...target, dueFiscalYear: null }
    : target;
}

// 55千人, 3.8億円: a figure and the word that multiplies it
const MULTIPLIED = new RegExp(`^[△▲-]?\\d[\\d,.]*\\s?(${SIGNS})\\D`);
const BARE = /^[△▲-]?\d[\d,.]*$/;
const ARROW = /^\s*[→⇒➡]\s*$/;

/** A bare start right in front of the arrow to an aim that says the unit of both: 41→55千人 starts from 41,000. */
export function inUnitOfAim(
  start: Reading | null,
  { baseline, target }: Pick<IndicatorLine, 'baseline' | 'target'>,
  context: Context,
): Reading | null {
  if (!start || start.value === null || !baseline || !target) return start;
  const signs = MULTIPLIED.exec(target.words.text.trim())?.[1];
  const between = context.text.slice(spanOf(baseline.words).end, spanOf(target.words).start);
  if (!signs || !BARE.test(baseline.words.text.trim()) || !ARROW.test(between)) return start;
  return { ...start, value: multiplied(start.value, signs) };
}
