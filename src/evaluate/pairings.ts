import type { Specimen, SpecimenEvaluation, SpecimenIndicator } from '../forms/specimen.ts';
import type { Found } from './found.ts';
import { type Pairing, pairUp } from './pairing.ts';
import { areSameFigure } from './same-value.ts';

/** Whether two names are the same words, by one of the matchers. */
export type Words = (a: string, b: string) => boolean;

/** How the entries of a document and its model were paired. */
export interface Pairings {
  readonly goals: Pairing;
  readonly policies: Pairing;
  readonly indicators: Pairing;
  readonly projects: Pairing;
  readonly evaluations: Pairing;
}

/** Of names that match, equal ones are paired before merely similar ones. */
const pairNames = (expected: readonly string[], found: readonly string[], same: Words) =>
  pairUp(expected, found, (a, b) => (same(a, b) ? Number(a === b) : null));

/** Whether baseline and target are right. */
export const isRight = (a: SpecimenIndicator, b: SpecimenIndicator) =>
  areSameFigure(a.baseline, b.baseline) && areSameFigure(a.target, b.target);

/** Indicators of one name under several policies: the place and the figures tell who is who. */
function likelihood(a: SpecimenIndicator, b: SpecimenIndicator, same: Words): number | null {
  if (!same(a.name, b.name)) return null;
  const signs = [
    isRight(a, b),
    a.under === b.under || (a.under !== null && b.under !== null && same(a.under, b.under)),
    areSameFigure(a.target, b.target),
    areSameFigure(a.baseline, b.baseline),
    a.name === b.name,
  ];
  // each sign outweighs all that follow it
  return signs.reduce((sum, sign, i) => sum + (sign ? 2 ** -(i + 1) : 0), 0);
}

/** A year that the reader did not write may be derived by the model and is not held against it. */
const isSameVerdict = (a: SpecimenEvaluation, b: SpecimenEvaluation, same: Words) =>
  same(a.of, b.of) &&
  a.grade.normalize('NFKC') === b.grade.normalize('NFKC') &&
  (a.year === null || a.year === b.year);

/** Pairs what a reader took from a document with what its model says, names compared by `same`. */
export function pairAll(expected: Specimen, found: Found, same: Words): Pairings {
  return {
    goals: pairNames(expected.goals, found.goals, same),
    policies: pairNames(expected.policies, found.policies, same),
    indicators: pairUp(expected.indicators, found.indicators, (a, b) => likelihood(a, b, same)),
    projects: pairNames(expected.projects, found.projects, same),
    evaluations: pairUp(expected.evaluations, found.evaluations, (a, b) =>
      isSameVerdict(a, b, same) ? 1 : null,
    ),
  };
}
