import type { ClassScore, Measure, Tally } from '../forms/score.ts';
import { addTallies } from './tally.ts';

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Precision, recall and F1 of a tally; F1 is null only where nothing is expected and nothing found. */
export function measure({ right, extra, missing }: Tally): Measure {
  return {
    precision: share(right, right + extra),
    recall: share(right, right + missing),
    f1: share(2 * right, 2 * right + extra + missing),
  };
}

const occurs = ({ right, extra, missing }: Tally) => right + extra + missing > 0;

/** The mean of one figure; where a document in which the class occurs has none, it counts as 0. */
const mean = (figures: readonly (number | null)[]) =>
  share(
    figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    figures.length,
  );

/** The scores of one class from the tallies of every document: over all entries, and as the mean of documents. */
export function scoreClass(tallies: readonly Tally[]): ClassScore {
  const sum = addTallies(tallies);
  const each = tallies.filter(occurs).map(measure);
  return {
    support: sum.right + sum.missing,
    micro: measure(sum),
    macro: {
      precision: mean(each.map(({ precision }) => precision)),
      recall: mean(each.map(({ recall }) => recall)),
      f1: mean(each.map(({ f1 }) => f1)),
      documents: each.length,
    },
  };
}
