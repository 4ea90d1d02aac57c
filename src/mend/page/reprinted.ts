import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';

/** Twice is a figure of speech or two cells; so often stands only what was printed over itself. */
const LEAST_COPIES = 3;
/** No page prints more often. */
const MOST_COPIES = 6;
/** Shorter words may be the same in several cells: なし なし なし. */
const LEAST_LETTERS = 4;
/** So many pieces, each joined to the next, are no cells. */
const LEAST_CHAIN = 2;

const LETTER = new RegExp(`[${LETTERS}]`, 'g');
const lettersOf = (text: string) => text.match(LETTER)?.length ?? 0;

/** A word with its place in the line. */
interface Word extends Mapped {
  readonly start: number;
  readonly end: number;
}

const wordsOf = (content: Mapped): Word[] =>
  matchesIn(content.text, /\S+/g).map(({ 0: word, index }) => {
    const end = index + word.length;
    return { ...slice(content, index, end), start: index, end };
  });

/** The copies of a piece: its first stands at the end of one word, its last begins another, as the print went on (農業の 農業の 農業の後継者). */
interface Copies {
  readonly piece: string;
  readonly count: number;
  readonly goesOn: boolean;
}

/** The copies that begin in `first`, the word at `at`; null where the word behind it is no copy, or there are too few. */
function copiesAt(words: readonly Word[], at: number, first: string): Copies | null {
  const piece = words[at + 1]?.text;
  if (piece === undefined || !first.endsWith(piece)) return null;
  let count = 2;
  while (count < MOST_COPIES && words[at + count]?.text === piece) count++;
  const next = words[at + count]?.text ?? '';
  const goesOn = count < MOST_COPIES && next.length > piece.length && next.startsWith(piece);
  if (goesOn) count++;
  return count < LEAST_COPIES ? null : { piece, count, goesOn };
}

/** Pieces that stand one behind the other, each printed the same number of times. */
interface Chain {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly pieces: number;
  readonly text: Mapped;
}

function chainAt(words: readonly Word[], from: number): Chain | null {
  let text = words[from] as Mapped;
  let to = from;
  let pieces = 0;
  let count = 0;
  for (;;) {
    const copies = copiesAt(words, to, text.text);
    if (!copies || (count > 0 && copies.count !== count)) break;
    pieces++;
    count = copies.count;
    to += count - 1;
    if (!copies.goesOn) break;
    text = join([text, slice(words[to] as Mapped, copies.piece.length)], '');
  }
  return pieces === 0 ? null : { from, to: to + 1, count, pieces, text };
}

function chainsIn(words: readonly Word[]): Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; at < words.length; ) {
    const chain = chainAt(words, at);
    if (chain) chains.push(chain);
    at = chain?.to ?? at + 1;
  }
  return chains;
}

/** Whether a chain shows by itself that bold print came in several times: its pieces go on, or it is a numbered label. */
const isCertain = ({ pieces, text }: Chain): boolean =>
  lettersOf(text.text) >= LEAST_LETTERS &&
  (pieces >= LEAST_CHAIN || captionOf(text)?.label != null);

// 農業の 農業の 農業の後継者: fewer words hold no copies
const MAY_HOLD_COPIES = /\S\s+\S+\s+\S/;

const mayHoldCopies = ({ blank, cells, content }: Line): boolean =>
  !blank && cells === null && MAY_HOLD_COPIES.test(content.text) && !/[\t|]/.test(content.text);

/** Whether bold words are a heading, which stood on a line of its own: a heading word, a label, a number with its title. */
const isHeading = (text: Mapped): boolean =>
  captionOf(text) !== null || markOf(text.text)?.mark.ordinal != null;

/** A line whose words stand once where they were printed `counts` times, parted where headings are among them. */
function printedOnce(line: Line, counts: ReadonlySet<number>): Line[] {
  const { content } = line;
  const words = wordsOf(content);
  const chains = chainsIn(words).filter(
    ({ count, text }) => counts.has(count) && lettersOf(text.text) >= LEAST_LETTERS,
  );
  if (chains.length === 0) return [line];
  const parted: Mapped[] = [];
  let parts: Mapped[] = [];
  let last = 0;
  const part = () => {
    parted.push(trim(join(parts, '')));
    parts = [];
  };
  for (const { from, to, text } of chains) {
    parts.push(slice(content, last, words[from]?.start));
    const heads = isHeading(text);
    if (heads) part();
    parts.push(text);
    if (heads) part();
    last = words[to - 1]?.end as number;
  }
  parts.push(slice(content, last));
  part();
  return parted.filter(({ text }) => text !== '').map((words) => ({ ...line, content: words }));
}

// 【数値目標】 【数値目標】: one blank between, where boxes beside each other have a wide one
const TWICE = /^\s*([【《〔][^【】《》〔〕\s]{2,20}[】》〕])(?: \1){1,5}\s*$/;

/** A line that is a heading word in brackets and its copies, with that word once. */
function headedOnce(line: Line): Line {
  const { content } = line;
  const word = mayBeHeading(line) ? TWICE.exec(content.text)?.[1] : undefined;
  if (word === undefined) return line;
  const from = content.text.indexOf(word);
  const once = slice(content, from, from + word.length);
  return captionOf(once) === null ? line : { ...line, content: once };
}

const mayBeHeading = ({ blank, cells, content }: Line): boolean =>
  !blank && cells === null && /^\s*[【《〔]/.test(content.text);

/**
 * Bold print that came in several times piece by piece (太字の重ね打ち), once: 農業の 農業の 農業の後継者 後継者 後継者. How often
 * the page prints is known from pieces that go on and from labels with their numbers; only words printed so often are copies.
 */
export function printPiecesOnce(printed: readonly Line[]): readonly Line[] {
  const lines = printed.map(headedOnce);
  const counts = new Set(
    lines
      .filter(mayHoldCopies)
      .flatMap(({ content }) => chainsIn(wordsOf(content)))
      .filter(isCertain)
      .map(({ count }) => count),
  );
  if (counts.size === 0) return lines;
  return lines.flatMap((line) => (mayHoldCopies(line) ? printedOnce(line, counts) : [line]));
}
