import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import { oneOf } from '../language/lexicon.ts';
import { ARITHMETIC } from '../reckon/amount.ts';
import { agree, type PrintedFigure, printedFigures, showFigure } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';

// a figure with its unit, then brackets that hold nothing but a product: 50品(10品×5年), 300人 (20人/回×年3回×5年)
const PRODUCT =
  /(?<total>\d[\d,.]*\s?[十百千万億兆]*\s?[^\s\d(),、。=×]{0,6})\s?\((?<factors>[^()]{0,40}[×✕][^()]{0,40})\)/g;
const VAGUE = new RegExp(oneOf(ARITHMETIC.approximate.map((word) => word.replace('+', '\\+'))));
const TIMES = /[×✕]/;

/** The figures of the factors; null where a factor has none or two. */
function factorsOf(text: string): readonly PrintedFigure[] | null {
  const figures = text.split(TIMES).map((factor) => printedFigures(factor));
  return figures.every((one) => one.length === 1)
    ? figures.map(([one]) => one as PrintedFigure)
    : null;
}

/** What rounded factors leave open: half a last digit of each decimal factor, times the others. */
function openness(factors: readonly PrintedFigure[], product: number): number {
  return factors.reduce(
    (sum, { value, step }) => sum + (step < 1 ? (product / value) * step : 0),
    0,
  );
}

/** Baselines by line: a target may be the baseline and a product (31品 + 10品×5年). */
function baselinesByLine({ strategy }: Subject): ReadonlyMap<number, readonly number[]> {
  const lines = new Map<number, number[]>();
  for (const { indicator } of indicatorsOf(strategy)) {
    const value = indicator.baseline?.value ?? null;
    if (value === null) continue;
    const { start, end } = indicator.source;
    for (let line = start.line; line <= end.line; line++) {
      lines.set(line, [...(lines.get(line) ?? []), value]);
    }
  }
  return lines;
}

/** A figure and the product in brackets behind it that are not equal (括弧内の積の不一致). */
export const rule: DocumentRule = {
  code: 'product-in-brackets',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    let baselines: ReadonlyMap<number, readonly number[]> | null = null;
    for (const { text, place } of passagesOf(subject)) {
      if (!TIMES.test(text)) continue;
      for (const match of matchesIn(text, PRODUCT)) {
        const { total: printed = '', factors: inside = '' } = match.groups ?? {};
        const before = text.slice(Math.max(0, match.index - 4), match.index);
        const [total] = printedFigures(printed);
        const factors = VAGUE.test(before + printed + inside) ? null : factorsOf(inside);
        if (!total || !factors || factors.some(({ value }) => value === 0)) continue;
        const product = factors.reduce((all, { value }) => all * value, 1);
        const rounding = total.step === 1 ? 0 : total.step;
        const fits = (value: number) => agree(value, product, rounding, openness(factors, product));
        if (fits(total.value)) continue;
        const spot = place(match.index, match.index + match[0].length);
        const source = typeof spot.start === 'number' ? subject.place?.(spot as Span) : null;
        baselines ??= baselinesByLine(subject);
        const starts = source ? (baselines.get(source.start.line) ?? []) : [];
        if (starts.some((start) => fits(total.value - start))) continue;
        yield {
          args: { printed: match[0].trim(), product: showFigure(product, total.step) },
          place: spot,
          reckoning: `${factors.map(({ value, step }) => showFigure(value, Math.min(step, 1))).join(' × ')} = ${showFigure(product, Math.min(total.step, 1))} ≠ ${showFigure(total.value, Math.min(total.step, 1))}`,
        };
      }
    }
  },
};
