import { join, type Mapped } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Division, Grid } from '../forms/outline.ts';
import type { PopulationSeries, PopulationTarget } from '../forms/strategy.ts';
import { clean } from '../language/letters/clean.ts';
import { WORDS } from '../language/lexicon.ts';
import { timesIn } from '../language/time/era.ts';
import { firstFigure } from '../language/value/numeral.ts';
import type { Context } from './context.ts';
import { restoreRows } from './indicator/restored-rows.ts';
import { withLabels } from './table/grid.ts';

type Column = keyof typeof WORDS.populationColumns;
const COLUMNS = Object.keys(WORDS.populationColumns) as Column[];
const TERMS = Object.entries(WORDS.terms) as [PopulationTarget['term'], readonly string[]][];

function columnOf(text: string): Column | null {
  const key = text.replace(/\s+/g, '');
  return COLUMNS.find((column) => WORDS.populationColumns[column].includes(key)) ?? null;
}

/** The heading above that names term and year: 「① 短期目標/2020年(平成32年)」. */
function aimOf(path: readonly Division[]) {
  for (const { title, mark, span } of [...path].reverse()) {
    const text = `${mark?.label ?? ''} ${title.text}`;
    const term = TERMS.find(([, words]) => words.some((word) => text.includes(word)))?.[0];
    const year = timesIn(text)[0]?.year;
    if (term && year) return { term, year, span };
  }
  return null;
}

const figureIn = (cell: Mapped | undefined): number | null =>
  cell ? (firstFigure(cell.text)?.value ?? null) : null;

function seriesOf(cells: readonly Mapped[], columns: readonly (Column | null)[]): PopulationSeries {
  const value = (column: Column) => {
    const at = columns.indexOf(column);
    return at < 0 ? null : figureIn(cells[at]);
  };
  return {
    name: clean(join([cells[0] as Mapped])).replace(/\s+/g, ''),
    total: value('total'),
    young: value('young'),
    working: value('working'),
    elderly: value('elderly'),
  };
}

function targetOf(grid: Grid, path: readonly Division[], context: Context) {
  const [header = [], ...printed] = withLabels(grid.rows);
  const columns = header.map(({ text }) => columnOf(text));
  if (columns.filter((column) => column !== null).length < 3) return null;
  const aim = aimOf(path);
  if (!aim) return null;
  const span = hull([aim.span, grid.span]) as Span;
  context.claim(span);
  const { term, year } = aim;
  const spans = grid.rows.slice(1).map((row) => row.span);
  const { rows, restored, open } = restoreRows({ header: [header], rows: printed, spans }, context);
  // a figure that may belong to any column is given to none
  const series = rows.map((cells, row) =>
    seriesOf(open.has(row) ? cells.slice(0, 1) : cells, columns),
  );
  const mark = restored.length > 0 ? { restored: [...restored] } : {};
  return { term, year, series, ...mark, source: context.place(span) };
}

/** Reads the populations aimed at (目標人口): tables of age groups under a heading that names term and year. */
export function interpretPopulations(context: Context): PopulationTarget[] {
  return context.leaves.flatMap(({ leaf, path }) => {
    const target = leaf.kind === 'grid' ? targetOf(leaf, path, context) : null;
    return target ? [target] : [];
  });
}
