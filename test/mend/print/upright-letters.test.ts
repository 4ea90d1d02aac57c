// Letters of labels printed downwards, on a page that came in as one line.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { dropUprightLetters } from '../../../src/mend/print/upright-letters.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const FORM =
  '事務事業シート 事 事務事業名 港のにぎわい創出事業 業 担当課 港湾課 の 施策 3-2 港の活用と再生 概 根拠法令 港湾法 要 事業期間 令和2年度から 指標名 単位 区分 R2 R3 R4 活 計画 12 14 16 動 入港の数 隻 指 実績 11 15 17 標';

test('letters that spell words of forms between other words go, units among them stay', () => {
  const [line] = shown(FORM, dropUprightLetters);
  expect(line).toContain('事務事業シート 事務事業名 港のにぎわい創出事業 担当課 港湾課 施策 3-2');
  expect(line).toContain('R2 R3 R4 計画 12 14 16 入港の数 隻 実績 11 15 17');
});

test('the form is read without them', () => {
  const { strategy } = compileText(sourceOf(FORM));
  expect(strategy.projects.map(({ name }) => name)).toEqual(['港のにぎわい創出事業']);
  expect(strategy.policies.map(({ title }) => title)).toEqual(['港の活用と再生']);
  expect(strategy.policies[0]?.kpis.map(({ name, target }) => [name, target?.value])).toEqual([
    ['入港の数', 16],
  ]);
});

test.each([
  ['words whose characters stand apart', 'の 活 動 指 標 は 十 分 に'],
  ['letters that spell no word', '山 から水が流れ 川 となり 里 をうるおして 海 へそそぐ 町'],
  ['a short label alone', '事 を始めるにあたり 業 を起こす人へ 費 用を助ける'],
])('%s stay', (_, words) => {
  const text = `港のにぎわいを取り戻すために市と港で働く人が話し合いを重ねてきた記録である。${words} ${'港の記録。'.repeat(16)}`;
  expect(shown(text, dropUprightLetters)).toEqual([text]);
});
