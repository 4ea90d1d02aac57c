import type { Aim } from '../forms/changes.ts';
import type { Target } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';

const MYRIAD = 10_000;
const HUNDRED_MILLION = MYRIAD * MYRIAD;

// a digit before groups of three, within the whole part
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** 1234.5 as 1,234.5, to twelve places: asking the locale library for it would cost as much as the rest of a report. */
function grouped(value: number): string {
  const [whole = '', part] = String(Number(value.toFixed(12))).split('.');
  const head = whole.replace(THOUSANDS, ',');
  return part === undefined ? head : `${head}.${part}`;
}

/** Money as people write it: 5200000000 is 52億, 240000000 is 2億4,000万. */
function inMyriads(value: number): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (size < MYRIAD || size % MYRIAD !== 0) return grouped(value);
  const large = Math.floor(size / HUNDRED_MILLION);
  const small = (size % HUNDRED_MILLION) / MYRIAD;
  return `${sign}${large > 0 ? `${grouped(large)}億` : ''}${small > 0 ? `${grouped(small)}万` : ''}`;
}

/** A figure with its unit, as printed in a document: `1,665人`, `10.2%`, `52億円` (数値の表記). */
export function printFigure(value: number, unit: string | null): string {
  return `${unit === '円' ? inMyriads(value) : grouped(value)}${unit ?? ''}`;
}

/** The words around a figure, innermost first. */
function wrappings({ kind, per, cumulative, bound, unit }: Target): readonly string[] {
  const counted = cumulative || kind === 'total';
  const wraps = [
    bound === 'exact' ? null : bound,
    counted ? (unit === '円' ? 'sum' : 'cumulative') : null,
    per,
    kind === 'increase' || kind === 'decrease' || kind === 'maintain' ? kind : null,
  ];
  return wraps.filter((wrap) => wrap !== null);
}

function printTarget(target: Target | null, status: Aim['status'], lang: Lang): string {
  const word = (what: string, figure = '') => message(`diff-figure-${what}`, { figure }, lang);
  if (target === null || target.value === null) {
    if (status !== 'set') return word('pending');
    return target === null ? word('none') : target.text.replace(/\s+/g, ' ').trim();
  }
  const figure = printFigure(target.value, target.unit);
  return wrappings(target).reduce((inner, wrap) => word(wrap, inner), figure);
}

/** What an indicator aims at in a few words, its components one after the other (目標値の表記). */
export function printAims(aims: readonly Aim[], lang: Lang): string {
  return aims
    .map(({ name, target, status }) =>
      name === null
        ? printTarget(target, status, lang)
        : `${name} ${printTarget(target, status, lang)}`,
    )
    .join(message('diff-list', {}, lang));
}
