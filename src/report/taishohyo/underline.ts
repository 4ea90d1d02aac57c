import { diffArrays } from 'diff';
import type { Tokenize } from '../../language/morpheme.ts';
import data from '../../lexicon/taishohyo.yaml';
import type { Run } from './table.ts';
import { cutWords, type Word } from './word.ts';

/** Words that stand on both sides, or those of one side in the place of those of the other. */
interface Stretch {
  readonly equal: boolean;
  readonly old: readonly Word[];
  readonly new: readonly Word[];
}

const { rewritten: REWRITTEN, island: ISLAND } = data as {
  readonly rewritten: number;
  readonly island: number;
};

const lengthOf = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);
const keyOf = (words: readonly Word[]) => words.map(({ key }) => key).join('');

/** The longest common words and what stands between them; a text cut differently but spelt alike is the same. */
function stretchesOf(old: readonly Word[], next: readonly Word[]): readonly Stretch[] {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of diffArrays(keys(old), keys(next))) {
    const olds = added ? [] : old.slice(i, i + count);
    const news = removed ? [] : next.slice(j, j + count);
    i += olds.length;
    j += news.length;
    const equal = !added && !removed;
    const last = stretches.at(-1);
    if (!equal && last && !last.equal) {
      stretches.pop();
      const [from, to] = [
        [...last.old, ...olds],
        [...last.new, ...news],
      ];
      stretches.push({ equal: keyOf(from) === keyOf(to), old: from, new: to });
    } else stretches.push({ equal, old: olds, new: news });
  }
  return stretches;
}

const isFigure = ({ old, new: next }: Stretch) =>
  [...old, ...next].every(({ kind }) => kind === 'figure');

/** A particle or comma alone between two changes: underlining around it would only be harder to read. */
function isIsland(stretch: Stretch, before?: Stretch, after?: Stretch): boolean {
  if (!stretch.equal || !before || !after || before.equal || after.equal) return false;
  if (isFigure(before) || isFigure(after)) return false;
  return stretch.new.every(({ kind }) => kind === 'weak') && lengthOf(stretch.new) <= ISLAND;
}

function bridgeIslands(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map((stretch, i) =>
    isIsland(stretch, stretches[i - 1], stretches[i + 1]) ? { ...stretch, equal: false } : stretch,
  );
}

/** The share of the longer text that both sides have in words that carry meaning; figures may all be others. */
function sharedPart(stretches: readonly Stretch[]): number {
  const meant = (words: readonly Word[]) =>
    lengthOf(words.filter(({ kind }) => kind === 'content'));
  const total = (side: 'old' | 'new') =>
    stretches.reduce((sum, stretch) => sum + meant(stretch[side]), 0);
  const shared = stretches.reduce(
    (sum, { equal, new: words }) => sum + (equal ? meant(words) : 0),
    0,
  );
  const most = Math.max(total('old'), total('new'));
  return most === 0 ? 1 : shared / most;
}

/** The runs of one side; blanks are underlined only inside an underlined stretch. */
function runsOf(stretches: readonly Stretch[], side: 'old' | 'new'): readonly Run[] {
  const runs: { text: string; changed: boolean }[] = [];
  const add = (text: string, changed: boolean) => {
    if (text.length === 0) return;
    const last = runs.at(-1);
    if (last?.changed === changed) last.text += text;
    else runs.push({ text, changed });
  };
  for (const { equal, [side]: words } of stretches) {
    words.forEach(({ gap, text }, i) => {
      add(gap, !equal && i > 0 && text.length > 0);
      add(text, !equal);
    });
  }
  return runs;
}

/** A whole text, underlined or not; blanks alone never are. */
export function wholeRun(text: string, changed: boolean): readonly Run[] {
  return text.length > 0 ? [{ text, changed: changed && text.trim() !== '' }] : [];
}

/**
 * Marks what differs between two texts (傍線): at the borders of morphemes, figures whole, the whole text where hardly
 * anything stayed. Widths and blanks make no difference. Linear in the texts times their differences.
 */
export function underline(
  old: string,
  next: string,
  tokenize: Tokenize,
): { readonly old: readonly Run[]; readonly new: readonly Run[] } {
  if (old === next) return { old: wholeRun(old, false), new: wholeRun(next, false) };
  const stretches = stretchesOf(cutWords(old, tokenize), cutWords(next, tokenize));
  const alike = stretches.every(({ equal }) => equal);
  if (!alike && sharedPart(stretches) < REWRITTEN)
    return { old: wholeRun(old, true), new: wholeRun(next, true) };
  const bridged = bridgeIslands(stretches);
  return { old: runsOf(bridged, 'old'), new: runsOf(bridged, 'new') };
}
