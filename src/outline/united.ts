import { join } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { textGlue } from '../language/letters/glue.ts';
import { LETTERS } from '../language/letters/script.ts';
import { proseOf } from '../mend/line/part.ts';

// 2.1  1-1: the number of a heading alone on its line
const LONE_NUMBER = /^\d{1,2}(?:[.-]\d{1,2}){1,2}$/;
// a title, no unit or time
const WORDS = new RegExp(`^[「『]?[${LETTERS}]{3}`);

/** Lines that are one text, as one. */
export function united(lines: readonly Prose[]): Prose {
  const first = lines[0] as Prose;
  const last = lines.at(-1) as Prose;
  if (lines.length === 1) return first;
  if (LONE_NUMBER.test(first.content.text) && WORDS.test(lines[1]?.content.text ?? '')) {
    const content = join(
      lines.slice(0, 2).map((line) => line.content),
      ' ',
    );
    const { line, depth, indented, spaced } = first;
    const numbered = proseOf(content, { line, depth, indented, spaced });
    if (numbered.mark)
      return united([{ ...numbered, lines: [], endLine: first.endLine }, ...lines.slice(2)]);
  }
  return {
    ...first,
    content: join(
      lines.map(({ content }) => content),
      textGlue,
    ),
    lines: lines.flatMap((line) => line.lines),
    endLine: last.endLine,
    span: { start: first.span.start, end: last.span.end },
  };
}
