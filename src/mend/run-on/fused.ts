import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isAimTitle } from '../../language/heading/aim-title.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { CAPTION_ROLES, LABELS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import { hasTags } from '../line/part.ts';

/** Shorter lines are lines. */
const LEAST = 100;
/** In text that ran together fewer than one character in so many is a blank. */
const MOST_BLANKS = 10;
const MAX_TITLE = 40;
/** A form shows itself by so many of its labels. */
const LEAST_FIELDS = 3;
const LEAST_WORD = 2;

/** What ends a title: the label of a field, the heading word of a section. */
const FIELDS = perLexicon(() => {
  const { name, number, operators } = WORDS.projectForm;
  const captions = CAPTION_ROLES.flatMap((role) => LABELS[role].words);
  const labels = [...LABELS.goal.titled, ...LABELS.policy.titled];
  const words = [...captions, ...name, ...number, ...operators, ...WORDS.formWords, ...labels];
  return new RegExp(oneOf(words.filter((word) => word.length >= LEAST_WORD)), 'g');
});
/** 施策3-2安心して…, 基本目標安全で…, 主な取組①川の駅…: a label, its number or none, and the title right behind it. */
const STARTS = perLexicon(() => {
  const { goal, policy, actions, policies } = LABELS;
  const numbered = oneOf([...goal.numbered, ...policy.numbered]);
  const bare = oneOf(['基本目標', '政策名', '施策名', '政策', '施策']);
  const lists = oneOf([...actions.words, ...policies.words]);
  const title = `(?=[${LETTERS}])(?![のはをにがとでやへも])`;
  return new RegExp(
    `(?:(${numbered})\\s?(\\d{1,2}(?:-\\d{1,2}){0,2}|[Ⅰ-Ⅻ])(?![年月日件個つ人])|(${bare})|(${lists})(?=[①-⑳])([①-⑳]))${title}`,
    'g',
  );
});

/** The heading word of a section of indicators. */
const SECTION = perLexicon(
  () => new RegExp(`^(?:${oneOf([...LABELS.kpis.words, ...LABELS.targets.words])})`),
);

const isFused = ({ blank, cells, content: { text } }: Line): boolean =>
  !blank &&
  cells === null &&
  text.length >= LEAST &&
  !/[\t|]/.test(text) &&
  !hasTags(text) &&
  (text.match(/\s/g)?.length ?? 0) * MOST_BLANKS < text.length;

/** Where the title that begins at `from` ends: the first place in front of a field, blank or full stop that leaves one. */
function titleEnd(text: string, from: number): number | null {
  const rest = text.slice(from, from + MAX_TITLE + LEAST_WORD);
  const stop = rest.search(/[\s。:(]/);
  const ends = matchesIn(rest, FIELDS()).map(({ index }) => index);
  if (stop >= 0) ends.push(stop);
  // a form may print its title last
  if (stop < 0 && text.length - from <= MAX_TITLE) ends.push(text.length - from);
  const end = ends
    .filter((at) => at > 0 && (stop < 0 || at <= stop))
    .sort((a, b) => a - b)
    .find((at) => isAimTitle(rest.slice(0, at)));
  return end === undefined ? null : from + end;
}

/** The parts of a page that ran together, cut around the labels with their titles; null where it holds none. */
function partsOf(words: Mapped): Mapped[] | null {
  const { text } = words;
  const isForm = matchesIn(text, FIELDS()).length >= LEAST_FIELDS;
  const parts: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(text, STARTS())) {
    const [whole, , , bare, list, number] = match;
    if (match.index < last || (bare !== undefined && !isForm)) continue;
    const from = match.index + whole.length;
    const end = titleEnd(text, from);
    if (end === null) continue;
    const start = list === undefined ? match.index : from - (number as string).length;
    parts.push(slice(words, last, match.index));
    if (list !== undefined) parts.push(slice(words, match.index, start));
    parts.push(join([slice(words, start, from), slice(words, from, end)], ' '));
    // the indicators of what the title names stand right behind it
    const word = SECTION().exec(text.slice(end, end + MAX_TITLE))?.[0].length ?? 0;
    if (word > 0) parts.push(slice(words, end, end + word));
    last = end + word;
  }
  return parts.length > 0 ? [...parts, slice(words, last)].map(trim) : null;
}

/** So much of the text of an e-book's page ran together. */
const LEAST_SHARE = 0.8;

const lettersIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { content }) => sum + content.text.trim().length, 0);

/** Cuts pages of e-books that came in as one text without blanks (癒着した頁) around the goals and policies that they name. */
export function splitFused(lines: readonly Line[]): readonly Line[] {
  // among lines of their own a long one is a paragraph; what the host prints around the page is little
  const whole = lettersIn(lines);
  if (lettersIn(lines.filter(isFused)) < whole * LEAST_SHARE) return lines;
  return lines.flatMap((line) => {
    const parts = isFused(line) ? partsOf(line.content) : null;
    return parts
      ? parts.filter(({ text }) => text.length > 0).map((content) => ({ ...line, content }))
      : [line];
  });
}
