// TEST ONLY: what readers and models say, written short.
import type { Found } from '../../src/evaluate/found.ts';
import type { Specimen, SpecimenIndicator } from '../../src/forms/specimen.ts';

/** An indicator that says nothing but its name, and what is given. */
export function makeIndicator(
  part: Partial<SpecimenIndicator> & Pick<SpecimenIndicator, 'name'>,
): SpecimenIndicator {
  return {
    under: null,
    role: 'kpi',
    baseline: null,
    baselineUnit: null,
    baselineYear: null,
    target: null,
    targetUnit: null,
    targetYear: null,
    per: null,
    bound: 'exact',
    qualitative: null,
    pending: false,
    readings: {},
    components: [],
    ...part,
  };
}

/** A strategy with one goal, one policy and two indicators, and what is given. */
export function makeSpecimen(part: Partial<Specimen> = {}): Specimen {
  return {
    kind: 'strategy',
    difficulty: 'easy',
    goals: ['しごとをつくる'],
    policies: ['農業の振興'],
    indicators: [
      makeIndicator({
        name: '新規就農者数',
        under: '農業の振興',
        baseline: 3,
        baselineUnit: '人',
        baselineYear: 2014,
        target: 10,
        targetUnit: '人',
        targetYear: 2019,
        readings: { 2015: 4, 2016: 5 },
      }),
      makeIndicator({
        name: '農業産出額',
        under: '農業の振興',
        baseline: 200,
        target: 240,
        bound: 'at-least',
      }),
    ],
    projects: ['担い手育成事業'],
    evaluations: [{ of: '農業の振興', grade: 'B', year: 2016 }],
    ...part,
  };
}

/** The same specimen as a model would say it, with what is given changed. */
export const asFound = (specimen: Specimen, part: Partial<Found> = {}): Found => ({
  ...specimen,
  periodEnd: null,
  ...part,
});
