import type { Line } from '../forms/line.ts';
import { mendBarredCells } from './barred-cells.ts';
import { cutBracketHeads } from './bracket-heads.ts';
import { joinCellLines } from './cell-lines.ts';
import { mendFlatTables } from './flat-table.ts';
import { splitFused } from './fused.ts';
import { mendIncrements } from './increment-form.ts';
import { mendLateHeads } from './late-head.ts';
import { openLeaders } from './leader.ts';
import { openLeadingBars } from './leading-bar.ts';
import { mendLineRows } from './line-rows.ts';
import { joinNamesAndValues } from './name-value.ts';
import { mendNamelessRows } from './nameless-rows.ts';
import { joinParagraphCells } from './paragraph-cells.ts';
import { mendPartLines } from './part-lines.ts';
import { cutProjectLists } from './project-list.ts';
import { mendProjectStreams } from './project-stream.ts';
import { splitRunOns } from './run-on.ts';
import { mendSaidYears } from './said-years.ts';
import { partSideBySide } from './side-by-side.ts';
import { mendSlots } from './slot-table.ts';
import { mendStreams } from './streams.ts';
import { joinTornLines } from './torn-line.ts';
import { mendRows } from './torn-row.ts';
import { mendTabRows } from './torn-tab-row.ts';
import { mendTwins } from './twin-columns.ts';
import { mendYearRows } from './year-rows.ts';
import { sayYearsOnce } from './year-twice.ts';

/**
 * What mends damage, in this order: years said twice, boxes beside each other, rows torn across bars and tabs, dots that lead to values, cells closed by bars,
 * slots of forms, tables of years, pages without line ends, then
 * tables flattened to text: several rows on a line, a row a line, a cell a line or column by column.
 */
const MENDS: readonly ((lines: readonly Line[]) => readonly Line[])[] = [
  sayYearsOnce,
  partSideBySide,
  joinTornLines,
  openLeadingBars,
  openLeaders,
  mendRows,
  mendTabRows,
  mendBarredCells,
  mendIncrements,
  mendSlots,
  joinParagraphCells,
  joinCellLines,
  mendTwins,
  joinNamesAndValues,
  mendProjectStreams,
  mendSaidYears,
  mendYearRows,
  splitFused,
  cutBracketHeads,
  splitRunOns,
  cutProjectLists,
  mendStreams,
  mendNamelessRows,
  mendPartLines,
  mendLateHeads,
  mendLineRows,
  mendFlatTables,
];

/** Lines with their damage mended, as far as that is certain (崩れの修復). */
export const mendedLines = (lines: readonly Line[]): readonly Line[] =>
  MENDS.reduce((mended, mend) => mend(mended), lines);
