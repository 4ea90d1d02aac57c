import type { Entry } from '../forms/alignment.ts';
import { areSameUnit } from '../language/similarity.ts';
import type { Candidate, Matching } from './matching.ts';
import { WEIGHTS } from './thresholds.ts';

/** The unit that an indicator is measured in; null where none is printed, and for other entries. */
export function unitOf(entry: Entry): string | null {
  if (entry.kind !== 'target' && entry.kind !== 'kpi') return null;
  return entry.value.target?.unit ?? entry.value.baseline?.unit ?? null;
}

/** Whether both have a unit, and the same. */
export function haveSameUnit(a: Entry, b: Entry): boolean {
  return areSameUnit(unitOf(a), unitOf(b));
}

/** Whether both are numbered, and alike. */
export function haveSameNumber(a: Entry, b: Entry): boolean {
  const number = a.ordinals.at(-1) ?? null;
  return number !== null && number === b.ordinals.at(-1);
}

/** How much speaks for a candidate, to choose among several: similarity, then all other evidence, then order. */
export function weigh(candidate: Candidate, matching: Matching): number {
  const old = matching.old[candidate.old] as Entry;
  const next = matching.new[candidate.new] as Entry;
  const from = candidate.old / matching.old.length;
  const to = candidate.new / matching.new.length;
  let weight = candidate.similarity;
  if (matching.nearness(candidate) === 'here') weight += WEIGHTS.place;
  if (old.relisted === next.relisted) weight += WEIGHTS.relisted;
  if (haveSameUnit(old, next)) weight += WEIGHTS.unit;
  if (old.kind === next.kind) weight += WEIGHTS.role;
  if (haveSameNumber(old, next)) weight += WEIGHTS.number;
  // the square keeps a row of namesakes in its order: crossed pairs would cost more
  return weight + WEIGHTS.order * (1 - (from - to) ** 2) + WEIGHTS.earlier * (2 - from - to);
}
