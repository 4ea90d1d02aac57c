import { stringify } from 'yaml';
import type { Strategy } from '../forms/strategy.ts';
import { inSchemaOrder } from './key-order.ts';

/** Editors take schema, completion and checks from this line. */
const HEAD =
  '# yaml-language-server: $schema=https://unpkg.com/senryaku/schemas/strategy.schema.json\n';

/**
 * `strategy` as YAML, keys in the order of the schema. Long lines stay whole, and words that older readers
 * take for something else (`yes`, `010006`) are quoted.
 */
export function writeYaml(strategy: Strategy): string {
  const text = stringify(inSchemaOrder(strategy), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
  });
  return HEAD + text;
}
