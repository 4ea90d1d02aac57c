import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { wordsIn } from '../../language/value/run.ts';
import { lineText } from '../line/text.ts';

/** Shorter words may stand twice in a title. */
const LEAST = 3;

// lines whose cells are divided already
const DIVIDED = /[\t|]/;

/**
 * Whether a word was printed over by the next one, which begins with it and goes on: 若い世代に | 若い世代に選ばれるまち. The
 * label in front may be just the same; other words that stand twice may have been meant to.
 */
const isPrintedOver = ({ text }: Mapped, next: Mapped | undefined, isLabel: boolean): boolean =>
  next !== undefined &&
  text.length >= LEAST &&
  next.text.startsWith(text) &&
  (isLabel || next.text.length > text.length || captionOf(next)?.label != null);

/** So many letters twice, and nothing else behind a label, are one title. */
const LEAST_TITLE = 4;

/** A label and its title without the second print of the whole title: 施策1 企業立地の促進 企業立地の促進. */
function titledOnce(content: Mapped): Mapped {
  const { rest } = captionOf(content) ?? {};
  const words = rest ? wordsIn(rest) : [];
  const [title, again, ...others] = words;
  const twice = others.length === 0 && title?.text === again?.text;
  if (!rest || !title || !twice || title.text.length < LEAST_TITLE) return content;
  return trim(slice(content, 0, content.text.lastIndexOf(title.text)));
}

function printedOnce(printed: Mapped): Mapped {
  const content = titledOnce(printed);
  const words = wordsIn(content);
  const kept = words.filter((word, i) => !isPrintedOver(word, words[i + 1], i === 0));
  if (kept.length === words.length) return content;
  return kept.slice(1).reduce((all, word) => {
    const apart = captionOf(all)?.rest === null;
    return join([all, word], apart ? ' ' : lineGlue);
  }, kept[0] as Mapped);
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** A heading printed twice on its line, once, and what of the second print goes on below. */
interface PrintedTwice {
  readonly once: Mapped;
  readonly rest: string;
}

/** Takes the second print of a label and its title from a line (施策1 移動手段の確保 施策1 移動手段の確 | 保); null where there is none. */
function printedTwice(content: Mapped): PrintedTwice | null {
  const { text } = content;
  const term = captionOf(content)?.term ?? '';
  const again = term === '' ? -1 : text.indexOf(` ${term}`, text.indexOf(term) + term.length);
  if (again < 0) return null;
  const title = bare(text.slice(text.indexOf(term) + term.length, again));
  const second = bare(text.slice(again + 1 + term.length));
  if (title.length < LEAST || second === '' || !title.startsWith(second)) return null;
  return { once: trim(slice(content, 0, again)), rest: title.slice(second.length) };
}

/** A line without the words that a second print on the line above left on it. */
function withoutRest(line: Line | undefined, rest: string): Line | null {
  if (!line || line.blank || line.cells !== null || rest === '') return null;
  const words = lineText(line);
  if (!words.text.startsWith(rest) || !/^(?:\s|$)/.test(words.text.slice(rest.length))) return null;
  const content = trim(slice(words, rest.length));
  return { ...line, content, blank: content.text === '' };
}

const isLabelled = ({ blank, cells, content }: Line): boolean =>
  !blank && cells === null && !DIVIDED.test(content.text) && captionOf(content)?.label != null;

/** Headings of goals and policies whose bold print came in twice (見出しの重ね打ち): 施策2-1 施策2-1 子育てしやすい 子育てしやすい環境づくり. */
export function printOnce(read: readonly Line[]): readonly Line[] {
  const lines = [...read];
  for (const [at, line] of lines.entries()) {
    if (!isLabelled(line)) continue;
    const content = printedOnce(line.content);
    const twice = printedTwice(content);
    lines[at] = { ...line, content: twice?.once ?? content };
    const below = twice && withoutRest(lines[at + 1], twice.rest);
    if (below) lines[at + 1] = below;
  }
  return lines;
}
