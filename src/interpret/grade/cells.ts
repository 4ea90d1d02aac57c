import type { Span } from '../../base/span.ts';
import { readGrade, type Schemes } from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { VALUES, WORDS } from '../../language/lexicon.ts';
import type { Holder } from '../holder.ts';
import type { GradeMention } from './mention.ts';

/** The heading of a table has no more columns, and stands no further above its first row, in characters. */
const MAX_COLUMNS = 8;
const MAX_HEAD = 240;
/** No row is longer. */
const MAX_ROW = 300;

const NAMES = new Set(WORDS.projectColumns.name);

/** A table whose cells came in one after the other (1行1セル): how many stand behind each name, and which is the grade. */
interface CellTable {
  readonly width: number;
  readonly at: number;
  readonly words: string;
  readonly label: GradeLabel;
}

const linesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);

/** The words that head the columns behind that of the names, above the first of them; null where nothing heads it. */
function headingsAbove(text: string, start: number): readonly string[] | null {
  const lines = linesOf(text.slice(Math.max(0, start - MAX_HEAD), start));
  const [name = '', ...others] = (lines.at(-1) ?? '').split(/\s+/);
  if (NAMES.has(name)) return others;
  const closed = lines.slice(-MAX_COLUMNS).map((line) => line.replace(/\s+/g, ''));
  const at = closed.findLastIndex((line) => NAMES.has(line));
  return at < 0 ? null : closed.slice(at + 1);
}

function tableAbove(text: string, start: number): CellTable | null {
  const headings = headingsAbove(text, start) ?? [];
  const labels = headings.flatMap((words, at) => {
    const label = readGradeLabel(words);
    return label && !label.bare && !label.points ? [{ at, words, label }] : [];
  });
  const [own, other] = labels;
  return own && !other ? { width: headings.length, ...own } : null;
}

/** A grade, or a dash or blank in its place; null where the cell is something else. */
function gradeIn(cell: string | undefined, { label }: CellTable, schemes: Schemes) {
  const read = cell === undefined ? null : readGrade(cell, schemes);
  if (read && !(label.loose && read.rank === null)) return { read };
  return cell !== undefined && VALUES.absent.includes(cell) ? { read: null } : null;
}

/** The projects from one on whose cells follow their names, as many as the heading has, each with its grade. */
function rowsFrom(
  projects: readonly Holder[],
  from: number,
  table: CellTable,
  text: string,
  schemes: Schemes,
): { readonly holder: Holder; readonly mention: GradeMention | null }[] {
  const rows: { holder: Holder; mention: GradeMention | null }[] = [];
  for (let i = from; i < projects.length; i++) {
    const holder = projects[i] as Holder;
    const end = Math.min(holder.span.end + MAX_ROW, projects[i + 1]?.span.start ?? text.length);
    const cells = text.slice(holder.span.end, end).normalize('NFKC').trim().split(/\s+/);
    const found = cells.length < table.width ? null : gradeIn(cells[table.at], table, schemes);
    if (!found) return [];
    const { label, words } = table;
    const none = { columnYear: null, remarks: [], cells: [], path: [] };
    const span: Span = holder.span;
    rows.push({ holder, mention: found.read && { ...none, label, words, read: found.read, span } });
    // other things stand behind the last row
    if (cells.length !== table.width) break;
  }
  return rows;
}

/** The grades of projects in a table whose cells came in one after the other, below their headings. */
export function gradesByCell(
  holders: readonly Holder[],
  text: string,
  schemes: Schemes,
): { readonly holder: Holder; readonly mention: GradeMention }[] {
  const projects = holders
    .filter(({ kind }) => kind === 'project')
    .sort((a, b) => a.span.start - b.span.start);
  return projects.flatMap((project, i) => {
    const table = tableAbove(text, project.span.start);
    const rows = table ? rowsFrom(projects, i, table, text, schemes) : [];
    // one row alone may be anything
    return rows.length < 2
      ? []
      : rows.flatMap(({ holder, mention }) => (mention ? [{ holder, mention }] : []));
  });
}
