import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isWholeTitle } from '../../language/heading/aim-title.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { headsPolicies } from '../run-on/policy-columns.ts';
import { type FlatCell, flatCells } from '../table/flat-cell.ts';
import { rowHeadOf } from '../table/row-columns.ts';

/** A policy, an indicator, its aim and what was reached. */
const LEAST_COLUMNS = 4;
const MAX_COLUMNS = 10;
const LEAST_VALUES = 2;

/** The heading of policies and their indicators: the words of the two names and of the values, without further columns. */
type Head = readonly Mapped[];

/** The heading that a line is: 施策名 KPI 目標値 実績値 今後の展開; null for other lines. */
function headOf(cells: readonly FlatCell[]): Head | null {
  const [policy, ...others] = cells;
  if (!policy || cells.length < LEAST_COLUMNS || cells.length > MAX_COLUMNS) return null;
  if (!headsPolicies(policy.content.text)) return null;
  // what is written about a policy stands behind its values: 平成28年度の取組と実績値の分析
  const told = others.findIndex(({ kind }) => kind !== 'heading');
  if (others.slice(told < 0 ? others.length : told).some(({ kind }) => kind === 'value'))
    return null;
  const head = rowHeadOf(others.slice(0, told < 0 ? undefined : told));
  const values = head?.columns.filter((column) => column === 'value').length ?? 0;
  const ordered = head?.columns.slice(1, values + 1).every((column) => column === 'value');
  if (head?.columns[0] !== 'name' || values < LEAST_VALUES || !ordered) return null;
  const roles = head.cells.slice(1, values + 1).map(({ text }) => readColumnHeading(text)?.role);
  // what no heading says cannot be told from an aim
  if (!roles.includes('target')) return null;
  return [policy.content, ...head.cells.slice(0, values + 1)];
}

const joined = (cells: readonly FlatCell[]): Mapped =>
  join(
    cells.map(({ content }) => content),
    lineGlue,
  );

/** The words in front of a row's first values: the policy's title, what it does, and the name of the indicator. */
interface Front {
  readonly title: Mapped;
  readonly deeds: readonly Mapped[];
  readonly name: Mapped;
}

/** Parts the words in front of the first values; null where a title or deed does not say what is to be done. */
function frontOf(cells: readonly FlatCell[]): Front | null {
  const name = cells.at(-1);
  const titles: Mapped[] = [];
  let open: FlatCell[] = [];
  for (const cell of cells.slice(0, -1)) {
    open.push(cell);
    const title = joined(open);
    if (!isWholeTitle(title.text.replace(/^[①-⑳]|^\(\d{1,2}\)/, ''))) continue;
    titles.push(title);
    open = [];
  }
  const [title, ...deeds] = titles;
  return title && name && open.length === 0 ? { title, deeds, name: name.content } : null;
}

interface Row {
  readonly words: readonly FlatCell[];
  readonly values: readonly Mapped[];
}

/** The rows of a line that ends with values, each with just as many as there are columns; null where they do not fit. */
function rowsOf(cells: readonly FlatCell[], count: number): Row[] | null {
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; ) {
    const from = cells.findIndex(({ kind }, i) => i >= at && kind === 'value');
    if (from <= at) return null;
    let to = from;
    while (cells[to]?.kind === 'value') to++;
    if (to - from !== count) return null;
    const values = cells.slice(from, to).map(({ content }) => content);
    rows.push({ words: cells.slice(at, from), values });
    at = to;
  }
  return rows;
}

/** The rows of a policy, and what else its line says it does. */
interface Policy {
  readonly rows: readonly Line[];
  readonly deeds: readonly Line[];
}

/** The policy that a line holds with its rows; null for other lines. */
function policyOf(line: Line, head: Head): Policy | null {
  const first = markOf(line.content.text)?.mark;
  if (first?.ordinal == null) return null;
  const rows = rowsOf(flatCells([line]), head.length - 2);
  const front = rows?.[0] ? frontOf(rows[0].words) : null;
  if (!rows || !front) return null;
  const { title, deeds, name } = front;
  const none = { text: '', marks: title.marks.slice(0, 2) };
  const cells = rows.map(({ words, values }, i) =>
    i === 0 ? [title, name, ...values] : [none, joined(words), ...values],
  );
  return {
    rows: cells.map((row) => lineOfCells(line, row)),
    deeds: deeds.map((content) => ({ ...line, content })),
  };
}

/** The table that gathers the rows of a sheet at its heading, wherever on the page they stood. */
interface Sheet {
  readonly head: Head;
  /** Where the heading stands among the lines put out. */
  readonly at: number;
  readonly rows: Line[];
}

/** The lines with the rows of each sheet below its heading. */
function withRows(lines: readonly Line[], sheets: readonly Sheet[]): Line[] {
  const at = new Map(sheets.filter(({ rows }) => rows.length > 0).map((own) => [own.at, own]));
  return lines.flatMap((line, i) => {
    const sheet = at.get(i);
    if (!sheet) return [line];
    const content = { text: '', marks: line.content.marks.slice(0, 2) };
    return [lineOfCells(line, sheet.head), ...sheet.rows, { ...line, content, blank: true }];
  });
}

/**
 * Restores the rows of assessment sheets (評価シート) that came in as one line a policy: its title, what it does, and its
 * indicators with their values (①産業の創出 企業立地の強化 開業者数 12件 2件), below a heading 施策名 KPI 目標値 実績値. The text
 * that the page draws between them follows the table.
 */
export function mendPolicyStreams(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  const sheets: Sheet[] = [];
  let sheet: Sheet | null = null;
  for (const line of lines) {
    const isText = !line.blank && cellsOf(line) === null;
    const head = isText ? headOf(flatCells([line])) : null;
    // the next goal has a sheet of its own
    if (isText && captionOf(line.content)?.label != null) sheet = null;
    if (head) {
      sheet = { head, at: out.length, rows: [] };
      sheets.push(sheet);
    }
    const policy = sheet && isText && !head ? policyOf(line, sheet.head) : null;
    if (policy) sheet?.rows.push(...policy.rows);
    out.push(...(policy ? policy.deeds : [line]));
  }
  return sheets.length === 0 ? lines : withRows(out, sheets);
}
