import type { Line } from '../../forms/line.ts';
import { cellsOf } from '../line/part.ts';

/** Shorter lines hold no heading with its rows. */
const LEAST = 40;
/** In text that ran together fewer than one character in so many is a blank. */
const MOST_BLANKS = 10;

/** Whether a line is text that ran together without blanks (癒着した行), and nothing divides it into cells. */
export const isFused = (line: Line): boolean => {
  const { text } = line.content;
  return (
    !line.blank &&
    text.length >= LEAST &&
    !text.includes('|') &&
    (text.match(/\s/g)?.length ?? 0) * MOST_BLANKS < text.length &&
    cellsOf(line) === null
  );
};
