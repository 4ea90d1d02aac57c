import { without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';

const HEAD = '(?<![\\d.,])\\d{1,3}(?:,\\d{3}){0,3}';
/**
 * The blank in a torn figure. 90,0 00, 90,00 0: commas part a figure by threes, so that the digits behind the blank are of it;
 * 10 0,000, 1 05,000: no figure begins with a zero in front of a comma.
 */
const TORN = new RegExp(
  `(?<=${HEAD},\\d) (?=\\d\\d(?![\\d.,]))|(?<=${HEAD},\\d\\d) (?=\\d(?![\\d.,]))|(?<=(?<![\\d.,])\\d\\d?) (?=0,\\d{3}(?!\\d))|(?<=(?<![\\d.,])\\d) (?=0\\d,\\d{3}(?!\\d))`,
  'g',
);
const HINT = /\d \d/;

/** Figures that a blank tore (割れた数), closed up where their commas leave no doubt: 90,0 00 and 10 0,000, not 90 100. */
export const closeUpNumbers = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) =>
    line.blank || line.cells !== null || !HINT.test(line.content.text)
      ? line
      : { ...line, content: without(line.content, TORN) },
  );
