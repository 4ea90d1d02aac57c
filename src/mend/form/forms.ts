import type { Mend } from '../line/mended-forms.ts';
import { mendYearLists } from '../years/year-list.ts';
import { mendYearRows } from '../years/year-rows.ts';
import { joinYearsBelow } from '../years/years-below.ts';
import { mendApplicationRows } from './application-rows.ts';
import { joinCellLines } from './cell-lines.ts';
import { mendCellTables } from './cell-table.ts';
import { mendChartRuns } from './chart-run.ts';
import { mendCrossedTables } from './crossed-table.ts';
import { mendDatedParagraphs } from './dated-paragraphs.ts';
import { mendDealtYears } from './dealt-years.ts';
import { mendFusedRows } from './fused-rows.ts';
import { mendGoalCounts } from './goal-counts.ts';
import { mendGradeRows } from './grade-rows.ts';
import { mendIncrements } from './increment-form.ts';
import { mendSheets } from './indicator-sheet.ts';
import { mendKeyedFields } from './keyed-fields.ts';
import { mendLabelledFields } from './labelled-fields.ts';
import { mendLevelLines } from './level-lines.ts';
import { joinNamesAndValues } from './name-value.ts';
import { mendOrderedRows } from './ordered-rows.ts';
import { joinParagraphCells } from './paragraph-cells.ts';
import { joinParagraphRows } from './paragraph-table.ts';
import { mendPlanCharts } from './plan-chart.ts';
import { mendProjectStreams } from './project-stream.ts';
import { mendReasonedAims } from './reasoned-aims.ts';
import { mendRoleLines } from './role-lines.ts';
import { mendSaidAims } from './said-aims.ts';
import { mendSaidYears } from './said-years.ts';
import { gatherScattered } from './scattered-row.ts';
import { mendSlots } from './slot-table.ts';
import { mendSourcedCells } from './sourced-cells.ts';
import { mendSpokenFields } from './spoken-fields.ts';
import { mendSpokenTables } from './spoken-table.ts';
import { mendStackedTables } from './stacked-table.ts';
import { mendToldYears } from './told-years.ts';
import { mendTwins } from './twin-columns.ts';
import { mendValuesFirst } from './values-first.ts';

/** Forms that print their fields in a way of their own: increments, slots, a paragraph or a line for each cell, years. */
export const FORMS: readonly Mend[] = [
  mendRoleLines,
  mendCrossedTables,
  mendYearLists,
  mendValuesFirst,
  gatherScattered,
  mendChartRuns,
  mendSpokenFields,
  mendSpokenTables,
  mendOrderedRows,
  mendToldYears,
  mendLabelledFields,
  mendFusedRows,
  mendStackedTables,
  mendSheets,
  mendIncrements,
  mendApplicationRows,
  mendSlots,
  mendPlanCharts,
  mendGoalCounts,
  mendLevelLines,
  mendDealtYears,
  mendDatedParagraphs,
  joinParagraphCells,
  joinParagraphRows,
  mendKeyedFields,
  mendCellTables,
  mendSourcedCells,
  joinCellLines,
  mendTwins,
  joinNamesAndValues,
  mendProjectStreams,
  mendGradeRows,
  mendSaidAims,
  mendReasonedAims,
  mendSaidYears,
  joinYearsBelow,
  mendYearRows,
];
