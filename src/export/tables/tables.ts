import type { Strategy } from '../../forms/strategy.ts';
import { actionTable } from './action.ts';
import { documentTable } from './document.ts';
import { evaluationTable } from './evaluation.ts';
import { goalTable } from './goal.ts';
import { indicatorTable } from './indicator.ts';
import { takeInventory } from './inventory.ts';
import { outputTable } from './output.ts';
import { policyTable } from './policy.ts';
import { populationTable } from './population.ts';
import { projectTable } from './project.ts';
import { readingTable } from './reading.ts';
import type { DataRecord, DataTable, TableForm } from './table.ts';

const TABLES: readonly TableForm[] = [
  documentTable,
  goalTable,
  policyTable,
  indicatorTable,
  readingTable,
  projectTable,
  evaluationTable,
  actionTable,
  outputTable,
  populationTable,
];

/** `strategies` as one set of ten tidy tables (表): rows of all documents together, empty tables too. */
export function tablesOf(strategies: readonly Strategy[]): readonly DataTable[] {
  const inventory = takeInventory(strategies);
  return TABLES.map(({ tableOf }) => tableOf(inventory));
}

/** `strategies` as flat records, table by table. */
export function recordsOf(strategies: readonly Strategy[]): readonly DataRecord[] {
  const inventory = takeInventory(strategies);
  return TABLES.flatMap(({ recordsOf }) => recordsOf(inventory));
}
