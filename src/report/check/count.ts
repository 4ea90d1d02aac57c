import type { CheckedDocument } from '../../forms/checked.ts';
import { type Lang, message, type Severity } from '../../language/message.ts';

/** How often a code was found, and how often it was suppressed. */
export interface CodeCount extends Readonly<Record<Severity, number>> {
  readonly code: string;
  readonly suppressed: number;
}

/** Counts by code (コード別の件数), the most frequent first. */
export function countCodes(documents: readonly CheckedDocument[]): readonly CodeCount[] {
  const counts = new Map<string, { -readonly [key in keyof CodeCount]: CodeCount[key] }>();
  const add = (code: string, column: Severity | 'suppressed') => {
    const count = counts.get(code) ?? { code, error: 0, warning: 0, info: 0, suppressed: 0 };
    count[column] += 1;
    counts.set(code, count);
  };
  for (const { diagnostics, suppressed } of documents) {
    for (const { code, severity } of diagnostics) add(code, severity);
    for (const { diagnostic } of suppressed) add(diagnostic.code, 'suppressed');
  }
  const weight = ({ error, warning, info }: CodeCount) => error * 1e9 + warning * 1e5 + info;
  return [...counts.values()].sort((a, b) => weight(b) - weight(a) || (a.code < b.code ? -1 : 1));
}

/** One line over everything. */
export function totalLine(documents: readonly CheckedDocument[], lang: Lang): string {
  const counts = countCodes(documents);
  const sum = (column: Severity | 'suppressed') =>
    counts.reduce((all, count) => all + count[column], 0);
  const [errors, warnings, infos] = [sum('error'), sum('warning'), sum('info')];
  const [count, suppressed] = [errors + warnings + infos, sum('suppressed')];
  if (count + suppressed === 0) return message('check-none', { documents: documents.length }, lang);
  return message('check-total', { count, errors, warnings, infos, suppressed }, lang);
}

/** The summary by code as rows of cells, its header first; columns without any count are left out. */
export function summaryCells(documents: readonly CheckedDocument[], lang: Lang): string[][] {
  const counts = countCodes(documents);
  const columns = (['error', 'warning', 'info', 'suppressed'] as const).filter((column) =>
    counts.some((count) => count[column] > 0),
  );
  const word = (column: Severity | 'suppressed') =>
    message(column === 'suppressed' ? 'check-suppressed' : `severity-${column}`, {}, lang);
  return [
    [message('check-code', {}, lang), ...columns.map(word)],
    ...counts.map((count) => [count.code, ...columns.map((column) => String(count[column] || ''))]),
  ];
}
