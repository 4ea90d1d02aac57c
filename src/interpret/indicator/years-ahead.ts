import type { Labelled } from '../../language/indicator/line.ts';
import { asOf } from '../../language/time/as-of.ts';
import type { Context } from '../context.ts';
import type { IndicatorEntry } from './entry-form.ts';
import { isBareYear } from './year-path.ts';

/** The fiscal year that a bare heading says (H29); 0 for others. */
const yearOf = ({ when }: Labelled): number =>
  isBareYear(when) ? (asOf(when?.text ?? '').fiscalYear ?? 0) : 0;

/** Figures of years behind the one in which the document was issued were planned. */
function foreseen(entry: IndicatorEntry, { issuedFiscalYear: issued }: Context): IndicatorEntry {
  // nor is the year over in which it was issued
  const isLater = (own: Labelled): boolean => issued !== null && yearOf(own) >= issued;
  if (!entry.actuals.some((own) => yearOf(own) > (issued ?? Number.POSITIVE_INFINITY)))
    return entry;
  const later = entry.actuals.filter(isLater);
  const actuals = entry.actuals.filter((own) => !isLater(own));
  return { ...entry, actuals, planned: [...entry.planned, ...later] };
}

/**
 * R7 | R8 | R9 | R10 | R11(目標): where a plan has a figure for every year of its own up to that of the aim, the years are still to
 * come, and the figures lead to the aim.
 */
function ahead(entry: IndicatorEntry, { isPlan, startFiscalYear: start }: Context): IndicatorEntry {
  const due = entry.line.target?.when ?? null;
  const end = due ? asOf(due.text).fiscalYear : null;
  const { actuals } = entry;
  if (!isPlan || start === null || end === null || actuals.length < 2) return entry;
  const first = end - actuals.length;
  const isPath = actuals.every(({ when }, i) => {
    return when !== null && isBareYear(when) && asOf(when.text).fiscalYear === first + i;
  });
  return isPath && first >= start
    ? { ...entry, actuals: [], planned: [...actuals, ...entry.planned] }
    : entry;
}

/**
 * H26 | H31: where a plan names years alone, the one before it begins and the one that it ends in, its figures are the start and the
 * aim; what lies between them was planned.
 */
function toEnd(entry: IndicatorEntry, context: Context): IndicatorEntry {
  const { isPlan, startFiscalYear: start, dueFiscalYear: end } = context;
  const { line, actuals } = entry;
  if (!isPlan || start === null || end === null || line.baseline || line.target) return entry;
  const years = actuals.map(yearOf);
  const rising = years.every((year, i) => year > (years[i - 1] ?? 0));
  const from = years.findLastIndex((year) => year < start);
  if (!rising || from < 0 || years.at(-1) !== end) return entry;
  const [baseline, target] = [actuals[from] as Labelled, actuals.at(-1) as Labelled];
  return {
    ...entry,
    line: { ...line, baseline, target },
    actuals: actuals.slice(0, from),
    planned: [...actuals.slice(from + 1, -1), ...entry.planned],
  };
}

/** An entry whose figures of years that were still to come are planned (計画値) or aimed at, not measured. */
export const withYearsAhead = (entry: IndicatorEntry, context: Context): IndicatorEntry =>
  foreseen(ahead(toEnd(entry, context), context), context);
