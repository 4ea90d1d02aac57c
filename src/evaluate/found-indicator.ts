import type { SpecimenIndicator } from '../forms/specimen.ts';
import type { Indicator, Reading } from '../forms/strategy.ts';

/** Specimens name fiscal years; where a model has a calendar year alone, the text did not say more. */
const yearOf = (reading: Reading | null) =>
  reading?.asOf?.fiscalYear ?? reading?.asOf?.year ?? null;

/** Actuals by their year; a figure whose year is not known cannot be compared and is left out. */
function readingsOf(readings: readonly Reading[]): Record<string, number> {
  const byYear: Record<string, number> = {};
  for (const reading of readings) {
    const year = yearOf(reading);
    if (year !== null && reading.value !== null) byYear[year] = reading.value;
  }
  return byYear;
}

/**
 * One indicator of a model in the terms of a specimen. Planned values are never readings; `pending` is the indicator of which no
 * figure stands yet.
 */
export function foundIndicator(indicator: Indicator, under: string | null): SpecimenIndicator {
  const { name, role, baseline, target, status, readings, components } = indicator;
  return {
    name,
    under,
    role,
    baseline: baseline?.value ?? null,
    baselineUnit: baseline?.unit ?? null,
    baselineYear: yearOf(baseline),
    target: target?.value ?? null,
    targetUnit: target?.unit ?? null,
    targetYear: target?.dueFiscalYear ?? null,
    per: target?.per ?? null,
    bound: target?.bound ?? 'exact',
    qualitative: target?.kind === 'qualitative' ? target.text : null,
    pending: status === 'pending',
    readings: readingsOf(readings),
    components: components.map((part) => ({
      name: part.name,
      baseline: part.baseline?.value ?? null,
      target: part.target?.value ?? null,
    })),
  };
}
