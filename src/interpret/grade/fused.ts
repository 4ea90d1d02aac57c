import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { CAPTION_ROLES, GRADES, LABELS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import type { GradeMention } from './mention.ts';

const LABEL = oneOf(GRADES.labels);
const WORD = perLexicon(() => oneOf([...GRADES.words, ...GRADES.directions]));
/** What may stand right behind a grade: the next label of the form, or an end. */
const NEXT = perLexicon(() => {
  const { name, number, operators, other } = WORDS.projectForm;
  const captions = CAPTION_ROLES.flatMap((role) => LABELS[role].words);
  const fields = [...name, ...number, ...operators, ...other, ...captions, ...WORDS.formWords];
  const words = [...fields, ...GRADES.labels, ...GRADES.behind, ...GRADES.previous].filter(
    (own) => own.length > 1,
  );
  return `(?=${oneOf(words)}|\\s|$)`;
});
// 評価やや遅れ方向性改善: a label, its grade and the next label without a blank
const FUSED = perLexicon(() => new RegExp(`(${LABEL})(${WORD()})${NEXT()}`, 'g'));
// 総合評価4(5非常に良い4良い3普通2やや悪い1悪い)前年度3方向性: points that the form explains right behind
const POINTS = perLexicon(
  () =>
    new RegExp(
      `(${LABEL})([0-5])\\((?:[0-5][^\\d()]{1,10}){3,6}\\)(?:(${oneOf(GRADES.previous)})([0-5])${NEXT()})?`,
      'g',
    ),
);
/** Text that ran together has fewer blanks than one in so many characters, and is longer than a line. */
const MOST_BLANKS = 10;
const LEAST = 100;

function mentionOf(text: Mapped, words: string, grade: string, from: number): GradeMention[] {
  const label = readGradeLabel(words);
  if (!label || (GRADES.directions.includes(grade) && !label.directs)) return [];
  const span = spanOf(slice(text, from, from + grade.length));
  const read = { grade, gradeText: null, rank: null };
  return [{ label, words, read, columnYear: null, remarks: [], span, cells: [], path: [] }];
}

function inLine(line: Mapped): GradeMention[] {
  const { text } = line;
  if (text.length < LEAST) return [];
  const blanks = text.match(/\s/g)?.length ?? 0;
  if (blanks * MOST_BLANKS > text.length) return [];
  const worded = matchesIn(text, FUSED()).flatMap(({ 1: words, 2: grade, index }) =>
    mentionOf(line, words as string, grade as string, index + (words as string).length),
  );
  const points = matchesIn(text, POINTS()).flatMap((match) => {
    const [whole, words, grade, previous, before] = match as unknown as [
      string,
      string,
      string,
      ...(string | undefined)[],
    ];
    const end = match.index + whole.length;
    return [
      ...mentionOf(line, words, grade, match.index + words.length),
      ...(previous && before ? mentionOf(line, previous, before, end - before.length) : []),
    ];
  });
  return [...worded, ...points];
}

/** The grades of forms whose labels and words ran together (癒着した頁), in the order of the text. */
export function fusedGrades({ folded }: Context): GradeMention[] {
  return matchesIn(folded.text, /[^\n]+/g)
    .flatMap(({ 0: line, index }) => inLine(slice(folded, index, index + line.length)))
    .sort((a, b) => a.span.start - b.span.start);
}
