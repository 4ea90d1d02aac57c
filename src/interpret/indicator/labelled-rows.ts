import type { Mapped } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { columnRole, readColumnHeading } from '../../language/column/heading.ts';
import type { Labelled } from '../../language/indicator/line.ts';
import { WORDS } from '../../language/lexicon.ts';
import { splitUnit } from '../../language/value/unit.ts';
import type { IndicatorEntry } from './entry-form.ts';

/** Which columns hold names, the words that say what a row holds, figures, and their years (-1 for none). */
interface Head {
  readonly name: number;
  readonly label: number;
  readonly figure: number;
  readonly year: number;
}

const bare = ({ text }: Mapped) => text.replace(/\s+/g, '');
const textOf = (row: Row, at: number): string => row.cells[at]?.text ?? '';

/** What a row holds, by its word: 現状, 目標値; null for other words. */
function kindOf(row: Row, at: number): 'baseline' | 'target' | null {
  const words = textOf(row, at);
  const role = /\d/.test(words) ? null : readColumnHeading(words)?.role;
  return role === 'baseline' || role === 'target' ? role : null;
}

/** The columns of a table that has a row for the start and one for the aim of each indicator: 指標 | 区分 | 値 | 年度. */
function headOf({ rows }: Grid): Head | null {
  const [header, ...body] = rows;
  if (!header || body.length < 2) return null;
  const words = header.cells.map(bare);
  const name = words.findIndex((word) => columnRole(word) === 'name');
  const figure = words.findIndex((word, i) => i > name && WORDS.figureColumns.includes(word));
  const year = words.findIndex((word, i) => i > name && WORDS.yearColumns.includes(word));
  const label = name + 1;
  if (name < 0 || figure <= label || year === label) return null;
  return body.every((row) => kindOf(row, label) !== null) ? { name, label, figure, year } : null;
}

function figureIn(rows: readonly Row[], kind: 'baseline' | 'target', head: Head): Labelled | null {
  const row = rows.find((one) => kindOf(one, head.label) === kind);
  const words = row?.cells[head.figure];
  if (!row || !words || words.text === '') return null;
  const when = head.year < 0 ? undefined : row.cells[head.year];
  return { words, when: when && when.text !== '' ? when : null };
}

/**
 * Reads a table whose rows are the start and the aim of one indicator after the other; none where a row does not say
 * which it is, or an indicator has two of a kind.
 */
export function gatherLabelledRows(grid: Grid): IndicatorEntry[] {
  const head = headOf(grid);
  if (!head) return [];
  const groups: Row[][] = [];
  for (const row of grid.rows.slice(1)) {
    const group = groups.at(-1);
    const own = textOf(row, head.name);
    if (group && (own === '' || own === textOf(group[0] as Row, head.name))) group.push(row);
    else groups.push([row]);
  }
  const isWhole = (rows: readonly Row[]) =>
    textOf(rows[0] as Row, head.name) !== '' &&
    new Set(rows.map((row) => kindOf(row, head.label))).size === rows.length;
  if (!groups.every(isWhole)) return [];
  return groups.map((rows): IndicatorEntry => {
    const { name, unit } = splitUnit((rows[0] as Row).cells[head.name] as Mapped);
    const line = {
      name,
      baseline: figureIn(rows, 'baseline', head),
      target: figureIn(rows, 'target', head),
    };
    const none = { mark: null, actuals: [], planned: [], grids: [], notes: [] };
    return { ...none, line, unit, span: hull(rows.map(({ span }) => span)) as Span };
  });
}
