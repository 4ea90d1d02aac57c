import { type Mapped, slice, spanOf, without } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { GradeLabel } from '../../language/grade/label.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { GRADES, oneOf } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import type { GradeMention } from './mention.ts';
import { zippedVerdicts } from './zipped.ts';

const VERDICT = new RegExp(oneOf(GRADES.verdicts), 'g');
/** Choices that a form offers stand closer together, in characters. */
const NEAR = 12;
// 「効果があった」: a word that is spoken of
const QUOTED = /[「『(]$/;
/** A form asks for one verdict of each kind: on the effect, and on the indicators. */
const PAIRS = GRADES.verdicts
  .filter((verdict) => !verdict.includes('KPI'))
  .flatMap((effect) =>
    GRADES.verdicts
      .filter((verdict) => verdict.includes('KPI'))
      .map((kpi) => [effect, kpi] as const),
  );
// KPI達成に: what no zipped verdict on indicators tears
const ON_KPI = /KPI\s*達/;
const LABEL = readGradeLabel(GRADES.projectLabels[0] as string) as GradeLabel;

interface Verdict {
  readonly words: Mapped;
  readonly start: number;
  readonly end: number;
}

function verdictsIn(text: Mapped): Verdict[] {
  return matchesIn(text.text, VERDICT).map(({ 0: word, index }) => ({
    words: slice(text, index, index + word.length),
    start: index,
    end: index + word.length,
  }));
}

/** Whether a verdict is about the indicators; the others are about the effect, and a form asks for one of each. */
const isOfKpi = ({ words }: Verdict) => words.text.includes('KPI');

/** Whether a verdict is one of several that a form offers, or is only spoken of. */
function isOffered(verdicts: readonly Verdict[], at: number, text: string): boolean {
  const { start, end } = verdicts[at] as Verdict;
  const before = verdicts[at - 1];
  const next = verdicts[at + 1];
  if (QUOTED.test(text.slice(0, start).slice(-1)) || /^[」』、・/)]/.test(text.slice(end)))
    return true;
  const own = isOfKpi(verdicts[at] as Verdict);
  return (
    (before !== undefined && isOfKpi(before) === own && start - before.end < NEAR) ||
    (next !== undefined && isOfKpi(next) === own && next.start - end < NEAR)
  );
}

/**
 * The verdicts of grant reports (地方創生に効果があった, 総合戦略のKPI達成に有効であった) wherever they stand, though lines
 * tear them: words so long mean nothing else.
 */
export function tornVerdicts({ folded }: Context): GradeMention[] {
  const zipped = ON_KPI.test(folded.text) ? zippedVerdicts(folded, PAIRS) : [];
  return [...contiguous(folded), ...zipped].map(mentionOf);
}

/** Verdicts that stand whole in a text, but for the blanks and line ends in it. */
function contiguous(folded: Mapped): Mapped[] {
  if (folded.text.replace(/\s+/g, '').search(VERDICT) < 0) return [];
  const whole = without(folded, /\s+/g);
  const verdicts = verdictsIn(whole);
  return verdicts.flatMap(({ words }, i) => (isOffered(verdicts, i, whole.text) ? [] : [words]));
}

function mentionOf(words: Mapped): GradeMention {
  const read = { grade: words.text, gradeText: null, rank: null };
  const none = { columnYear: null, remarks: [], cells: [], path: [] };
  const label = GRADES.projectLabels[0] as string;
  return { ...none, label: LABEL, words: label, read, span: spanOf(words) };
}
