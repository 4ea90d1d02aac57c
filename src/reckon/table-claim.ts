import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC } from './amount.ts';
import type { TableFigure } from './table-figure.ts';

/** What a column (or row) of a table says that it is: the sum of some, less the others (計算の関係). */
export interface Claim {
  readonly result: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

export type Figures = readonly (TableFigure | null | undefined)[];

// 計, 合計, 総数, 総人口; blanks within are layout
const TOTAL = new RegExp(`^(?:${oneOf(ARITHMETIC.totals)})(?:[(].*)?$`);
const PARTIAL = new RegExp(oneOf(ARITHMETIC.partial));
// 増減, 差引, 増減数(人)
const DIFFERENCE = new RegExp(oneOf(ARITHMETIC.differences));
// 市独自推計-社人研: words with a minus between them
const MINUS = /\p{L}[-−–]\p{L}/u;
const DUST = 1e-6;
const plain = (text: string) => text.replace(/\s/g, '');

/** Whether a head or label names a total. */
export const isTotal = (label: string) => TOTAL.test(plain(label));

const DIFFERENCE_ROW = new RegExp(oneOf(ARITHMETIC.differenceRows));

/** Whether a head names a difference of two columns. */
export const isDifference = (head: string) => DIFFERENCE.test(plain(head)) || MINUS.test(head);

/** Whether a label names a difference of two rows. */
export const isDifferenceRow = (label: string) =>
  isDifference(label) || DIFFERENCE_ROW.test(plain(label));

/** Where the one total stands among labels: first or last; null where there is none, several, or subtotals. */
export function totalAt(labels: readonly string[]): number | null {
  const found = labels.flatMap((label, index) => (isTotal(label) ? [index] : []));
  if (found.length !== 1 || labels.some((label) => PARTIAL.test(plain(label)))) return null;
  const [at] = found as [number];
  return at === 0 || at === labels.length - 1 ? at : null;
}

/** What the others come to for the place `at` of a claim, and the last digit's worth; null where one of them is missing. */
export function dueAt({ result, plus, minus }: Claim, at: number, figures: Figures) {
  const others = [result, ...plus, ...minus].filter((place) => place !== at);
  const sure = others.map((place) => figures[place]).filter((figure) => figure != null);
  if (sure.length < others.length) return null;
  const sum = (places: readonly number[]) =>
    places.reduce((all, place) => all + (place === at ? 0 : (figures[place]?.value ?? 0)), 0);
  const rest = sum(plus) - sum(minus);
  const value = at === result ? rest : (sum([result]) - rest) * (minus.includes(at) ? -1 : 1);
  return { value, step: sure.reduce((least, { step }) => Math.min(least, step), 1) };
}

/** Whether a claim holds, as far as rounding of each figure goes; null where a figure is missing. */
export function holds(claim: Claim, figures: Figures): boolean | null {
  const total = figures[claim.result];
  const due = dueAt(claim, claim.result, figures);
  if (!total || !due) return null;
  const parts = claim.plus.length + claim.minus.length;
  const room = claim.minus.length > 0 ? 1 : (parts + 1) / 2;
  return Math.abs(due.value - total.value) <= room * Math.min(due.step, total.step) + DUST;
}

interface Soundness {
  readonly sound: number;
  readonly all: number;
}

/** Lines of figures for which a claim can be reckoned, and those for which it holds. */
function soundness(claim: Claim, lines: readonly Figures[]): Soundness {
  const known = lines.map((line) => holds(claim, line)).filter((one) => one !== null);
  return { sound: known.filter((one) => one).length, all: known.length };
}

/** Lines that a claim needs before it is believed: two, and half of all. */
const LEAST = 2;
const isBelieved = ({ sound, all }: Soundness) => sound >= LEAST && 2 * sound >= all;

/** The two places whose difference a place shows in most lines. */
function differenceAt(result: number, width: number, lines: readonly Figures[]): Claim | null {
  let best: Claim | null = null;
  let most = 0;
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      if (a === b || a === result || b === result) continue;
      const claim = { result, plus: [a], minus: [b] };
      const found = soundness(claim, lines);
      if (!isBelieved(found) || found.sound <= most) continue;
      best = claim;
      most = found.sound;
    }
  }
  return best;
}

/** What heads claim by their words alone: that one of them is the total of all others. */
export function statedTotal(heads: readonly string[]): Claim | null {
  const result = totalAt(heads);
  const plus = heads.map((_, place) => place).filter((place) => place !== result);
  return result === null || plus.length < 2 ? null : { result, plus, minus: [] };
}

/**
 * What the heads of columns claim, and the lines of figures bear out (表の計算の関係): one total of all others, and differences of two.
 * Turn the table to read what the labels of rows claim.
 * @param lines the figures of each row, in the order of `heads`
 * @param names whether a head names a difference
 */
export function claimsOf(
  heads: readonly string[],
  lines: readonly Figures[],
  names: (head: string) => boolean = isDifference,
): readonly Claim[] {
  const total = statedTotal(heads);
  const differences = heads.map((head, place) =>
    names(head) ? differenceAt(place, heads.length, lines) : null,
  );
  return [
    ...(total && isBelieved(soundness(total, lines)) ? [total] : []),
    ...differences.filter((claim) => claim !== null),
  ];
}
