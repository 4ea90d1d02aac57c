import type { Mend } from '../line/mended-forms.ts';
import { cutBracketHeads } from './bracket-heads.ts';
import { openBracketedKpis } from './bracketed-kpis.ts';
import { cutCostLists } from './cost-list.ts';
import { mendDirectedRows } from './directed-rows.ts';
import { splitFused } from './fused.ts';
import { splitFusedTables } from './fused-table.ts';
import { splitFusedYears } from './fused-years.ts';
import { cutProjectLists } from './project-list.ts';
import { splitRunOns } from './run-on.ts';

/** Pages and lists that lost their line ends. */
export const RUN_ONS: readonly Mend[] = [
  splitFused,
  splitFusedTables,
  splitFusedYears,
  cutBracketHeads,
  mendDirectedRows,
  splitRunOns,
  cutCostLists,
  cutProjectLists,
  openBracketedKpis,
];
