import { emptyAt, join, type Mapped, slice } from '../../base/mapped.ts';
import type { Grid, Row } from '../../forms/outline.ts';
import { columnRole, readColumnHeading } from '../../language/column/heading.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { markOf } from '../../language/enumerator.ts';
import { isLoneMark, readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { GRADES, LISTINGS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import { isAbsent } from '../../language/value/word.ts';
import type { Level } from '../listing/head.ts';
import { Carrying, type Rung } from '../listing/row.ts';

/** A table that gives goals and policies their grades and nothing else (施策評価の一覧). */
export interface JudgedTable {
  readonly head: Row;
  readonly levels: readonly Level[];
  readonly rows: readonly JudgedRow[];
}

/** A row of such a table. */
interface JudgedRow {
  readonly row: Row;
  /** Its goals and policies, outermost first. */
  readonly rungs: readonly Rung[];
}

const FIRST_ROWS = 3;
const LEAST_ROWS = 2;
const BRACKETED = /\([^()]*\)/g;
const bare = (text: string) => text.replace(/\s+/g, '').replace(BRACKETED, '');
// 重点目標評価Aの合計
const SUM = /(?:合計|小計|平均|計|件数|割合)$/;

const COLUMNS = perLexicon(() => ({
  goal: new Set(LISTINGS.columns.goal),
  policy: new Set(LISTINGS.columns.policy),
  number: new RegExp(`(?:${oneOf([...LISTINGS.numberEnds, ...LISTINGS.columns.number])})$`),
  beside: new Set([
    ...GRADES.behind,
    ...LISTINGS.columns.note,
    ...WORDS.evaluationColumns.remarks,
    ...WORDS.plainColumns,
  ]),
}));

/** Whether a cell holds a grade and nothing else. */
export const isGradeCell = (text: string): boolean =>
  isLoneMark(text) || readGrade(text, []) !== null;
const isGradeOrNone = (text: string): boolean => text === '' || isAbsent(text) || isGradeCell(text);

/** Whether a heading says a year and nothing about a value: H28, 令和元年度. */
export function isYear(text: string): boolean {
  const read = readColumnHeading(text);
  return read?.dated === true && read.role === 'actual' && !/[績値]/.test(text);
}

const isLabel = (text: string): boolean => {
  const label = readGradeLabel(text);
  return label !== null && !label.bare && !label.points && !label.loose;
};

/** The columns whose cells are grades: headed by a label or a year. */
function judgedColumns({ cells }: Row, below: readonly Row[]): number[] {
  const found = cells.flatMap(({ text }, at) => {
    if (!isLabel(text) && !isYear(text)) return [];
    const own = below.map((row) => row.cells[at]?.text ?? '');
    // a year that is still to come has no grades
    const holds = own.some(isGradeCell) || isYear(text);
    return own.every(isGradeOrNone) && holds ? [{ at, own }] : [];
  });
  return found.some(({ own }) => own.some(isGradeCell)) ? found.map(({ at }) => at) : [];
}

/** The rungs that the columns in front of the grades name; null where other columns stand there. */
function namedLevels(cells: readonly Mapped[]): Level[] | null {
  const { goal, policy, number } = COLUMNS();
  const levels: Level[] = [];
  let numbers: number[] = [];
  for (const [i, { text }] of cells.entries()) {
    const key = bare(text);
    const kind = goal.has(key) ? 'goal' : policy.has(key) ? 'policy' : null;
    if (kind !== null) {
      levels.push({ kind, term: key, columns: [...numbers, i] });
      numbers = [];
    } else if (key === '' || number.test(key)) numbers.push(i);
    else return null;
  }
  const last = levels.at(-1);
  if (!last || numbers.length === 0) return last ? levels : null;
  // 施策 over a number and, without a heading, the name
  return [...levels.slice(0, -1), { ...last, columns: [...last.columns, ...numbers] }];
}

/** Whether nothing heads the names, or several words do: 基本的方向 重点目標. */
function headsLevels(cell: Mapped | undefined): boolean {
  const words = cell?.text.split(/\s+/) ?? [];
  const isOther = (word: string) => columnRole(word) === 'name' || projectFieldOf(word) !== null;
  return cell?.text === '' || (words.length > 1 && !words.some(isOther));
}

const styleOf = (cell: Mapped | undefined): string | null =>
  (cell && markOf(numbered(cell.text))?.mark.style) ?? null;

// 1地域ぐるみで, 2「生き抜く力」: a number right in front of its title
const GLUED = /^(\d{1,2})(?=[「『]|[ぁ-んァ-ヶ一-龠]{2})(?![年月日人件歳])/;
const numbered = (text: string): string => text.replace(GLUED, '$1 ');

/**
 * The rungs of a table with one column of names that its numbers tell apart: those in the style of the first above those in another.
 * Null where names have no numbers, or those of three styles.
 */
function styledLevels(rows: readonly Row[]): { levels: Level[]; outer: string } | null {
  const styles = rows.map(({ cells }) => styleOf(cells[0]));
  const [outer] = styles;
  const found = new Set(styles);
  if (outer == null || found.has(null) || found.size > 2) return null;
  const policy: Level = { kind: 'policy', term: '', columns: [found.size - 1] };
  return found.size === 1
    ? { levels: [policy], outer }
    : { levels: [{ kind: 'goal', term: '', columns: [0] }, policy], outer };
}

/** A row whose name stands in the column of its rung. */
function spread(row: Row, levels: readonly Level[], outer: string): Row {
  const [first, ...others] = row.cells as [Mapped, ...Mapped[]];
  if (levels.length < 2) return { ...row, cells: [withMark(first), ...others] };
  const none = emptyAt(first);
  const name = withMark(first);
  const front = styleOf(first) === outer ? [name, none] : [none, name];
  return { ...row, cells: [...front, ...others] };
}

/** Reads a table of goals or policies and their grades; null for other tables. */
export function readJudgedTable({ rows }: Grid): JudgedTable | null {
  for (let at = 0; at < Math.min(FIRST_ROWS, rows.length - LEAST_ROWS); at++) {
    const head = rows[at] as Row;
    const below = rows
      .slice(at + 1)
      .filter(({ cells }) => cells.length > 1 && !SUM.test(bare(cells[0]?.text ?? '')));
    const columns = judgedColumns(head, below);
    const [first] = columns;
    if (first === undefined || first === 0 || below.length < LEAST_ROWS) continue;
    const behind = head.cells.filter((_, i) => i > first && !columns.includes(i));
    if (!behind.every(({ text }) => text === '' || COLUMNS().beside.has(bare(text)))) continue;
    const front = head.cells.slice(0, first);
    const named = namedLevels(front);
    const styled =
      !named && front.length === 1 && headsLevels(front[0]) ? styledLevels(below) : null;
    const levels = named ?? styled?.levels;
    if (!levels) continue;
    const carrying = new Carrying(levels);
    const read = below.map((row) => {
      const whole = styled ? spread(row, levels, styled.outer) : row;
      return { row, rungs: carrying.take(whole, false) };
    });
    return { head, levels, rows: read };
  }
  return null;
}

/** A name with a blank behind the number that stands right in front of it. */
function withMark(name: Mapped): Mapped {
  const end = GLUED.exec(name.text)?.[0].length;
  return end === undefined ? name : join([slice(name, 0, end), slice(name, end)], ' ');
}
