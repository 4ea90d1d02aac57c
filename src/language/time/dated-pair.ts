import type { Mapped } from '../../base/mapped.ts';
import type { Labelled } from '../indicator/parts.ts';
import { isValue } from '../value/run.ts';
import { isUnitWord } from '../value/unit.ts';
import { timesIn } from './era.ts';
import { isTime } from './time-word.ts';

/** A row that says when each of its values is of: name | R5年 | 4,120人 | R11年 | 2,000人以下 (年と値の組). */
export interface DatedPairs {
  readonly name: Mapped;
  /** The unit in a cell of its own. */
  readonly unit: Mapped | null;
  readonly start: Labelled;
  readonly aim: Labelled;
}

/** time, value, time, value */
const VALUES = 4;
// R7調査, 令和7年度に初回調査: when a start will be known
const LATER =
  /^(?:[MTSHR]|令和|20(?=\d\d))\d{1,2}年?度?に?(?:初回)?(?:調査|把握|公表|測定)(?:予定)?$/;
const MAX_VALUE = 24;
const LETTERS = /[^\d\s.,%()~-]{2}/;

/** Whether a cell says when its value will be known, in the place of it: R7調査. */
export const isLater = (cell: Mapped | undefined): boolean =>
  cell !== undefined && LATER.test(cell.text);

const yearOf = ({ text }: Mapped): number => timesIn(text)[0]?.year ?? 0;

/** The name of a row and its unit, what its two values are and when; null where it holds more. */
function partsOf(cells: readonly Mapped[]) {
  const [name, ...others] = cells;
  // a unit in front of the values, and what is said of them behind
  const united = others[0] && isUnitWord(others[0].text) ? others[0] : null;
  const values = others.slice(united ? 1 : 0);
  const isWhole = values.length === VALUES || (united !== null && values.length === VALUES + 1);
  return name && isWhole ? { name, unit: united, values: values.slice(0, VALUES) } : null;
}

/** Takes such a row apart (name, its unit, and two years each with its value), the later time being the aim's; null for other rows. */
export function datedPairs(cells: readonly Mapped[]): DatedPairs | null {
  const parts = partsOf(cells.filter(({ text }, i) => text.length > 0 || isLater(cells[i + 1])));
  if (!parts) return null;
  const { name, unit, values } = parts;
  const [from, start, to, aim] = values as [Mapped, Mapped, Mapped, Mapped];
  if (!isTime(to.text) || (!isLater(start) && !isTime(from.text))) return null;
  if (yearOf(to) <= Math.max(yearOf(from), isLater(start) ? yearOf(start) : 0)) return null;
  if ([start, aim].some(({ text }) => isTime(text) || text.length > MAX_VALUE)) return null;
  if (!LETTERS.test(name.text) || isTime(name.text) || isValue(name.text)) return null;
  const when = from.text.length > 0 ? from : null;
  return { name, unit, start: { words: start, when }, aim: { words: aim, when: to } };
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
