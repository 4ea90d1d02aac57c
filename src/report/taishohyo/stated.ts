import type { Entry } from '../../forms/alignment.ts';
import type { Lang } from '../../language/message.ts';
import data from '../../lexicon/alignment.yaml';
import { OPTIONAL_PARTS, type OptionalPart, partsOf } from './content.ts';

/** The share of entries from which on a plan speaks of a field; the same as for the change set. */
const SPOKEN = (data as { readonly spoken: number }).spoken;

/** Kinds that may hold a part at all share a count; indicators are one kind, whatever their role. */
const familyOf = ({ kind }: Entry) => (kind === 'target' ? 'kpi' : kind);

/** `policy description` for every optional part that enough entries of the plan fill. */
function statedParts(entries: readonly Entry[], lang: Lang): ReadonlySet<string> {
  const totals = new Map<string, number>();
  const filled = new Map<string, number>();
  for (const entry of entries) {
    const family = familyOf(entry);
    totals.set(family, (totals.get(family) ?? 0) + 1);
    const parts = new Set(partsOf(entry, lang).flatMap(({ optional }) => optional ?? []));
    for (const part of parts)
      filled.set(`${family} ${part}`, (filled.get(`${family} ${part}`) ?? 0) + 1);
  }
  const enough = [...filled].filter(
    ([key, count]) => count / (totals.get(key.split(' ')[0] as string) ?? 1) >= SPOKEN,
  );
  return new Set(enough.map(([key]) => key));
}

/** A part that only one of the plans speaks of, and which plan is silent. */
export interface OneSided {
  readonly family: string;
  readonly part: OptionalPart;
  readonly silent: 'old' | 'new';
}

/** Parts that only one of the two plans speaks of (片方だけの記載): they are left out, and the table says so. */
export function oneSidedParts(
  old: readonly Entry[],
  next: readonly Entry[],
  lang: Lang,
): readonly OneSided[] {
  const [olds, news] = [statedParts(old, lang), statedParts(next, lang)];
  const families = new Set(
    old.map(familyOf).filter((family) => next.some((e) => familyOf(e) === family)),
  );
  return [...families].flatMap((family) =>
    OPTIONAL_PARTS.flatMap((part): OneSided[] => {
      const key = `${family} ${part}`;
      if (olds.has(key) === news.has(key)) return [];
      return [{ family, part, silent: olds.has(key) ? 'new' : 'old' }];
    }),
  );
}

/** Whether a part of an entry is left out because the other plan never speaks of such parts. */
export function isLeftOut(entry: Entry, part: string, oneSided: readonly OneSided[]): boolean {
  return oneSided.some((one) => one.family === familyOf(entry) && one.part === part);
}
