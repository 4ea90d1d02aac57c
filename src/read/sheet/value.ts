import { dateToSerial, formatValue, isDateFormat, serialToDate } from 'hucre';
import eras from '../../lexicon/eras.yaml';

interface Era {
  readonly letter: string;
  readonly name: string;
  readonly first: number;
  readonly month: number;
}

const ERAS = eras as readonly Era[];

/** Formats without words of their own, as programs in Japanese show them. */
const JAPANESE_FORMATS: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};

/** The format of dates whose format only the program's language decides. */
const UNSAID = 'yyyy"年"m"月"d"日"';

/** A cell's value as the file holds it. */
export type SheetValue = string | number | boolean | Date | null;

/** Figures that a number cell without format shows (Excel: up to 11), and those that any number is exact to. */
const SHOWN = 11;
const EXACT = 15;

// the parts of a number format: "literals", \escaped signs, [$-411], era (g, gg, ggg) and its year (e, ee, r, rr)
const FORMAT_PART = /"[^"]*"|\\.|\[[^\]]*\]|g{1,3}|e{1,2}|r{1,2}|./gs;

// "literals", \\escaped signs, [$-411]
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/gs;
// ge.m.d, gggee
const ERA_YEAR = /ge|^e|r/;

/** Whether a format shows dates; those of nothing but era and year count too. */
function showsDate(format: string): boolean {
  return isDateFormat(format) || ERA_YEAR.test(format.replace(LITERAL, ''));
}

/** The era of a day, by year and month; days of the month in which an era began count to the new one. */
function eraOf(date: Date): Era | undefined {
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
  return ERAS.findLast(({ first, month }) => months >= first * 12 + month);
}

/** The words of an era for the signs of a date format, for which `formatValue` knows none. */
function eraWords(date: Date): Readonly<Record<string, string>> {
  const era = eraOf(date);
  if (!era) return {};
  const year = String(date.getUTCFullYear() - era.first + 1);
  return {
    g: era.letter,
    gg: era.name.slice(0, 1),
    ggg: era.name,
    e: year,
    ee: year.padStart(2, '0'),
    r: `${era.letter}${year}`,
    rr: `${era.name}${year}`,
  };
}

/** Characters of no script that stand for an era's words while the rest of a date is formatted. */
const FIRST_STAND_IN = 0xe000;

function showDate(date: Date, format: string, is1904: boolean): string {
  const words = eraWords(date);
  const used: string[] = [];
  // the part of a format that is meant for positive numbers: ggge"年";@
  const [positive] = (JAPANESE_FORMATS[format] ?? format).split(';') as [string];
  const plain = positive.replace(FORMAT_PART, (part) => {
    const word = words[part];
    if (word === undefined) return part;
    used.push(word);
    return String.fromCharCode(FIRST_STAND_IN + used.length - 1);
  });
  const shown = formatValue(dateToSerial(date, is1904), plain, { is1904 });
  return used.reduce(
    (text, word, i) => text.replace(String.fromCharCode(FIRST_STAND_IN + i), word),
    shown,
  );
}

function showNumber(value: number, format: string | null, is1904: boolean): string {
  const exact = Number(value.toPrecision(EXACT));
  if (format === null || /^(?:general|@)$/i.test(format))
    return String(Number(exact.toPrecision(SHOWN)));
  if (showsDate(format)) return showDate(serialToDate(exact, is1904), format, is1904);
  return formatValue(exact, format, { is1904 });
}

/**
 * A cell as its sheet shows it: numbers and dates by their number format (`#,##0.0"人"`, `ggge"年"m"月"`), without
 * the digits that binary fractions add.
 */
export function showValue(value: SheetValue, format: string | null, is1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return showNumber(value, format, is1904);
  return Number.isNaN(value.getTime()) ? '' : showDate(value, format ?? UNSAID, is1904);
}
