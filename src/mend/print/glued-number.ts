import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';

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

// 2-1 産業の生産性, ・2-1 産業の生産性
const CHAIN = /^\s*[-・]?\s?(\d{1,2})-(\d{1,2})(?!\d)/;

/** The numbers below which a first and a second stand: 2 of 2-1 and 2-2, by the line of the first. */
function chainHeads(lines: readonly Line[]): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  const firsts = new Map<number, number>();
  lines.forEach(({ content }, at) => {
    const [, head, own] = (CHAIN.exec(content.text) ?? []).map(Number);
    if (head === undefined) return;
    const first = firsts.get(head);
    if (own === 1 && first === undefined) firsts.set(head, at);
    if (own === LEAST && first !== undefined) heads.set(head, first);
  });
  return heads;
}

/**
 * Sets a blank between numbers and titles that ran together (番号と題の癒着), where the numbers run from 1 through the lines, or below one
 * stand those that it heads: 2産業の発展 above 2-1 and 2-2.
 */
export function partNumbers(lines: readonly Line[]): readonly Line[] {
  const found = new Set<Line>();
  let next = 1;
  for (const line of lines) {
    if (numberOf(line) !== next) continue;
    found.add(line);
    next++;
  }
  if (found.size < LEAST) found.clear();
  const heads = found.size === 0 ? chainHeads(lines) : new Map<number, number>();
  if (heads.size > 0)
    lines.forEach((line, at) => {
      const number = numberOf(line);
      if (number !== null && at < (heads.get(number) ?? -1)) found.add(line);
    });
  if (found.size === 0) return lines;
  return lines.map((line) => (found.has(line) ? { ...line, content: apart(line.content) } : line));
}
