import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { LETTERS } from '../../language/script.ts';

// 1保健・医療: a number run together with the title behind it
const GLUED = new RegExp(`^\\s*(\\d{1,2})(?=[${LETTERS}]{2})`);
/** 3年間, 2社, 1市町村: counts, no numbered titles. */
const COUNTED = perLexicon(
  () =>
    new RegExp(`^\\s*\\d{1,2}(?:[年月日時分週期次回度号条番章節割位点]|${oneOf(VALUES.units)})`),
);
/** So many lines in order are no accident. */
const LEAST = 2;

const numberOf = ({ blank, content: { text } }: Line): number | null => {
  const match = blank || text.includes('。') || COUNTED().test(text) ? null : GLUED.exec(text);
  return match ? Number(match[1]) : null;
};

function apart(content: Mapped): Mapped {
  const at = (GLUED.exec(content.text) as RegExpExecArray)[0].length;
  return join([slice(content, 0, at), slice(content, at)], ' ');
}

/** Sets a blank between numbers and titles that ran together (番号と題の癒着), where the numbers run from 1 through the lines. */
export function partNumbers(lines: readonly Line[]): readonly Line[] {
  const found = new Set<Line>();
  let next = 1;
  for (const line of lines) {
    if (numberOf(line) !== next) continue;
    found.add(line);
    next++;
  }
  if (found.size < LEAST) return lines;
  return lines.map((line) => (found.has(line) ? { ...line, content: apart(line.content) } : line));
}
