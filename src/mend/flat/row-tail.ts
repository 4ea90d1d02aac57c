import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { isAbsent } from '../../language/value/word.ts';
import type { RowHead } from '../table/row-columns.ts';
import type { MatchedRow } from './row-match.ts';

/** The second line of a row (行の続き): the rest of its name, and behind it what is said of its values, by column. */
export interface Tail {
  readonly name: Mapped | null;
  readonly remarks: ReadonlyMap<number, Mapped>;
}

// (H26), (H27~H31)
const BRACKETED = /\([^()\s]*\)/g;

/** The words in brackets that a line ends with, and what stands in front of them; null where they are fewer than `count`. */
function bracketsOf({ content }: Line, count: number): { name: Mapped; words: Mapped[] } | null {
  const line = trim(content);
  const found = matchesIn(line.text, BRACKETED).slice(-count);
  const first = found[0]?.index ?? 0;
  const whole = found.map(([bracket]) => bracket).join('');
  if (found.length < count || !found.every(([bracket]) => /\d/.test(bracket))) return null;
  if (line.text.slice(first).replace(/\s/g, '') !== whole) return null;
  const name = trim(slice(line, 0, first));
  if (wordsIn(name).some(({ text }) => isValue(text))) return null;
  const words = found.map(({ 0: bracket, index }) => slice(line, index, index + bracket.length));
  return { name, words };
}

/**
 * What a line adds to the row above it: a remark for each of its values, or the times of those whose headings say none; null
 * where it adds nothing. A dash has no time of its own.
 */
export function tailBelow(
  { columns, cells: heads }: RowHead,
  row: MatchedRow,
  line: Line,
): Tail | null {
  const valued = columns.flatMap((column, i) =>
    column === 'value' && !isAbsent(row[i]?.text ?? '') ? [i] : [],
  );
  const bare = valued.filter((i) => !row[i]?.text.endsWith(')'));
  if (valued.length === 0) return null;
  const all = bare.length === valued.length ? bracketsOf(line, valued.length) : null;
  const open = bare.filter((i) => readColumnHeading(heads[i]?.text ?? '')?.dated === false);
  const some = all || open.length === 0 ? null : bracketsOf(line, open.length);
  const times = some?.words.every(({ text }) => isTime(text)) ? some : null;
  const found = all ?? times;
  const of = all ? valued : open;
  return (
    found && {
      name: found.name.text.length > 0 ? found.name : null,
      remarks: new Map(of.map((i, k) => [i, found.words[k] as Mapped])),
    }
  );
}
