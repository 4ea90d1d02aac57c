// Tables that came out of the PDF column by column or torn over lines, through the whole compiler.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Indicator, Policy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const below = ({ kpis, policies }: Policy): Indicator[] => [...kpis, ...policies.flatMap(below)];

const indicatorsOf = (text: string): Indicator[] => {
  const { goals, policies, indicators } = compileText(sourceOf(text)).strategy;
  const own = goals.flatMap(({ targets, kpis, policies: under }) => [
    ...targets,
    ...kpis,
    ...under.flatMap(below),
  ]);
  return [...own, ...policies.flatMap(below), ...indicators];
};

/** Name, start and aim. */
const read = (text: string) =>
  indicatorsOf(text).map(({ name, baseline, target }) => [
    name,
    baseline?.value ?? null,
    target?.value ?? null,
  ]);

const GOAL = '基本目標1 湖と働くまち\n\n施策1-1 湖畔の仕事\n\n';
const FLAT = '重要業績評価指標(KPI)\n基準値\n目標値\n';

describe('column by column', () => {
  test('a heading word whose letters in brackets stand on the next line', () => {
    const text = `${GOAL}重要業績評価指標\n(KPI)\n基準値\n目標値\n舟宿の改修戸数\n湖の透明度\n2戸\n3.1m\n6戸\n4.0m\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['湖の透明度', 3.1, 4],
    ]);
  });

  test('the years of a total on the line above it, and the number of the page below', () => {
    const text = `${GOAL}${FLAT}舟宿の改修戸数\n湖の透明度\n遊覧船の乗船者\n2戸\n3.1m\n―\n6戸\n4.0m\n5年間で\n延べ900人\n31\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['湖の透明度', 3.1, 4],
      ['遊覧船の乗船者', null, 900],
    ]);
  });

  test('years that differ within a column, where the units allow no other order', () => {
    const column = (...values: string[]) => values.join('\n');
    const starts = column('2戸(平成22年度)', '3.1m(平成26年度)', '40人(平成26年)');
    const aims = column('6戸(平成31年度)', '4.0m(平成31年度)', '90人(平成30年)');
    const names = column('舟宿の改修戸数', '湖の透明度', '遊覧船の乗船者');
    expect(read(`${GOAL}${FLAT}${names}\n${starts}\n${aims}\n`)).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['湖の透明度', 3.1, 4],
      ['遊覧船の乗船者', 40, 90],
    ]);
    // rows one after the other: their years say that no column is one
    const alike = '2戸(平成22年度)\n6戸(平成31年度)\n3戸(平成26年度)\n9戸(平成31年度)';
    expect(read(`${GOAL}${FLAT}舟宿の改修戸数\n桟橋の改修戸数\n${alike}\n`)).toEqual([]);
  });

  test('names, starts and aims on one line, each behind its heading, with as many offices', () => {
    const text = `${GOAL}指標名 舟宿の改修戸数 湖の透明度 遊覧船の乗船者 基準値(令和元年度) 2戸 3.1m 40人 目標値(令和6年度) 6戸 4.0m 90人 担当課 商工課 環境課 観光課\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['湖の透明度', 3.1, 4],
      ['遊覧船の乗船者', 40, 90],
    ]);
    const short = text.replace(' 2戸', '').replace(' 90人', '');
    expect(read(short).flat().filter(Number)).toEqual([]);
  });
});
