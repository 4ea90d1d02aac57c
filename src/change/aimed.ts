import type { Indicator, Period, Strategy, Target } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';
import { agree } from '../reckon/figure.ts';
import type { Aimed } from '../reckon/outcome.ts';
import { impliedStart, type Start, statedStart } from '../reckon/start.ts';
import { type Actuals, gatherActuals, type ReportedIndicator } from './actuals.ts';

/** Which document a fact is from: the older plan, a report, or its own target phrase. */
export type Origin = 'plan' | 'report' | 'implied';

/** A target of the older plan with what the reports say of it, and where each fact is from. */
export interface Case {
  readonly aimed: Aimed;
  readonly actuals: Actuals;
  readonly startFrom: Origin | null;
  readonly targetFrom: Origin;
  /** How level and change imply another start than the one that is stated. */
  readonly otherStart: string | null;
  /** A report's target that differs from the plan's. */
  readonly otherTarget: Target | null;
}

const isWhole = ({ startFiscalYear, endFiscalYear }: Period) =>
  startFiscalYear !== null && endFiscalYear !== null;

/** The period of the plan; where it says none, that of a report on it. */
export function periodOf(old: Strategy, reports: readonly Strategy[]): Period {
  const told = reports.find(({ document }) => isWhole(document.period));
  return isWhole(old.document.period) || !told ? old.document.period : told.document.period;
}

const unitOf = ({ target }: Indicator) => target?.unit ?? null;

/** What the target starts from: what the plan states, else the reports, else what level and change imply. */
function startOf(old: Indicator, reported: readonly Indicator[]): readonly [Start, Origin] | null {
  const own = statedStart(old, unitOf(old));
  if (own) return [own, 'plan'];
  for (const indicator of reported) {
    const stated = statedStart(indicator, unitOf(indicator) ?? unitOf(old));
    if (stated) return [stated, 'report'];
  }
  for (const indicator of [old, ...reported]) {
    const implied = impliedStart(indicator);
    if (implied) return [implied, 'implied'];
  }
  return null;
}

/** The start that level and change imply, where it is not the one that is stated: a doubt about the document's own figures. */
function otherStartOf(old: Indicator, start: Start | null): string | null {
  const implied = impliedStart(old);
  if (!start || !implied || start.reckoning !== null) return null;
  const [a, b] = [start.value, implied.value];
  return agree(a.value, b.value, a.rounding, b.rounding) ? null : implied.reckoning;
}

const isSet = ({ target }: Indicator) => target !== null && target.value !== null;

function differs(own: Target | null, other: Target | null): boolean {
  return own?.value != null && other?.value != null && own.value !== other.value;
}

/** Puts together what plan and reports say of one target. `reported` in the order of the reports. */
export function caseOf(
  old: Indicator,
  reported: readonly ReportedIndicator[],
  plan: Strategy,
  reports: readonly Strategy[],
): Case {
  const indicators = reported.map(({ indicator }) => indicator);
  const told = indicators.findLast(isSet);
  const late = !isSet(old) && old.target?.kind !== 'maintain' && old.status !== 'set';
  const from = late && told ? told : old;
  const start = startOf(old, indicators);
  const actuals = gatherActuals(reported);
  return {
    aimed: {
      name: old.name,
      better: old.better ?? indicators.find(({ better }) => better !== null)?.better ?? null,
      target: from.target,
      status: from.status,
      start: start?.[0] ?? null,
      readings: actuals.counted.map(({ reading }) => reading),
      planned: [old, ...indicators].flatMap(({ planned }) => planned),
      period: periodOf(plan, reports),
    },
    actuals,
    startFrom: start?.[1] ?? null,
    targetFrom: from === old ? 'plan' : 'report',
    otherStart: otherStartOf(old, start?.[0] ?? null),
    otherTarget:
      from === old
        ? (indicators.findLast(({ target }) => differs(old.target, target))?.target ?? null)
        : null,
  };
}

/** The part of a report's indicator that bears the name; itself where there is none to be named. */
export function partNamed(indicator: Indicator, name: string | null): Indicator | null {
  if (name === null) return indicator;
  return indicator.components.find((part) => nameKey(part.name) === nameKey(name)) ?? null;
}
