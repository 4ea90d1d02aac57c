import type { Indicator, Reading } from '../../forms/strategy.ts';
import { nameKey } from '../../language/similarity.ts';
import type { Plan } from '../holder.ts';
import { type Mentions, mapIndicatorLists } from './mention.ts';

/** What one statement of an indicator shares with another: its name, its start and its aim; null where it lacks one. */
function wholeKey({ name, baseline, target }: Indicator): string | null {
  if (baseline?.value == null || target?.value == null) return null;
  return `${nameKey(name)} ${baseline.value} ${target.value}`;
}

/**
 * Whether a statement has no start but the name and aim of another, unit and year with it: the table of what is expected of an indicator
 * that a line above gives with its start.
 */
const isAimOf = (own: Indicator, other: Indicator): boolean =>
  other.baseline === null &&
  own.target?.value != null &&
  own.target.value === other.target?.value &&
  own.target.unit === other.target.unit &&
  own.target.dueFiscalYear !== null &&
  own.target.dueFiscalYear === other.target.dueFiscalYear &&
  nameKey(own.name) === nameKey(other.name);

const yearOf = ({ asOf }: Reading): number | null => asOf?.fiscalYear ?? asOf?.year ?? null;

/** Of two statements of one figure, whether the second lacks its unit or has the same. */
const unitsAgree = (own: Indicator, other: Indicator): boolean =>
  other.target?.unit == null || own.target?.unit === other.target.unit;

/** An indicator with what was reached in the years that another statement of it gives alone. */
function withReadings(own: Indicator, other: Indicator): Indicator {
  const known = new Set(own.readings.map(yearOf));
  const more = other.readings.filter((one) => !known.has(yearOf(one)));
  const planned = own.planned.length > 0 ? own.planned : other.planned;
  if (more.length === 0 && planned === own.planned) return own;
  const unit = own.target?.unit ?? null;
  const readings = [...own.readings, ...more.map((one) => ({ ...one, unit: one.unit ?? unit }))];
  return {
    ...own,
    planned,
    readings: readings.sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0)),
  };
}

/** The indicators of one place, each once. */
function once(all: readonly Indicator[], mentions: Mentions): Indicator[] {
  const found = new Map<string, number>();
  const kept: Indicator[] = [];
  for (const own of all) {
    const key = wholeKey(own);
    const aim = own.baseline === null ? kept.findIndex((first) => isAimOf(first, own)) : -1;
    const at = key === null ? (aim < 0 ? undefined : aim) : found.get(key);
    const first = at === undefined ? undefined : kept[at];
    if (at === undefined || !first || !unitsAgree(first, own)) {
      if (key !== null && at === undefined) found.set(key, kept.length);
      kept.push(own);
      continue;
    }
    const merged = withReadings(first, own);
    mentions.set(merged, [...(mentions.get(first) ?? []), own, ...(mentions.get(own) ?? [])]);
    if (merged !== first) mentions.delete(first);
    kept[at] = merged;
  }
  return kept;
}

/**
 * The plan with the indicators once that one goal or policy states twice with the same name, start and aim (同じ場所での再掲): in a list, and
 * above the table of what was reached. `mentions` gains where each stands again.
 */
export const withoutRestated = (plan: Plan, mentions: Mentions): Plan =>
  mapIndicatorLists(plan, (all) => once(all, mentions));
