import type { Mend } from '../line/mended-forms.ts';
import { stackBoxes } from './boxes.ts';
import { partDigitCodes } from './digit-codes.ts';
import { readDrawnTables } from './drawn-table.ts';
import { withoutEchoes } from './echo.ts';
import { labelFieldTitles } from './field-title.ts';
import { partNumbers } from './glued-number.ts';
import { markKanaHeadings } from './kana-heading.ts';
import { withoutFileWords } from './linked-chapters.ts';
import { readMisread } from './misread.ts';
import { numberLabels } from './number-below.ts';
import { printOnce } from './overprint.ts';
import { labelPlaces } from './place-label.ts';
import { readRomans } from './roman-numbers.ts';
import { dropSdgNumbers } from './sdg-lines.ts';
import { closeUpLabels } from './spaced-label.ts';
import { closeUpLines } from './spaced-out.ts';
import { closeUpNumbers } from './torn-number.ts';
import { withoutStrokes } from './tree-stroke.ts';
import { dropVerticalLabels } from './vertical-label.ts';

/** What printing did to signs and boxes (印字): letters misread, figures torn, Roman numbers, drawn tables, boxes beside each other, words printed twice, strokes, characters set apart, labels printed downwards, numbers glued to titles or below their labels, numbers of SDGs. */
export const PRINT: readonly Mend[] = [
  readMisread,
  numberLabels,
  dropSdgNumbers,
  readRomans,
  readDrawnTables,
  stackBoxes,
  withoutEchoes,
  withoutStrokes,
  closeUpLabels,
  closeUpLines,
  closeUpNumbers,
  dropVerticalLabels,
  withoutFileWords,
  labelPlaces,
  labelFieldTitles,
  partNumbers,
  partDigitCodes,
  printOnce,
  markKanaHeadings,
];
