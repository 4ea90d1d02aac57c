import type { Prose } from '../forms/outline.ts';
import { isAimTitle, isSlogan, isWholeTitle } from '../language/heading/aim-title.ts';
import { captionOf, declaredRole } from '../language/heading/caption.ts';
import { LETTERS } from '../language/letters/script.ts';
import { tokensOf, trailingValues } from '../language/value/run.ts';
import type { Element } from './element.ts';

// の再生, 、移住, (再掲): what goes on with a title
const GOES_ON = /^[ぁ-んー、。・)」』】(]/;
/** A line of so many characters may have been full: one letter on the next goes on with it. */
const WRAPPED = 18;
/** No title runs over more lines. */
const MAX_LINES = 4;
/** A further noun of a title is no longer than this. */
const MAX_NOUN = 6;
// 412人, 28,450, 31.5%, -
const FIGURE = /^(?:[▲△]?\d[\d,.]*[^\d\s]{0,4}|[-―－–])$/;
const LEAST_FIGURES = 3;

const figuresIn = (text: string): number =>
  tokensOf(text).filter(({ token }) => FIGURE.test(token)).length;
// 避難訓練の参加者数 …
const NAMED = new RegExp(`^[${LETTERS}]{4}`);

/** Whether a line is a row of figures though nothing divides it: 避難訓練の参加者数 412人 430人 388人 ○ 総務課. */
const isFigures = ({ content }: Prose): boolean =>
  figuresIn(content.text) >= LEAST_FIGURES || trailingValues(content) !== null;

/** Whether a line without number is a row of figures behind a name of its own. */
export const isNamedRow = ({ mark, content }: Prose): boolean =>
  mark === null && NAMED.test(content.text) && figuresIn(content.text) >= LEAST_FIGURES;

/** Whether an element is a label word alone, its title on the lines below: 施策. */
const isLabel = (element: Element | undefined): boolean =>
  element?.kind === 'prose' &&
  (declaredRole(element.content.text) !== null || captionOf(element.content)?.label != null);

/** A title that has less than this share of the length of the line below it was not full. */
const SHORT = 0.75;
const LEAST_TITLE = 4;

/**
 * How many lines of a numbered heading are its title, where a sentence over several lines goes on below it; all of them where
 * nothing tells.
 */
export function titleLines(open: readonly Prose[], above: Element | undefined): number {
  const [first] = open as readonly [Prose];
  const caption = captionOf(first.content);
  if (caption?.label == null && first.mark?.ordinal == null && !isLabel(above)) return open.length;
  const at = caption?.label != null && caption.rest === null ? 1 : 0;
  const title = open[at]?.content.text ?? '';
  const [below, ...others] = open.slice(at + 1).map(({ content }) => content.text);
  if (below === undefined || !others.at(-1)?.endsWith('。') || below.length < WRAPPED)
    return open.length;
  const isTitle = title.length >= LEAST_TITLE && !/。|[、をにがのはとでやも]$/.test(title);
  return isTitle && title.length < below.length * SHORT ? at + 1 : open.length;
}

/** The title that lines of a heading hold so far; null where they are none. */
function titleOf(open: readonly Prose[], above: Element | undefined): string | null {
  const [first, ...others] = open as readonly [Prose, ...Prose[]];
  const caption = captionOf(first.content);
  if (caption?.label == null && first.mark?.ordinal == null && !isLabel(above)) return null;
  const own = caption?.label != null ? caption.rest : first.content;
  return own && own.text + others.map(({ content }) => content.text).join('');
}

/**
 * Whether the title of a numbered heading ends in front of a line (題の終わり): it is whole and the line begins anew, or
 * the line is a row of figures.
 */
export function endsTitle(
  open: readonly Prose[],
  next: Prose,
  above: Element | undefined,
): boolean {
  const title = open.length > 0 && open.length <= MAX_LINES ? titleOf(open, above) : null;
  if (title === null || /[。\d]/.test(title)) return false;
  const { text } = next.content;
  if (isFigures(next)) return true;
  if (!isWholeTitle(title)) return false;
  // the last letter of the title in another column
  if (text.length === 1 && title.length < WRAPPED) return true;
  if (GOES_ON.test(text)) return false;
  return text.length > MAX_NOUN || !isWholeTitle(title + text) || !/^[一-龠]/.test(text);
}

/** So many labels in front of the last make a list of them. */
const LEAST_LABELS = 2;
/** A line that others of its list exceed by so many characters had room for more. */
const ROOM = 2;

/** Whether an element is a label with its number and a whole title on one line, the same word as `word`. */
function isListed(element: Element | undefined, word: string): element is Prose {
  if (element?.kind !== 'prose' || element.line !== element.endLine) return false;
  const caption = captionOf(element.content);
  return caption?.label != null && caption.word === word && isAimTitle(caption.rest?.text ?? '');
}

/**
 * Whether a list of labels, a line each, ends in front of a line (番号付き見出しの並びの終わり): the last is an aim, and another of
 * them is longer, so that its line was not full: 基本目標3 子どもの声が響くまちをつくる | 基本目標4 暮らしを守る | 推進と検証.
 */
export function endsLabels(
  open: readonly Prose[],
  next: Prose,
  elements: readonly Element[],
): boolean {
  const [last] = open as readonly [Prose];
  const caption = open.length === 1 ? captionOf(last.content) : null;
  if (caption?.label == null || !isListed(last, caption.word)) return false;
  const before = elements.slice(-LEAST_LABELS);
  const isList = before.every(
    (own, i) => isListed(own, caption.word) && own.line + before.length - i === last.line,
  );
  if (before.length < LEAST_LABELS || !isList) return false;
  const widest = Math.max(...before.map((own) => (own as Prose).content.text.length));
  const { text } = next.content;
  const goesOn = GOES_ON.test(text) || isSlogan((caption.rest?.text ?? '') + text);
  return !goesOn && last.content.text.length + ROOM <= widest;
}
