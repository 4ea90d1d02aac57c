import { join, type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole } from '../../language/column/heading.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import type { RowColumn, RowHead } from './row-columns.ts';

// (H26)(H30) 当初 改訂後(※): words with the brackets behind them, or a bracket alone
const WORDS = /[^\s()]+(?:\([^()]*\))?|\([^()]*\)/g;
// (H26), (現状)
const BRACKETED = /^\([^()]{1,12}\)$/;
// 当初, 改訂後(※), 見直し後(R4~)
const REVISION = perLexicon(
  () => new RegExp(`^(?:${oneOf(VALUES.revisions)})(?:\\([^()]{1,12}\\))?$`),
);
const LEAST_PARTS = 2;

const namesRows = ({ text }: Mapped): boolean => isCaptionWord(text) || columnRole(text) === 'name';

/** The words of a second line of a heading: which of them are parts of one column, first to last; null where others stand there. */
function partsIn(words: readonly Mapped[]): { from: number; to: number } | null {
  const are = words.map(({ text }) => REVISION().test(text));
  const from = are.indexOf(true);
  const to = are.lastIndexOf(true) + 1;
  if (from < 0 || to - from < LEAST_PARTS || are.slice(from, to).includes(false)) return null;
  const others = words.filter((_, i) => i < from || i >= to);
  return others.every(({ text }) => BRACKETED.test(text)) ? { from, to } : null;
}

/**
 * A heading of which the line below parts one column of values into those before and after a revision (目標値 over 当初 | 改訂後),
 * with a bracket for each column beside it, the word over the names in front or not; null where that line does not.
 */
export function partedBelow(line: Line, { columns, cells }: RowHead): RowHead | null {
  const all = matchesIn(line.content.text, WORDS).map(({ 0: word, index }) =>
    slice(line.content, index, index + word.length),
  );
  const [first] = all;
  const named = first !== undefined && cells[0]?.text === '' && namesRows(first);
  const words = named ? all.slice(1) : all;
  const parts = partsIn(words);
  if (!parts) return null;
  const name = columns.indexOf('name');
  if (name > 0) return null;
  const heads = cells.slice(name + 1);
  const roles = columns.slice(name + 1);
  const { from, to } = parts;
  const others = [...words.slice(0, from), ...words.slice(to)];
  // each column beside the parted one has its bracket, or each that holds values, or none
  const places = placesOf(roles, others.length);
  const at = others.length === 0 ? targetIn(heads) : places?.[from];
  const parted = at === undefined ? undefined : heads[at];
  if (!parted || at === undefined || roles[at] !== 'value') return null;
  const beside = (places ?? []).filter((i) => i !== at);
  const whole = heads.map((head, i) => {
    const bracket = others[beside.indexOf(i)];
    return bracket && beside.includes(i) ? join([head, bracket]) : head;
  });
  const halves = words.slice(from, to).map((part) => join([parted, part]));
  const own = name === 0 ? [named ? first : (cells[0] as Mapped)] : [];
  return {
    columns: [
      ...columns.slice(0, name + 1),
      ...roles.slice(0, at),
      ...halves.map((): RowColumn => 'value'),
      ...roles.slice(at + 1),
    ],
    cells: [...own, ...whole.slice(0, at), ...halves, ...whole.slice(at + 1)],
  };
}

/** The columns that as many brackets stand under, and the parted one among them; null where their number does not say. */
function placesOf(roles: readonly RowColumn[], brackets: number): number[] | null {
  const all = roles.map((_, i) => i);
  const valued = all.filter((i) => roles[i] === 'value');
  return [all, valued].find((places) => places.length === brackets + 1) ?? null;
}

/** The one column of aims, or -1. */
function targetIn(heads: readonly Mapped[]): number {
  const isAim = ({ text }: Mapped) => columnRole(text) === 'target';
  const at = heads.findIndex(isAim);
  return heads.filter(isAim).length === 1 ? at : -1;
}
