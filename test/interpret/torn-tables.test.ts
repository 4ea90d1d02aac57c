// Tables that came out of the PDF column by column or torn over lines, through the whole compiler.
import { describe, expect, test } from 'vitest';
import { indicatorsOf, read } from './indicators.ts';

/** What was reached, year by year, and the grades. */
const reached = (text: string) =>
  indicatorsOf(text).map(({ readings, evaluations }) => [
    ...readings.map(({ asOf, value }) => [asOf?.fiscalYear, value]),
    ...evaluations.map(({ grade }) => grade),
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
    expect(read(short)).toEqual([
      ['舟宿の改修戸数', null, null],
      ['湖の透明度', 3.1, null],
      ['遊覧船の乗船者', 40, null],
    ]);
  });
});

describe('rows over several lines', () => {
  const TITLE = '湖町第2期総合戦略 進捗状況(令和4年度末現在)';
  const HEAD = '番号 指標名 単位 策定時\n(R1)\n実績値\nR2 R3 R4 R5 R6\n目標値\n(R6) 判定 所管\n';
  const rows = [
    '1 舟宿の改修戸数 戸 2 3 5 6 8 A 商工課',
    '2 遊覧船の乗船\n者数 人 1,180 402 655\n990 1,500 B 観光課',
    '3 湖岸の植樹に加わった人 人\n20 30 30 50\n80 A 環境課',
  ];
  const page = (table: string) =>
    `${TITLE}\n基本目標1 湖と働くまち\n${HEAD}(1)湖畔の仕事\n${table}\n`;

  test('a heading and rows torn, years still to come empty', () => {
    const text = page(rows.join('\n'));
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', 2, 8],
      ['遊覧船の乗船者数', 1180, 1500],
      ['湖岸の植樹に加わった人', 20, 80],
    ]);
    expect(reached(text)[1]).toEqual([[2020, 402], [2021, 655], [2022, 990], 'B']);
  });

  test('a page ends in a row, and its heading stands again before the rest', () => {
    const [first, second, third] = rows as [string, string, string];
    const torn = second.replace('655\n', `655\n- 7 -\n${TITLE}\n${HEAD}`);
    expect(read(page([first, torn, third].join('\n')))).toEqual(read(page(rows.join('\n'))));
  });

  test('a row that lacks a year has its start, aim and grade, and nothing reached', () => {
    const text = page([...rows, '4 舟の新造数 隻 1 2 9 C 商工課'].join('\n'));
    expect(read(text)[3]).toEqual(['舟の新造数', 1, 9]);
    expect(reached(text)[3]).toEqual(['C']);
  });

  test('without years between start and aim no value of a row that lacks one has a place', () => {
    const head = 'KPI 単位 基準値 R2 R3 目標値 進捗\n';
    const text = `${GOAL}${head}舟宿の改修戸数 戸 2 3 5 8 A\n舟の新造数 隻 1 2 9 C\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', 2, 8],
      ['舟の新造数', null, null],
    ]);
    expect(reached(text)[1]).toEqual(['C']);
  });

  test('a path of years over several lines, how it was set behind it', () => {
    const head = 'KPI 現状値 R7 R8 R9 R10 R11 考え方\n';
    const text = `${GOAL}${head}舟宿の利用者\n1,204人(R6) 1,300人 1,400人\n1,500人 1,600人 1,700人 毎年100人ずつ\n湖の透明度 3.1m(R6) 3.2m 3.3m 3.4m 3.5m 3.6m\n`;
    expect(read(text)).toEqual([
      ['舟宿の利用者', 1204, 1700],
      ['湖の透明度', 3.1, 3.6],
    ]);
  });
});

const partsOf = (text: string) =>
  indicatorsOf(text).map(({ components }) =>
    components.map(({ name, baseline, target }) => [name, baseline?.value, target?.value]),
  );

describe('parts of an indicator in rows of their own', () => {
  const HEAD = 'KPI 単位 現状値 R7 R8 R9 R10 出典\n';
  const ROWS =
    '湖畔の就職率 【高校】 % 61.3(R5.3卒) 63.0 64.0 65.0 66.0 労働局調べ\n【大学】 % 43.8(R5.3卒) 45.0 46.0 47.0 48.0\n湖の透明度 m 3.1(R5) 3.2 3.3 3.4 3.5 県調べ\n';

  test('in brackets behind the name and below it', () => {
    const text = `${GOAL}${HEAD}${ROWS}`;
    expect(read(text)).toEqual([
      ['湖畔の就職率', null, null],
      ['湖の透明度', 3.1, 3.5],
    ]);
    expect(partsOf(text)[0]).toEqual([
      ['高校', 61.3, 66],
      ['大学', 43.8, 48],
    ]);
  });

  test('on one line with an arrow, each word apart from its value', () => {
    const text = `${GOAL}◼ 湖で泳げる子の割合 小6 64.1% 中3 50.6%(2021年度) → 小6 67%以上 中3 55%以上\n◼ 舟に乗った人の割合 小学校 4.1% 中学校 5.6% → 小学校 7% 中学校 8%\n`;
    expect(read(text)).toEqual([
      ['湖で泳げる子の割合', null, null],
      ['舟に乗った人の割合', null, null],
    ]);
    expect(partsOf(text)).toEqual([
      [
        ['小6', 64.1, 67],
        ['中3', 50.6, 55],
      ],
      [
        ['小学校', 4.1, 7],
        ['中学校', 5.6, 8],
      ],
    ]);
  });

  test('a range has no figure of its own', () => {
    const [indicator] = indicatorsOf(`${GOAL}◼ 舟の女性の割合 36.7%(2021年度) → 40%以上60%以下\n`);
    expect(indicator?.baseline?.value).toBe(36.7);
    expect(indicator?.target?.value).toBeNull();
    expect(indicator?.target?.kind).toBe('qualitative');
  });

  test("a word in brackets behind a name without others below it is the name's own", () => {
    const text = `${GOAL}${HEAD}${ROWS.replace(/【大学】.*\n/, '')}`;
    expect(read(text)[0]).toEqual(['湖畔の就職率 【高校】', 61.3, 66]);
  });
});

describe('paths of years', () => {
  test('the years of a start and the way to an aim on the line below their words', () => {
    const head = '数値目標 現状値 目標値\nR5 R7 R8 R9\n';
    expect(read(`${GOAL}${head}湖の人口(人) 2,318 2,300 2,250 2,200\n`)).toEqual([
      ['湖の人口', 2318, 2200],
    ]);
  });

  test('one aim for all years, in words', () => {
    const head = 'KPI 単位 現状値 R7 R8 R9 R10 出典\n';
    const rows =
      '湖の透明度 m 3.1 3.2 3.3 3.4 3.5 県調べ\n舟宿の支援件数 件 52 R7からR10まで毎年度80件以上 県調べ\n';
    expect(read(`${GOAL}${head}${rows}`)).toEqual([
      ['湖の透明度', 3.1, 3.5],
      ['舟宿の支援件数', 52, 80],
    ]);
  });

  const HEAD = 'KPI\t単位\t現状値\tR7\tR8\tR9\tR10\n';

  test('where the last year is left out, the last that is not is the aim', () => {
    const rows = '舟宿の利用者\t人\t40\t50\t-\t70\t-\n湖の透明度\tm\t3.1\t3.2\t3.3\t3.4\t3.5\n';
    expect(read(`${GOAL}${HEAD}${rows}`)).toEqual([
      ['舟宿の利用者', 40, 70],
      ['湖の透明度', 3.1, 3.5],
    ]);
  });

  test('a column of aims that says so holds them or none', () => {
    const head = HEAD.replace('R10', '目標値(R10)');
    expect(read(`${GOAL}${head}舟宿の利用者\t人\t40\t50\t-\t70\t-\n`)).toEqual([
      ['舟宿の利用者', 40, null],
    ]);
  });
});

describe('columns that lack values', () => {
  const lines = (...cells: string[]) => `${cells.join('\n')}\n`;
  const names = lines('舟宿の改修戸数', '遊覧船の利用者数', '湖の清掃への参加率');

  test('units that the names ask for tell whose they are', () => {
    const text = `${GOAL}指標\n${names}基準値(R1)\n40人\n61%\n目標値(R6)\n8戸\n90人\n70%\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', null, 8],
      ['遊覧船の利用者数', 40, 90],
      ['湖の清掃への参加率', 61, 70],
    ]);
  });

  test('starts and aims one behind the other, below both headings', () => {
    const text = `${GOAL}${FLAT}${names}40人\n61%\n8戸\n90人\n70%\n`;
    expect(read(text)).toEqual([
      ['舟宿の改修戸数', null, 8],
      ['遊覧船の利用者数', 40, 90],
      ['湖の清掃への参加率', 61, 70],
    ]);
  });

  test('where units leave more than one place, no value has one', () => {
    const people = lines('遊覧船の利用者数', '舟宿の宿泊者数', '湖畔の移住者数');
    const text = `${GOAL}指標\n${people}基準値(R1)\n40人\n61人\n目標値(R6)\n90人\n70人\n`;
    expect(read(text)).toEqual([
      ['遊覧船の利用者数', null, null],
      ['舟宿の宿泊者数', null, null],
      ['湖畔の移住者数', null, null],
    ]);
    expect(read(`${GOAL}${FLAT}${people}40人\n61人\n90人\n70人\n80人\n`)).toEqual([]);
  });

  test('grades stand where the only column of so many values has them', () => {
    const text = `${GOAL}指標\n${names}目標値(R6)\n8戸\n90人\n70%\n実績値(R5)\n40人\n61%\n評価\nB\nA\n`;
    expect(reached(text)).toEqual([[], [[2023, 40], 'B'], [[2023, 61], 'A']]);
  });
});

describe('a paragraph for each cell under one line of headings', () => {
  const HEAD = '数値目標の達成度(2指標)\n\n指標名 目安値 実績値 評価 前年度\n\n';
  const FIRST = '漁獲量(t)\nH25年310→H30年360\n\n340\n(H28年)\n\n322\n(全国9位)\n\nB\n\nA\n\n';
  const parts = (last: string) =>
    `握力(男子・女子)(kg)\nH25年男子40.1、女子25.2\n→H30年向上\n\n男子41.0以上\n女子25.5以上\n(H28年)\n\n${last}\n\nA\n`;

  test('a cell that a blank line tore inside its brackets, and a dash for a grade', () => {
    const text = `${HEAD}${FIRST}${parts('(男子40.9\n\n(男子41.2)\n(女子25.3\n\n(女子25.4)\n(H27年)\n\n-')}`;
    expect(read(text)).toEqual([
      ['漁獲量', 310, 360],
      ['握力(男子・女子)', null, null],
    ]);
    // the cell's own year goes before that of its column
    expect(reached(text)).toEqual([
      [[2016, 322], 'B', 'A'],
      [[2015, null], 'A'],
    ]);
    const whole = indicatorsOf(text)[1];
    expect(whole?.components.map(({ name, baseline }) => [name, baseline?.value])).toEqual([
      ['男子', 40.1],
      ['女子', 25.2],
    ]);
    expect(whole?.planned.map(({ value }) => value)).toEqual([null]);
  });

  test('a cell that is no value ends the table', () => {
    const more = '漁船の隻数\n\n港に籍のある船\n\n40隻\n\nB\n\nA\n';
    expect(read(`${HEAD}${FIRST}${more}`)).toEqual([['漁獲量', 310, 360]]);
  });
});

test('a numbered heading between the rows of a flat table is none of their names', () => {
  const rows = (name: string, aim: string) =>
    `${name}\n\n2隻\n\n(R3年度)\n\n${aim}\n\n(R9年度)\n\n`;
  const text = `基本目標2 海と働く島\n\n2-(1) 漁を継ぐ\n\n2-(1)-ア 舟をそろえる\n\n指標名\n基準値\n目標値\n\n${rows('①新造船の隻数', '5隻')}${rows('②修繕船の隻数', '9隻')}2-(1)-イ 浜の担い手を育てる\n\n${rows('①研修船の隻数', '4隻')}`;
  expect(read(text)).toEqual([
    ['新造船の隻数', 2, 5],
    ['修繕船の隻数', 2, 9],
    ['研修船の隻数', 2, 4],
  ]);
});

test('columns one below the other under 項 目, a rate behind a blank', () => {
  const text = `目指すまちの姿1 浜のにぎわうまち\n■成果目標\n項 目\n朝市の来場者数\n灯台の見学者数\n基準値\n1,204 人\n―\n目標値\n1,500 人\n300 人/年\n`;
  expect(read(text)).toEqual([
    ['朝市の来場者数', 1204, 1500],
    ['灯台の見学者数', null, 300],
  ]);
});

test('dated values of several units behind one label are those of a column, and nobody reads them', () => {
  const text = `${GOAL}【KPI】\n湖畔の見守り隊の登録数\n現状値 310隻(R1) 6,412人(H30) 4社(R1)\n目標値 400隻(R6) 7,500人(R6) 20社(R6)\n`;
  expect(indicatorsOf(text).flatMap(({ baseline, target }) => baseline ?? target ?? [])).toEqual(
    [],
  );
});
