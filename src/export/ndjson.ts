import type { Strategy } from '../forms/strategy.ts';
import { recordsOf } from './tables/tables.ts';

/**
 * `strategies` as newline-delimited JSON: one flat object a line, which says what it is (`record`), where it
 * stands (`path`, titles from the goal down) and which document and municipality it belongs to.
 */
export function writeNdjson(strategies: readonly Strategy[]): string {
  return recordsOf(strategies)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
