import type { Strategy } from '../forms/strategy.ts';
import { inSchemaOrder } from './key-order.ts';
import { writeTree } from './yaml-tree.ts';

/** Editors take schema, completion and checks from this line. */
const HEAD =
  '# yaml-language-server: $schema=https://unpkg.com/senryaku/schemas/strategy.schema.json\n';

/** `strategy` as YAML, keys in the order of the schema. */
export function writeYaml(strategy: Strategy): string {
  return HEAD + writeTree(inSchemaOrder(strategy));
}
