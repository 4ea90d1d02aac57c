import { join } from '../../base/mapped.ts';
import { markOf } from '../../language/enumerator.ts';
import { timesIn } from '../../language/time/era.ts';
import { begins, isBareEnd, isSurelyTorn, isTornName, isWholeName } from '../line/torn-name.ts';
import { type FlatCell, isDash } from '../table/flat-cell.ts';
import { byNames } from './missing.ts';
import { canBeName, type FlatRow, unitIn } from './row.ts';

/** What the columns of a flattened table are, in order: how many hold values, whether one holds units. */
export interface FlatColumns {
  readonly units: boolean;
  readonly values: number;
  /** Columns of other words (評価) in front of the names. */
  readonly lead: number;
  /** Columns of other words (出典, 担当課) behind the values, on the line of their row. */
  readonly trail: number;
}

/** Rows and how many cells they took. */
export interface Restored {
  readonly rows: readonly FlatRow[];
  readonly taken: number;
}

/** Cells that stand together: words, units, values. */
interface Group {
  readonly trail: readonly FlatCell[];
  readonly lead: readonly FlatCell[];
  readonly words: readonly FlatCell[];
  readonly units: readonly FlatCell[];
  readonly values: readonly FlatCell[];
}

function groupAt(cells: readonly FlatCell[], at: number, columns: FlatColumns): Group {
  let i = at + columns.lead;
  const run = (kind: FlatCell['kind']) => {
    const from = i;
    while (cells[i]?.kind === kind) i++;
    return cells.slice(from, i);
  };
  const words = run('word');
  const units = columns.units ? unitsAt(cells, i, words.length) : [];
  i += units.length;
  // a dash behind the values may stand in front of the next row
  const several = run('value');
  const values =
    columns.lead > 0 ? several.slice(0, columns.values) : withoutPageNumber(several, columns);
  i -= several.length - values.length;
  const lead = cells.slice(at, at + columns.lead);
  const trail = columns.trail > 0 ? sameLine(cells, i) : [];
  return { lead, words, units, values, trail };
}

// 45
const BARE_NUMBER = /^\d{1,3}$/;

/** The values without the number of the page below them: one too many, the only one without a unit. */
function withoutPageNumber(
  values: readonly FlatCell[],
  { values: columns }: FlatColumns,
): readonly FlatCell[] {
  const own = values.slice(0, -1);
  const last = values.at(-1);
  const over = columns > 1 && own.length > 0 && own.length % columns === 0;
  if (!last || !over || !BARE_NUMBER.test(last.content.text)) return values;
  return own.every((cell) => isDash(cell) || unitIn(cell) !== null) ? own : values;
}

/** The words behind a row's values on their line. */
function sameLine(cells: readonly FlatCell[], from: number): readonly FlatCell[] {
  const line = cells[from - 1]?.line;
  let to = from;
  while (cells[to]?.line === line && cells[to]?.kind === 'word') to++;
  return cells.slice(from, to);
}

/** The units behind the names, one each; a dash stands for none where others are units. */
function unitsAt(cells: readonly FlatCell[], at: number, names: number): readonly FlatCell[] {
  const isDashed = (cell: FlatCell) => cell.kind === 'value' && isDash(cell);
  const several = cells.slice(at, at + names);
  const whole = several.length === names && several.every((c) => c.kind === 'unit' || isDashed(c));
  if (whole && several.some(({ kind }) => kind === 'unit')) return several;
  return cells[at]?.kind === 'unit' ? cells.slice(at, at + 1) : [];
}

const yearIn = (cell: FlatCell): number | null => timesIn(cell.content.text)[0]?.year ?? null;

/** Whether the units of values that stand in several columns, one below the other, agree wherever they are of one row. */
export const unitsAgree = (values: readonly FlatCell[], rows: number): boolean =>
  agree(values.map(unitIn), (i) => i % rows);

/** Whether values that share something (unit, year) share it wherever `same` says they must. */
function agree<T>(of: readonly (T | null)[], sameAs: (i: number) => number): boolean {
  return of.every((own, i) => {
    const other = of[sameAs(i)];
    return own === null || other === null || other === undefined || own === other;
  });
}

/**
 * Whether values came out column by column: the units of a row agree, and so do the years of a column, unless the units
 * allow no other order and no year lies before the one in the column before it.
 */
function isByColumn(values: readonly FlatCell[], rows: number): boolean {
  const units = values.map(unitIn);
  const years = values.map(yearIn);
  if (!agree(units, (i) => i % rows)) return false;
  if (agree(years, (i) => Math.floor(i / rows) * rows)) return true;
  const columns = values.length / rows;
  const isOnly = !agree(units, (i) => i - (i % columns));
  return isOnly && years.every((year, i) => year === null || year >= (years[i - rows] ?? 0));
}

/** The words with those joined between which a name is torn. */
function joinedNames(
  words: readonly FlatCell[],
  isTorn: (above: string, below: string) => boolean,
): FlatCell[] {
  const names: FlatCell[] = [];
  for (const word of words) {
    const above = names.at(-1);
    // blanks between the words of one line divide names
    if (above && above.line !== word.line && isTorn(above.content.text, word.content.text))
      names[names.length - 1] = { ...above, content: join([above.content, word.content]) };
    else names.push(word);
  }
  return names;
}

/** As many names as there are rows, those joined that go over several lines; null where that is not certain. */
export function wholeNames(words: readonly FlatCell[], rows: number): readonly FlatCell[] | null {
  if (words.length === rows) return words;
  if (words.length < rows) return null;
  // a short name below a long line may be its end or a name: where that makes their number right, it is its end
  for (const isTorn of [isSurelyTorn, isTornName, hasBareEnd, mayBeTorn]) {
    const names = joinedNames(words, isTorn);
    if (names.length === rows) return names;
  }
  return null;
}

const hasBareEnd = (above: string, below: string): boolean =>
  isTornName(above, below) || isBareEnd(below);

const mayBeTorn = (above: string, below: string): boolean =>
  isTornName(above, below) || (begins(above, below) && !isWholeName(above, below));

/** Several rows whose names came out as one column: so did their values. */
function byColumn(group: Group, rows: number, columns: number): FlatRow[] | null {
  const { units, values } = group;
  const words = wholeNames(group.words, rows);
  if (!words?.every(canBeName) || (units.length > 0 && units.length !== rows)) return null;
  if (!isByColumn(values, rows)) return null;
  return words.map((word, i) => ({
    lead: [],
    name: [word],
    about: [],
    unit: units[i] ?? null,
    values: Array.from({ length: columns }, (_, k) => values[k * rows + i] as FlatCell),
  }));
}

// (1), 3-(2)-イ, 第2節: how headings between rows are numbered, where ① and 1 number rows
const BAND = /^\(1\)$|.-.|^第.$/;

/** Whether a cell is a heading with its number in brackets or a chain of numbers. */
const isBand = ({ content: { text } }: FlatCell): boolean => {
  const mark = markOf(text)?.mark;
  return mark?.ordinal != null && BAND.test(mark.style);
};

function rowsOf(
  group: Group,
  { units: wanted, values: columns, lead: leading }: FlatColumns,
): FlatRow[] | null {
  const { lead, units, values } = group;
  const [first, second] = group.words;
  // (1)里山の資源で稼ぐ, 3-(2)-イ 人材の充実 on a line of its own in front of the name
  const band = first && second && first.line !== second.line && isBand(first) ? first : undefined;
  const words = band ? group.words.slice(1) : group.words;
  if (words.length === 0 || values.length === 0) return null;
  const rows = values.length / columns;
  if (rows > 1 && (leading > 0 || band)) return null;
  const whole = rows > 1 && Number.isInteger(rows) ? byColumn(group, rows, columns) : null;
  if (rows > 1) return whole ?? (units.length === 0 ? byNames(group.words, values, columns) : null);
  if (rows < 1) return null;
  const above = band ? { band } : {};
  if (units.length > 1 || (units.length === 1 && !wanted)) return null;
  // a unit that the lexicon does not know is the last word before the values
  const last = words.at(-1) as FlatCell;
  if (wanted && units.length === 0)
    return words.length > 1
      ? [{ ...above, lead, name: words.slice(0, -1), about: [], unit: last, values }]
      : null;
  return [{ ...above, lead, name: words, about: [], unit: units[0] ?? null, values }];
}

/** The rows at the beginning of `cells`, as many as are certain: each name with as many values as there are columns. */
export function restoreRows(cells: readonly FlatCell[], columns: FlatColumns): Restored {
  const rows: FlatRow[] = [];
  let taken = 0;
  while (taken < cells.length) {
    const group = groupAt(cells, taken, columns);
    const found = rowsOf(group, columns);
    if (!found) break;
    rows.push(...found);
    taken += [group.lead, group.words, group.units, group.values, group.trail].flat().length;
  }
  return { rows, taken };
}
