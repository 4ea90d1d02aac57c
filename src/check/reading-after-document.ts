import type { AsOf, Reading } from '../forms/strategy.ts';
import { fiscalYearOf } from '../language/time/era.ts';
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

/** How a figure is later than the document, as a reckoning and the document's own time; null where it is not. */
function lateness(asOf: AsOf, issue: Issue | null, judged: number | null): Late | null {
  if (issue) {
    if (!isLater(asOf, issue)) return null;
    return { label: asOf.label, said: issue.text, reckoning: showLater(asOf, issue) };
  }
  // months until a report is issued may be known to it
  const { fiscalYear, month, label } = asOf;
  if (judged === null || month !== null || fiscalYear === null || fiscalYear <= judged) return null;
  return { label, said: `${judged}年度`, reckoning: `${fiscalYear}年度 > ${judged}年度` };
}

interface Late {
  readonly label: string;
  readonly said: string;
  readonly reckoning: string;
}

/** Where this share of the indicators has a late figure, it is the document's own time that is old. */
const HABIT = 0.5;

function* lateFigures(subject: Subject) {
  const issue = issueOf(subject);
  const { issued, evaluatedFiscalYear } = subject.strategy.document;
  const judged = issued === null ? evaluatedFiscalYear : null;
  if (!issue && judged === null) return;
  for (const { indicator } of indicatorsOf(subject.strategy)) {
    const figures: readonly (Reading | null)[] = [indicator.baseline, ...indicator.readings];
    for (const figure of figures) {
      if (!figure?.asOf || figure.value === null) continue;
      const late = lateness(figure.asOf, issue, judged);
      if (late) yield { indicator, late };
    }
  }
}

/** Actuals of a time after the document's own date, or after the year that an undated report judges (文書より後の実績値). */
export const rule: DocumentRule = {
  code: 'reading-after-document',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    const found = [...lateFigures(subject)];
    const concerned = new Set(found.map(({ indicator }) => indicator)).size;
    const isHabit = concerned > 1 && concerned >= HABIT * indicatorsOf(subject.strategy).length;
    for (const { indicator, late } of found) {
      yield {
        args: { name: indicator.name, label: late.label, said: late.said },
        place: placeOfName(subject, indicator),
        id: indicator.id,
        severity: isHabit ? 'info' : 'warning',
        reckoning: late.reckoning,
      };
    }
  },
};
