import type { Line } from '../forms/line.ts';
import { DIVIDED_ROWS } from './divided/divided-rows.ts';
import { FLAT_TABLES } from './flat/tables.ts';
import { FORMS } from './form/forms.ts';
import type { Mend } from './line/mended-forms.ts';
import { TORN_LINES } from './page/pages.ts';
import { PRINT } from './print/prints.ts';
import { RUN_ONS } from './run-on/run-ons.ts';

/** What mends damage, in this order: each room finds whole what those before it mended. */
const MENDS = [TORN_LINES, DIVIDED_ROWS, FORMS, RUN_ONS, FLAT_TABLES].flat();

const inTurn = (mends: readonly Mend[], lines: readonly Line[]): readonly Line[] =>
  mends.reduce((mended, mend) => mend(mended), lines);

/** Lines as they were meant to be printed (印字の修復): what furniture is looked for in. */
export const mendedPrint = (lines: readonly Line[]): readonly Line[] => inTurn(PRINT, lines);

/** Lines with their damage mended, as far as that is certain (崩れの修復); the edges of pages are gone by then. */
export const mendedLines = (lines: readonly Line[]): readonly Line[] => inTurn(MENDS, lines);
