import type { EntryClass, Miss } from '../forms/score.ts';
import type { Specimen, SpecimenIndicator } from '../forms/specimen.ts';
import { type FieldLook, tallyFields } from './field.ts';
import type { Found } from './found.ts';
import type { Pairing } from './pairing.ts';
import type { Pairings } from './pairings.ts';
import { FIELD_CLASSES } from './tally.ts';

interface MissLook {
  readonly pairings: Pairings;
  readonly kindIsRight: boolean;
  readonly look: FieldLook;
}

/** A field's value in words: names as they are, the rest as JSON. */
const print = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** An indicator in words: its name and figures. */
const figures = ({ name, baseline, target }: SpecimenIndicator) =>
  `${name} ${print(baseline)} → ${print(target)}`;

/** The entries of one class that stayed alone, each in the words that `print` gives. */
function alone(
  of: EntryClass,
  expected: readonly string[],
  found: readonly string[],
  { missing, extra }: Pairing,
): Miss[] {
  const lost = missing.map((i): Miss => {
    const name = expected[i] as string;
    return { sort: 'missing', in: of, name, expected: name, found: '' };
  });
  const invented = extra.map((j): Miss => {
    const name = found[j] as string;
    return { sort: 'extra', in: of, name, expected: '', found: name };
  });
  return [...lost, ...invented];
}

function differences(expected: SpecimenIndicator, found: SpecimenIndicator, look: FieldLook) {
  const tallies = tallyFields(expected, found, look);
  return FIELD_CLASSES.filter((field) => tallies[field].extra + tallies[field].missing > 0).map(
    (field): Miss => ({
      sort: 'differs',
      in: field,
      name: expected.name,
      expected: print(expected[field]),
      found: print(found[field]),
    }),
  );
}

/** Everything in which a model differs from what a reader took from the document. */
export function missesOf(
  expected: Specimen,
  found: Found,
  { pairings, kindIsRight, look }: MissLook,
): Miss[] {
  const verdicts = ({ evaluations }: Specimen) =>
    evaluations.map(({ of, grade, year }) => `${of} ${grade} ${print(year)}`);
  const kind = { name: expected.kind, expected: expected.kind, found: found.kind };
  return [
    ...(kindIsRight ? [] : [{ sort: 'differs', in: 'kind', ...kind } as Miss]),
    ...alone('goals', expected.goals, found.goals, pairings.goals),
    ...alone('policies', expected.policies, found.policies, pairings.policies),
    ...alone(
      'found',
      expected.indicators.map(figures),
      found.indicators.map(figures),
      pairings.indicators,
    ),
    ...pairings.indicators.pairs.flatMap(([i, j]) =>
      differences(
        expected.indicators[i] as SpecimenIndicator,
        found.indicators[j] as SpecimenIndicator,
        look,
      ),
    ),
    ...alone('projects', expected.projects, found.projects, pairings.projects),
    ...alone('evaluations', verdicts(expected), verdicts(found), pairings.evaluations),
  ];
}
