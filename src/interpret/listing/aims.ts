import { join, type Mapped, slice, spanOf, split, trim } from '../../base/mapped.ts';
import type { Row } from '../../forms/outline.ts';
import { isIndicatorLine, splitIndicatorLine } from '../../language/indicator/line.ts';
import type { Labelled } from '../../language/indicator/parts.ts';
import type { IndicatorEntry } from '../indicator/entry-form.ts';
import type { ListingHead } from './head.ts';

const LINE_END = /<br\s?\/?>|\n/g;
// (R元→R6): when the starts and the aims below are of
const YEARS = /\(([^()→⇒~]+)[→⇒]([^()→⇒~]+)\)$/d;

/** When the starts and the aims of a column are of, as its heading says. */
function yearsOf(heading: Mapped): readonly [Mapped | null, Mapped | null] {
  const [, start, aim] = YEARS.exec(heading.text)?.indices ?? [];
  return [start ? slice(heading, ...start) : null, aim ? slice(heading, ...aim) : null];
}

const dated = (part: Labelled | null, when: Mapped | null): Labelled | null =>
  part && { ...part, when: part.when ?? when };

/** An indicator that words hold whole, as an entry of a list. */
export function wholeEntry(words: Mapped, heading?: Mapped): IndicatorEntry {
  const line = splitIndicatorLine(words);
  const [start, aim] = heading ? yearsOf(heading) : [null, null];
  return {
    mark: null,
    unit: line.unit ?? null,
    line: { ...line, baseline: dated(line.baseline, start), target: dated(line.target, aim) },
    actuals: [],
    planned: [],
    grids: [],
    notes: [],
    span: spanOf(words),
  };
}

/** The indicators of a cell: a name and its figures, on one line or the figures below it. */
function entriesOf(cell: Mapped, heading: Mapped): IndicatorEntry[] {
  const entries: IndicatorEntry[] = [];
  let open: Mapped[] = [];
  for (const line of split(cell, LINE_END).map(trim)) {
    if (line.text === '') continue;
    open.push(line);
    const words = join(open, ' ');
    if (!isIndicatorLine(words)) continue;
    entries.push(wholeEntry(words, heading));
    open = [];
  }
  return entries;
}

/**
 * What the goal of a row aims at, where a column of its own says so (数値目標の欄: 移住者数<br>30人 → 50人).
 * @param above the row above
 */
export function aimsOfRow(
  row: Row,
  above: Row | undefined,
  { columns }: ListingHead,
): readonly IndicatorEntry[] {
  return columns.flatMap(({ kind, heading }, i) => {
    const cell = row.cells[i];
    // a cell that reaches down, or is printed again, says it once
    if (kind !== 'aims' || !cell || cell.text === above?.cells[i]?.text) return [];
    return entriesOf(cell, heading);
  });
}
