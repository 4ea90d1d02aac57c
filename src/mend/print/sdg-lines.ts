import { slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { perLexicon, WORDS } from '../../language/lexicon.ts';

/** The longest name of a goal with its number, blanks among it, in characters. */
const MAX_LINE = 40;
// 02 飢餓をゼロに, 8.働きがいも経済成長も, 目標3:すべての人に健康と福祉を
const NUMBERED = /^\s*(?:目標|ゴール)?(0?[1-9]|1[0-7])[\s.:]{0,2}(?=[^\d\s.:])/;
const NO_LETTERS = /[\s・、。]/g;

const keyOf = (name: string): string => name.replace(NO_LETTERS, '');
const NAMES = perLexicon(() => WORDS.sdgNames.map(keyOf));

/** How long the number is in front of the name of the goal that it counts; 0 for other lines. */
function numberIn({ blank, cells, content }: Line): number {
  if (blank || cells !== null || content.text.length > MAX_LINE) return 0;
  const found = NUMBERED.exec(content.text);
  if (!found) return 0;
  const name = NAMES()[Number(found[1]) - 1];
  return keyOf(content.text.slice(found[0].length)) === name ? found[0].length : 0;
}

/**
 * Lines that are one of the Sustainable Development Goals and nothing else (SDGsのゴールの行), its number in front: the number is
 * theirs and counts no headings of the document, so it goes.
 */
export const dropSdgNumbers = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    const length = numberIn(line);
    return length > 0 ? { ...line, content: slice(line.content, length) } : line;
  });
