import { slice, spanOf, trim } from '../base/mapped.ts';
import type { Division, Grid, Node, Row } from '../forms/outline.ts';
import { holdsValues, readColumnHeading } from '../language/column/heading.ts';
import { markOf } from '../language/enumerator.ts';
import { declaredRole } from '../language/heading/caption.ts';
import { WORDS } from '../language/lexicon.ts';
import { because } from './why.ts';

const LEAST_ROWS = 2;
const LEAST_COLUMNS = 3;
const MAX_TITLE = 50;
// 2,915, 78.6%, 12件, -, or nothing
const FIGURE = /^(?:[△▲-]?\d[\d,.]*[^\s\d]{0,3}|[-―－–])?$/;

const isSum = (text: string): boolean => WORDS.sums.includes(text.replace(/\s+/g, ''));

/** The rows of goals of a table that counts what stands under each; none for other tables. */
function goalRows({ rows }: Grid): readonly Row[] {
  const [head, ...body] = rows;
  const [first, ...others] = head?.cells ?? [];
  if (!first || declaredRole(first.text) !== 'goal' || others.length + 1 < LEAST_COLUMNS) return [];
  const roles = others.map(({ text }) => readColumnHeading(text)?.role);
  if (roles.some((role) => role === 'name' || holdsValues(role))) return [];
  const titled = body.filter(({ cells }) => cells[0] && !isSum(cells[0].text));
  const counts = ({ cells }: Row) =>
    (cells[0]?.text.length ?? 0) >= 2 &&
    (cells[0]?.text.length ?? 0) <= MAX_TITLE &&
    cells.slice(1).every(({ text }) => FIGURE.test(text)) &&
    cells.slice(1).some(({ text }) => /\d/.test(text));
  return titled.length >= LEAST_ROWS && titled.every(counts) ? titled : [];
}

function goalOf({ cells: [cell] }: Row, term: string): Division | null {
  if (!cell) return null;
  const front = markOf(cell.text);
  return {
    kind: 'division',
    mark: front?.mark ?? null,
    role: 'goal',
    term: null,
    title: trim(slice(cell, front?.length ?? 0)),
    span: spanOf(cell),
    why: [because('why-declared', { term, role: 'goal' })],
    children: [],
  };
}

/**
 * The goals that nothing but a table names which counts what stands under each (集計表の目標): 基本目標 | 事業数 | 事業費. Null where
 * there is none.
 */
export function withCountedGoals(nodes: readonly Node[]): readonly Node[] | null {
  let found = false;
  const out = nodes.flatMap((node): Node[] => {
    if (found) return [node];
    if (node.kind === 'grid') {
      const rows = goalRows(node);
      const term = node.rows[0]?.cells[0]?.text ?? '';
      found = rows.length > 0;
      return [node, ...rows.flatMap((row) => goalOf(row, term) ?? [])];
    }
    const below = node.kind === 'division' ? withCountedGoals(node.children) : null;
    if (below === null) return [node];
    found = true;
    return [{ ...node, children: [...below] } as Division];
  });
  return found ? out : null;
}
