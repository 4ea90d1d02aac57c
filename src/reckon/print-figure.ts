import { type Amount, show } from './amount.ts';

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

/** A figure with as many decimals as its document prints, and its unit: `30.0%`, `10億円`. */
export function printAmount(amount: Amount): string {
  const { value, unit } = amount;
  return unit === '円' ? printFigure(value, unit) : `${show(amount)}${unit ?? ''}`;
}
