import type { Mend } from '../line/mended-forms.ts';
import { leadNumbers } from './centred-numbers.ts';
import { refillPages } from './filled-lines.ts';
import { joinHangingLines } from './hanging-lines.ts';
import { printPiecesOnce } from './reprinted.ts';
import { partSideBySide } from './side-by-side.ts';
import { joinTornLines } from './torn-line.ts';
import { sayYearsOnce } from './year-twice.ts';
import { mendZippedRows } from './zipped-rows.ts';

/** Lines as they were before the page was drawn: bold print and years once, boxes one after the other, values and words whole. */
export const TORN_LINES: readonly Mend[] = [
  printPiecesOnce,
  leadNumbers,
  refillPages,
  sayYearsOnce,
  partSideBySide,
  joinHangingLines,
  mendZippedRows,
  joinTornLines,
];
