import type { Period, Reading, Target } from '../forms/strategy.ts';

/** How much of the time for a target had passed (経過割合). */
export interface Elapsed {
  /** 0 to 1: of fiscal years, the year of the actual counted in. */
  readonly share: number;
  /** The actual is older than the period. */
  readonly early: boolean;
  /** The fiscal year by which the target is due, where it is not the end of the period; else null. */
  readonly due: number | null;
}

/** Why the share is not known. */
export type Timeless = 'no-year' | 'no-period';

/**
 * The share of the period that had passed by the end of the fiscal year of an actual: of 2016 to 2020 four fifths in 2019. A target
 * that is due in another year than the last one of the period has its own end.
 */
export function elapsedOf(
  { startFiscalYear: start, endFiscalYear: end }: Period,
  target: Target,
  { asOf }: Reading,
): Elapsed | Timeless {
  const year = asOf?.fiscalYear ?? null;
  const last = target.dueFiscalYear ?? end;
  if (start === null || last === null || last < start) return 'no-period';
  if (year === null) return 'no-year';
  const share = Math.min(1, Math.max(0, (year - start + 1) / (last - start + 1)));
  return { share, early: year < start, due: last === end ? null : last };
}
