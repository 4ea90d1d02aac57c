import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const compile = (text: string) => compileText(sourceOf(text)).strategy;

test('a legend in one line: the sign that it begins with is a grade, no bullet', () => {
  const plan = compile(`検証シート

戦略目標1 ものづくりの誇りをつなぐ
成果目標
| 指標名 | 策定時（R元） | 目標（R6） | 判定 |
|---|---|---|---|
| 製造品出荷額等 | 2,140億円 | 2,300億円 | ◎ |

◎：目標以上　○：目標の８割以上　△：８割未満　×：策定時から進んでいない　－：判定できない
`);
  expect(
    plan.gradeSchemes.map((scheme) => scheme.map(({ grade, rank }) => `${grade}${rank}`)),
  ).toEqual([['◎1', '○2', '△3', '×4']]);
  expect(plan.diagnostics.map(({ code }) => code)).not.toContain('grade-unknown');
});

test('years from which two periods run are no period', () => {
  const of = (line: string) => compile(`総合戦略\n\n${line}\n`).document.period;
  const none = { startFiscalYear: null, endFiscalYear: null };
  expect(of('第1期戦略は平成27年度から、第2期戦略は令和2年度からを計画期間とする。')).toMatchObject(
    none,
  );
  expect(
    of('第1期は平成27年度（2015年度）から、第2期は令和2年度（2020年度）から計画期間が始まる。'),
  ).toMatchObject(none);
  expect(of('計画期間は平成27年度から令和元年度までとする。')).toMatchObject({
    startFiscalYear: 2015,
    endFiscalYear: 2019,
  });
});

test('a row of sums in a list names no policy', () => {
  const plan = compile(`基本目標1 水辺と歴史が誇りになるまち

| 施策 | 指標 | 基準値(H30) | 目標値(R5) | 点数 |
|---|---|---|---|---|
| 観光の魅力づくり | 川舟の乗船者数（人） | 23,650 | 30,000 | -5 |
| 町並みの保全 | 修景工事の件数（件） | 18 | 40 | +5 |
| 点数の合計 |  |  |  | 0 |
`);
  expect(plan.goals.flatMap(({ policies }) => policies.map(({ title }) => title))).toEqual([
    '観光の魅力づくり',
    '町並みの保全',
  ]);
});

test('what an excerpt relists is information, in a whole plan it is a warning', () => {
  const plan = (goal: number) => `基本目標 ${goal}. 安心して子育てできるまちをつくる

具体的施策 （ア）子育て家庭の支援 ①遊び場の充実

具体的事業

区分 事業名 内容

継続 公園のあそび場再生事業（再掲） 遊具の更新
`;
  const severities = (goal: number) =>
    compile(plan(goal))
      .diagnostics.filter(({ code }) => code === 'relisted-nowhere')
      .map(({ severity }) => severity);
  expect(severities(1)).toEqual(['warning']);
  expect(severities(2)).toEqual(['info']);
});
