import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isSlot, type Token } from './slot-token.ts';

/** An indicator in a numbered slot (指標①): its words, values and the month its aim is due. */
export interface SlotRow {
  readonly from: number;
  readonly to: number;
  readonly name: Mapped;
  readonly unit: Mapped | null;
  /** The word 単位, where the unit stands behind it. */
  readonly unitHead: Mapped | null;
  readonly baseline: Mapped | null;
  readonly target: Mapped | null;
  readonly due: Mapped | null;
  readonly actual: Mapped | null;
}

/** A column of a slot's values. */
export type SlotColumn = 'baseline' | 'target' | 'actual' | 'due';

/** What the heading of the slots says: whether aims have a month of their own, and the order of its columns. */
export interface SlotForm {
  readonly dated: boolean;
  readonly columns: readonly SlotColumn[];
}

// 数量(単位:区), (単位:件)
const WITH_UNIT = /^(.*)[([]単位\s?[::]\s?([^()[\]]{1,8})[)\]]$/;
const NAME = new RegExp(`[${LETTERS}A-Za-z]{2}`);
const MAX_NAME = 60;
const MAX_WORDS = 8;

const text = (tokens: readonly Token[], at: number) => tokens[at]?.content.text ?? '';
const isFigure = (word: string) => isValue(word) && !isTime(word);

/** Whether a word ends the name that stands behind it. */
function bounds(tokens: readonly Token[], at: number): boolean {
  const word = text(tokens, at);
  return (
    isSlot(tokens[at] as Token) ||
    isFigure(word) ||
    isTime(word) ||
    isUnitWord(word) ||
    isColumnWord(word) ||
    rowKindOf(word) !== null ||
    /^[・【〈※]|[。】:]$/.test(word)
  );
}

/** Where the name begins that ends in front of `end`; `end` itself where none stands there. */
function nameFrom(tokens: readonly Token[], end: number): number {
  // 開業者数 (H27年度): of what the name is, behind it
  const dated = /^\([^()]+\)$/.test(text(tokens, end - 1)) && isTime(text(tokens, end - 1));
  let from = dated && end > 1 && !bounds(tokens, end - 2) ? end - 1 : end;
  while (from > 0 && !bounds(tokens, from - 1) && end - from < MAX_WORDS) from--;
  return from;
}

function nameOf(tokens: readonly Token[], from: number, to: number): Mapped | null {
  const name =
    from < to
      ? join(
          tokens.slice(from, to).map(({ content }) => content),
          lineGlue,
        )
      : null;
  return name && NAME.test(name.text) && name.text.length <= MAX_NAME ? name : null;
}

/** 名称 100 名 H28.2 97: a value, its unit behind or in front of it, the month it is due, and what was reached. */
function datedAt(tokens: readonly Token[], at: number): SlotRow | null {
  if (!isFigure(text(tokens, at)) || !/\d/.test(text(tokens, at))) return null;
  let to = at + 1;
  const behind = isUnitWord(text(tokens, to)) ? (tokens[to++] as Token).content : null;
  if (!isTime(text(tokens, to))) return null;
  const due = (tokens[to++] as Token).content;
  const actual = isFigure(text(tokens, to)) ? (tokens[to++] as Token).content : null;
  // 単位 目標値: the unit has its column in front of the value
  const end = behind === null && isUnitWord(text(tokens, at - 1)) ? at - 1 : at;
  const unit = end < at ? (tokens[end] as Token).content : behind;
  const from = nameFrom(tokens, end);
  const name = nameOf(tokens, from, end);
  const target = (tokens[at] as Token).content;
  return name
    ? { from, to, name, unit, unitHead: null, baseline: null, target, due, actual }
    : null;
}

/** 指標① 名称 120 300 341: a slot with exactly one value for each column of its heading. */
function columnsAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly SlotColumn[],
): SlotRow | null {
  if (columns.length < 2 || !isSlot(tokens[at] as Token)) return null;
  const from = at + 1;
  let open = from;
  while (open < tokens.length && !bounds(tokens, open) && open - from < MAX_WORDS) open++;
  const to = open + columns.length;
  const fits = columns.every((column, i) => {
    const word = text(tokens, open + i);
    return column === 'due' ? isTime(word) : isFigure(word) && /\d/.test(word);
  });
  const more = text(tokens, to);
  const name = nameOf(tokens, from, open);
  if (!fits || isFigure(more) || isTime(more) || !name) return null;
  const of = (column: SlotColumn) => {
    const i = columns.indexOf(column);
    return i < 0 ? null : (tokens[open + i] as Token).content;
  };
  const values = { baseline: of('baseline'), target: of('target'), actual: of('actual') };
  return { from, to, name, unit: null, unitHead: null, ...values, due: of('due') };
}

/** 指標① 名称 指標② 名称 件 % 3 R6.3 60 R6.3: slots whose units and aims came in behind all names, as many of each. */
function stackedAt(tokens: readonly Token[], start: number): SlotRow[] {
  const names: { from: number; to: number }[] = [];
  let at = start;
  while (tokens[at] && isSlot(tokens[at] as Token)) {
    let to = at + 1;
    while (to < tokens.length && !bounds(tokens, to) && to - at <= MAX_WORDS) to++;
    if (to > at + 1) names.push({ from: at + 1, to });
    at = to;
  }
  const units = tokens.slice(at, at + names.length);
  const aims = at + names.length;
  const pairs = names.map((_, i) => aims + 2 * i);
  const whole =
    names.length > 1 &&
    units.every(({ content }) => isUnitWord(content.text)) &&
    pairs.every((i) => isFigure(text(tokens, i)) && isTime(text(tokens, i + 1)));
  if (!whole) return [];
  const end = aims + 2 * names.length;
  return names.flatMap(({ from, to }, i) => {
    const name = nameOf(tokens, from, to);
    const [target, due] = [tokens[pairs[i] as number], tokens[(pairs[i] as number) + 1]];
    const own = { name: name as Mapped, unit: (units[i] as Token).content, unitHead: null };
    const last = i === names.length - 1;
    const values = { target: (target as Token).content, due: (due as Token).content };
    const none = { baseline: null, actual: null };
    return name ? [{ from, to: last ? end : to, ...own, ...values, ...none }] : [];
  });
}

/** The values behind as many labels as there are of them: 目標 実績 55 55. */
function labelledFrom(tokens: readonly Token[], at: number) {
  const kinds: RowKind[] = [];
  for (
    let kind = rowKindOf(text(tokens, at));
    kind;
    kind = rowKindOf(text(tokens, at + kinds.length))
  )
    kinds.push(kind);
  const from = at + kinds.length;
  const values = kinds.map((_, i) => tokens[from + i]?.content);
  const whole = values.every((value) => value !== undefined && isFigure(value.text));
  if (kinds.length === 0 || !whole) return { to: at, of: () => null };
  const of = (kind: RowKind) => values[kinds.indexOf(kind)] ?? null;
  return { to: from + kinds.length, of };
}

/** 名称(単位:件): a name that carries its unit, with or without values behind it. */
function unitNamedAt(tokens: readonly Token[], at: number): SlotRow | null {
  const match = WITH_UNIT.exec(text(tokens, at));
  if (!match) return null;
  const { content } = tokens[at] as Token;
  const end = (match[1] as string).length;
  const from = nameFrom(tokens, at);
  const words = [
    ...tokens.slice(from, at),
    ...(end > 0 ? [{ ...(tokens[at] as Token), content: trim(slice(content, 0, end)) }] : []),
  ];
  const name = nameOf(words, 0, words.length);
  if (!name) return null;
  const { to, of } = labelledFrom(tokens, at + 1);
  const start = content.text.lastIndexOf(match[2] as string);
  const unit = slice(content, start, start + (match[2] as string).length);
  const head = content.text.lastIndexOf('単位', start);
  const unitHead = slice(content, head, head + 2);
  const values = { baseline: null, target: of('planned'), actual: of('actual') };
  return { from, to, name, unit, unitHead, ...values, due: null };
}

/** Where one row of several in a run lacks what was reached, nobody knows which. */
function sureActuals(rows: readonly SlotRow[]): SlotRow[] {
  const sure: SlotRow[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i + 1;
    while (rows[end] && rows[end]?.from === rows[end - 1]?.to) end++;
    const run = rows.slice(i, end);
    const all = run.every(({ actual }) => actual !== null);
    sure.push(...run.map((row) => (all ? row : { ...row, actual: null })));
    i = end;
  }
  return sure;
}

/** The rows of slots among the words of a form, in order. */
export function slotRows(tokens: readonly Token[], { dated, columns }: SlotForm): SlotRow[] {
  const rows: SlotRow[] = [];
  let open = 0;
  for (let at = 0; at < tokens.length; at++) {
    const stacked = dated && at >= open ? stackedAt(tokens, at) : [];
    if (stacked.length > 0) {
      rows.push(...stacked);
      open = stacked.at(-1)?.to ?? open;
      at = open - 1;
      continue;
    }
    const row =
      unitNamedAt(tokens, at) ??
      columnsAt(tokens, at, columns) ??
      (dated ? datedAt(tokens, at) : null);
    if (!row || row.from < open) continue;
    rows.push(row);
    open = row.to;
    at = row.to - 1;
  }
  return sureActuals(rows);
}
