import type { Entry } from '../forms/alignment.ts';
import type { Aim, Side } from '../forms/changes.ts';
import type { Indicator } from '../forms/strategy.ts';

/** What an indicator aims at: its own figures where it has any, and those of its components. */
export function aimsOf(indicator: Indicator): readonly Aim[] {
  const parts = indicator.components.map(({ name, baseline, target, status }) => ({
    name,
    baseline,
    target,
    status,
  }));
  const { baseline, target, status } = indicator;
  // a whole that only its parts measure has no figure of its own; one that aims at words keeps them
  const isSum = target?.value == null && baseline?.value == null && target?.kind !== 'qualitative';
  if (parts.length > 0 && (target === null || isSum)) return parts;
  return [{ name: null, baseline, target, status }, ...parts];
}

/** The indicator that an entry is; null for entries of other kinds. */
export function indicatorOf(entry: Entry): Indicator | null {
  return entry.kind === 'target' || entry.kind === 'kpi' ? entry.value : null;
}

/** One side of a change as the change set shows it. */
export function sideOf(entry: Entry): Side {
  const { id, path, ordinals, label, name, source } = entry;
  const indicator = indicatorOf(entry);
  const aims = indicator ? aimsOf(indicator) : [];
  const readings = indicator?.readings ?? [];
  return { id, path, ordinals, label, name, aims, readings, source };
}
