import type { Node } from '../forms/outline.ts';
import type { Grade } from '../forms/strategy.ts';
import { clean } from '../language/clean.ts';
import type { Context } from './context.ts';
import { allDivisions, isGrid } from './nodes.ts';

// A 順調に進んでいる。
const GRADE = /^([SA-E][+-]?|[◎○△×])\s*(.*?)。?$/;

/** The grade schemes that the document explains (検証基準), best grade first as printed. */
export function interpretGradeSchemes(nodes: readonly Node[], context: Context): Grade[][] {
  const schemes: Grade[][] = [];
  for (const division of allDivisions(nodes)) {
    if (division.role !== 'grades') continue;
    for (const grid of division.children.filter(isGrid)) {
      const grades = grid.rows.flatMap(({ cells }) => {
        const match = cells[0] ? GRADE.exec(clean(cells[0])) : null;
        if (!match) return [];
        const meaning = (match[2] as string) || (cells[1] ? clean(cells[1]) : '');
        return [{ grade: match[1] as string, meaning }];
      });
      if (grades.length < 2) continue;
      context.claim(grid.span);
      schemes.push(grades.map((grade, i) => ({ ...grade, rank: i + 1 })));
    }
  }
  return schemes;
}
