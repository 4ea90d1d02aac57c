// Indicators that are listed again (再掲), and rows whose values have no certain place.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';
import { indicatorsOf } from './indicators.ts';

const ROWS = (again: string) => `碧浜町総合戦略
基本目標1 港をひらく
指標 | 基準値 | 目標値
入港の船の数 | 12隻 | 30隻
荷役の件数 | 40件 | 90件
基本目標2 浜に帰る
指標 | 基準値 | 目標値
移住者数 | 3人 | 9人
${again}
`;

test('with the same figures they are counted once, the second place a mention', () => {
  const found = indicatorsOf(ROWS('入港の船の数【再掲】 | 12隻 | 30隻'));
  expect(found.map(({ name, mentions }) => [name, mentions?.length ?? 0])).toEqual([
    ['入港の船の数', 1],
    ['荷役の件数', 0],
    ['移住者数', 0],
  ]);
});

test.each([
  ['with another aim', '入港の船の数(再掲) | 12隻 | 35隻'],
  ['that nothing lists before', '朝市の出店数(再掲) | 5店 | 8店'],
  ['without the word', '入港の船の数 | 12隻 | 30隻'],
])('%s they stay', (_, row) => {
  expect(indicatorsOf(ROWS(row))).toHaveLength(4);
});

test('values without a certain place are said to be there, and not to be blank', () => {
  const columns = '入港の船の数\n荷役の件数\n移住者数\n基準値\n12隻\n3隻\n目標値\n30隻\n9隻\n';
  const text = `碧浜町総合戦略\n\n基本目標1 港をひらく\n\n重要業績評価指標(KPI)\n${columns}`;
  const { strategy } = compileText(sourceOf(text));
  const codes = strategy.diagnostics.map(({ code }) => code);
  expect(codes).toContain('target-unplaced');
  expect(codes).not.toContain('target-blank');
  expect(codes).not.toContain('target-pending');
});
