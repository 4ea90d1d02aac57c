import { emptyAt, join, type Mapped, saying, slice, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column-heading.ts';
import { timesIn } from '../../language/era.ts';
import { lineGlue } from '../../language/glue.ts';
import { perLexicon, WORDS } from '../../language/lexicon.ts';
import { canNameMeasure } from '../../language/measure-name.ts';
import { HAS_FIGURE } from '../../language/value-run.ts';
import { isAbsent, isWordedAim } from '../../language/value-word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';

const LEAST_COLUMNS = 2;
/** A row is torn over no more lines. */
const MOST_TORN = 12;
/** The name and its heading stand on so many lines above the values. */
const MOST_ABOVE = 4;
/** A heading whose values stand below it begins with an empty cell: | 基準値 | 目標値 |. */
const MAX_HEAD = 160;
// \t of a line that tabs divide
const DIVIDER = /[|\t]/g;

const roleOf = ({ text }: Mapped) => readColumnHeading(text)?.role ?? null;
const dividersIn = (text: string): number => text.match(DIVIDER)?.length ?? 0;

/** The cells of a line, the empty one in front of a leading bar among them, the one behind a closing bar not. */
function wholeCells(content: Mapped): readonly Mapped[] {
  const cells = split(content, DIVIDER).map(trim);
  return content.text.trimEnd().endsWith('|') ? cells.slice(0, -1) : cells;
}

/** The headings of a sheet behind an empty cell, all of values: | 基準値 | 目標値 | 実績値 |; null for other lines. */
function headOf(line: Line | undefined): readonly Mapped[] | null {
  if (!line || line.blank || line.content.text.length > MAX_HEAD) return null;
  if (!/^\s*[|\t]/.test(line.content.text)) return null;
  const [first, ...heads] = wholeCells(line.content);
  const isHead = first?.text === '' && heads.every((head) => holdsValues(roleOf(head)));
  const roles = new Set(heads.map(roleOf));
  const isSheet =
    heads.length >= LEAST_COLUMNS && roles.has('target') && !HAS_FIGURE.test(line.content.text);
  return isHead && isSheet ? heads : null;
}

/** What a row of a sheet gives: the values, or their times. */
const ROWS = perLexicon(() => ({
  values: new Set(WORDS.figureColumns),
  times: new Set(WORDS.yearColumns),
}));

type Kind = 'values' | 'times';

function kindOf(text: string): Kind | null {
  const { values, times } = ROWS();
  if (values.has(text)) return 'values';
  return times.has(text) ? 'times' : null;
}

interface SheetRow {
  readonly kind: Kind;
  readonly cells: readonly Mapped[];
  readonly end: number;
}

/** The row that begins on a line with 数値 or 時点, its cells torn over lines; null where it has not as many bars as the heading. */
function rowAt(lines: readonly Line[], at: number, head: Line, width: number): SheetRow | null {
  const line = lines[at];
  const label = line && !line.blank ? line.content.text.split(/[|\t]/, 1)[0]?.trim() : undefined;
  const kind = label === undefined ? null : kindOf(label);
  if (!kind) return null;
  const asked = dividersIn(head.content.text);
  const own: Line[] = [];
  let bars = 0;
  for (let i = at; i < at + MOST_TORN && bars < asked; i++) {
    const next = lines[i];
    if (!next || next.blank) return null;
    own.push(next);
    bars += dividersIn(next.content.text);
  }
  const cells = wholeCells(
    join(
      own.map(({ content }) => trim(content)),
      lineGlue,
    ),
  );
  const fits = bars === asked && cells.length === width + 1;
  return fits ? { kind, cells: cells.slice(1), end: at + own.length } : null;
}

/** The name of the indicator above the heading: below 指標名, or behind it; and on how many lines both stand. */
function nameAbove(lines: readonly Line[], at: number): { name: Mapped; from: number } | null {
  for (let from = at - 1; from >= Math.max(0, at - MOST_ABOVE); from--) {
    const line = lines[from] as Line;
    if (line.blank) return null;
    const cells =
      cellsOf(line) ??
      (line.content.text.trimEnd().endsWith('|') ? wholeCells(line.content) : null);
    const [first, second] = cells ?? [];
    if (!first || !isColumnWord(first.text) || roleOf(first) !== 'name') continue;
    const below = lines.slice(from + 1, at).map(({ content }) => trim(content));
    const beside = second && below.length === 0 ? second : null;
    const name = beside ?? (below.length > 0 ? wholeCells(join(below, lineGlue))[0] : null);
    return name && canNameMeasure(name.text) && !isColumnWord(name.text) ? { name, from } : null;
  }
  return null;
}

/** Whether a cell can hold values: none, figures, an aim in words. */
const holdsFigures = ({ text }: Mapped): boolean =>
  text === '' || HAS_FIGURE.test(text) || isAbsent(text) || isWordedAim(text);

/** The time of a value; null for words that say none, or several. */
function timeOf(cell: Mapped | undefined): Mapped | null {
  const times = cell ? timesIn(cell.text) : [];
  const [time] = times;
  return cell && time && times.length === 1 ? slice(cell, time.start, time.end) : null;
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const heads = headOf(lines[at]);
  if (!heads) return null;
  const head = lines[at] as Line;
  const rows: SheetRow[] = [];
  let end = at + 1;
  for (
    let row = rowAt(lines, end, head, heads.length);
    row;
    row = rowAt(lines, end, head, heads.length)
  ) {
    rows.push(row);
    end = row.end;
  }
  const [values, ...others] = rows.filter(({ kind }) => kind === 'values');
  const times = rows.find(({ kind }) => kind === 'times');
  const above = values ? nameAbove(lines, at) : null;
  if (!values || !above || others.length > 0 || !values.cells.every(holdsFigures)) return null;
  const { name, from } = above;
  const columns = heads.map((own, i) => {
    const time = timeOf(times?.cells[i]);
    return time ? join([saying(own, '('), saying(time, ')')]) : own;
  });
  const like = lines[from] as Line;
  return {
    lines: [
      blankBehind(like),
      lineOfCells(head, [emptyAt(name), ...columns]),
      lineOfCells(like, [name, ...values.cells]),
      blankBehind(lines[end - 1] as Line),
    ],
    count: end - at,
  };
}

/**
 * Sheets of one indicator whose headings stand over the rows 数値 and 時点 (数値と時点を行とする指標の表), its name above, below 指標名:
 * they become a row below headings with their times. Cells may be torn over lines; a row has as many bars as the headings.
 */
export function mendValueSheets(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => headOf(line))) return lines;
  return mendForms(lines, (all, at) => {
    for (let above = 1; above <= MOST_ABOVE; above++) {
      const named = headOf(all[at + above]) ? nameAbove(all, at + above) : null;
      if (!named) continue;
      const form = named.from === at ? mendedAt(all, at + above) : null;
      return form && { lines: form.lines, count: form.count + above };
    }
    return null;
  });
}
