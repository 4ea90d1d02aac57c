import { join, type Mapped, originOf, slice } from '../../base/mapped.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { LABELS, LISTINGS, perLexicon } from '../../language/lexicon.ts';

/** What a column of a list holds; `indicator` is all that an indicator table has: name, unit, figures; `aims` holds a goal's own ones, whole. */
export type ColumnKind =
  | 'goal'
  | 'policy'
  | 'aims'
  | 'measures'
  | 'number'
  | 'kind'
  | 'note'
  | 'indicator';

export interface ListingColumn {
  readonly kind: ColumnKind;
  /** The words over the column, of one row or two. */
  readonly heading: Mapped;
  /** Where two rows head the column: the words of the lower one, 令和3年度 below 実績. */
  readonly when: Mapped | null;
}

/** One rung of the tree that a list draws: its columns, side by side under one heading. */
export interface Level {
  readonly kind: 'goal' | 'policy';
  readonly term: string;
  readonly columns: readonly number[];
}

/** The heading of a list (一覧表の見出し行). */
export interface ListingHead {
  readonly columns: readonly ListingColumn[];
  readonly levels: readonly Level[];
  /** Index of the column of names. */
  readonly name: number;
  /** The first row of the heading and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** A list's heading stands among its first rows. */
const FIRST_ROWS = 4;

const KIND_OF = perLexicon(
  () =>
    new Map<string, ColumnKind>(
      (Object.keys(LISTINGS.columns) as (keyof typeof LISTINGS.columns)[]).flatMap((kind) =>
        LISTINGS.columns[kind].map((word) => [word, kind] as const),
      ),
    ),
);
// (KPI) in a heading
const BRACKETED = /\([^()]*\)/g;
const bare = ({ text }: Mapped) => text.replace(/\s+/g, '').replace(BRACKETED, '');

/** Whether two cells are one that was merged over both. */
export function isSameCell(a: Mapped | undefined, b: Mapped | undefined): boolean {
  return !!a && !!b && a.text === b.text && originOf(a, 0) === originOf(b, 0);
}

const DIVIDER = /[・/、]|及び|と/;

/** What the words over a column say that it holds; 内容・主な取組 are several words for one. */
function kindOf(heading: Mapped): ColumnKind {
  const words = bare(heading);
  const own = KIND_OF().get(words);
  if (own) return own;
  const parts = words.split(DIVIDER);
  const measures = parts.length > 1 && parts.every((part) => KIND_OF().get(part) === 'measures');
  return measures ? 'measures' : 'indicator';
}
const roleOf = (heading: Mapped | undefined) =>
  heading && kindOf(heading) === 'indicator' ? readColumnHeading(heading.text)?.role : undefined;
const isYear = (cell: Mapped | undefined): cell is Mapped => {
  const read = cell && readColumnHeading(cell.text);
  return read?.dated === true && read.role === 'actual' && !/[績値]/.test(cell?.text ?? '');
};
const isFilled = (cell: Mapped | undefined): cell is Mapped => !!cell && cell.text.length > 0;

/** Whether a row below the heading heads columns too: the name has nothing new there, the rest are column words. */
function isSubheading(row: Row | undefined, head: Row, name: number): boolean {
  if (!row) return false;
  const fresh = row.cells.filter((cell, i) => isFilled(cell) && cell.text !== head.cells[i]?.text);
  const named = row.cells[name];
  if (isFilled(named) && named.text !== head.cells[name]?.text) return false;
  return fresh.length > 0 && fresh.every((cell) => readColumnHeading(cell.text)?.role != null);
}

/** The words over a column of years: in the row above, where merged cells left blanks, those further left. */
function over(row: Row | undefined, at: number, years: Row): Mapped | null {
  for (let i = at; row && i >= 0 && isYear(years.cells[i]); i--) {
    const cell = row.cells[i];
    if (isFilled(cell)) return cell;
  }
  return null;
}

function columnAt(at: number, above: Row | undefined, head: Row, below: Row | null): ListingColumn {
  const own = head.cells[at] as Mapped;
  const sub = below?.cells[at];
  if (below && isFilled(sub) && sub.text !== own.text) {
    const upper = isFilled(own) ? own : over(head, at, below);
    return { kind: 'indicator', heading: upper ? join([upper, sub]) : sub, when: sub };
  }
  const upper = isYear(own) ? over(above, at, head) : null;
  if (upper && roleOf(upper)) return { kind: 'indicator', heading: join([upper, own]), when: own };
  return { kind: kindOf(own), heading: own, when: null };
}

/** Columns side by side that hold one rung: 施策 over a number and a name. */
function levelsOf(columns: readonly ListingColumn[]): Level[] {
  const levels: { kind: Level['kind']; term: string; columns: number[] }[] = [];
  columns.forEach(({ kind, heading }, i) => {
    const last = levels.at(-1);
    const beside = last?.columns.at(-1) === i - 1 ? columns[i - 1] : undefined;
    if (
      last &&
      beside &&
      (isSameCell(beside.heading, heading) || (heading.text === '' && kind === 'indicator'))
    )
      last.columns.push(i);
    else if (kind === 'goal' || kind === 'policy')
      levels.push({ kind, term: heading.text.replace(/\s+/g, ''), columns: [i] });
  });
  return levels;
}

/** The column of names; the word of a section heads them too, in front of start and aim: 重点目標 | 数値目標 | 現状値 | 目標値. */
function nameAt({ cells }: Row): number {
  const named = cells.findIndex((cell) => roleOf(cell) === 'name');
  if (named >= 0) return named;
  const section = cells.findIndex(({ text }) => LABELS.targets.words.includes(text));
  const behind = cells.slice(section + 1).map(roleOf);
  return section > 0 && behind.includes('target') ? section : NONE;
}
const NONE = -1;

/**
 * The columns with those that hold what goals aim at: under the word of their section, right behind the goals, where
 * another column holds the aims of the names: 基本目標 | 数値目標 | 施策 | KPI | 現状値 | 目標値.
 */
function withAims(columns: readonly ListingColumn[], name: number): readonly ListingColumn[] {
  const at = columns.findLastIndex(({ kind }) => kind === 'goal') + 1;
  const heading = columns[at]?.heading;
  const isOfGoals =
    at > 0 && at < name && LABELS.targets.words.includes(heading ? bare(heading) : '');
  const hasOther = columns.some((column, i) => i > name && roleOf(column.heading) === 'target');
  return isOfGoals && hasOther
    ? columns.map((column, i) => (i === at ? { ...column, kind: 'aims' } : column))
    : columns;
}

function findHead({ rows }: Grid): ListingHead | null {
  for (let at = 0; at < Math.min(FIRST_ROWS, rows.length); at++) {
    const head = rows[at] as Row;
    const name = nameAt(head);
    if (name < 0 || !head.cells.some((cell) => /^(?:goal|policy)$/.test(kindOf(cell)))) continue;
    const below = isSubheading(rows[at + 1], head, name) ? (rows[at + 1] as Row) : null;
    const above = rows[at - 1];
    const width = Math.max(head.cells.length, below?.cells.length ?? 0);
    const cells = Array.from(
      { length: width },
      (_, i) => head.cells[i] ?? slice(head.cells[0] as Mapped, 0, 0),
    );
    const full = { ...head, cells };
    const own = cells.map((_, i) => columnAt(i, above, full, below));
    const columns = withAims(own, name);
    const levels = levelsOf(columns);
    return {
      columns,
      levels,
      name,
      from: above && columns.some(({ when }) => when) && !below ? at - 1 : at,
      to: at + (below ? 2 : 1),
    };
  }
  return null;
}

const KNOWN = new WeakMap<Grid, ListingHead | null>();

/** The heading of a list of indicators with the goals and policies that they stand under, one a row; null for other tables. */
export function listingHead(grid: Grid): ListingHead | null {
  let head = KNOWN.get(grid);
  if (head === undefined) {
    head = findHead(grid);
    KNOWN.set(grid, head);
  }
  return head;
}
