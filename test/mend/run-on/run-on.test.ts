// Heading words that stand in front of column headings on one line.
import { expect, test } from 'vitest';
import { splitRunOns } from '../../../src/mend/run-on/run-on.ts';
import { shown } from '../shown.ts';

const cut = (text: string) => shown(text, splitRunOns);

test.each([
  ['【KPI】 指標 基準値(26年度) 最終目標値(31年度)', 2],
  ['〔成果目標〕 指標名 基準値 目標値', 2],
  ['【活動指標・成果指標】 指標名 単位 R4年度 R5年度 目標値', 2],
])('%s: the word of a section in brackets stands above its table', (line, parts) => {
  expect(cut(line)).toHaveLength(parts);
  expect(cut(line).join(' ')).toBe(line);
});

test.each([
  ['bare words may head several columns', '重要業績評価指標(KPI) 指標 指標値 目標年月'],
  ['a section word heads the names itself', '【数値目標】 基準値 目標値'],
  ['a title goes on', '【KPI】 指標の見直しを進める'],
  ['no word of a section', '【概要】 指標 基準値 目標値'],
])('%s', (_, line) => {
  expect(cut(line)).toEqual([line]);
});

const LIST =
  '◆漁の就業者数 2020年までに 71人 ◆港の市の回数 年間12回 ◆灯台の見学者数 年間3,000人 ◆岸壁の補強率 50%';

test('a label in front of a list on one page has the title that ends there', () => {
  const front = '浜野市の全体像 中長期の展望 2060年を見すえて';
  const page = `${front} 基本目標(成果指標、2020 年) 海の仕事を創出する ${LIST}`;
  expect(cut(page)[1]).toBe('基本目標(成果指標、2020 年) 海の仕事を創出する');
  // in front of other words it is none
  expect(
    cut(`${front} 基本目標(成果指標、2020 年) の一覧を次に示し、ご意見をうかがいます。 ${LIST}`)[0],
  ).toContain('基本目標');
});

test('the words of a form behind a title are not drawn into it', () => {
  const page =
    '事務事業シート 事業コード 3-22 施策 3-2 港の活 用と再生 根拠法令 無 目的 港のにぎわいを取り戻し、働く場をふやす。 活動指標 入港の数 成果指標 港の市の来場者数 単位 人 方向性 継続';
  expect(cut(page).find((line) => line.startsWith('施策'))).toContain(
    '施策 3-2 港の活用と再生 根拠法令 無',
  );
});

const FORM =
  '浜野市総合戦略の進捗状況調書 担当部課 港湾課 1 項目 [KPI] 入港の数 (H25)12隻 → (H31)20隻 2 総合戦略における位置付け 基本目標 1 海の仕事を創出する 施策 (エ)港の市の充実 3 数値目標・KPIの進捗状況 入港の数は増えている。';

test('bare numbers that count on in front of words of forms are its parts', () => {
  const lines = cut(FORM);
  for (const part of [
    '1 項目',
    '2 総合戦略における位置付け',
    '(エ)港の市の充実',
    '3 数値目標・KPIの進捗状況',
  ])
    expect(lines).toContain(part);
});

test.each([
  ['they do not count on', FORM.replace('2 総合', '5 総合').replace('3 数値', '9 数値')],
  ['they number a label', FORM.replace('1 項目', '施策 1 項目').replace(/2 総合|3 数値/g, '総合')],
])('bare numbers are none where %s', (_, text) => {
  expect(cut(text).some((line) => /^[1-9] (?:項目|総合|数値)/.test(line))).toBe(false);
});

test('numbers that count indicators through all headings of a page begin lines, what was reached behind the pair with it', () => {
  const entries = [
    '1 岸壁(昭和56年より前)の補強率 74%(平成20)→90%(平成32) 78%(平成25)',
    '2 傷んだ岸壁の面積 約24ha(平成22)→おおむね解消(平成32) 約18ha(平成27)',
  ];
  const last = '3 港の市の回数 2回(平成21)→5回(平成32) 3回(平成27)';
  const goals = ['目標1 波に強い港を築く', '目標2 港でにぎわうまち'];
  expect(cut([goals[0], ...entries, goals[1], last].join(' '))).toEqual([
    goals[0],
    ...entries,
    goals[1],
    last,
  ]);
});

test.each([
  [
    'circled, behind the headings of columns',
    [
      '港の計画の指標の達成状況',
      '目標 指標 基準値→目標値 実績値',
      '目標1 波に強い港を築く',
      '① 岸壁の補強率 74%(H20)→90%(H32) 78%(H25)',
      '② 傷んだ岸壁の面積 24ha(H22)→0ha(H32) 18ha(H27)',
      '目標2 港でにぎわうまち',
      '③ 港の市の回数 2回(H20)→5回(H32) 3回(H25)',
    ],
  ],
  [
    'beginning anew below each goal, several years behind the pair',
    [
      '港の計画の指標の現状',
      '基本目標1 波に強い港を築く',
      '1 岸壁の補強率 74%(2008年度)⇒90%(2020年度) 78%(2013年度) 81%(2015年度)',
      '2 傷んだ岸壁の面積 24ha(2010年度)⇒0ha(2020年度) 18ha(2015年度)',
      '基本目標2 港でにぎわうまち',
      '1 港の市の回数 2回(2008年度)⇒5回(2020年度) 3回(2013年度)',
    ],
  ],
])('the same %s', (_, lines) => {
  expect(cut(lines.join(' '))).toEqual(lines);
});

test('numbers without start and aim behind them count no indicators', () => {
  const page =
    '港の指標の一覧表 船 1 そう 岸壁 2 基 灯台 3 基の現状をこれから調べ、補強率を 74%→90%(平成32年度) にするための方策をよく話し合うこととし、港の市の回数についてもあわせて今後の見通しを調べます';
  expect(cut(page)).toEqual([page]);
});

const VERDICT =
  '【検証】灯台の見学者は船便の増便により目標を上回った。港の市は悪天候による中止が続き前年度比8%の減となったため、開催の時期の見直しを検討するとともに、屋内での開催についても関係者と協議を進める。';

test.each([
  ['施策2-2 港の市の振興', 2],
  // it goes on, or is told of
  ['施策2-2 港の市の振興を進めるとともに、次の年度に見直す。', 1],
  ['港の市の振興', 1],
])(
  'one label with its title that ends the page behind a sentence is a heading: %s',
  (rest, count) => {
    expect(cut(`${VERDICT} ${rest}`)).toHaveLength(count);
  },
);
