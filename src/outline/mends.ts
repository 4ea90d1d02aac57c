import type { Line } from '../forms/line.ts';
import { mendBarredCells } from './barred-cells.ts';
import { cutBracketHeads } from './bracket-heads.ts';
import { openBracketedKpis } from './bracketed-kpis.ts';
import { cutBracketedLabels } from './bracketed-label.ts';
import { joinCellLines } from './cell-lines.ts';
import { mendCellTables } from './cell-table.ts';
import { leadNumbers } from './centred-numbers.ts';
import { mendChartRuns } from './chart-run.ts';
import { writeCircledYears } from './circled-years.ts';
import { mendDatedPairs } from './dated-pair-lines.ts';
import { mendDatedParagraphs } from './dated-paragraphs.ts';
import { mendDealtYears } from './dealt-years.ts';
import { refillPages } from './filled-lines.ts';
import { mendFlatTables } from './flat-table.ts';
import { splitFused } from './fused.ts';
import { mendFusedRows } from './fused-rows.ts';
import { splitFusedTables } from './fused-table.ts';
import { splitFusedYears } from './fused-years.ts';
import { mendGoalCounts } from './goal-counts.ts';
import { mendGradeRows } from './grade-rows.ts';
import { openGradedTitles } from './graded-title.ts';
import { mendIncrements } from './increment-form.ts';
import { mendSheets } from './indicator-sheet.ts';
import { mendKeyedFields } from './keyed-fields.ts';
import { mendLabelledFields } from './labelled-fields.ts';
import { mendLateHeads } from './late-head.ts';
import { openLeaders } from './leader.ts';
import { openLeadingBars } from './leading-bar.ts';
import { mendLineRows } from './line-rows.ts';
import { joinNamesAndValues } from './name-value.ts';
import { mendNamedTwice } from './named-twice.ts';
import { mendNamelessRows } from './nameless-rows.ts';
import { joinParagraphCells } from './paragraph-cells.ts';
import { joinParagraphRows } from './paragraph-table.ts';
import { mendPartLines } from './part-lines.ts';
import { mendPolicyStreams } from './policy-stream.ts';
import { cutProjectLists } from './project-list.ts';
import { mendProjectRows } from './project-rows.ts';
import { mendProjectStreams } from './project-stream.ts';
import { printPiecesOnce } from './reprinted.ts';
import { splitRunOns } from './run-on.ts';
import { mendSaidYears } from './said-years.ts';
import { gatherScattered } from './scattered-row.ts';
import { mendSecondRows } from './second-rows.ts';
import { partSideBySide } from './side-by-side.ts';
import { mendSlots } from './slot-table.ts';
import { mendSpokenFields } from './spoken-fields.ts';
import { mendSpokenTables } from './spoken-table.ts';
import { mendStackedTables } from './stacked-table.ts';
import { mendStreams } from './streams.ts';
import { joinTornLines } from './torn-line.ts';
import { mendRows } from './torn-row.ts';
import { mendTabRows } from './torn-tab-row.ts';
import { mendTwins } from './twin-columns.ts';
import { openValueLabels } from './value-labels.ts';
import { mendYearRows } from './year-rows.ts';
import { mendYearStrips } from './year-strip.ts';
import { sayYearsOnce } from './year-twice.ts';

type Mend = (lines: readonly Line[]) => readonly Line[];

/** Lines as they were before the page was drawn: bold print and years once, boxes one after the other, values and words whole. */
const TORN_LINES: readonly Mend[] = [
  printPiecesOnce,
  leadNumbers,
  refillPages,
  sayYearsOnce,
  partSideBySide,
  joinTornLines,
];
/** Rows whose cells signs divide: leading bars and dots, bars and tabs, cells closed by bars; rows of projects. */
const DIVIDED_ROWS: readonly Mend[] = [
  openLeadingBars,
  openLeaders,
  writeCircledYears,
  cutBracketedLabels,
  openGradedTitles,
  openValueLabels,
  mendRows,
  mendSecondRows,
  mendTabRows,
  mendBarredCells,
  mendProjectRows,
];
/** Forms that print their fields in a way of their own: increments, slots, a paragraph or a line for each cell, years. */
const FORMS: readonly Mend[] = [
  gatherScattered,
  mendChartRuns,
  mendSpokenFields,
  mendSpokenTables,
  mendLabelledFields,
  mendFusedRows,
  mendStackedTables,
  mendSheets,
  mendIncrements,
  mendSlots,
  mendGoalCounts,
  mendDealtYears,
  mendDatedParagraphs,
  joinParagraphCells,
  joinParagraphRows,
  mendKeyedFields,
  mendCellTables,
  joinCellLines,
  mendTwins,
  joinNamesAndValues,
  mendProjectStreams,
  mendGradeRows,
  mendSaidYears,
  mendYearRows,
];
/** Pages and lists that lost their line ends. */
const RUN_ONS: readonly Mend[] = [
  splitFused,
  splitFusedTables,
  splitFusedYears,
  cutBracketHeads,
  splitRunOns,
  cutProjectLists,
  openBracketedKpis,
];
/** Tables flattened to text: several rows on a line, a row a line, a cell a line or column by column. */
const FLAT_TABLES: readonly Mend[] = [
  mendNamedTwice,
  mendPolicyStreams,
  mendYearStrips,
  mendStreams,
  mendNamelessRows,
  mendPartLines,
  mendLateHeads,
  mendLineRows,
  mendFlatTables,
  mendDatedPairs,
];

/** What mends damage, in this order: each room finds whole what those before it mended. */
const MENDS = [TORN_LINES, DIVIDED_ROWS, FORMS, RUN_ONS, FLAT_TABLES].flat();

/** Lines with their damage mended, as far as that is certain (崩れの修復). */
export const mendedLines = (lines: readonly Line[]): readonly Line[] =>
  MENDS.reduce((mended, mend) => mend(mended), lines);
