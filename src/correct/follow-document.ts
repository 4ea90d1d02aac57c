import type { Indicator, Strategy } from '../forms/strategy.ts';
import { findMunicipality } from '../language/municipality.ts';
import { timesIn } from '../language/time/era.ts';
import type { Draft, Entry } from './draft.ts';
import type { Deed, Following } from './following.ts';

type Document = Strategy['document'];

/** Prefecture and code that were those of the municipality's name are so again (団体コード). */
export function municipalityFollows({ entry, before, field }: Deed): readonly Following[] {
  if (field !== 'municipality.name') return [];
  const [was, now] = [before, entry.fields].map(
    (fields) => (fields as unknown as Document).municipality,
  ) as [Document['municipality'], Document['municipality']];
  const known = was.name === null ? null : findMunicipality(was.name);
  const found = now.name === null ? null : findMunicipality(now.name);
  return (['prefecture', 'code'] as const).flatMap((key) => {
    const follows = was[key] === (known?.[key] ?? null) && was[key] === now[key];
    const next = found?.[key] ?? null;
    return follows && next !== now[key] ? [{ field: `municipality.${key}`, new: next }] : [];
  });
}

/** Whether an indicator is due at the end of the period because it says for how long, and no year: 5年で40%. */
function isDueWith({ target }: Indicator, end: unknown): boolean {
  if (target === null || target.horizonYears === null || target.dueFiscalYear !== end) return false;
  return timesIn(target.text).length === 0;
}

/** Targets of the whole period are due when it ends (期限). */
export function followPeriod(
  draft: Draft,
  { entry, before }: Deed,
): readonly { readonly entry: Entry; readonly following: readonly Following[] }[] {
  if (entry.kind !== 'document') return [];
  const [was, now] = [before, entry.fields].map(
    (fields) => (fields as unknown as Document).period.endFiscalYear,
  );
  if (was === now) return [];
  return draft
    .of('indicator')
    .filter(({ fields }) => isDueWith(fields as unknown as Indicator, was))
    .map((due) => ({ entry: due, following: [{ field: 'target.dueFiscalYear', new: now }] }));
}
