// Lines that show how rates are reckoned, and values that stand for any.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import {
  headsExamples,
  isDummyValue,
  isWorkedExample,
} from '../../src/language/indicator/sample.ts';
import { sourceOf } from '../documents.ts';

describe('a worked example', () => {
  test.each([
    '<例1> 基準値200件 → 目標値160件、実績値が185件の場合',
    '(例) 出生数 50人 → 60人',
    '例2:出生数 50人(H26) → 60人(R1)',
    '例えば、出生数を50人から60人に増やす場合',
    '基準値が100人、目標値が150人で、実績値が130人のとき',
    '達成度=(実績値-基準値)÷(目標値-基準値)×100',
    '進捗率=(現状値-基準値)/(目標値-基準値)×100',
    '(130-100)÷(150-100)×100=60.0%',
    '(2021実績値-2019近況値)/(2025目標値-2019近況値)',
    '転出超過数 基準値▲80人、目標値▲40人、実績値▲42人の場合 95.0% → A',
    '(記入例) 空き家の登録件数(件) H30 12 → R6 40',
  ])('is %s', (line) => expect(isWorkedExample(line)).toBe(true));

  test.each([
    '例大祭の来場者数 1,000人(H26) → 2,000人(R1)',
    '条例の見直し件数 0件 → 3件',
    'リサイクル率(資源ごみ量÷総排出量) 20.1%(H26) → 25%(R1)',
    '達成率(実績値÷目標値) 80%(H26) → 100%(R1)',
    '出生数 基準値 50人 目標値 60人',
  ])('is not %s', (line) => expect(isWorkedExample(line)).toBe(false));

  test.each(['計算例', '算定の例 <例1>'])('stands below %s', (title) =>
    expect(headsExamples(title)).toBe(true),
  );
  test('does not stand below 評価例規の整備', () =>
    expect(headsExamples('評価例規の整備')).toBe(false));

  test('names no indicator, and makes no goal of what it stands below', () => {
    const text =
      '達成度の判定\n\n1 判定の方法\n 達成度=実績値÷目標値×100\n\n2 計算例\n 新規就農者数 基準値 10人 目標値 20人 実績値 16人\n';
    const { goals, indicators } = compileText(sourceOf(text)).strategy;
    expect([goals, indicators]).toEqual([[], []]);
    const plan = text.replace('計算例', '農業').replace('達成度=実績値÷目標値×100', '');
    expect(compileText(sourceOf(plan)).strategy.goals.map(({ title }) => title)).toContain('農業');
  });
});

test.each(['000', '00.0%', '000人 (H26)', '0,000'])('%s stands for any value', (text) =>
  expect(isDummyValue(text)).toBe(true),
);
test.each(['0', '0.0%', '100人', '0人', '20.00'])('%s is a value', (text) =>
  expect(isDummyValue(text)).toBe(false),
);

test('a guide to a page that came in as one line is no plan; a page with its own values is one', () => {
  const page = (head: string, row: string) =>
    `第2部 施策別計画 ◆ ${head} ◆ 施策1 岸壁の整備 成果指標 指標名 単位 現状値 目標値 ${row}`;
  const kindOf = (text: string) => compileText(sourceOf(text)).strategy.document.kind;
  expect(kindOf(page('施策ページの見方', '○○の数 件 000(R1) 000'))).toBe('other');
  expect(kindOf(page('施策ページの見方', '荷の数 件 120(R1) 150'))).not.toBe('other');
  expect(kindOf(page('港の計画', '○○の数 件 000(R1) 000'))).not.toBe('other');
});
