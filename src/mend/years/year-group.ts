import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { RowKind } from '../../language/column/row-label.ts';
import { isNumbered } from '../../language/enumerator.ts';
import { readGrade } from '../../language/grade/grade.ts';
import {
  isUnitHead,
  type NameWords,
  nameWords,
  notedUnit,
  unitOf,
} from '../../language/indicator/name-words.ts';
import type { Piece } from './year-row.ts';

/** A row of figures and the line it stands on. */
export interface FigureRow {
  readonly line: Line;
  readonly label: Mapped;
  readonly values: readonly Mapped[];
}

/** The rows of one indicator: what was planned, what was reached, the one by the other. */
export interface RowGroup {
  readonly name: readonly NameWords[];
  readonly rows: Partial<Record<RowKind, FigureRow>>;
  /** The start in its column in front of the labels. */
  readonly start: Mapped | null;
  /** The grade that stands behind its rows. */
  readonly grade: Judged | null;
  /** The grades of several years that stand below its rows. */
  readonly grades: FigureRow | null;
  /** Whether its name stands in a list above the table: it is an indicator, whatever its rows say. */
  readonly listed?: boolean;
}

/** A grade with its label: 評価 B+. */
export interface Judged {
  readonly label: Mapped;
  readonly grade: Mapped;
}

/** A name runs over no more lines. */
const MAX_NAME_LINES = 3;

/**
 * Whether a group has nothing but the rows that the one before it lacks: what was reached, or how much of the plan that is;
 * in tables that begin with what was reached, the plan.
 */
const isRestOf = ({ rows }: RowGroup, rest: RowGroup, first: RowKind | undefined): boolean =>
  first === 'actual'
    ? !rows.planned && !rest.rows.actual && rest.rows.planned !== undefined
    : rows.planned !== undefined &&
      !rest.rows.planned &&
      (!rows.actual || (!rows.rate && !rest.rows.actual));

/**
 * Groups whose rows of what was reached stand in front of the names (実績が名称の前にある表): the first without name, each of the others behind the
 * plan of the one before, none behind the last. Each row goes down to the name that follows it; other groups stay as they are.
 */
function withRowsAbove(groups: readonly RowGroup[]): readonly RowGroup[] {
  const slots = groups.findLastIndex(({ name }) => name.length > 0) + 1;
  const [first, ...named] = groups.slice(0, slots);
  const rest = groups.slice(slots);
  const last = named.length - 1;
  const isShifted =
    first !== undefined &&
    first.name.length === 0 &&
    !first.rows.planned &&
    isFilled(first.rows.actual) &&
    last > 0 &&
    // rows of the form that nobody filled in
    rest.every(({ rows }) => !Object.values(rows).some(isFilled)) &&
    named.every(
      ({ name, rows }, i) =>
        name.length > 0 &&
        isFilled(rows.planned) &&
        !rows.rate &&
        isFilled(rows.actual) === i < last,
    );
  if (!isShifted) return groups;
  return named.map((group, i) => {
    const actual = groups[i]?.rows.actual as FigureRow;
    return { ...group, rows: { ...group.rows, actual } };
  });
}

const isFilled = (row: FigureRow | undefined): boolean =>
  row !== undefined && row.values.length > 0;

/** Gathers the rows under a heading of years, in order: a kind of row that comes again begins the next indicator. */
export class Gatherer {
  private readonly open: RowGroup[] = [];
  /** Words that name the next indicator, or the one whose rows have begun without name. */
  private pending: NameWords[] = [];
  private parted = false;

  take(piece: Piece, line: Line): void {
    if (piece.kind === 'other') this.pending = [];
    else if (piece.kind === 'grade') this.grade(piece, line);
    else if (piece.kind === 'grades') this.grades({ ...piece, line });
    else if (piece.kind === 'words') this.named(piece.words);
    else {
      this.row(piece.row, { line, label: piece.label, values: piece.values });
      const last = this.open.at(-1);
      if (last && piece.start) this.open[this.open.length - 1] = { ...last, start: piece.start };
      if (piece.unit) this.unit([piece.unit]);
    }
  }

  private row(kind: RowKind, row: FigureRow): void {
    const last = this.open.at(-1);
    // what was reached, its plan on the page before: the words below name another
    const cut = last?.name.length === 0 && kind === 'planned' && !last.rows.planned;
    const named = last !== undefined && (last.name.length > 0 || cut) && this.pending.length > 0;
    if (last && !last.rows[kind] && !named) {
      const name = last.name.length > 0 ? last.name : this.pending;
      this.open[this.open.length - 1] = { ...last, name, rows: { ...last.rows, [kind]: row } };
    } else
      this.open.push({
        name: this.pending,
        rows: { [kind]: row },
        start: null,
        grade: null,
        grades: null,
      });
    this.pending = [];
  }

  private grade({ label, grade }: Judged, line: Line): void {
    const last = this.open.at(-1);
    // on a line of its own it may be of the whole form
    const beside = last && Object.values(last.rows).some((row) => row.line === line);
    if (last && beside && last.grade === null && this.pending.length === 0)
      this.open[this.open.length - 1] = { ...last, grade: { label, grade } };
    this.pending = [];
  }

  private grades(row: FigureRow): void {
    const last = this.open.at(-1);
    if (last && last.grades === null && this.pending.length === 0)
      this.open[this.open.length - 1] = { ...last, grades: row };
    this.pending = [];
  }

  /** Words that are a name, or the unit of one. */
  private named(words: readonly Mapped[]): void {
    const noted = notedUnit(join(words, ' '));
    this.words(noted ? this.unit([noted]) : (nameWords(words) ?? this.unit(words)));
  }

  private words(own: NameWords | null): void {
    // a grade without label is no name
    if (own === null || readGrade(own.name.text, []) !== null) return;
    // (2) 観光の振興 above ① 来所者数: a heading, and the number of the name
    const [first] = this.pending;
    const another = first && isNumbered(first.name.text) && isNumbered(own.name.text);
    if (this.parted || another) this.pending = [];
    this.parted = false;
    this.pending.push(own);
    if (this.pending.length > MAX_NAME_LINES) this.pending.shift();
  }

  /** A unit that stands alone below a name, or below one whose rows have begun: (世帯), 単位 世帯. */
  private unit(words: readonly Mapped[]): null {
    const [word, ...others] = isUnitHead(words[0]?.text ?? '') ? words.slice(1) : words;
    const unit = unitOf(word);
    if (!unit || others.length > 0) return null;
    const named = this.pending.at(-1);
    const last = this.open.at(-1);
    const [name, ...rest] = last?.name ?? [];
    if (named?.unit === null) this.pending[this.pending.length - 1] = { ...named, unit };
    else if (!named && last && name?.unit === null)
      this.open[this.open.length - 1] = { ...last, name: [{ ...name, unit }, ...rest] };
    return null;
  }

  /** A blank line: words above it are no name together with words below. */
  part(): void {
    this.parted = true;
  }

  /** The groups; two that share the rows of one are one whose name runs beside all of them. */
  groups(): readonly RowGroup[] {
    const whole: RowGroup[] = [];
    const open = withRowsAbove(this.open);
    const [first] = Object.keys(open[0]?.rows ?? {}) as RowKind[];
    for (const group of open) {
      const last = whole.at(-1);
      if (last && group.name.length > 0 && isRestOf(last, group, first))
        whole[whole.length - 1] = {
          name: [...last.name, ...group.name],
          grade: last.grade ?? group.grade,
          grades: last.grades ?? group.grades,
          start: last.start ?? group.start,
          rows: { ...group.rows, ...last.rows },
        };
      else whole.push(group);
    }
    return whole;
  }
}
