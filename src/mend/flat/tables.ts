import type { Mend } from '../line/mended-forms.ts';
import { mendYearStrips } from '../years/year-strip.ts';
import { mendDatedPairs } from './dated-pair-lines.ts';
import { mendLateHeads } from './late-head.ts';
import { mendLineRows } from './line-rows.ts';
import { mendNamedTwice } from './named-twice.ts';
import { mendNamelessRows } from './nameless-rows.ts';
import { mendNamesInFront } from './names-in-front.ts';
import { mendPairRows } from './pair-rows.ts';
import { mendPartLines } from './part-lines.ts';
import { mendPolicyStreams } from './policy-stream.ts';
import { mendSharedColumns } from './shared-columns.ts';
import { mendStartsAndAims } from './start-and-aim-lines.ts';
import { mendStreams } from './streams.ts';
import { mendFlatTables } from './table.ts';
import { mendTornFigures } from './torn-figures.ts';

/** Tables flattened to text: several rows on a line, a row a line, a cell a line or column by column, columns shared by several tables. */
export const FLAT_TABLES: readonly Mend[] = [
  mendTornFigures,
  mendNamedTwice,
  mendPolicyStreams,
  mendSharedColumns,
  mendNamesInFront,
  mendYearStrips,
  mendStreams,
  mendNamelessRows,
  mendPartLines,
  mendLateHeads,
  mendLineRows,
  mendFlatTables,
  mendDatedPairs,
  mendPairRows,
  mendStartsAndAims,
];
