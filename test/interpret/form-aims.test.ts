// Aims in the fields of a form (工程表): this year's, those of the years ahead.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { captionOf } from '../../src/language/heading/caption.ts';
import { indicatorsOf, read } from './indicators.ts';

const FORM = `港湾課の工程表
1.政策内容と目標
(1)政策内容
漁業の担い手づくり
●課で設定する中期目標(設定がある場合のみ)
新規漁業者を令和2年度から令和6年度までに60人確保する。(漁師40人、養殖20人)
(2)今年度の目標
新規漁師12名/年、新規養殖業者5名/年
2.測定指標
漁港の利用隻数 210隻(R1) 240隻(R6)
`;

test('sentences with their parts behind, names with values right behind, each section by itself', () => {
  expect(read(FORM)).toEqual([
    ['新規漁業者', null, 60],
    ['新規漁師', null, 12],
    ['新規養殖業者', null, 5],
    ['漁港の利用隻数', 210, 240],
  ]);
  const [whole, first] = indicatorsOf(FORM);
  expect([whole?.target?.dueFiscalYear, first?.target?.per]).toEqual([2024, 'year']);
});

test.each([
  ['課で設定する中期目標(設定がある場合のみ)', 'kpis'],
  ['県が定めた数値目標', 'targets'],
  ['県が定めた約束', null],
  ['県が定めた数値目標に向けて', null],
])('%s', (words, role) => {
  expect(captionOf(mapped(words, 0))?.role ?? null).toBe(role);
});
