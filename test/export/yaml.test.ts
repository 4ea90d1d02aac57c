// The writer of trees against the library that it spares: the same bytes for any data.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { inSchemaOrder } from '../../src/export/key-order.ts';
import { writeTree } from '../../src/export/yaml-tree.ts';
import { SEEDS, seed } from '../documents.ts';

const byLibrary = (tree: object) =>
  stringify(tree, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' });

test.each(SEEDS)('%s', (name) => {
  const model = inSchemaOrder(seed(name).strategy);
  expect(writeTree(model)).toBe(byLibrary(model));
});

/** What YAML has its own ideas about. */
const SIGNS = [
  ...'-?:,[]{}#&*!|>\'"%@`~.\\/ \t\n\r',
  ...[...'yYnN0129eEx_+=<'],
  ...[
    'yes',
    'off',
    'null',
    'true',
    '0x1F',
    '1:30',
    '2019-04-01',
    '.inf',
    '---',
    '...',
    '<<',
    '1_000',
  ],
  ...[...'目標ア１　、。〜'],
  ...['\u0000', '\u0085', '\u00a0', '\u2028', '\ufeff', '\ud800', '𠮷', '\u200b'],
];
const strings = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('目標を決める', '値: 1', ' #', '- 項目', '', 'x'.repeat(50)), {
      maxLength: 5,
    })
    .map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const keys = fc.constantFrom(
  'id',
  'baseline',
  'y',
  'no',
  'null',
  '12',
  '1e3',
  '0x1F',
  '値',
  '指標: 名',
);
const { tree } = fc.letrec<{ tree: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    strings,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('tree'),
  ),
  tree: fc.oneof(
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
  ),
}));

test('any data', () => {
  fc.assert(
    fc.property(tree, (data) => {
      expect(writeTree(data)).toBe(byLibrary(data));
    }),
    { numRuns: 2_000 },
  );
});
