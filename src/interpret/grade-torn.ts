import { type Mapped, slice, spanOf, without } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { GradeLabel } from '../language/grade-label.ts';
import { readGradeLabel } from '../language/grade-label.ts';
import { GRADES, oneOf } from '../language/lexicon.ts';
import type { Context } from './context.ts';
import type { GradeMention } from './grade-mention.ts';

const VERDICT = new RegExp(oneOf(GRADES.verdicts), 'g');
/** Choices that a form offers stand closer together, in characters. */
const NEAR = 12;
// 「効果があった」: a word that is spoken of
const QUOTED = /[「『(]$/;
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
  if (folded.text.replace(/\s+/g, '').search(VERDICT) < 0) return [];
  const whole = without(folded, /\s+/g);
  const verdicts = verdictsIn(whole);
  return verdicts.flatMap(({ words }, i): GradeMention[] => {
    if (isOffered(verdicts, i, whole.text)) return [];
    const read = { grade: words.text, gradeText: null, rank: null };
    const none = { columnYear: null, remarks: [], cells: [], path: [] };
    return [
      {
        ...none,
        label: LABEL,
        words: GRADES.projectLabels[0] as string,
        read,
        span: spanOf(words),
      },
    ];
  });
}
