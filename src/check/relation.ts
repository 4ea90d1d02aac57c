import type { Period, Strategy } from '../forms/strategy.ts';
import { indicatorsOf } from './indicators.ts';

type Document = Strategy['document'];

/** How two documents stand to each other (二文書の関係): of one period, or the first of an earlier or later period. */
export type Relation = 'period' | 'earlier' | 'later';

/** Whether two documents may be of one municipality: none is said to be of another. */
export function mayBelongTogether(a: Document, b: Document): boolean {
  const [one, other] = [a.municipality, b.municipality];
  if (one.code && other.code) return one.code === other.code;
  return one.name === null || other.name === null || one.name === other.name;
}

/** What the documents' periods say about their relation; null where they do not decide it. */
export function relationOf({ period: a }: Document, { period: b }: Document): Relation | null {
  const [start, next] = [a.startFiscalYear, b.startFiscalYear];
  if (start !== null && next !== null) {
    if (start === next) return 'period';
    return start < next ? 'earlier' : 'later';
  }
  if (a.ordinal === null || b.ordinal === null) return null;
  if (a.ordinal === b.ordinal) return 'period';
  return a.ordinal < b.ordinal ? 'earlier' : 'later';
}

/** The years of a document's readings (実績値); null where no table names one. */
function readYears(strategy: Strategy): readonly [first: number, last: number] | null {
  const years = indicatorsOf(strategy).flatMap(({ indicator }) =>
    indicator.readings.flatMap(({ asOf }) => asOf?.fiscalYear ?? []),
  );
  if (years.length === 0) return null;
  return years.reduce<[number, number]>(
    ([first, last], year) => [Math.min(first, year), Math.max(last, year)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const isUndated = ({ ordinal, startFiscalYear }: Period) =>
  ordinal === null && startFiscalYear === null;

const isReport = ({ kind }: Document) => kind === 'evaluation' || kind === 'project-sheet';

/** Whether two documents say that they are of one municipality: among many documents, one that names none may be anybody's. */
export const areOfOnePlace = ({ municipality: a }: Document, { municipality: b }: Document) =>
  (a.code !== null && a.code === b.code) || (a.name !== null && a.name === b.name);

/**
 * The relation of two documents of which one states no period: one period, where the years of its tables lie in that of the other, or where
 * one of the two reports and the other plans (`OUTLINE EVALUATION`). Null where nothing speaks for it.
 */
export function inferredRelation(one: Strategy, other: Strategy): Relation | null {
  const [a, b] = [one.document, other.document];
  if (!areOfOnePlace(a, b) || !(isUndated(a.period) || isUndated(b.period))) return null;
  const [undated, { startFiscalYear: start, endFiscalYear: end }] = isUndated(a.period)
    ? [one, b.period]
    : [other, a.period];
  const years = readYears(undated);
  if (years && start !== null && end !== null) {
    // tables of other years are of another period, whichever
    return start <= years[0] && years[1] <= end ? 'period' : null;
  }
  return isReport(a) !== isReport(b) ? 'period' : null;
}

/** What is meant by two documents named together that say nothing else: `OUTLINE EVALUATION` is one period, `OLD NEW` are two. */
export function assumedRelation(a: Document, b: Document): Relation {
  return isReport(a) || isReport(b) ? 'period' : 'earlier';
}
