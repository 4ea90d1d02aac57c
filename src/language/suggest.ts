import data from '../lexicon/suggest.yaml';

const { minSimilarity, spread, most } = data as Readonly<
  Record<'minSimilarity' | 'spread' | 'most', number>
>;

const fold = (name: string) => name.normalize('NFKC').toLowerCase();

/** Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** 0 to 1; a name that begins with, ends with or holds the wanted one counts as near. */
function nearness(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length);
  if (wanted.length > 1 && name.includes(wanted)) {
    return minSimilarity + (1 - minSimilarity) * (wanted.length / longer);
  }
  if (1 - Math.abs(wanted.length - name.length) / longer < minSimilarity) return 0;
  return 1 - editDistance(wanted, name) / longer;
}

/** The names that somebody who wrote `wanted` may have meant (もしかして), the nearest first; at most three. */
export function suggestNames(wanted: string, names: Iterable<string>): readonly string[] {
  const slip = fold(wanted);
  if (slip.length === 0) return [];
  const near = [...new Set(names)]
    .map((name) => ({ name, score: nearness(slip, fold(name)) }))
    .filter(({ score }) => score >= minSimilarity)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const best = near[0]?.score ?? 0;
  return near
    .filter(({ score }) => score >= best - spread)
    .slice(0, most)
    .map(({ name }) => name);
}
