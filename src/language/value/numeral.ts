import { isMisreadFigure } from '../letters/misread.ts';
import { oneOf, VALUES } from '../lexicon.ts';

const HAS_FIGURE = new RegExp(`\\d|${oneOf(VALUES.zero)}`);

/** A figure found in a text: its value in the base unit and where it stands. */
export interface Figure {
  /** With sign and multipliers applied: `△2億4千万` is -240000000. */
  readonly value: number;
  /** Index of its first character (sign included) and behind its last (multiplier included). */
  readonly start: number;
  readonly end: number;
}

const DIGITS = '\\d{1,3}(?:,\\d{3,4})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const MULTIPLIER = Object.keys(VALUES.multipliers).join('');
// ▲2,652  12.9億  2億4千万  15万2,300(人)  111,058 千(円)  ゼロ
const FIGURE = new RegExp(
  `([▲△−-]\\s?(?=\\d))?(?:(${DIGITS})((?:\\s?[${MULTIPLIER}](?:(?:${DIGITS})(?![\\d,.]*(?:年|月|~|-)))?)*)|(${oneOf(VALUES.zero)}))`,
  'g',
);
// one step of a mixed figure: 4千, 億 alone, a last 3000
const STEP = new RegExp(`(${DIGITS})?\\s?([${MULTIPLIER}]*)`, 'y');

const MULTIPLIED = new RegExp(`[${MULTIPLIER}]`);

/** By how much the signs of a multiplier multiply together (倍数の語): 千万 is ten million, no sign is one. */
export const factorOf = (signs: string): number =>
  [...signs].reduce((product, sign) => product * (VALUES.multipliers[sign] as number), 1);

/** A figure times its multiplier in the base unit: 3.8 and 億 are 380000000, without what binary fractions add. */
export const multiplied = (value: number, signs: string): number =>
  Number((value * factorOf(signs)).toPrecision(15));

const plain = (digits: string) => Number(digits.replaceAll(',', ''));

/** The value of digits and multipliers mixed: 2億4千万 is 2 x 10^8 + 4 x 1000 x 10^4. */
function mixed(text: string): number {
  if (!MULTIPLIED.test(text)) return plain(text);
  let total = 0;
  let above = Number.POSITIVE_INFINITY;
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null || match[0].length === 0) break;
    const factor = factorOf(match[2] as string);
    let amount = (match[1] === undefined ? 1 : plain(match[1])) * factor;
    // 「5億2,0000万」: a misplaced comma; what follows 億 cannot reach 億 again
    while (total > 0 && amount >= above) amount /= 10;
    above = factor;
    total += amount;
  }
  // 12.9 x 10^8 is not exactly 1290000000 in binary
  return Number(total.toPrecision(15));
}

function read(match: RegExpExecArray): Figure {
  const start = match.index;
  const end = start + match[0].length;
  if (match[4] !== undefined) return { value: 0, start, end };
  const value = mixed((match[2] as string) + (match[3] ?? '').replace(/\s/g, ''));
  return { value: match[1] === undefined ? value : -value, start, end };
}

// 1日76分, 1人1日900g: the time that the figure right behind it is counted for; not 4月1日 12人
const DAILY = /^(?:人1)?日(?=約?\d)/;
const isDaily = ({ value, end }: Figure, before: string, text: string): boolean =>
  value === 1 && !/[月\d.]/.test(before) && DAILY.test(text.slice(end, end + 5));

/**
 * The figures of a folded text in order. A hyphen is a minus only before a digit and not behind one (`20-39` is a range).
 * Letters before digits (`H27`, `R2`) make no figure.
 */
export function figuresIn(text: string): Figure[] {
  if (!HAS_FIGURE.test(text)) return [];
  const figures: Figure[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match !== null; match = FIGURE.exec(text)) {
    const before = text[match.index - 1] ?? '';
    if (/[A-Za-z]/.test(before)) continue;
    const found = read(match);
    if (isDaily(found, before, text) || isMisreadFigure(text, found.start, found.end)) continue;
    const hyphen = text[found.start] === '-' && /[\d)]/.test(before);
    figures.push(hyphen ? { ...found, value: -found.value, start: found.start + 1 } : found);
  }
  return figures;
}

// 1年当たり96人, 1人あたり612L: what the figure behind it is counted for
const EACH = new RegExp(`^\\s?[^\\d\\s]{1,3}(?:${oneOf(VALUES.each)})`);

/** The first figure of `text`, or null; of 1年当たり96人 it is 96. */
export function firstFigure(text: string): Figure | null {
  const [first, second] = figuresIn(text);
  const isEach = first?.value === 1 && second !== undefined && EACH.test(text.slice(first.end));
  return (isEach ? second : first) ?? null;
}
