import { join, type Mapped, split, trim } from '../../base/mapped.ts';

/** The words of two cells beside each other, one a line or several, are no more than this. */
const MOST_WORDS = 16;
/** A verdict's first word is no shorter. */
const LEAST_START = 4;

/** How far two verdicts are told, word by word in turn, and the words of each. */
interface Told {
  readonly at: readonly [number, number];
  readonly words: readonly [readonly Mapped[], readonly Mapped[]];
}

/** What is told once a word goes on with the one verdict or the other. */
function goOn({ at, words }: Told, word: Mapped, pair: readonly [string, string]): Told[] {
  const told: Told[] = [];
  if (pair[0].startsWith(word.text, at[0]))
    told.push({ at: [at[0] + word.text.length, at[1]], words: [[...words[0], word], words[1]] });
  if (pair[1].startsWith(word.text, at[1]))
    told.push({ at: [at[0], at[1] + word.text.length], words: [words[0], [...words[1], word]] });
  return told;
}

/** The two verdicts of a pair that the words from `from` on tell to their ends, by turns; null where they do not. */
function toldFrom(
  all: readonly Mapped[],
  from: number,
  pair: readonly [string, string],
): Told | null {
  let open: readonly Told[] = [{ at: [0, 0], words: [[], []] }];
  for (let i = from; i < Math.min(all.length, from + MOST_WORDS) && open.length > 0; i++) {
    const next = open.flatMap((one) => goOn(one, all[i] as Mapped, pair));
    // two ways to the same place tell the same
    open = next.filter((one, k) => next.findIndex((other) => other.at[0] === one.at[0]) === k);
    const whole = open.find(({ at }) => at[0] === pair[0].length && at[1] === pair[1].length);
    if (whole) return whole;
  }
  return null;
}

/**
 * Verdicts of two cells beside each other whose words came in by turns (交互に入った2欄): 総合戦略の | 地方創生に相当 | KPI達成に |
 * 程度効果があっ | 有効であっ | た | た. Each goes on with one of the two, and both end: words so long do that by no accident.
 * @param pairs the verdicts that a form asks for, one of each kind
 */
export function zippedVerdicts(
  text: Mapped,
  pairs: readonly (readonly [string, string])[],
): Mapped[] {
  const words = split(text, /\s+/g)
    .map(trim)
    .filter(({ text: word }) => word !== '');
  const verdicts = new Set(pairs.flat());
  const begins = ({ text: word }: Mapped) =>
    word.length >= LEAST_START &&
    !verdicts.has(word) &&
    [...verdicts].some((verdict) => verdict.startsWith(word));
  const found: Mapped[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!begins(words[from] as Mapped)) continue;
    const told = pairs
      .map((pair) => toldFrom(words, from, pair))
      .filter((one) => one !== null)
      // one behind the other, both are read as they stand
      .filter(
        ({ words: [one, other] }) => !isInTurn(words, from, one) && !isInTurn(words, from, other),
      );
    if (told.length !== 1) continue;
    const [own] = told as [Told];
    found.push(...own.words.map((parts) => join(parts)));
    from += own.words.flat().length - 1;
  }
  return found;
}

/** Whether a verdict stands in one piece, nothing between its words. */
const isInTurn = (words: readonly Mapped[], from: number, own: readonly Mapped[]): boolean =>
  own.every((word, i) => word === words[from + i]);
