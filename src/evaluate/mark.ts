import type {
  FieldClass,
  Inventions,
  MarkedDocument,
  Marking,
  Matcher,
  Tally,
} from '../forms/score.ts';
import type { Specimen, SpecimenIndicator } from '../forms/specimen.ts';
import { tallyFields } from './field.ts';
import type { Found } from './found.ts';
import { addInventions, inventedFor, NO_INVENTIONS, strayFigures } from './invention.ts';
import { MATCHERS, MATCHES } from './matcher.ts';
import { missesOf } from './miss.ts';
import { type FoundIndicator, inYearsOf } from './month-year.ts';
import type { Pairing } from './pairing.ts';
import { isRight, type Pairings, pairAll } from './pairings.ts';
import { NOT_A_PLAN } from './standard.ts';
import { addTallies, FIELD_CLASSES, tallyOf } from './tally.ts';

const tallyPairs = ({ pairs, missing, extra }: Pairing): Tally => ({
  right: pairs.length,
  extra: extra.length,
  missing: missing.length,
});

/**
 * Models have no kind `not-a-plan`: they say it by holding nothing. It is right when the model has no goal, policy or indicator that
 * the expected file has not; every other kind must be the model's own.
 */
function isKindRight({ kind }: Specimen, found: Found, pairings: Pairings): boolean {
  if (kind !== NOT_A_PLAN) return kind === found.kind;
  const { goals, policies, indicators } = pairings;
  return [goals, policies, indicators].every(({ extra }) => extra.length === 0);
}

type FieldTallies = Readonly<Record<FieldClass, Tally>>;

const sumFields = (fields: readonly FieldTallies[]) =>
  Object.fromEntries(
    FIELD_CLASSES.map((field) => [field, addTallies(fields.map((tallies) => tallies[field]))]),
  ) as FieldTallies;

type IndicatorPair = readonly [SpecimenIndicator, SpecimenIndicator];

function inventionsOf(
  { kind }: Specimen,
  found: Found,
  { extra }: Pairing,
  pairs: readonly IndicatorPair[],
): Inventions {
  const ofPairs = pairs.map(([a, b]) => ({ ...NO_INVENTIONS, ...inventedFor(a, b) }));
  const strangers = extra.map((j) => found.indicators[j] as SpecimenIndicator);
  const stray = strangers.reduce((sum, indicator) => sum + strayFigures(indicator), 0);
  const notAPlan = kind === NOT_A_PLAN ? found.indicators.length : 0;
  return addInventions([...ofPairs, { ...NO_INVENTIONS, stray, notAPlan }]);
}

/** A model whose paired indicators name the years that the reader chose for figures of months. */
function inYears(expected: Specimen, found: Found, { pairs }: Pairing): Found {
  const indicators = [...found.indicators];
  for (const [i, j] of pairs)
    indicators[j] = inYearsOf(
      expected.indicators[i] as SpecimenIndicator,
      found.indicators[j] as FoundIndicator,
    );
  return { ...found, indicators };
}

function markBy(matcher: Matcher, expected: Specimen, model: Found): Marking {
  const look = { same: MATCHES[matcher], periodEnd: model.periodEnd };
  const pairings = pairAll(expected, model, look.same);
  const { indicators } = pairings;
  const found = inYears(expected, model, indicators);
  const pairs = indicators.pairs.map(
    ([i, j]) => [expected.indicators[i], found.indicators[j]] as IndicatorPair,
  );
  const right = pairs.filter(([a, b]) => isRight(a, b)).length;
  const kindIsRight = isKindRight(expected, found, pairings);
  return {
    tallies: {
      kind: tallyOf(Number(kindIsRight), 1, 1),
      goals: tallyPairs(pairings.goals),
      policies: tallyPairs(pairings.policies),
      found: tallyPairs(indicators),
      right: tallyOf(right, expected.indicators.length, found.indicators.length),
      projects: tallyPairs(pairings.projects),
      evaluations: tallyPairs(pairings.evaluations),
      ...sumFields(pairs.map(([a, b]) => tallyFields(a, b, look))),
    },
    inventions: inventionsOf(expected, found, indicators, pairs),
    misses: missesOf(expected, found, { pairings, kindIsRight, look }),
  };
}

/** Marks what a model says of one document against what a reader took from it. */
export function markDocument(name: string, expected: Specimen, found: Found): MarkedDocument {
  const markings = Object.fromEntries(
    MATCHERS.map((matcher) => [matcher, markBy(matcher, expected, found)]),
  ) as Record<Matcher, Marking>;
  const { kind, difficulty, indicators } = expected;
  return { name, kind, difficulty, indicators: indicators.length, markings };
}
