import type { EntityKind, Entry } from '../forms/alignment.ts';
import type { Tokenize } from '../language/morpheme.ts';
import { nearest } from '../language/nearest.ts';
import { nameKey, profiler, wordSimilarity } from '../language/similarity.ts';
import type { Candidate } from './matching.ts';
import { CONTENT, CROWD, NEAREST, SIMILARITY } from './thresholds.ts';

/** Kinds that can be pairs of each other: a 数値目標 of one plan may live on as a KPI of the other. */
const FAMILIES: readonly (readonly EntityKind[])[] = [
  ['goal'],
  ['policy'],
  ['target', 'kpi'],
  ['action'],
  ['project'],
];

/** Whether entries of the two kinds can be a pair at all. */
export function areKindred(a: EntityKind, b: EntityKind): boolean {
  return FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

const placesOf = (entries: readonly Entry[], family: readonly EntityKind[]) =>
  entries.flatMap(({ kind }, place) => (family.includes(kind) ? [place] : []));

/** Places of entries, and what their names are compared by. */
function gather(
  entries: readonly Entry[],
  places: readonly number[],
  profile: ReturnType<typeof profiler>,
) {
  const names = places.map((place) => (entries[place] as Entry).name);
  return { places, keys: names.map(nameKey), profiles: names.map(profile) };
}

function candidatesOf(
  family: readonly EntityKind[],
  old: readonly Entry[],
  next: readonly Entry[],
): Candidate[] {
  const [olds, news] = [placesOf(old, family), placesOf(next, family)];
  if (olds.length === 0 || news.length === 0) return [];
  const profile = profiler();
  const [a, b] = [gather(old, olds, profile), gather(next, news, profile)];
  const reach = { floor: SIMILARITY.floor, most: NEAREST, crowd: CROWD };
  return nearest(a.profiles, b.profiles, reach).map((likeness) => ({
    old: a.places[likeness.old] as number,
    new: b.places[likeness.new] as number,
    similarity: likeness.similarity,
    same: a.keys[likeness.old] === b.keys[likeness.new],
  }));
}

/** In the doubtful band the words of the names are asked too; the mean of both measures stands. */
function weighWords(
  candidate: Candidate,
  old: readonly Entry[],
  next: readonly Entry[],
  wordsOf: (name: string) => readonly string[],
): Candidate {
  if (candidate.similarity >= SIMILARITY.sure) return candidate;
  const words = wordsOf((old[candidate.old] as Entry).name);
  const others = wordsOf((next[candidate.new] as Entry).name);
  const similarity = (candidate.similarity + wordSimilarity(words, others)) / 2;
  return { ...candidate, similarity };
}

/** The content words of a name in their dictionary forms. */
function contentWords(tokenize: Tokenize): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const words =
      known.get(name) ??
      tokenize(name.normalize('NFKC'))
        .filter(({ partOfSpeech }) => CONTENT.includes(partOfSpeech))
        .map(({ base }) => base);
    known.set(name, words);
    return words;
  };
}

/** All that may be pairs on the strength of their names (対応の候補). */
export function findCandidates(
  old: readonly Entry[],
  next: readonly Entry[],
  tokenize: Tokenize | null,
): readonly Candidate[] {
  const candidates = FAMILIES.flatMap((family) => candidatesOf(family, old, next));
  if (tokenize === null) return candidates;
  const wordsOf = contentWords(tokenize);
  return candidates
    .map((candidate) => weighWords(candidate, old, next, wordsOf))
    .filter(({ similarity }) => similarity >= SIMILARITY.floor);
}
