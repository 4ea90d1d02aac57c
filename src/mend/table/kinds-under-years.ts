import { join, type Mapped, saying } from '../../base/mapped.ts';
import { columnRole, readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { isTime } from '../../language/time/time-word.ts';
import type { FlatCell } from './flat-cell.ts';

/** So many years in a row head columns, and so many kinds of figures stand under each. */
const LEAST_YEARS = 2;
const LEAST_KINDS = 2;
// 計画 heads no column, 計画値 does
const VALUE = '値';

const isYear = ({ content, kind }: FlatCell): boolean => kind === 'heading' && isTime(content.text);
const isKind = ({ content: { text } }: FlatCell): boolean => rowKindOf(text) !== null;

/** How many cells from a place on pass. */
function runFrom(cells: readonly FlatCell[], from: number, passes: (cell: FlatCell) => boolean) {
  let to = from;
  while (to < cells.length && passes(cells[to] as FlatCell)) to++;
  return to - from;
}

/** How many kinds stand under each year, where they come round in one order; under the last year some may be left out, still to come. */
function kindsOfEach(kinds: readonly string[], years: number): number | null {
  const each = Math.ceil(kinds.length / years);
  const comesRound = kinds.every((kind, i) => kind === kinds[i % each]);
  const whole = kinds.length > each * (years - 1) && new Set(kinds.slice(0, each)).size === each;
  return each >= LEAST_KINDS && comesRound && whole ? each : null;
}

/** A kind as the heading of a column: 計画 alone heads none. */
const headingOf = (word: Mapped): Mapped =>
  rowKindOf(word.text) === 'planned' && columnRole(word.text) === null ? saying(word, VALUE) : word;

/** Years and the kinds of figures under them as a heading each (年度の下の計画・実績): R5 R6 計画 実績 計画 as R5計画値 R5実績 R6計画値. */
export function kindsUnderYears(cells: readonly FlatCell[]): readonly FlatCell[] {
  const from = cells.findIndex(isYear);
  const years = from < 0 ? 0 : runFrom(cells, from, isYear);
  if (years < LEAST_YEARS) return cells;
  const below = cells.slice(from + years, from + years + runFrom(cells, from + years, isKind));
  const each = kindsOfEach(
    below.map(({ content }) => content.text),
    years,
  );
  if (each === null) return cells;
  const headings = below.map((kind, i): FlatCell => {
    const year = cells[from + Math.floor(i / each)] as FlatCell;
    const content = join([year.content, headingOf(kind.content)]);
    return { ...year, content, heading: readColumnHeading(content.text) };
  });
  return [...cells.slice(0, from), ...headings, ...cells.slice(from + years + below.length)];
}
