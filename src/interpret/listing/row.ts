import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Mark, Row } from '../../forms/outline.ts';
import type { Indicator } from '../../forms/strategy.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf, ordinalOf } from '../../language/enumerator.ts';
import { clean } from '../../language/letters/clean.ts';
import { oneOf } from '../../language/lexicon.ts';
import { nameKey } from '../../language/similarity.ts';
import { isAbsent } from '../../language/value/word.ts';
import data from '../../lexicon/listings.yaml';
import type { IndicatorEntry } from '../indicator/entry-form.ts';
import { gatherGridEntries, isIndicatorGrid } from '../indicator/grid.ts';
import { aimsOfRow } from './aims.ts';
import { isSameCell, type Level, type ListingHead } from './head.ts';

const {
  kinds: KINDS,
  remarks: REMARKS,
  sums,
} = data as {
  readonly sums: readonly string[];
  readonly kinds: Readonly<Record<Indicator['role'], readonly string[]>>;
  readonly remarks: readonly string[];
};

/** What a row says of one rung: the words of its cells; null where it stands under none. */
export type Rung = Mapped | null;

/** A row of a list: the rungs it stands under, its indicator, and what else its columns say. */
export interface ListingRow {
  readonly rungs: readonly Rung[];
  /** Null where the row says only what is done. */
  readonly entry: IndicatorEntry | null;
  /** The cells that say what is done. */
  readonly measures: readonly Mapped[];
  readonly role: Indicator['role'] | null;
  readonly notes: readonly string[];
  /** What the goal that the row stands under aims at, where a column of its own says so. */
  readonly aims: readonly IndicatorEntry[];
}

const isFilled = (cell: Mapped | undefined): cell is Mapped =>
  !!cell && cell.text.length > 0 && !isAbsent(cell.text);

/** Whether a cell is an enumerator alone, whose words stand in the cell beside it: (1), ア, 1-2. */
function isNumber({ text }: Mapped): boolean {
  return ordinalOf(text) !== null || markOf(`${text} x`)?.length === text.length + 1;
}

/** What a row's own cells say of a rung: words, `none` (a dash, or a cell merged with the rung above), or nothing. */
function saidOf(row: Row, level: Level, above: Level | undefined): Mapped | 'none' | null {
  const cells = level.columns.map((i) => row.cells[i]);
  const outer = above && row.cells[above.columns[0] as number];
  if (cells.every((cell) => cell && isSameCell(cell, outer) && cell.text.length > 0)) return 'none';
  if (cells.some((cell) => cell && isAbsent(cell.text))) return 'none';
  const own = cells.filter(isFilled).filter((cell, i, all) => !isSameCell(cell, all[i - 1]));
  const [first] = own;
  if (!first) return null;
  return isNumber(first) ? join(own, ' ') : first;
}

/** Carries cells down: a blank is the cell above it, unless a rung further out has changed. */
export class Carrying {
  private rungs: Rung[] = [];
  private readonly levels: readonly Level[];

  constructor(levels: readonly Level[]) {
    this.levels = levels;
  }

  /** @param alone whether the row is an aim of its goal: then a blank names no policy */
  take(row: Row, alone: boolean): readonly Rung[] {
    let changed = false;
    this.rungs = this.levels.map((level, i) => {
      const said = saidOf(row, level, this.levels[i - 1]);
      const before = this.rungs[i] ?? null;
      const blank = changed || (alone && level.kind === 'policy') ? null : before;
      const now = said === 'none' ? null : (said ?? blank);
      changed ||=
        now === null || before === null
          ? now !== before
          : nameKey(now.text) !== nameKey(before.text);
      return now;
    });
    return this.rungs;
  }
}

const cellsOf = (
  row: Row,
  { columns }: ListingHead,
  kind: 'kind' | 'note' | 'number' | 'measures',
) =>
  columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return column.kind === kind && isFilled(cell) ? [{ cell, heading: column.heading }] : [];
  });

/** The role that the column of kinds names: 数値目標, KPI. */
function roleOf(row: Row, head: ListingHead): Indicator['role'] | null {
  const said = cellsOf(row, head, 'kind').map(({ cell }) => cell.text.replace(/[\s()]/g, ''));
  const roles = Object.keys(KINDS) as Indicator['role'][];
  return roles.find((role) => said.some((words) => KINDS[role].includes(words))) ?? null;
}

/** The indicator's number: in a column of its own, else in front of its name. */
function numbered(entry: IndicatorEntry, row: Row, head: ListingHead): IndicatorEntry {
  const column = cellsOf(row, head, 'number')[0]?.cell.text;
  const ordinal = column ? ordinalOf(column) : null;
  if (entry.mark) return entry;
  const found = markOf(entry.line.name.text);
  const mark: Mark | null =
    column && ordinal !== null ? { label: column, style: '1', ordinal } : (found?.mark ?? null);
  const name = found ? trim(slice(entry.line.name, found.length)) : entry.line.name;
  return { ...entry, mark, line: { ...entry.line, name } };
}

/** The figures of an entry with their years, those of a second row of headings named alone. */
function withYears(entry: IndicatorEntry, { columns }: ListingHead): IndicatorEntry {
  const years = new Map(columns.map(({ heading, when }) => [heading, when ?? heading] as const));
  const named = <T extends { readonly when: Mapped | null }>(part: T): T => ({
    ...part,
    when: part.when && (years.get(part.when) ?? part.when),
  });
  const { baseline, target } = entry.line;
  return {
    ...entry,
    line: { ...entry.line, baseline: baseline && named(baseline), target: target && named(target) },
    actuals: entry.actuals.map(named),
    planned: entry.planned.map(named),
  };
}

/** The table as one of indicators alone: one row of headings, and the columns that belong to them. */
function indicatorGrid(grid: Grid, head: ListingHead): Grid {
  const body = grid.rows.slice(head.to);
  // 区分: 目標 | 実績 says what the figures of each row are
  const saysKinds = (i: number) =>
    body.every(({ cells }) => rowKindOf(cells[i]?.text ?? '') !== null);
  const own = head.columns.flatMap(({ kind }, i) => {
    const isOwn = kind === 'indicator' || (kind === 'kind' && saysKinds(i));
    return isOwn && !head.levels.some(({ columns }) => columns.includes(i)) ? [i] : [];
  });
  const top = grid.rows.slice(head.from, head.to);
  const header: Row = {
    ...(top[0] as Row),
    cells: own.map((i) => head.columns[i]?.heading as Mapped),
    span: hull(top.map(({ span }) => span)) as Span,
  };
  const rows = body.map((row) => ({
    ...row,
    cells: own.map((i) => row.cells[i] ?? slice(header.cells[0] as Mapped, 0, 0)),
  }));
  return { ...grid, rows: [header, ...rows], span: header.span };
}

/** An indicator whose cells hold no figure yet: 調整中, 増加. The columns say what they are, so nothing is guessed. */
function withoutFigure(row: Row, { columns, name }: ListingHead): IndicatorEntry | null {
  const words = row.cells[name];
  if (!isFilled(words) || !/[^\d\s.,%]/.test(words.text)) return null;
  const part = (role: 'baseline' | 'target') => {
    const at = columns.findLastIndex(
      ({ kind, heading }, i) =>
        kind === 'indicator' &&
        readColumnHeading(heading.text)?.role === role &&
        isFilled(row.cells[i]),
    );
    const cell = row.cells[at];
    const heading = columns[at]?.heading;
    const isDated = heading !== undefined && readColumnHeading(heading.text)?.dated === true;
    return cell ? { words: cell, when: isDated ? heading : null } : null;
  };
  const target = part('target');
  if (!target) return null;
  const line = { name: words, baseline: part('baseline'), target };
  const none = { mark: null, unit: null, actuals: [], planned: [], grids: [], notes: [] };
  return { ...none, line, span: row.span };
}

// 合計, 点数の合計, 小計
const SUMS = new RegExp(`(?:${oneOf(sums)})$`);

/** Whether a row sums up those above: it says so in the columns of rungs and names no indicator of its own. */
function isSum(cells: Row['cells'], { name }: ListingHead): boolean {
  const at = cells.findIndex(({ text }) => text.length > 0);
  const [first, named] = [cells[at]?.text ?? '', cells[name]?.text ?? ''];
  return at !== name && SUMS.test(first.trim()) && (named === '' || named === first);
}

/** Whether a row below the heading names rungs: no remark, no row of sums, no heading that is printed again. */
function namesRungs({ cells }: Row, head: ListingHead): boolean {
  const first = cells.find(({ text }) => text.length > 0)?.text ?? '';
  if (REMARKS.some((sign) => first.startsWith(sign)) || isSum(cells, head)) return false;
  return cells[head.name]?.text !== head.columns[head.name]?.heading.text;
}

/**
 * Reads the rows of a list that hold an indicator.
 * @param carrying what the rungs were at the end of the page before, where the list goes on from it
 */
export function readListingRows(
  grid: Grid,
  head: ListingHead,
  carrying = new Carrying(head.levels),
): ListingRow[] {
  const table = indicatorGrid(grid, head);
  if (!isIndicatorGrid(table)) return [];
  const gathered = gatherGridEntries(table);
  const entries = new Map(gathered.map((entry) => [entry.span.start, entry]));
  // rows of 実績 and 達成率 below the one of 目標 that begins their indicator
  const isWithin = ({ span }: Row) =>
    gathered.some((entry) => entry.span.start < span.start && span.end <= entry.span.end);
  const merged: (Mapped | undefined)[] = [];
  return grid.rows.slice(head.to).flatMap((row, i, body) => {
    if (!namesRungs(row, head)) return [];
    // a cell merged over rows says it once
    const measures = cellsOf(row, head, 'measures')
      .map(({ cell }) => cell)
      .filter((cell) => !merged.some((one) => isSameCell(one, cell)));
    merged.splice(0, merged.length, ...row.cells);
    const role = roleOf(row, head);
    const rungs = carrying.take(row, role === 'target');
    const own = entries.get(row.span.start);
    const entry = own ?? (isWithin(row) ? null : withoutFigure(row, head));
    const aims = aimsOfRow(row, body[i - 1], head);
    if (!entry && measures.length === 0 && aims.length === 0) return [];
    const notes = cellsOf(row, head, 'note').map(
      ({ cell, heading }) => `${clean(heading)}: ${clean(cell)}`,
    );
    const whole = entry && numbered(withYears(entry, head), row, head);
    return [{ rungs, role, notes, measures, aims, entry: whole }];
  });
}
