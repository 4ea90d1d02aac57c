import { type Finding, finding } from '../base/finding.ts';
import type { ChangeSet } from '../forms/changes.ts';
import type { Document, Strategy } from '../forms/strategy.ts';

/** Whether `b` is of an earlier period than `a`, or of the same; null where the plans do not say. */
function orderOf(
  { period: a }: Document,
  { period: b }: Document,
): 'after' | 'same' | 'before' | null {
  const years = [a.startFiscalYear, b.startFiscalYear] as const;
  const [one, other] = years.every((year) => year !== null) ? years : [a.ordinal, b.ordinal];
  if (one === null || other === null) return null;
  return one < other ? 'after' : one === other ? 'same' : 'before';
}

/** Says where plans are not in the order of their periods, and where one is a report rather than a plan. */
export function checkSequence(plans: readonly Strategy[]): readonly Finding[] {
  return plans.flatMap(({ document }, at) => {
    const found: Finding[] = [];
    const { file } = document.source;
    if (document.kind === 'evaluation') found.push(finding('trace-evaluation', null, { file }));
    const next = plans[at + 1]?.document;
    const order = next ? orderOf(document, next) : null;
    const args = { file, other: next?.source.file ?? '' };
    if (order === 'before') found.push(finding('trace-order', null, args));
    if (order === 'same') found.push(finding('trace-same-period', null, args));
    return found;
  });
}

/** Whether a report may be on a plan, by their periods; null where these do not decide it. */
function isOn({ period, evaluatedFiscalYear: judged }: Document, plan: Document): boolean | null {
  const { startFiscalYear: start, endFiscalYear: end, ordinal } = plan.period;
  if (start !== null && period.startFiscalYear !== null) return start === period.startFiscalYear;
  if (ordinal !== null && period.ordinal !== null) return ordinal === period.ordinal;
  if (judged !== null && start !== null && end !== null) return start <= judged && judged <= end;
  return null;
}

/**
 * Says which plan each report is on: by their periods, else the one with most entries in common among those whose period does not
 * speak against it. -1 for a report on none.
 * @param common how many entries a plan and a report have in common
 */
export function assignReports(
  plans: readonly Strategy[],
  reports: readonly Strategy[],
  common: (plan: Strategy, report: Strategy) => number,
): { readonly places: readonly number[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const places = reports.map((report) => {
    const { file } = report.document.source;
    const fits = plans.map((plan) => isOn(report.document, plan.document));
    const sure = fits.indexOf(true);
    if (sure >= 0) return sure;
    const open = plans.flatMap((plan, at) =>
      fits[at] === null ? [{ at, count: common(plan, report) }] : [],
    );
    const best = open.sort((a, b) => b.count - a.count)[0];
    if (!best || best.count === 0) {
      findings.push(finding('trace-report-nowhere', null, { file }));
      return -1;
    }
    const plan = plans[best.at]?.document.source.file ?? '';
    findings.push(finding('trace-report', null, { file, plan, count: best.count }));
    return best.at;
  });
  return { places, findings };
}

/** How many pairs of two neighbouring plans somebody should look at. */
export function doubtsOf({ old, new: next, changes }: ChangeSet): readonly Finding[] {
  const count = changes.filter(({ review }) => review).length;
  const files = { old: old.document.source.file, new: next.document.source.file };
  return count > 0 ? [finding('trace-doubtful', null, { count, ...files })] : [];
}
