import type { Grade } from '../../forms/strategy.ts';
import { isUsualWord } from './grade.ts';

/** A grade with its meaning, before its scheme is known. */
export type Explained = Omit<Grade, 'rank'>;

/** Whether words are grades of a scheme: half of them are usual ones, and none is a label. */
export function areGrades(found: readonly Explained[]): boolean {
  const usual = found.filter(({ grade }) => isUsualWord(grade));
  return usual.length * 2 >= found.length && usual.length > 0;
}
