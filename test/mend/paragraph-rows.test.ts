// Tables with a line for each cell and a paragraph for each row, under one line of column words.
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../interpret/indicators.ts';

const GOAL = '基本目標1 湖とともに暮らす\n施策1 湖の健康\n\n';
const levels = (text: string) =>
  indicatorsOf(text).map(({ name, baseline, target, readings }) => [
    name,
    baseline?.value ?? null,
    target?.value ?? target?.text ?? null,
    readings.flatMap(({ value }) => value ?? []),
  ]);

describe('a paragraph with a line for each column is a row', () => {
  test('when a value will be known stands in its place, an aim is words', () => {
    const head = '指標名 基準値 最新値 目標値(R9年度)\n\n';
    const rows =
      '湖畔を歩く人の割合\n40.1%(R3年度)\n(R8.8月)\n50%以上\n\n障害者の湖業雇用率\n2.21%(R3年)\n2.36%(R5年)\n法定雇用率以上\n\n舟宿を営む企業の割合\n―\n2025年6月頃\n40%\n';
    expect(levels(GOAL + head + rows)).toEqual([
      ['湖畔を歩く人の割合', 40.1, 50, []],
      ['障害者の湖業雇用率', 2.21, '法定雇用率以上', [2.36]],
      ['舟宿を営む企業の割合', null, 40, []],
    ]);
  });

  test('two columns of values', () => {
    const rows =
      '湖魚の検査率\n48.9%(R3年度)\n65%\n\n湖の休暇取得日数\n10.6日(R3年)\n全国平均を上回る\n';
    expect(levels(`${GOAL}指標名 基準値 目標値\n\n${rows}`)).toEqual([
      ['湖魚の検査率', 48.9, 65, []],
      ['湖の休暇取得日数', 10.6, '全国平均を上回る', []],
    ]);
  });

  test('a sentence of as many lines is no row', () => {
    const text = '湖を守る取組を進め、\n町民とともに\n10年後の姿をめざします。\n';
    expect(levels(`${GOAL}指標名 基準値 目標値\n\n${text}`)).toEqual([]);
  });
});
