import type { AsOf, Reading } from '../forms/strategy.ts';
import { fiscalYearOf } from '../language/era.ts';
import { indicatorsOf } from './indicators.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';
import { placeOfName } from './subject.ts';
import { YEAR_WORDS } from './year-words.ts';

/** When a document was issued: `2020-03`. */
interface Issue {
  readonly text: string;
  readonly year: number;
  readonly month: number;
}

/** Pieces at the beginning of a document that tell whether it was changed after its date. */
const COVER = 40;

function issueOf(subject: Subject): Issue | null {
  const { issued, title } = subject.strategy.document;
  const head = passagesOf(subject).slice(0, COVER);
  const words = [title, ...head.map(({ text }) => text)].join('\n');
  if (issued === null || YEAR_WORDS.revised.some((word) => words.includes(word))) return null;
  const [year, month] = issued.split('-').map(Number) as [number, number];
  return { text: issued, year, month };
}

/** Whether a figure holds for a time that begins after the issue. A bare calendar year begins in January. */
function isLater({ fiscalYear, year, month, label }: AsOf, issue: Issue): boolean {
  if (month !== null && year !== null) {
    return year * 12 + month > issue.year * 12 + issue.month;
  }
  if (fiscalYear === null) return false;
  const calendar = label.includes('年') && !label.includes('年度');
  return fiscalYear > (calendar ? issue.year : fiscalYearOf(issue));
}

function showLater({ fiscalYear, year, month }: AsOf, issue: Issue): string {
  if (month !== null && year !== null) return `${year}.${month} > ${issue.year}.${issue.month}`;
  return `${fiscalYear}年度 > ${fiscalYearOf(issue)}年度 (${issue.text})`;
}

/** Actuals of a time after the document's own date (文書の日付より後の実績値). */
export const rule: DocumentRule = {
  code: 'reading-after-document',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    const issue = issueOf(subject);
    if (!issue) return;
    for (const { indicator } of indicatorsOf(subject.strategy)) {
      const figures: readonly (Reading | null)[] = [indicator.baseline, ...indicator.readings];
      for (const figure of figures) {
        if (!figure?.asOf || figure.value === null || !isLater(figure.asOf, issue)) continue;
        yield {
          args: { name: indicator.name, label: figure.asOf.label, issued: issue.text },
          place: placeOfName(subject, indicator),
          id: indicator.id,
          reckoning: showLater(figure.asOf, issue),
        };
      }
    }
  },
};
