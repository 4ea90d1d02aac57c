// Tables under two rows of headings.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';
import { indicatorsOf, read } from './indicators.ts';

const HEAD = '数値目標の項目\t\t基準値\t目標値\t出典\n\t\t令和3年度\t令和9年度\t\n';

test('names stand behind a word for all rows', () => {
  const rows =
    '数値目標\t観光入込客数\t41万2千人\t60万人\t県統計\n\t移住者数\t34人\t80人\t課調べ\n';
  expect(read(HEAD + rows)).toEqual([
    ['観光入込客数', 412000, 600000],
    ['移住者数', 34, 80],
  ]);
});

test('names stay where they stand when nothing stands beside them', () => {
  const rows = '観光入込客数\t\t41万2千人\t60万人\t県統計\n移住者数\t\t34人\t80人\t課調べ\n';
  expect(read(HEAD + rows).map(([name]) => name)).toEqual(['観光入込客数', '移住者数']);
});

test('the years from one to another in a column of years: due in the last', () => {
  const head = '\t指標\t単位\t基準\t\t目標\t\n\t\t\t年度\t数値\t年度\t数値\n';
  const rows = '数値目標\t水揚額\t億円\tR3\t38.6\tR9\t42.0\n\t新規雇用者数\t人\t―\t―\tR5~R9\t350\n';
  const [, jobs] = indicatorsOf(head + rows);
  expect([jobs?.name, jobs?.target?.value, jobs?.target?.dueFiscalYear]).toEqual([
    '新規雇用者数',
    350,
    2027,
  ]);
});

test('when a value was asked stands in its brackets', () => {
  const text =
    '指標\t現状値(R3年度)\t目標値(R9年度)\nデジタル化の割合\t27.3% (R4調査)\t50%以上\n別の数\t3件\t5件\n';
  const years = indicatorsOf(text).map(({ baseline }) => baseline?.asOf?.fiscalYear);
  expect(years).toEqual([2022, 2021]);
});

test('a project that its table names is not read again from its cell', () => {
  const table =
    'No.\t事業名\t区分\t担当課\n1\t港町ホテル推進事業\t新規\t商工課\n2\t体験型観光造成事業\t継続\t商工課\n';
  const text = `港町総合戦略\n\n基本目標1 港をひらく\n\n施策1-1 観光の推進\n\n【主な事業】\n${table}\n施策1-2 農業の推進\n\n【主な事業】\n${table.replaceAll('港町ホテル', '農地再生').replaceAll('体験型観光', '直売所')}`;
  const { strategy } = compileText(sourceOf(text));
  expect(strategy.projects).toEqual([]);
  expect(strategy.goals[0]?.policies.map(({ projects }) => projects.length)).toEqual([2, 2]);
});

test('a cell holds start and aim around an arrow, below a heading that says so', () => {
  const text =
    '重要業績評価指標（KPI）\t現状値 → 目標値\n応援会員数\t－ → 5年間で200人\n学生数\t延べ64人（H28～R元） → 延べ150人（R2～R6）\n';
  expect(read(text)).toEqual([
    ['応援会員数', null, 200],
    ['学生数', 64, 150],
  ]);
});

test('a heading says in which order the entries of a list give their values', () => {
  const text =
    '港町総合戦略\n\n基本目標1 健康\n\n（1）健康づくり\n\n＜重要業績評価指標（KPI）＞ 目標値（基準値）\n・健診の受診率 県平均を上回る（H30：41.2％）\n・教室の参加者数 年間延べ2,400人（H30：年間延べ1,986人）\n';
  expect(read(text)).toEqual([
    ['健診の受診率', 41.2, null],
    ['教室の参加者数', 1986, 2400],
  ]);
});

test('what a footnote says of a word is no aim', () => {
  const text =
    '港町総合戦略\n\n基本目標1 健康\n\n数値目標\n4 出生率：15歳から49歳までの出生率を合計したもの。\n出生数 31人（R元）→35人（R6）\n';
  expect(read(text).map(([name]) => name)).toEqual(['出生数']);
});

test('the name of a numbered slot stands right behind its number', () => {
  const text =
    '指標\t目標値（H30）\t実績値（H30）\n指標①ぶどうの栽培面積\t6.0ha\t5.2ha\n指標②新規就農者数\t3人\t4人\n';
  expect(read(text).map(([name]) => name)).toEqual(['ぶどうの栽培面積', '新規就農者数']);
});

test('a heading of two rows holds below the sections that part it from its rows', () => {
  const head = '| 指標名 | 現状値 | | 目標値 | | 担当課 |\n| | 年度 | 数値 | 年度 | 数値 | |\n';
  const text = `${head}3-(1) 交通の確保\n| バスの利用者数 | R5年度 | 12.4千人 | R10年度 | 15千人 | 交通課 |\n| 導入した町の数 | R5年度 | 0 | R10年度 | 20町 | 〃 |\n3-(2) 安全な暮らし\n| 組織率 | R4年度 | 92.1% | R9年度 | 95% | 危機管理課 |\n| 死者数 | R5年 | 43人 | R10年 | 35人以下 | 〃 |\n`;
  expect(
    indicatorsOf(text).map(({ name, baseline, target }) => [
      name,
      baseline?.value,
      baseline?.asOf?.fiscalYear ?? baseline?.asOf?.year,
      target?.value,
      target?.dueFiscalYear,
    ]),
  ).toEqual([
    ['バスの利用者数', 12400, 2023, 15000, 2028],
    ['導入した町の数', 0, 2023, 20, 2028],
    ['組織率', 92.1, 2022, 95, 2027],
    ['死者数', 43, 2023, 35, 2028],
  ]);
});
