import { join, type Mapped, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Line } from '../forms/line.ts';
import { LETTERS } from '../language/script.ts';
import { wordsIn } from '../language/value-run.ts';
import { captionOf } from './caption.ts';
import { lineGlue } from './glue.ts';

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
  (isLabel || next.text.length > text.length);

function withoutDoubles(line: Line): Line {
  const content = line.blank ? line.content : undoubled(line.content);
  return content === line.content ? line : { ...line, content };
}

function printedOnce(content: Mapped): Mapped {
  const words = wordsIn(content);
  const kept = words.filter((word, i) => !isPrintedOver(word, words[i + 1], i === 0));
  if (kept.length === words.length) return content;
  return kept.slice(1).reduce((all, word) => {
    const apart = captionOf(all)?.rest === null;
    return join([all, word], apart ? ' ' : lineGlue);
  }, kept[0] as Mapped);
}

// <主主なな事事業業>: brackets around a word
const CORE = new RegExp(`[${LETTERS}\\d]{${2 * LEAST},}`, 'g');
const HAS_LETTERS = new RegExp(`[${LETTERS}]{4}`);

/** Whether each character of a word stands twice, several characters of it different. */
function isDoubled(word: string): boolean {
  if (word.length % 2 === 1 || !HAS_LETTERS.test(word) || new Set(word).size < LEAST) return false;
  for (let i = 0; i < word.length; i += 2) if (word[i] !== word[i + 1]) return false;
  return true;
}

/** Words whose characters bold print set twice (二重打ち), once: 主主なな事事業業. */
function undoubled(content: Mapped): Mapped {
  const words = matchesIn(content.text, CORE).filter(([word]) => isDoubled(word));
  if (words.length === 0) return content;
  const kept: Mapped[] = [];
  let last = 0;
  for (const { 0: word, index } of words) {
    kept.push(slice(content, last, index));
    for (let i = 0; i < word.length; i += 2) kept.push(slice(content, index + i, index + i + 1));
    last = index + word.length;
  }
  return join([...kept, slice(content, last)]);
}

/** Headings of goals and policies whose bold print came in twice (見出しの重ね打ち): 施策2-1 施策2-1 子育てしやすい 子育てしやすい環境づくり. */
export function printOnce(lines: readonly Line[]): readonly Line[] {
  return lines
    .map(withoutDoubles)
    .map((line) =>
      line.blank ||
      line.cells !== null ||
      DIVIDED.test(line.content.text) ||
      captionOf(line.content)?.label == null
        ? line
        : { ...line, content: printedOnce(line.content) },
    );
}
