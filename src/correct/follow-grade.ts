import type { Evaluation, Grade, Strategy } from '../forms/strategy.ts';
import type { Deed, Following } from './following.ts';
import { valueAt } from './value.ts';

// evaluations[0].grade
const GRADE = /^evaluations\[(\d+)\]\.grade$/;

/** A scheme's line for a grade; null where no scheme or several that differ have it. */
function lineOf(grade: string | null, schemes: Strategy['gradeSchemes']): Grade | null {
  const lines = schemes.flatMap((scheme) => scheme.filter((line) => line.grade === grade));
  const [first = null, ...more] = lines;
  return first && more.every(({ rank }) => rank === first.rank) ? first : null;
}

/** Rank and words of a grade that were those of the document's scheme are so again (評価の順位・文言). */
export function gradeFollows(
  { entry, before, field }: Deed,
  schemes: Strategy['gradeSchemes'],
): readonly Following[] {
  const at = GRADE.exec(field)?.[1];
  if (at === undefined) return [];
  const path = ['evaluations', Number(at)];
  const [was, now] = [valueAt(before, path), valueAt(entry.fields, path)] as readonly [
    Evaluation | null,
    Evaluation,
  ];
  const [old, fresh] = [lineOf(was?.grade ?? null, schemes), lineOf(now.grade, schemes)];
  const following = [
    { field: 'rank', was: was?.rank ?? null, by: old?.rank, next: fresh?.rank ?? null },
    {
      field: 'gradeText',
      was: was?.gradeText ?? null,
      by: old?.meaning,
      next: fresh?.meaning ?? null,
    },
  ];
  return following.flatMap((one) =>
    one.was !== null && one.was === one.by && one.was !== one.next
      ? [{ field: `evaluations[${at}].${one.field}`, new: one.next }]
      : [],
  );
}
