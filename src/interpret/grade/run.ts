import { type Mapped, spanOf, split, trim } from '../../base/mapped.ts';
import type { GradeRead } from '../../language/grade/grade.ts';
import { markIn } from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { GRADES, oneOf } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import type { GradeMention } from './mention.ts';

/** Fewer grades on a line are no row of a form's aspects. */
const LEAST = 3;
/** A line with more words is a page. */
const MAX_WORDS = 24;
const MAX_LINE = 300;
const POINTS = /^(?:[0-5]|[IVⅠ-Ⅴ]{1,3})$/;
// 事業の有効性・効率性・経済性, 3ヵ年の事業目標に対する達成状況
const ENDS = new RegExp(`(?:${oneOf(GRADES.runEnds)})$`);
const LABEL = readGradeLabel(GRADES.projectLabels[0] as string) as GradeLabel;

/** A label with its grade. */
interface Pair {
  readonly label: Mapped;
  readonly grade: Mapped;
}

const isGrade = ({ text }: Mapped): boolean =>
  POINTS.test(text) || markIn(text)?.length === text.length;

const isLabel = ({ text }: Mapped): boolean => !/\d$/.test(text) && ENDS.test(text);

const isAspect = ({ label: { text } }: Pair): boolean => {
  const read = text.split('・').map((word) => readGradeLabel(word));
  return read.some((own) => own?.ofProject === true);
};

const wordsOf = (line: Mapped): Mapped[] => split(line, /\s+/g).filter(({ text }) => text !== '');

/** The pairs that a line is made of, and nothing else; the label of the first grade may stand on the line above. */
function pairsOf(line: Mapped, above: Mapped | null): Pair[] {
  if (line.text.length > MAX_LINE) return [];
  const own = wordsOf(line);
  const [first] = own;
  if (!first || own.length > MAX_WORDS) return [];
  const words = isGrade(first) && above ? [above, ...own] : own;
  const pairs: Pair[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const [label, grade] = [words[i], words[i + 1]];
    if (!label || !grade || !isLabel(label) || !isGrade(grade)) return [];
    pairs.push({ label, grade });
  }
  return pairs.length >= LEAST && pairs.some(isAspect) ? pairs : [];
}

function mentionOf({ label, grade }: Pair): GradeMention {
  const read: GradeRead = { grade: grade.text, gradeText: null, rank: null };
  const none = { columnYear: null, remarks: [], cells: [], path: [] };
  const span = { start: spanOf(label).start, end: spanOf(grade).end };
  return { ...none, label: LABEL, words: label.text, read, span };
}

/**
 * The grades of lines that are nothing but a form's aspects, each with its grade (評価の観点の並び): 達成度 3 事業の妥当性 3 事業の有効性 4. Points
 * and roman numbers are grades there, for nothing else can stand behind such a label.
 */
export function gradeRuns({ folded }: Context): GradeMention[] {
  const lines = split(folded, /\n/g).map(trim);
  let above: Mapped | null = null;
  return lines.flatMap((line): GradeMention[] => {
    if (line.text === '') return [];
    const found = pairsOf(line, above && isLabel(above) && !/\s/.test(above.text) ? above : null);
    above = line;
    return found.map(mentionOf);
  });
}
