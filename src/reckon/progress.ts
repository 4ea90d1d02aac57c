import type { Reading, Target } from '../forms/strategy.ts';
import { oneOf, VALUES } from '../language/lexicon.ts';
import words from '../lexicon/results.yaml';
import { type Elapsed, elapsedOf } from './elapsed.ts';
import { type Measure, measureOf } from './measure.ts';
import type { Aimed, Outcome, State } from './outcome.ts';

const WORDS = words as Readonly<Record<'strict' | 'everyYear', readonly string[]>>;
const STRICT = new RegExp(oneOf(WORDS.strict));
const EVERY_YEAR = new RegExp(oneOf(WORDS.everyYear));

// 現状維持, 5年で維持: words alone
const KEPT = new RegExp(`(?:${oneOf(VALUES.maintain)})$`);

/** Which way the measured figure is meant to go. */
type Sense = 'higher' | 'lower';

/** Shares without the dust of binary fractions. */
const clean = (share: number) => Number(share.toPrecision(6));

const NOTHING: Outcome = {
  last: null,
  state: 'unknown',
  progress: null,
  elapsed: null,
  why: 'no-actual',
  by: null,
  from: null,
  to: null,
  actual: null,
  parts: [],
  due: null,
  expected: null,
};

function senseOf({ better }: Aimed, target: Target, { from, to, by }: Measure): Sense | null {
  if (by !== 'value') return better === 'lower' && target.kind !== 'decrease' ? 'lower' : 'higher';
  if (target.kind === 'increase') return 'higher';
  if (target.kind === 'decrease') return 'lower';
  const bounded =
    target.bound === 'at-least' ? 'higher' : target.bound === 'at-most' ? 'lower' : null;
  if (bounded !== null) return better === null || better === bounded ? bounded : null;
  if (better !== null) return better;
  return from === null || from === to ? null : from < to ? 'higher' : 'lower';
}

function meets(value: number, to: number, sense: Sense | null, strict: boolean): boolean | null {
  if (value === to) return !strict;
  if (sense === null) return null;
  return sense === 'higher' ? value > to : value < to;
}

interface Judged {
  readonly state: State;
  readonly why: string;
}
const judged = (state: State, why: string): Judged => ({ state, why });

interface Facts {
  readonly target: Target;
  readonly measure: Measure;
  readonly sense: Sense | null;
  readonly met: boolean;
  /** What it started from met the target already. */
  readonly startMet: boolean;
  readonly progress: number | null;
  readonly time: Elapsed | 'no-year' | 'no-period';
  /** Whether the actual meets what was expected for its year; null where nothing was. */
  readonly asExpected: boolean | null;
}

/** Targets of holding what there is: only the end of the period shows whether they are met (減少の抑制). */
function judgeHeld({ met, startMet, time }: Facts): Judged {
  if (!met) return startMet ? judged('worse', 'lost') : judged('behind', 'missed');
  const over = typeof time === 'object' && time.share === 1;
  return over ? judged('achieved', 'met') : judged('unknown', startMet ? 'met-at-start' : 'held');
}

/** A figure that is on its way. */
function judgeWay(facts: Facts): Judged {
  const { progress, time, target, asExpected } = facts;
  if (progress !== null && progress < 0) return judged('worse', 'worse');
  if (EVERY_YEAR.test(target.text)) return judged('behind', 'every-year');
  if (asExpected !== null) return judged(asExpected ? 'on-track' : 'behind', 'expected');
  if (typeof time === 'string') return judged('unknown', time);
  if (time.early) return judged('unknown', 'early');
  // how much 約 allows for, no document says
  if (time.share === 1 && target.bound === 'about') return judged('unknown', 'about');
  if (progress === null)
    return time.share === 1 ? judged('behind', 'missed') : judged('unknown', 'no-start');
  if (time.share === 1) return judged('behind', 'short');
  return judged(progress >= time.share - 1e-9 ? 'on-track' : 'behind', 'pace');
}

function judge(facts: Facts): Judged {
  const { target, measure, met, startMet, sense, time } = facts;
  const { by, from, to } = measure;
  if (target.kind === 'maintain' || (by === 'value' && from === to)) {
    if (met) return judged('achieved', 'kept');
    return startMet || from === to ? judged('worse', 'lost') : judged('behind', 'not-kept');
  }
  if (startMet || target.change?.direction === 'restrain') return judgeHeld(facts);
  if (by !== 'value' && sense === 'lower') {
    if (!met) return judged('behind', 'exceeded');
    const over = typeof time === 'object' && time.share === 1;
    return over ? judged('achieved', 'met') : judged('unknown', 'cap');
  }
  return met ? judged('achieved', 'met') : judgeWay(facts);
}

function progressOf({ from, to, actual }: Measure, startMet: boolean): number | null {
  return from === null || from === to || startMet ? null : clean((actual - from) / (to - from));
}

/** Whether the actual meets the value that was expected for its year (目安値). */
function expectedFor({ planned }: Aimed, last: Reading): Reading | null {
  const year = last.asOf?.fiscalYear ?? null;
  return planned.find(({ asOf, value }) => value !== null && asOf?.fiscalYear === year) ?? null;
}

function outcomeOf(aimed: Aimed, target: Target, last: Reading, measure: Measure): Outcome {
  const { from, to, actual, by, parts } = measure;
  const sense = senseOf(aimed, target, measure);
  const strict = STRICT.test(target.text);
  const met = meets(actual, to, sense, strict);
  const time = elapsedOf(aimed.period, target, last);
  const shared = {
    ...NOTHING,
    ...{ last, by, from, to, actual, parts },
    elapsed: typeof time === 'object' ? clean(time.share) : null,
    due: typeof time === 'object' ? time.due : null,
  };
  if (met === null) return { ...shared, why: 'direction' };
  const startMet =
    by === 'value' && from !== null && from !== to && meets(from, to, sense, strict) === true;
  const progress = progressOf(measure, startMet);
  const planned = by === 'value' && sense !== null ? expectedFor(aimed, last) : null;
  const asExpected = planned && meets(actual, planned.value as number, sense, false);
  const facts = { target, measure, sense, met, startMet, progress, time, asExpected };
  const verdict = judge(facts);
  return {
    ...shared,
    ...verdict,
    progress,
    expected: verdict.why === 'expected' ? planned : null,
  };
}

/** Words that ask for what there is to be kept name no figure: the start is what they mean. */
function keptTarget(target: Target | null): Target | null {
  if (target === null || target.value !== null || !KEPT.test(target.text.trim())) return target;
  return { ...target, kind: 'maintain' };
}

/**
 * Reckons what became of a target (達成状況の計算): the last actual against it, by the direction of improvement, and the share of
 * the way from its start against the share of the period that has passed. What the documents do not decide is `unknown`.
 */
export function reckon(aimed: Aimed): Outcome {
  const { status, start, readings } = aimed;
  const target = keptTarget(aimed.target);
  const last = readings.findLast(({ value }) => value !== null) ?? null;
  const unknown = (why: string): Outcome => ({ ...NOTHING, last, why });
  // 現状維持: what is to be kept is the start
  const to = target?.value ?? (target?.kind === 'maintain' ? (start?.value.value ?? null) : null);
  if (target === null) return unknown(status === 'set' ? 'no-target' : 'pending');
  if (to === null && status !== 'set') return unknown('pending');
  if (to === null) return unknown(target.kind === 'maintain' ? 'no-level' : 'qualitative');
  if (last === null)
    return unknown(
      readings.some((one) => one.status === 'pending') ? 'pending-actual' : 'no-actual',
    );
  const measure = measureOf(aimed, target, to, start, last);
  if (typeof measure === 'string') return { ...NOTHING, last, to, why: measure };
  return outcomeOf(aimed, target, last, measure);
}
