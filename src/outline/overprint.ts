import { join, type Mapped } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
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
  (isLabel || next.text.length > text.length || captionOf(next)?.label != null);

function printedOnce(content: Mapped): Mapped {
  const words = wordsIn(content);
  const kept = words.filter((word, i) => !isPrintedOver(word, words[i + 1], i === 0));
  if (kept.length === words.length) return content;
  return kept.slice(1).reduce((all, word) => {
    const apart = captionOf(all)?.rest === null;
    return join([all, word], apart ? ' ' : lineGlue);
  }, kept[0] as Mapped);
}

/** Headings of goals and policies whose bold print came in twice (見出しの重ね打ち): 施策2-1 施策2-1 子育てしやすい 子育てしやすい環境づくり. */
export function printOnce(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.blank ||
    line.cells !== null ||
    DIVIDED.test(line.content.text) ||
    captionOf(line.content)?.label == null
      ? line
      : { ...line, content: printedOnce(line.content) },
  );
}
