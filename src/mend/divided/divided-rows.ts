import type { Mend } from '../line/mended-forms.ts';
import { dateBareYears } from './bare-years.ts';
import { mendBarredCells } from './barred-cells.ts';
import { cutBracketedLabels } from './bracketed-label.ts';
import { writeCircledYears } from './circled-years.ts';
import { openClosedBands } from './closed-band.ts';
import { openClosedCells } from './closed-cells.ts';
import { openGradedTitles } from './graded-title.ts';
import { openLeaders } from './leader.ts';
import { openLeadingBars } from './leading-bar.ts';
import { mendOrdinalRows } from './ordinal-rows.ts';
import { mendProjectRows } from './project-rows.ts';
import { mendSecondRows } from './second-rows.ts';
import { partSecondTables } from './second-table.ts';
import { openSlashedRows } from './slashed-rows.ts';
import { roundStarts } from './squared-start.ts';
import { mendTornNames } from './torn-name.ts';
import { mendRows } from './torn-row.ts';
import { mendTabRows } from './torn-tab-row.ts';
import { openValueLabels } from './value-labels.ts';
import { mendValueSheets } from './value-sheet.ts';

/** Rows whose cells signs divide: leading bars and dots, strokes, bars and tabs, cells closed by bars; rows of projects. */
export const DIVIDED_ROWS: readonly Mend[] = [
  mendValueSheets,
  openLeadingBars,
  openSlashedRows,
  openLeaders,
  writeCircledYears,
  roundStarts,
  cutBracketedLabels,
  openGradedTitles,
  openValueLabels,
  mendTornNames,
  mendRows,
  openClosedBands,
  dateBareYears,
  mendOrdinalRows,
  mendSecondRows,
  mendTabRows,
  mendBarredCells,
  openClosedCells,
  mendProjectRows,
  partSecondTables,
];
