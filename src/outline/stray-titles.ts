import { join, type Mapped, trim } from '../base/mapped.ts';
import type { Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { captionOf } from '../language/heading/caption.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { lineGlue } from '../language/letters/glue.ts';
import { proseOf } from '../mend/line/part.ts';
import type { Element } from './element.ts';
import type { Titles } from './paired-title.ts';

const MAX_LINES = 24;
/** What stands between labels and titles by accident is a title too: short lines, few of them. */
const MAX_STRAY = 30;
const MOST_STRAY = 4;
// 医療の確保や, の推進: what goes on in another line
const TORN = /[、をがにのとへ・や]$|^[のをにへがとでもやん、。)]/;

/** Titles with the texts between their labels and them, or behind them in the same paragraph. */
export interface StrayTitles extends Titles {
  readonly before: readonly Prose[];
  readonly behind: readonly Prose[];
}

interface Own {
  readonly words: Mapped;
  readonly line: number;
}

const isTitle = ({ words: { text } }: Own): boolean =>
  isAimTitle(text) && !isFormTitle(text) && !TORN.test(text);

/** The lines of the texts from `at` on up to the next number, label or table, and the element that ends them. */
function linesFrom(elements: readonly Element[], at: number): { lines: Own[]; end: number } {
  const lines: Own[] = [];
  let end = at;
  for (; end < elements.length && lines.length < MAX_LINES; end++) {
    const element = elements[end];
    if (element?.kind !== 'prose' || element.mark !== null) break;
    if (captionOf(element.content) !== null) break;
    const { line } = element;
    lines.push(...element.lines.map((words, i) => ({ words: trim(words), line: line + i })));
  }
  return { lines, end };
}

/** A text of some of the lines; none where there are none. */
function proseOfLines(lines: readonly Own[]): Prose[] {
  const [first] = lines;
  if (!first) return [];
  const content = join(
    lines.map(({ words }) => words),
    lineGlue,
  );
  return [proseOf(content, { line: first.line, depth: null, indented: false, spaced: false })];
}

/**
 * As many titles as there are labels, a line each, where other texts stand around them (間に別の行が入った題): the first lines behind the
 * labels, or the last ones in front of the next label. None where a further line could be one of them.
 */
export function strayTitles(
  elements: readonly Element[],
  at: number,
  count: number,
): StrayTitles | null {
  const { lines, end } = linesFrom(elements, at);
  if (lines.length <= count) return null;
  const titlesOf = (own: readonly Own[]) => own.map(({ words }) => words);
  const [first, last] = [lines.slice(0, count), lines.slice(-count)];
  const [behind, before] = [lines.slice(count), lines.slice(0, -count)];
  if (first.every(isTitle) && !isTitle(behind[0] as Own) && !TORN.test(behind[0]?.words.text ?? ''))
    return { titles: titlesOf(first), end, before: [], behind: proseOfLines(behind) };
  const isStray = ({ words: { text } }: Own) => text.length <= MAX_STRAY && !/[。、:]/.test(text);
  const ended = end < elements.length && elements[end]?.kind === 'prose';
  const fits = ended && before.length <= MOST_STRAY && before.every((own) => isStray(own));
  return fits && last.every(isTitle) && !before.some(isTitle)
    ? { titles: titlesOf(last), end, before: proseOfLines(before), behind: [] }
    : null;
}
