// Ways to print indicators in lines and in tables that came in flattened, through the whole compiler.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';
import { indicatorsOf, read } from './indicators.ts';

const compile = (text: string): Strategy => compileText(sourceOf(text)).strategy;

const reached = (text: string) =>
  indicatorsOf(text).map(({ readings }) =>
    readings.map(({ asOf, value }) => [asOf?.fiscalYear, value]),
  );

const GOAL = '基本目標1 湖と働くまち\n\n数値目標\n';
const KPI = '基本目標1 湖と働くまち\n\n施策1-1 湖畔の仕事\n\n重要業績評価指標(KPI)\n';

describe('lines', () => {
  test('labels with times, a line each, years as labels among them', () => {
    const text = `${GOAL}\n舟宿の宿泊者数\n 策定時(平成30年度):84人\n 令和4年度:91人\n 令和5年度:集計中\n 目標(令和6年度):120人\n`;
    expect(read(text)).toEqual([['舟宿の宿泊者数', 84, 120]]);
    expect(reached(text)).toEqual([
      [
        [2022, 91],
        [2023, null],
      ],
    ]);
  });

  test('labels whose time stands in brackets keep the values of one indicator together', () => {
    const text = `${GOAL}\n数値目標「舟宿の宿泊者数」\n 基準値(平成26年度) 84人\n 実績値(平成30年度) 91人\n 目標値(令和元年度) 120人\n`;
    expect(read(text)).toEqual([['舟宿の宿泊者数', 84, 120]]);
  });

  test('years in front of colons without any label are a history', () => {
    expect(read(`${GOAL}\n湖の人口\n平成27年:2,964人\n令和2年:2,800人\n`)).toEqual([]);
  });

  test.each([
    [
      'aims behind their word',
      '〔目標〕舟宿の改修戸数 (R4実績 2戸) R6 4戸 R7 6戸',
      [['舟宿の改修戸数', 2, 6]],
    ],
    [
      'an aim beside what was reached',
      '・舟宿の改修戸数 目標 6戸 実績 4戸',
      [['舟宿の改修戸数', null, 6]],
    ],
    [
      'a value right behind the name',
      '・年間延べ宿泊者数84人(2014年度)→120人(2019年度)',
      [['年間延べ宿泊者数', 84, 120]],
    ],
    [
      'a name that begins with a figure',
      '・20歳代の転出超過数 31人(H26) 20人(H31)',
      [['20歳代の転出超過数', 31, 20]],
    ],
    [
      'lost glyphs are no figures',
      '・舟宿の改修戸数 ■戸(H26) 6戸(H31)',
      [['舟宿の改修戸数', null, 6]],
    ],
  ])('%s', (_, line, expected) => {
    expect(read(`${KPI}${line}\n`)).toEqual(expected);
  });

  test('several indicators with the same labels on one line', () => {
    const line = '舟宿の改修戸数 目標6戸 実績4戸 達成 湖岸の植樹本数 目標30本 実績12本 未達成';
    expect(read(`${KPI}${line}\n`)).toEqual([
      ['舟宿の改修戸数', null, 6],
      ['湖岸の植樹本数', null, 30],
    ]);
  });

  test('a telephone number is no aim, names that ran together name nothing', () => {
    expect(read(`${KPI}お問い合わせ 企画課 電話:0123-45-6789\n`)).toEqual([]);
    const run = '舟宿の改修戸数湖岸の植樹の数釣り大会の回数遊覧船の乗船者数 6戸(H26) 9戸(H31)';
    expect(read(`${KPI}${run}\n`)).toEqual([]);
  });
});

describe('tables', () => {
  test('rows that say when each of their two values is of', () => {
    expect(
      read(
        `${KPI}舟宿の宿泊者数【客観】 | R5年 | 84人 | R11年 | 120人以上\n湖岸の清掃参加率 | R4年度 | 28.1% | R10年度 | 40%\n`,
      ),
    ).toEqual([
      ['舟宿の宿泊者数', 84, 120],
      ['湖岸の清掃参加率', 28.1, 40],
    ]);
  });

  test('a yearly path in front of the aim is planned; figures that rise and fall were measured', () => {
    const head =
      '指標 | 単位 | 基準値(R5) | R8 | R9 | R10 | R11 | 最終目標(R12) |\n---|---|---|---|---|---|---|---|\n';
    const path = `${KPI}${head}舟宿の宿泊者数 | 人 | 84 | 90 | 95 | 100 | 105 | 110 |\n湖岸の植樹本数 | 本 | 4 | 8 | 12 | 16 | 20 | 24 |\n`;
    expect(
      indicatorsOf(path).map(({ readings, planned }) => [readings.length, planned.length]),
    ).toEqual([
      [0, 4],
      [0, 4],
    ]);
    const measured = `${KPI}${head}舟宿の宿泊者数 | 人 | 84 | 91 | 88 | 97 | 95 | 110 |\n湖岸の植樹本数 | 本 | 4 | 8 | 9 | 16 | 15 | 24 |\n`;
    expect(
      indicatorsOf(measured).map(({ readings, planned }) => [readings.length, planned.length]),
    ).toEqual([
      [4, 0],
      [4, 0],
    ]);
  });

  test('rows of aims and actuals under the name of their one indicator', () => {
    const text = `${KPI}【指標1】舟宿の宿泊者数(人)\n\n   |H26|H27|H28|H29\n実績 |84|91|88|\n目標 |―|90|100|110\n`;
    expect(read(text)).toEqual([['舟宿の宿泊者数', null, 110]]);
    expect(reached(text)).toEqual([
      [
        [2014, 84],
        [2015, 91],
        [2016, 88],
      ],
    ]);
  });

  test('rows of kinds below cells that reach over them, goals and policies in columns', () => {
    const text = `柱 | 基本施策 | 指標 | 区分 | H30(基準) | R1 | R2 | R3 |
1 湖と働くまち | (1) 湖畔の仕事 | 舟宿の宿泊者数[人] | 目標 | ー | 90 | 100 | 110 |
実績 | 84 | 91 | 88 | |
達成率 | ー | 101.1% | 88.0% | |
湖岸の植樹本数[本] | 目標 | ー | 8 | 16 | 24 |
実績 | 4 | 8 | 9 | |
達成率 | ー | 100.0% | 56.3% | |
`;
    expect(read(text)).toEqual([
      ['舟宿の宿泊者数', 84, 110],
      ['湖岸の植樹本数', 4, 24],
    ]);
    expect(compile(text).goals.map(({ title }) => title)).toEqual(['湖と働くまち']);
  });

  test('what is watched has no aim', () => {
    const text = `${KPI}指標 | 2023年 | 2024年 | 出典\n---|---|---|---\n舟宿の宿泊者数 | 84人 | 91人 | 町の調べ\n湖の透明度 | 4.1m | 4.4m | 県の調べ\n`;
    expect(read(text)).toEqual([
      ['舟宿の宿泊者数', null, null],
      ['湖の透明度', null, null],
    ]);
  });

  test('columns one below the other: one that lacks cells is put in rows by units, or left open', () => {
    const names = '舟宿の宿泊者数\n湖岸の植樹本数\n湖の清掃への参加率\n';
    const sure = `${KPI}${names}基準値(H26)\n84人\n28.1%\n目標値(H31)\n120人\n30本\n40%\n`;
    expect(read(sure)).toEqual([
      ['舟宿の宿泊者数', 84, 120],
      ['湖岸の植樹本数', null, 30],
      ['湖の清掃への参加率', 28.1, 40],
    ]);
    const open = `${KPI}舟宿の宿泊者数\n遊覧船の乗船者数\n湖の清掃への参加率\n基準値(H26)\n84人\n28.1%\n目標値(H31)\n120人\n300人\n40%\n`;
    expect(read(open)).toEqual([
      ['舟宿の宿泊者数', null, 120],
      ['遊覧船の乗船者数', null, 300],
      ['湖の清掃への参加率', 28.1, 40],
    ]);
  });

  test('headings that came in below their rows', () => {
    expect(
      read(
        `${KPI}舟宿の宿泊者数\n湖岸の植樹本数\n84人\n4本\n120人\n30本\n基準値(令和元年度)\n目標値(令和6年度)\n`,
      ),
    ).toEqual([
      ['舟宿の宿泊者数', 84, 120],
      ['湖岸の植樹本数', 4, 30],
    ]);
  });

  test('values half way down names of several lines', () => {
    const text = `${KPI}KPI 基準値 目標値\n舟宿に一泊より長く泊まる\n84人(R1) 120人(R6)\n人の数\n遊覧船の年間の延べ乗船\n300人(R1) 450人(R6)\n者数\n`;
    expect(read(text)).toEqual([
      ['舟宿に一泊より長く泊まる人の数', 84, 120],
      ['遊覧船の年間の延べ乗船者数', 300, 450],
    ]);
  });

  test('values torn at a line’s end', () => {
    expect(
      read(
        `${KPI}・遊覧船の乗船者数 3,\n014人(H29) 4,500人(R5)\n・舟宿の法人化数 3法人(H29) 8法\n人(R5)\n`,
      ),
    ).toEqual([
      ['遊覧船の乗船者数', 3014, 4500],
      ['舟宿の法人化数', 3, 8],
    ]);
  });

  test('rows on one line that lack the years behind the one judged', () => {
    const rows = '舟宿の宿泊者数 人 84 91 88 97 110 B 湖岸の植樹本数 本 4 8 9 16 24 A';
    const text = `令和4年度末の進捗状況\n基本目標1 湖と働くまち\n(1) 湖畔の仕事\n指標 単位 基準値(R元) 実績値 R2 R3 R4 R5 R6 目標値(R6) 評価 ${rows}\n`;
    expect(read(text)).toEqual([
      ['舟宿の宿泊者数', 84, 110],
      ['湖岸の植樹本数', 4, 24],
    ]);
  });

  test('yearly increments of a 地域再生計画 and their total', () => {
    const text = `4 地域再生計画の目標\n【数値目標】\n事業開始前 平成29年度 平成30年度 KPI増加分\n(現時点) 増加分 増加分 の累計\n1年目 2年目\n遊覧船の乗船者数(人) 3,000 200 300 500\n舟宿の新設数(件) 0 1 2 3\n`;
    expect(read(text)).toEqual([
      ['遊覧船の乗船者数', 3000, 500],
      ['舟宿の新設数', 0, 3],
    ]);
  });

  test('cells closed by bars under their headings; indicators whole in a cell of a table of projects', () => {
    const closed = [
      '1',
      '舟宿改修事業',
      '古い舟宿を直す',
      '舟宿の改修戸数',
      '2戸',
      '6戸',
      '2',
      '湖岸植樹事業',
      '柳を植える',
      '湖岸の植樹本数',
      '4本',
      '30本',
    ];
    expect(
      read(
        `${KPI}No. | 事業名 | 内容 | KPI | 平成28年度実績 | 平成31年度目標 |\n${closed.map((cell) => `${cell} |`).join('\n')}\n`,
      ),
    ).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['湖岸の植樹本数', 4, 30],
    ]);
    const whole = `まちづくりの目標1 湖と働くまち\n政策 | 施策 | 事務事業 | 区分 | 活動指標(R4現状→R7目標) |\n1-1 湖畔の仕事 | 1-1-1 舟宿を残す | 舟宿改修事業 | 継続 | 舟宿の改修戸数 2戸→6戸 |\n湖岸植樹事業 | 新規 | 植樹本数 0本→30本 |\n`;
    expect(read(whole)).toEqual([
      ['舟宿の改修戸数', 2, 6],
      ['植樹本数', 0, 30],
    ]);
  });
});

test('a list of the policies’ indicators in front of their headings', () => {
  const text = `基本目標1 湖と働くまち

■施策と重要業績評価指標(KPI)
施策 | 重要業績評価指標(KPI) | 基準値 | 目標値
(1) 湖畔の仕事 | 舟宿の宿泊者数 | 84人 | 120人
(2) 湖岸の緑 | 湖岸の植樹本数 | 4本 | 30本

(1) 湖畔の仕事
〈具体的な取組〉
・舟宿の改修を助けます。

(2) 湖岸の緑
〈具体的な取組〉
・柳を植えます。
`;
  const [goal] = compile(text).goals;
  expect(goal?.policies.map(({ title, kpis }) => [title, ...kpis.map(({ name }) => name)])).toEqual(
    [
      ['湖畔の仕事', '舟宿の宿泊者数'],
      ['湖岸の緑', '湖岸の植樹本数'],
    ],
  );
});
