import { emptyAt, join, type Mapped, spanOf } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading, yearsOf } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { isTime } from '../../language/time/time-word.ts';
import { leftOver } from '../line/left-over.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';
import { type SlotColumn, type SlotRow, slotRows } from './slot-row.ts';
import { isSlot, mayHoldSlot, type Token, tokensIn } from './slot-token.ts';
import { mayHoldTornSlot, withWholeSlots } from './torn-slot.ts';

/** No form runs over more lines without its heading again. */
const MAX_LINES = 400;
const LEAST_SLOTS = 2;
// 目標値 (R3.3)
const TIME_BEHIND = /\s?(\([^()]{1,12}\))$/;

/** The heading words of slots (指標 | 指標値 | 単位 | 目標年月 | 実績値), wherever they stand in front of them. */
interface SlotHead {
  readonly baseline: Mapped | null;
  readonly target: Mapped;
  readonly unit: Mapped | null;
  readonly due: Mapped | null;
  readonly actual: Mapped | null;
}

/** The word of a heading without the time behind it. */
function bareWord({ content: { text } }: Token): string {
  const time = TIME_BEHIND.exec(text);
  return time && isTime(time[1] as string) ? text.slice(0, time.index) : text;
}

const roleOf = (token: Token) => readColumnHeading(bareWord(token))?.role ?? null;
const isTargetHead = (token: Token) =>
  roleOf(token) === 'target' && yearsOf(bareWord(token)) === null && !/\d/.test(bareWord(token));

function headOf(tokens: readonly Token[]): SlotHead | null {
  const find = (is: (token: Token) => boolean) => tokens.find(is)?.content ?? null;
  const target = find(isTargetHead);
  if (!target) return null;
  return {
    baseline: find((token) => roleOf(token) === 'baseline' && yearsOf(token.content.text) === null),
    target,
    unit: find((token) => roleOf(token) === 'unit'),
    due: find(({ content }) => yearsOf(content.text) === 'target'),
    actual: find((token) => rowKindOf(bareWord(token)) === 'actual'),
  };
}

/** The columns of a heading in the order in which they stand. */
function columnsOf(head: SlotHead): SlotColumn[] {
  if (head.unit) return [];
  const columns: SlotColumn[] = ['baseline', 'target', 'actual', 'due'];
  const startOf = (column: SlotColumn) => spanOf(head[column] as Mapped).start;
  return columns.filter((column) => head[column]).sort((a, b) => startOf(a) - startOf(b));
}

/** The lines from `at` on that one form takes: up to the next line of text that heads slots again. */
function regionFrom(lines: readonly Line[], at: number): Line[] {
  const region: Line[] = [];
  let rows = false;
  for (let i = at; i < Math.min(lines.length, at + MAX_LINES); i++) {
    const line = lines[i] as Line;
    if (!line.blank && cellsOf(line) !== null) break;
    const tokens = tokensIn([line]);
    if (rows && tokens.some(isTargetHead) && tokens.length > LEAST_SLOTS) break;
    rows ||= tokens.some(isSlot);
    region.push(line);
  }
  return region;
}

function tableLines(rows: readonly SlotRow[], head: SlotHead, tokens: readonly Token[]): Line[] {
  const first = tokens[rows[0]?.from ?? 0] as Token;
  const none = emptyAt(head.target);
  const unit = head.unit ?? rows.find(({ unitHead }) => unitHead)?.unitHead ?? none;
  const starts = (cell: Mapped | null) => (head.baseline ? [cell ?? none] : []);
  const heading = [
    none,
    ...starts(head.baseline),
    head.target,
    unit,
    head.due ?? none,
    head.actual ?? none,
  ];
  const lineOf = ({ from }: SlotRow) => (tokens[from] as Token).line;
  return [
    lineOfCells(first.line, heading),
    ...rows.map((row) => {
      const at = emptyAt(row.name);
      const { name, unit, due } = row;
      // a unit without a column of its own goes with the figures
      const own = unit !== null && head.unit === null && row.unitHead === null ? unit : null;
      const target = withUnit(row.target, own);
      const actual = withUnit(row.actual, own);
      const start = starts(row.baseline ?? at);
      const cells = [name, ...start, target ?? at, unit ?? at, due ?? at, actual ?? at];
      return lineOfCells(lineOf(row), cells);
    }),
  ];
}

const withUnit = (value: Mapped | null, unit: Mapped | null): Mapped | null =>
  value && unit && /\d$/.test(value.text) ? join([value, unit]) : value;

/** Whether anything but empty slots is left. */
const hasWords = (words: Mapped): boolean =>
  tokensIn([{ content: words } as Line]).some(
    (token) => !isSlot(token) && /[^\s―─－—–-]/.test(token.content.text),
  );

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (!isText(line)) return null;
  if (!tokensIn([line]).some(isTargetHead)) return null;
  const region = regionFrom(lines, at);
  const tokens = withWholeSlots(tokensIn(region.filter(({ blank }) => !blank)));
  const slots = tokens.filter(isSlot).length;
  const head = slots >= LEAST_SLOTS ? headOf(tokens) : null;
  if (!head) return null;
  const rows = slotRows(tokens, { dated: head.due !== null, columns: columnsOf(head) });
  if (rows.length === 0) return null;
  const taken = rows.map(({ from, to }) => ({
    start: spanOf((tokens[from] as Token).content).start,
    end: spanOf((tokens[to - 1] as Token).content).end,
  }));
  const headed = [head.baseline, head.target, head.unit, head.due, head.actual].flatMap((word) =>
    word ? [spanOf(word)] : [],
  );
  const places = [...headed, ...taken].sort((a, b) => a.start - b.start);
  const { before, behind } = leftOver(region, places, hasWords);
  return { lines: [...before, ...tableLines(rows, head, tokens), ...behind], count: region.length };
}

/**
 * Restores the numbered slots of forms (指標①②③ of grant reports): each slot's name, value, unit and month, on one line or a
 * cell a line, though their headings and other fields stand among them. What fits no slot stays as it was.
 */
export function mendSlots(lines: readonly Line[]): readonly Line[] {
  const mayHold = ({ content: { text } }: Line) => mayHoldSlot(text) || mayHoldTornSlot(text);
  if (!lines.some(mayHold)) return lines;
  return mendForms(lines, mendedAt);
}
