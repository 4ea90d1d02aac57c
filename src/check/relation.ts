import type { Strategy } from '../forms/strategy.ts';

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

/** What is meant by two documents whose periods say nothing: `OUTLINE EVALUATION` is one period, `OLD NEW` are two. */
export function assumedRelation(a: Document, b: Document): Relation {
  const reports = ['evaluation', 'project-sheet'];
  return [a, b].some(({ kind }) => reports.includes(kind)) ? 'period' : 'earlier';
}
