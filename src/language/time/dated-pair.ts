import type { Mapped } from '../../base/mapped.ts';
import type { Labelled } from '../indicator/parts.ts';
import { isValue } from '../value/run.ts';
import { timesIn } from './era.ts';
import { isTime } from './time-word.ts';

/** A row that says when each of its values is of: name | R5年 | 4,120人 | R11年 | 2,000人以下 (年と値の組). */
export interface DatedPairs {
  readonly name: Mapped;
  readonly start: Labelled;
  readonly aim: Labelled;
}

/** name, time, value, time, value */
const CELLS = 5;
const MAX_VALUE = 24;
const LETTERS = /[^\d\s.,%()~-]{2}/;

const yearOf = ({ text }: Mapped): number => timesIn(text)[0]?.year ?? 0;

/** Takes a row of five cells apart, the later time being the aim's; null for other rows. */
export function datedPairs(cells: readonly Mapped[]): DatedPairs | null {
  const filled = cells.filter(({ text }) => text.length > 0);
  if (filled.length !== CELLS) return null;
  const [name, from, start, to, aim] = filled as [Mapped, Mapped, Mapped, Mapped, Mapped];
  if (!isTime(from.text) || !isTime(to.text) || yearOf(to) <= yearOf(from)) return null;
  if ([start, aim].some(({ text }) => isTime(text) || text.length > MAX_VALUE)) return null;
  if (!LETTERS.test(name.text) || isTime(name.text) || isValue(name.text)) return null;
  return { name, start: { words: start, when: from }, aim: { words: aim, when: to } };
}

/** Whether rows are nothing but such pairs, one of them with two values at least. */
export function arePairs(rows: readonly (readonly Mapped[])[]): boolean {
  const pairs = rows.map(datedPairs);
  return (
    pairs.length > 0 &&
    pairs.every((pair) => pair !== null) &&
    pairs.some((pair) => isValue(pair.start.words.text) && isValue(pair.aim.words.text))
  );
}
