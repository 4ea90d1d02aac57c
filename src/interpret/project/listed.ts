import { type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { projectsAlone } from '../../language/project-run.ts';
import { isTagged } from './name.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const CATEGORY = oneOf(WORDS.categories);
const NAME = `[^\\s、。]{2,40}(?:${oneOf(WORDS.projectEnds)})(?:\\([^()]{1,12}\\))?`;
const AMOUNT = '[\\d,.億万千百]+円';
// (新規)統合中学校建設事業  3億8,500万円: what a budget lists
const COSTED = new RegExp(`^[(\\[【<](${CATEGORY})[)\\]】>]\\s*(${NAME})\\s+(${AMOUNT})$`);
// 101 産後ケア事業  拡充  健康づくり課: a row of a list of projects
const NUMBERED = new RegExp(`^(\\d{1,4})\\s+(${NAME})\\s+(${CATEGORY})(?:\\s+(\\S{2,16}))?$`);

// 1 継続 子ども医療費助成事業: the same with its category in front
const SORTED = new RegExp(
  `^(?:(\\d{1,4})\\s+)?(${CATEGORY})\\s+(${NAME})(?:\\s+[\\d,―－-]+)*(?:\\s+([^\\s\\d]{2,16}))?$`,
);

/** Part of a text that a group of a match found, searched from left to right. */
function partOf(content: Mapped, word: string | undefined, from: number): Mapped | null {
  const at = word === undefined ? -1 : content.text.indexOf(word, from);
  return at < 0 ? null : slice(content, at, at + (word as string).length);
}

function draftOf(line: Mapped): ProjectDraft | null {
  const costed = COSTED.exec(line.text);
  const sorted = costed ? null : SORTED.exec(line.text);
  const numbered = costed || sorted ? null : NUMBERED.exec(line.text);
  const [category, name, more] = costed
    ? [costed[1], costed[2], costed[3]]
    : sorted
      ? [sorted[2], sorted[3], sorted[4]]
      : [numbered?.[3], numbered?.[2], numbered?.[4]];
  if (category === undefined || name === undefined) return null;
  const at = line.text.indexOf(name);
  const number = (sorted ?? numbered)?.[1];
  const rest = partOf(line, more, at + name.length);
  return {
    number: number === undefined ? null : Number(number),
    name: slice(line, at, at + name.length),
    category: partOf(line, category, numbered ? at + name.length : 0),
    purpose: null,
    description: costed ? rest : null,
    operators: !costed && rest ? [rest.text] : [],
    outputs: [],
    amounts: [],
    notes: [],
    span: spanOf(line),
  };
}

/** Names side by side, the first of them with its category in brackets: [拡] 奨学金支援事業  [新] 職場見学事業. */
function taggedIn(line: Mapped): ProjectDraft[] {
  const names = isTagged(line.text) ? projectsAlone(line.text) : null;
  return (names ?? []).map(({ from, to }) => draftNamed(slice(line, from, to)));
}

/** The projects that lines list with their category (新規・継続): with what they cost, or with a number and who does them. */
export const listedProjects = (lines: readonly Mapped[]): ProjectDraft[] =>
  lines.flatMap((line) => draftOf(trim(line)) ?? taggedIn(trim(line)));
