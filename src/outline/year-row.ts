import { join, type Mapped, slice, spanOf } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { markOf } from '../language/enumerator.ts';
import { type RowKind, rowKindOf } from '../language/row-label.ts';
import { isUnitWord } from '../language/unit.ts';
import { isValue } from '../language/value-run.ts';
import { lineGlue } from './glue.ts';
import { wordsIn } from './year-heading.ts';

/** Part of a line under a heading of years: a row with its label, words that may name an indicator, or something else. */
export type Piece =
  | {
      readonly kind: 'row';
      readonly row: RowKind;
      readonly label: Mapped;
      readonly values: readonly Mapped[];
    }
  | { readonly kind: 'words'; readonly words: readonly Mapped[] }
  | { readonly kind: 'other' };

// 2020: a figure that reads like a year
const LIKE_YEAR = /^\d{4}$/;
const isFigure = ({ text }: Mapped) => isValue(text) || LIKE_YEAR.test(text);
// (速報値) (暫定) behind a value
const isRemark = ({ text }: Mapped) => text.startsWith('(') && text.endsWith(')');
// [H26]: a year without its value
const BARE_TIME = /^\[[^[\]]*\]$/;

/** Runs of values, labels and words, in order. */
type Run =
  | { readonly kind: 'label'; readonly row: RowKind; readonly content: Mapped }
  | { readonly kind: 'values' | 'words'; readonly content: Mapped[] };

function runsOf(content: Mapped): Run[] {
  const runs: Run[] = [];
  for (const word of wordsIn(content)) {
    const row = rowKindOf(word.text);
    const last = runs.at(-1);
    if (row) runs.push({ kind: 'label', row, content: word });
    else if (BARE_TIME.test(word.text)) continue;
    else if (isRemark(word) && last?.kind === 'values') {
      const before = last.content.pop() as Mapped;
      last.content.push(join([before, word]));
    } else {
      const kind = isFigure(word) ? 'values' : 'words';
      if (last?.kind === kind) last.content.push(word);
      else runs.push({ kind, content: [word] });
    }
  }
  return runs;
}

/** The words of a line without the number of its indicator, which goes with its first word: 1 農地の集積率. */
function runsBehindMark(content: Mapped): Run[] {
  const length = markOf(content.text)?.length ?? 0;
  const runs = runsOf(slice(content, length));
  const [first] = runs;
  if (length === 0 || first?.kind !== 'words') return length === 0 ? runs : runsOf(content);
  const end = length + (first.content[0] as Mapped).text.length;
  first.content[0] = slice(content, 0, end);
  return runs;
}

/** Takes a line apart: rows with their labels, words; values without label make the words beside them none of a name. */
export function piecesOf(content: Mapped): Piece[] {
  const runs = runsBehindMark(content);
  const behind = runs[0]?.kind === 'values';
  const pieces: Piece[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    const next = runs[i + 1];
    if (run.kind === 'label') {
      const values = !behind && next?.kind === 'values' ? next.content : [];
      if (values.length > 0) i++;
      pieces.push({ kind: 'row', row: run.row, label: run.content, values });
    } else if (run.kind === 'values' && behind && next?.kind === 'label') {
      pieces.push({ kind: 'row', row: next.row, label: next.content, values: run.content });
      i++;
    } else if (run.kind === 'values') {
      if (pieces.at(-1)?.kind === 'words') pieces.pop();
      pieces.push({ kind: 'other' });
    } else pieces.push({ kind: 'words', words: run.content });
  }
  return pieces;
}

/** An indicator's words: its name, and the unit that stands behind it. */
export interface NameWords {
  readonly name: Mapped;
  readonly unit: Mapped | null;
}

/** The words of a name on one line, and its unit where that is the last of them. */
export function nameWords(words: readonly Mapped[]): NameWords | null {
  const last = words.at(-1) as Mapped;
  const unit = words.length > 0 && isUnitWord(last.text) ? last : null;
  const own = unit ? words.slice(0, -1) : words;
  return own.length > 0 ? { name: join(own, ' '), unit } : null;
}

/** Names that stand on several lines, as one. */
export function joinNames(parts: readonly NameWords[]): NameWords | null {
  if (parts.length === 0) return null;
  const name = join(
    parts.map((part) => part.name),
    lineGlue,
  );
  return { name, unit: parts.find((part) => part.unit)?.unit ?? null };
}

/** A line with cells; its words stand in the order of the source. */
export function lineOfCells(like: Line, cells: readonly Mapped[]): Line {
  const filled = cells.filter(({ text }) => text.length > 0);
  const sorted = [...filled].sort((a, b) => spanOf(a).start - spanOf(b).start);
  return { ...like, content: join(sorted, ' '), cells, blank: false };
}
