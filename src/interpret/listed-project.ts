import { type Mapped, slice, spanOf, trim } from '../base/mapped.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import type { ProjectDraft } from './project-sheet.ts';

const CATEGORY = oneOf(WORDS.categories);
const NAME = `[^\\s、。]{2,40}(?:${oneOf(WORDS.projectEnds)})(?:\\([^()]{1,12}\\))?`;
const AMOUNT = '[\\d,.億万千百]+円';
// (新規)統合中学校建設事業  3億8,500万円: what a budget lists
const COSTED = new RegExp(`^[(\\[【<](${CATEGORY})[)\\]】>]\\s*(${NAME})\\s+(${AMOUNT})$`);
// 101 産後ケア事業  拡充  健康づくり課: a row of a list of projects
const NUMBERED = new RegExp(`^(\\d{1,4})\\s+(${NAME})\\s+(${CATEGORY})(?:\\s+(\\S{2,16}))?$`);

/** Part of a text that a group of a match found, searched from left to right. */
function partOf(content: Mapped, word: string | undefined, from: number): Mapped | null {
  const at = word === undefined ? -1 : content.text.indexOf(word, from);
  return at < 0 ? null : slice(content, at, at + (word as string).length);
}

function draftOf(line: Mapped): ProjectDraft | null {
  const costed = COSTED.exec(line.text);
  const numbered = costed ? null : NUMBERED.exec(line.text);
  const [category, name, more] = costed
    ? [costed[1], costed[2], costed[3]]
    : [numbered?.[3], numbered?.[2], numbered?.[4]];
  if (category === undefined || name === undefined) return null;
  const at = line.text.indexOf(name);
  const rest = partOf(line, more, at + name.length);
  return {
    number: numbered ? Number(numbered[1]) : null,
    name: slice(line, at, at + name.length),
    category: partOf(line, category, costed ? 0 : at + name.length),
    purpose: null,
    description: costed ? rest : null,
    operators: numbered && rest ? [rest.text] : [],
    outputs: [],
    amounts: [],
    notes: [],
    span: spanOf(line),
  };
}

/** The projects that lines list with their category (新規・継続): with what they cost, or with a number and who does them. */
export const listedProjects = (lines: readonly Mapped[]): ProjectDraft[] =>
  lines.flatMap((line) => draftOf(trim(line)) ?? []);
