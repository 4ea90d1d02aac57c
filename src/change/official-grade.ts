import type { Entry } from '../forms/alignment.ts';
import type { OfficialGrade } from '../forms/changes.ts';
import type { Evaluation, Grade, Strategy } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';

type Schemes = Strategy['gradeSchemes'];

/** Who is heard first of those who judged one year: the office itself. */
const BODIES: readonly OfficialGrade['body'][] = ['internal', 'expert', 'assembly', 'other'];

/** The scheme (検証基準) that a grade is from: the only one that has it, or the one that has its words too; else none. */
function schemeOf({ grade, gradeText }: Evaluation, schemes: Schemes): readonly Grade[] {
  const having = schemes.filter((scheme) => scheme.some((one) => one.grade === grade));
  if (having.length <= 1) return having[0] ?? [];
  if (gradeText === null) return [];
  const words = having.filter((scheme) =>
    scheme.some((one) => one.grade === grade && nameKey(one.meaning) === nameKey(gradeText)),
  );
  return words.length === 1 ? (words[0] as readonly Grade[]) : [];
}

function evaluationsOf({ kind, value }: Entry): readonly Evaluation[] {
  return kind === 'action' ? [] : value.evaluations;
}

/** The grades that a report gives an entry (公式の評価), with their schemes; blanks are left out. */
export function gradesOf(entry: Entry, report: number, schemes: Schemes): readonly OfficialGrade[] {
  return evaluationsOf(entry).flatMap((evaluation) => {
    const { grade, gradeText: text, rank, body, bodyName, fiscalYear, source } = evaluation;
    if (grade === null && text === null) return [];
    const scheme = schemeOf(evaluation, schemes);
    const known = scheme.find((one) => one.grade === grade)?.rank ?? null;
    return [
      { grade, rank: rank ?? known, scheme, text, body, bodyName, fiscalYear, report, source },
    ];
  });
}

/** The grade that stands for all: of the latest year, the office's own before others. */
export function latestGrade(grades: readonly OfficialGrade[]): OfficialGrade | null {
  const order = ({ body }: OfficialGrade) => BODIES.indexOf(body);
  const year = ({ fiscalYear }: OfficialGrade) => fiscalYear ?? Number.NEGATIVE_INFINITY;
  return (
    [...grades].sort(
      (a, b) =>
        (year(b) === year(a) ? 0 : year(b) - year(a)) || order(a) - order(b) || b.report - a.report,
    )[0] ?? null
  );
}
