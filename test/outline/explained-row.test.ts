// A row whose explanation stands between its name and its values, each cell a paragraph of its own.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const TEXT = `指標 現状 目標

防災講座の修了者数

地区の役員を対象にした講座を修了した人の数

450人(令和2年度)

600人(令和6年度)

消火栓の点検率

年に1度は点検した消火栓の割合

66.1%(令和2年度)

82.0%(令和6年度)
`;

test('the place of such an indicator holds its values too', () => {
  const { indicators } = compileText(sourceOf(TEXT)).strategy;
  expect(indicators.map(({ name, target }) => [name, target?.value])).toEqual([
    ['防災講座の修了者数', 600],
    ['消火栓の点検率', 82],
  ]);
  for (const { text, target } of indicators) expect(text).toContain(target?.text);
  expect(indicators[1]?.source.end.line).toBe(17);
});
