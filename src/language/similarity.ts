import { remembered } from '../base/remembered.ts';
import data from '../lexicon/alignment.yaml';
import { markOf } from './enumerator.ts';
import { fold } from './letters/clean.ts';

/** One spelling for each unit that has several. */
const UNITS = new Map(
  (data as { units: readonly (readonly string[])[] }).units.flatMap((spellings) =>
    spellings.map((spelling) => [spelling, spellings[0] as string] as const),
  ),
);

/** Whether both units are printed and mean the same (単位の異表記): カ所 and 箇所. */
export function areSameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return (UNITS.get(a) ?? a) === (UNITS.get(b) ?? b);
}

// everything but letters, digits and combining marks: 「」・、()% and blanks
const NO_LETTER = /[^\p{L}\p{N}\p{M}]/gu;

// what stands between the letters of most names
const SIGNS = /[\s・、。，．,.()「」『』%~/:-]/g;
// kana, kanji, digits and Latin letters: what no normalisation changes
const PLAIN = /^[\u3005\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF0-9A-Za-z]+$/;

function makeKey(name: string): string {
  const folded = fold(name, 0).text.trim();
  const words = folded.slice(markOf(folded)?.length ?? 0);
  const bare = words.replace(SIGNS, '');
  // classes of all Unicode are slow; hardly a name needs them
  if (PLAIN.test(bare)) return bare.toLowerCase();
  const key = words.normalize('NFKC').toLowerCase().replace(NO_LETTER, '');
  return key.length > 0 ? key : folded.normalize('NFKC');
}

/**
 * What two names share when they are written alike (名称の正規形): NFKC, lower case, without enumerator, blanks and
 * punctuation. A name of nothing but signs is its own key.
 */
export const nameKey = remembered(makeKey);

/** The parts of a name, its bigrams or words, as sorted numbers; the second `事業` of a name is another number. */
export type Profile = Int32Array;

/** How often a part may stand in a name and still be told from the time before. */
const MOST_REPEATED = 64;

/** Numbers the parts of names; only profiles numbered by the same function can be compared. */
function numberer(): (parts: readonly string[]) => Profile {
  const numbers = new Map<string, number>();
  return (parts) => {
    const profile = new Int32Array(parts.length);
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      const known = numbers.get(part);
      if (known === undefined) numbers.set(part, numbers.size);
      profile[i] = (known ?? numbers.size - 1) * MOST_REPEATED;
    }
    profile.sort();
    // the same part again is numbered on, which keeps the order
    for (let i = 1, nth = 0; i < profile.length; i++) {
      const isRepeated = (profile[i] as number) === (profile[i - 1] as number) - nth;
      nth = isRepeated ? Math.min(nth + 1, MOST_REPEATED - 1) : 0;
      profile[i] = (profile[i] as number) + nth;
    }
    return profile;
  };
}

// characters that take two places in a string
const PAIRED = /[\uD800-\uDFFF]/;

/** The pairs of neighbouring characters of a name (文字バイグラム); of a single character, itself. */
function bigrams(name: string): string[] {
  const key = nameKey(name);
  const characters = PAIRED.test(key) ? [...key] : key;
  const grams: string[] = [];
  for (let i = 0; i === 0 || i < characters.length - 1; i++) {
    const gram = characters.slice(i, i + 2);
    grams.push(typeof gram === 'string' ? gram : gram.join(''));
  }
  return grams;
}

/** Makes profiles of names; only profiles made by the same function can be compared. */
export function profiler(): (name: string) => Profile {
  const number = numberer();
  return (name) => number(bigrams(name));
}

/** How many numbers both profiles hold. */
function shared(a: Profile, b: Profile): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Dice coefficient of two profiles: 1 when they hold the same bigrams, 0 when they share none. */
export function dice(a: Profile, b: Profile): number {
  return (2 * shared(a, b)) / (a.length + b.length);
}

/** Similarity of two names (名称の類似度), 0 to 1: the Dice coefficient of their character bigrams. */
export function nameSimilarity(a: string, b: string): number {
  const profile = profiler();
  return dice(profile(a), profile(b));
}

/** Similarity of two lists of words, 0 to 1: their Dice coefficient; 0 when one is empty. */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  const number = numberer();
  return a.length > 0 && b.length > 0 ? dice(number(a), number(b)) : 0;
}

/** How many numbers of `whole` stand in one of the others at least; in a profile no number stands twice. */
export function covered(whole: Profile, ...parts: readonly Profile[]): number {
  const at = parts.map(() => 0);
  let count = 0;
  for (const number of whole) {
    let found = false;
    for (const [j, part] of parts.entries()) {
      let i = at[j] as number;
      while (i < part.length && (part[i] as number) < number) i++;
      at[j] = i;
      found ||= part[i] === number;
    }
    if (found) count++;
  }
  return count;
}

/** Two entries of lists of profiles, by their places in the lists, and how similar they are. */
export interface Likeness {
  readonly old: number;
  readonly new: number;
  readonly similarity: number;
}

/** Where each bigram occurs: the places of the profiles that hold it. */
function postings(profiles: readonly Profile[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  profiles.forEach((profile, place) => {
    for (const gram of profile) {
      const known = places.get(gram);
      if (known) known.push(place);
      else places.set(gram, [place]);
    }
  });
  return places;
}

/** Counts how many bigrams a name shares with each of many others, looking only at those that share one. */
export class Sharing {
  private readonly places: ReadonlyMap<number, readonly number[]>;
  private readonly counts: Int32Array;

  constructor(profiles: readonly Profile[]) {
    this.places = postings(profiles);
    this.counts = new Int32Array(profiles.length);
  }

  /** Tells the places of the profiles that share bigrams with a name, in no order, and how many. */
  each(profile: Profile, tell: (place: number, shared: number) => void): void {
    const { counts } = this;
    const touched: number[] = [];
    for (const gram of profile) {
      for (const place of this.places.get(gram) ?? []) {
        if (counts[place] === 0) touched.push(place);
        counts[place] = (counts[place] as number) + 1;
      }
    }
    for (const place of touched) {
      const count = counts[place] as number;
      counts[place] = 0;
      tell(place, count);
    }
  }
}

/**
 * Pairs of `olds` and `news` that are similar to at least `floor`, which must be above 0. Only pairs that share a bigram are ever
 * looked at.
 */
export function likenesses(
  olds: readonly Profile[],
  news: readonly Profile[],
  floor: number,
): Likeness[] {
  const sharing = new Sharing(news);
  const found: Likeness[] = [];
  olds.forEach((profile, old) => {
    sharing.each(profile, (next, count) => {
      const similarity = (2 * count) / (profile.length + (news[next] as Profile).length);
      if (similarity >= floor) found.push({ old, new: next, similarity });
    });
  });
  return found.sort((a, b) => a.old - b.old || a.new - b.new);
}
