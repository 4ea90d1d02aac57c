import type { FieldClass, Tally } from '../forms/score.ts';
import type { SpecimenComponent, SpecimenIndicator } from '../forms/specimen.ts';
import { pairUp } from './pairing.ts';
import { areSameFigure, areSameUnits } from './same-value.ts';
import { NO_TALLY, tallyField, tallyOf } from './tally.ts';

type Words = (a: string, b: string) => boolean;

/** What fields are compared by: the matcher of words, and the end of the found document's period. */
export interface FieldLook {
  readonly same: Words;
  readonly periodEnd: number | null;
}

const equal = (a: unknown, b: unknown) => a === b;

function tallyReadings(expected: SpecimenIndicator, found: SpecimenIndicator): Tally {
  const spoken = ({ readings }: SpecimenIndicator) =>
    Object.entries(readings).filter(([, value]) => value !== null);
  const wanted = spoken(expected);
  const right = wanted.filter(([year, value]) =>
    areSameFigure(value, found.readings[year] ?? null),
  );
  return tallyOf(right.length, wanted.length, spoken(found).length);
}

function tallyComponents(
  expected: readonly SpecimenComponent[],
  found: readonly SpecimenComponent[],
  same: Words,
): Tally {
  const { pairs } = pairUp(expected, found, (a, b) => {
    const alike = areSameFigure(a.baseline, b.baseline) && areSameFigure(a.target, b.target);
    return alike && same(a.name, b.name) ? 1 : null;
  });
  return tallyOf(pairs.length, expected.length, found.length);
}

/** A due year that the model may have derived from the plan's period counts only where the reader wrote one. */
function tallyTargetYear(
  expected: SpecimenIndicator,
  found: SpecimenIndicator,
  end: number | null,
) {
  const derived = found.targetYear !== null && found.targetYear === end;
  if (expected.targetYear === null && derived) return NO_TALLY;
  return tallyField(expected.targetYear, found.targetYear, equal);
}

const unlessExact = ({ bound }: SpecimenIndicator) => (bound === 'exact' ? null : bound);
const ifPending = ({ pending }: SpecimenIndicator) => (pending ? true : null);

/**
 * The tallies of one matched indicator's fields. `exact` bounds and indicators that are not pending say nothing, so that only what is
 * remarkable counts; a role that the text does not decide is not scored, for a model must choose one.
 */
export function tallyFields(
  expected: SpecimenIndicator,
  found: SpecimenIndicator,
  { same, periodEnd }: FieldLook,
): Readonly<Record<FieldClass, Tally>> {
  const figure = (key: 'baseline' | 'target') =>
    tallyField(expected[key], found[key], areSameFigure);
  const unit = (key: 'baselineUnit' | 'targetUnit') =>
    tallyField(expected[key], found[key], areSameUnits);
  return {
    under: tallyField(expected.under, found.under, same),
    role: expected.role === null ? NO_TALLY : tallyField(expected.role, found.role, equal),
    baseline: figure('baseline'),
    baselineUnit: unit('baselineUnit'),
    baselineYear: tallyField(expected.baselineYear, found.baselineYear, equal),
    target: figure('target'),
    targetUnit: unit('targetUnit'),
    targetYear: tallyTargetYear(expected, found, periodEnd),
    per: tallyField(expected.per, found.per, equal),
    bound: tallyField(unlessExact(expected), unlessExact(found), equal),
    qualitative: tallyField(expected.qualitative, found.qualitative, same),
    pending: tallyField(ifPending(expected), ifPending(found), equal),
    readings: tallyReadings(expected, found),
    components: tallyComponents(expected.components, found.components, same),
  };
}
