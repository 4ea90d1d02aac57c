import { dice, type Likeness, likenesses, type Profile } from './similarity.ts';

/** How many names hold each bigram. */
type Sizes = ReadonlyMap<number, number>;

function sizesOf(profiles: readonly Profile[]): Sizes {
  const sizes = new Map<number, number>();
  for (const profile of profiles)
    for (const gram of profile) sizes.set(gram, (sizes.get(gram) ?? 0) + 1);
  return sizes;
}

/** How often names of both lists meet in a bigram: what it takes to count all that any two of them share. */
function meetingsOf(olds: Sizes, news: Sizes): number {
  let sum = 0;
  for (const [gram, size] of olds) sum += size * (news.get(gram) ?? 0);
  return sum;
}

/** Names by the bigrams that they hold, those of each bigram by length and then by place. */
class Names {
  private readonly profiles: readonly Profile[];
  private readonly postings = new Map<number, Map<number, number[]>>();
  private readonly sizes: Sizes;
  /** Which search looked at a name last. */
  private readonly seen: Int32Array;
  private search = 0;

  constructor(profiles: readonly Profile[]) {
    this.profiles = profiles;
    this.seen = new Int32Array(profiles.length);
    this.sizes = sizesOf(profiles);
    for (const [place, profile] of profiles.entries())
      for (const gram of profile) this.enter(gram, profile.length, place);
  }

  private enter(gram: number, length: number, place: number): void {
    const lengths = this.postings.get(gram) ?? new Map<number, number[]>();
    this.postings.set(gram, lengths);
    const places = lengths.get(length);
    if (places) places.push(place);
    else lengths.set(length, [place]);
  }

  /** The bigrams of a name, those that fewest others hold first. */
  private byRarity(profile: Profile): number[] {
    const size = (gram: number) => this.sizes.get(gram) ?? 0;
    return [...profile].sort((a, b) => size(a) - size(b) || a - b);
  }

  /** Of a crowd of places those that stand near `around` (0 to 1); all of what is none. */
  private sift(places: readonly number[], around: number, crowd: number): readonly number[] {
    if (places.length <= crowd) return places;
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < around * this.profiles.length) low = middle + 1;
      else high = middle;
    }
    const start = Math.max(0, Math.min(places.length - crowd, low - (crowd >> 1)));
    return places.slice(start, start + crowd);
  }

  /**
   * The `most` names that are most like a name, and all that are as like: at least `floor`. Rare bigrams come first, so that by the time
   * of the common ones only names of few lengths can still be near enough.
   * @param around where the name stands in its own list, 0 to 1
   */
  near(profile: Profile, { floor, most, crowd }: Reach, around: number): readonly Near[] {
    this.search += 1;
    const found: Near[] = [];
    const top: number[] = [];
    const grams = this.byRarity(profile);
    for (let i = 0; i < grams.length; i++) {
      const bar = top.length < most ? floor : (top[0] as number);
      const [from, to] = lengthsOf(profile.length, grams.length - i, bar);
      for (const [length, all] of this.postings.get(grams[i] as number) ?? []) {
        if (length < from || length > to) continue;
        for (const place of this.sift(all, around, crowd)) {
          if (this.seen[place] === this.search) continue;
          this.seen[place] = this.search;
          const similarity = dice(profile, this.profiles[place] as Profile);
          if (similarity < floor) continue;
          found.push({ place, similarity });
          keepTop(top, similarity, most);
        }
      }
    }
    const least = top.length < most ? floor : (top[0] as number);
    return found.filter(({ similarity }) => similarity >= least);
  }
}

interface Near {
  readonly place: number;
  readonly similarity: number;
}

/** The `most` highest similarities so far, the lowest first. */
function keepTop(top: number[], similarity: number, most: number): void {
  if (top.length >= most && similarity <= (top[0] as number)) return;
  let at = 0;
  while (at < top.length && (top[at] as number) < similarity) at++;
  top.splice(at, 0, similarity);
  if (top.length > most) top.shift();
}

const DUST = 1e-9;

/**
 * The lengths of names that share `left` bigrams at most with one of `length` and are still as similar as `bar`:
 * 2 min(left, L) / (length + L) >= bar.
 */
function lengthsOf(length: number, left: number, bar: number): readonly [number, number] {
  return [(bar * length) / (2 - bar) - DUST, (2 * left) / bar - length + DUST];
}

/** How far a search for near names goes. */
export interface Reach {
  /** Least similarity, above 0. */
  readonly floor: number;
  /** So many of the nearest, and all that are as near. */
  readonly most: number;
  /** Where more names than this are of one length and hold one bigram, those of them that stand near in the order of their list are looked at. */
  readonly crowd: number;
}

/**
 * Above so many meetings of names in a bigram they are searched one by one; below, counting all is faster. Where any two names meet often
 * (施策評価指標1, 施策評価指標2), nearly all pairs are similar, and counting them pays sooner no longer.
 */
const MOST_MEETINGS = { thin: 40_000_000, dense: 1_000_000 };
const DENSE = 3;

/** Whether all that names share is to be counted. */
function countsAll(olds: readonly Profile[], news: readonly Profile[]): boolean {
  const meetings = meetingsOf(sizesOf(olds), sizesOf(news));
  const isDense = meetings >= DENSE * olds.length * news.length;
  return meetings <= MOST_MEETINGS[isDense ? 'dense' : 'thin'];
}

/** The least similarity that counts for each place: that of the `most`th nearest, 0 where there are no more than that. */
function leastOf(
  all: readonly Likeness[],
  side: 'old' | 'new',
  count: number,
  most: number,
): readonly number[] {
  const tops = Array.from({ length: count }, (): number[] => []);
  for (const likeness of all) keepTop(tops[likeness[side]] as number[], likeness.similarity, most);
  return tops.map((top) => (top.length < most ? 0 : (top[0] as number)));
}

function byCounting(olds: readonly Profile[], news: readonly Profile[], { floor, most }: Reach) {
  const all = likenesses(olds, news, floor);
  const [ofOld, ofNew] = [
    leastOf(all, 'old', olds.length, most),
    leastOf(all, 'new', news.length, most),
  ];
  return all.filter(
    ({ old, new: next, similarity }) =>
      similarity >= (ofOld[old] as number) || similarity >= (ofNew[next] as number),
  );
}

function bySearching(
  olds: readonly Profile[],
  news: readonly Profile[],
  reach: Reach,
): readonly Likeness[] {
  const [mine, theirs] = [new Names(olds), new Names(news)];
  const found: Likeness[] = [];
  const known = new Set<number>();
  for (const [old, profile] of olds.entries())
    for (const { place, similarity } of theirs.near(profile, reach, old / olds.length)) {
      known.add(old * news.length + place);
      found.push({ old, new: place, similarity });
    }
  for (const [next, profile] of news.entries())
    for (const { place, similarity } of mine.near(profile, reach, next / news.length))
      if (!known.has(place * news.length + next)) found.push({ old: place, new: next, similarity });
  return found.sort((a, b) => a.old - b.old || a.new - b.new);
}

/**
 * Pairs of names of which one is among the nearest of the other, or as near as those (近い名称), in their order. Few names are counted through; of many the
 * work grows with their number, not with its square.
 */
export function nearest(
  olds: readonly Profile[],
  news: readonly Profile[],
  reach: Reach,
  counting = countsAll(olds, news),
): readonly Likeness[] {
  return (counting ? byCounting : bySearching)(olds, news, reach);
}
