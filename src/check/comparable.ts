import type { Target } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';

/** Whether two targets are of one kind, so that they can differ: same unit, kind, rhythm and year. */
export function areComparable(a: Target, b: Target): boolean {
  const sameDue =
    a.dueFiscalYear === null || b.dueFiscalYear === null || a.dueFiscalYear === b.dueFiscalYear;
  const sameUnit = a.unit === b.unit || areSameUnit(a.unit, b.unit);
  return (
    sameDue && sameUnit && a.kind === b.kind && a.per === b.per && a.cumulative === b.cumulative
  );
}
