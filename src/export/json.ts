import type { Strategy } from '../forms/strategy.ts';
import { inSchemaOrder } from './key-order.ts';

/** `strategy` as JSON: two blanks a level, keys in the order of the schema, a line end at the end. */
export function writeJson(strategy: Strategy): string {
  return `${JSON.stringify(inSchemaOrder(strategy), null, 2)}\n`;
}
