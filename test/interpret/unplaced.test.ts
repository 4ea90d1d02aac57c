// Rows whose values have no certain place.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

test('values without a certain place are said to be there, and not to be blank', () => {
  const columns = '入港の船の数\n荷役の件数\n移住者数\n基準値\n12隻\n3隻\n目標値\n30隻\n9隻\n';
  const text = `碧浜町総合戦略\n\n基本目標1 港をひらく\n\n重要業績評価指標(KPI)\n${columns}`;
  const { strategy } = compileText(sourceOf(text));
  const codes = strategy.diagnostics.map(({ code }) => code);
  expect(codes).toContain('target-unplaced');
  expect(codes).not.toContain('target-blank');
  expect(codes).not.toContain('target-pending');
});
