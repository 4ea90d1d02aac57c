// Goals and policies by how their headings are numbered, what they say, and what shares their line.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Policy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const titles = (policies: readonly Policy[]): string[] =>
  policies.flatMap((policy) => [policy.title, ...titles(policy.policies)]);

const headsOf = (text: string) => {
  const { goals, policies } = compileText(sourceOf(`碧浜町総合戦略\n\n${text}`)).strategy;
  return {
    goals: goals.map(({ title }) => title),
    policies: titles([...goals.flatMap((goal) => goal.policies), ...policies]),
  };
};

const KPI = 'KPI 基準値 目標値\n入港の数 12隻(H30) 30隻(R6)';

describe('goals that no word and no indicator shows', () => {
  test('are slogans numbered beside each other', () => {
    const chart = `Ⅰ. 潮風と働くまち
 ⅰ. 漁港の再生
 ⅱ. 磯焼け対策
Ⅱ. 灯りを絶やさない集落づくり
 ⅰ. 見回りの充実`;
    expect(headsOf(chart)).toEqual({
      goals: ['潮風と働くまち', '灯りを絶やさない集落づくり'],
      policies: ['漁港の再生', '磯焼け対策', '見回りの充実'],
    });
  });

  test('head chains of codes, counts behind their titles', () => {
    const list = `コード 名称 成果指標 主な取組
1 潮風と働くまち
1-(1) 漁港の再生 3 12
1-(1)-ア 岸壁の補強 1 4
2 里に灯をともす
2-(1) 見回りの充実 2 5`;
    expect(headsOf(list)).toEqual({
      goals: ['潮風と働くまち', '里に灯をともす'],
      policies: ['漁港の再生', '岸壁の補強', '見回りの充実'],
    });
  });

  test('are none where the numbered headings say nothing of the kind', () => {
    const report = '1 策定の趣旨\n1-1 背景\n1-2 位置付け\n2 計画の期間\n2-1 期間\n2-2 区域';
    expect(headsOf(report)).toEqual({ goals: [], policies: [] });
  });

  test('are the levels that column headings name, whose other columns hold no values', () => {
    const chart = `政策分野 施策 主な取組の数 所管課
Ⅰ 潮風と働くまち
1 漁港の再生 3 水産課
2 磯焼け対策 2 水産課
Ⅱ 里の暮らし
1 見回りの充実 4 福祉課`;
    expect(headsOf(chart)).toEqual({
      goals: ['潮風と働くまち', '里の暮らし'],
      policies: ['漁港の再生', '磯焼け対策', '見回りの充実'],
    });
  });
});

describe('chapters and sections', () => {
  test('a chapter whose title is an aim is the goal of its sections', () => {
    const text = `第1章 潮風と働くまち\n\n第1節 漁業\n\n${KPI}\n\n第2節 商業\n\n${KPI}`;
    expect(headsOf(text)).toEqual({ goals: ['潮風と働くまち'], policies: ['漁業', '商業'] });
  });

  test('a chapter that names a part of the book is none', () => {
    const text = `第4章 施策の展開\n\n3 里に灯をともす\n\n3-1 見回り\n\n${KPI}\n\n3-2 交通\n\n${KPI}`;
    expect(headsOf(text)).toEqual({ goals: ['里に灯をともす'], policies: ['見回り', '交通'] });
  });
});

describe('what shares the line of a heading', () => {
  test.each([
    ['a section in brackets', '基本目標1 潮風と働くまち [めざす姿] 若者が港で働いています。'],
    [
      'a section on the next line',
      '【基本目標1】潮風と働くまち\n[KGI] 漁獲高\n現状 3億円\n目標 4億円',
    ],
    [
      'a section behind the letter for zero',
      '基本目標1 潮風と働くまち\n〇数値目標\n漁獲高 3億円 4億円',
    ],
  ])('%s is no part of the title', (_, text) => {
    expect(headsOf(text).goals).toEqual(['潮風と働くまち']);
  });

  test('other brackets are', () => {
    expect(headsOf(`基本目標1 潮風 [うみ] と働くまち\n\n${KPI}`).goals).toEqual([
      '潮風 [うみ] と働くまち',
    ]);
  });
});

test('a section in brackets ends no goal but one of a list', () => {
  const text = `柱1 潮風と働く\n\n〔ねらい〕\n港の仕事をふやします。\n\n〔めざす数値〕\n・漁獲高[億円] R5:3 ⇒ R11:4

柱2 里に帰る\n\n〔めざす数値〕\n・移住者[人] R5:3 ⇒ R11:9`;
  expect(headsOf(text).goals).toEqual(['潮風と働く', '里に帰る']);
});

describe('the end of a title', () => {
  test.each([
    ['in front of a row of figures', '潮風の見回り\n入港の船の数 12隻 14隻 9隻 20隻 ○ 水産課'],
    ['in front of words that begin anew', '潮風の見回りの充実\n主管課 水産課 関係課 商工課'],
    [
      'well before the line was full, a sentence over lines below it',
      '潮風と灯台の見回り\n当番の漁家が夜の浜を見回り、灯りの消えた所を役場へ知\nらせます。',
    ],
    ['in front of one letter', '潮風の見回りの充実\n事\n業\n概\n要\n対 象 漁家'],
  ])('%s', (_, text) => {
    const [title] = text.split('\n');
    expect(headsOf(`基本目標1 潮風と働くまち\n施策1 ${text}`).policies).toEqual([title]);
  });

  test.each([
    ['a particle', '漁港の再生', 'と磯の手入れ'],
    ['a further noun', '漁港の再生', '支援'],
    ['what a verb belongs to', '灯りを守る', '集落の見回り'],
  ])('is not where the next line begins with %s', (_, first, second) => {
    const text = `基本目標1 潮風と働くまち\n施策1 ${first}\n${second}\n\n${KPI}`;
    expect(headsOf(text).policies).toEqual([first + second]);
  });

  test.each([
    ['the sign of a column', '施策1-1 漁港の再生 ○', '漁港の再生'],
    ['a unit on the next line', '施策1-1 漁港を守る\n(事業費の単位:千円)', '漁港を守る'],
    ['the row of a table', '施策1-1 漁港の再生 301 入港の数 - 12 (R5) 14 16 18 20', '漁港の再生'],
  ])('in front of %s', (_, text, title) => {
    expect(headsOf(`基本目標1 潮風と働くまち\n${text}`).policies).toEqual([title]);
  });

  test('with its quotation marks, where it stands in them', () => {
    const text = '基本目標1「潮風と働くまち」 順調\n基本目標2「里に灯をともすまち」 やや遅れ';
    expect(headsOf(text).goals).toEqual(['潮風と働くまち', '里に灯をともすまち']);
  });
});

test('a numbered line among indicators heads the rows of figures below it', () => {
  const text = `基本目標1 潮風と働くまち
KPI 基準値 H27 H28 H29 目標値
(1) 漁港と見回り
入港の船の数 12隻 14隻 9隻 20隻 ○ 水産課`;
  expect(headsOf(text).policies).toEqual(['漁港と見回り']);
});

test('names in the columns of a list have no number, remark or line end', () => {
  const table = `| 基本目標 | 施策 | KPI | 基準値 | 目標値 |
|---|---|---|---|---|
| (2) 里に灯をともす | ア 見回りの<br>充実 | 見回りの数 | 3回(R2) | 9回(R7) |
| (2) 里に灯をともす | イ 足の確保(再掲を含む) | 便の数 | 3便(R2) | 9便(R7) |`;
  const { goals } = compileText(sourceOf(table)).strategy;
  expect(goals.map(({ title }) => title)).toEqual(['里に灯をともす']);
  expect(titles(goals.flatMap((goal) => goal.policies))).toEqual(['見回りの充実', '足の確保']);
});

describe('label words', () => {
  test.each([
    [
      'begin a title with a kana that is a particle elsewhere',
      '戦略の柱 もりと磯を守る\n\n取組1 磯焼け対策',
      'もりと磯を守る',
    ],
    [
      'stand in brackets behind the name of the plan',
      '碧浜県戦略 【戦略目標2】潮風と働く',
      '潮風と働く',
    ],
    ['stand alone above their title', '施策の大綱3\n\n潮風と働くまち', '潮風と働くまち'],
  ])('%s', (_, text, title) => {
    expect(headsOf(`${text}\n\n${KPI}`).goals).toEqual([title]);
  });

  test('name goals where the other word of a form names what is below', () => {
    const sheet = '政策\n潮風と働くまち\n施策\n漁港の再生\n事業の目的\n対象\n漁家';
    expect(headsOf(sheet)).toEqual({ goals: ['潮風と働くまち'], policies: ['漁港の再生'] });
  });

  test('that may be of goals are of policies below goals of another word', () => {
    const text = `目標1 潮風と働くまち\n\n施策の柱(1)\n漁港の再生\n\n${KPI}\n\n施策の柱(2)\n磯の手入れ\n\n${KPI}`;
    expect(headsOf(text)).toEqual({
      goals: ['潮風と働くまち'],
      policies: ['漁港の再生', '磯の手入れ'],
    });
  });
});

test('entries that carry the number of the goal are its policies wherever they are listed', () => {
  const text =
    '基本目標4\n\n里に灯をともす\n\n施策の基本的方向\n\n4-1 見回りの充実\n\n4-2 足の確保';
  expect(headsOf(text).policies).toEqual(['見回りの充実', '足の確保']);
  expect(headsOf(text.replace(/4-/g, '3-')).policies).toEqual([]);
});

test('what a form of the state numbers is no goal', () => {
  const text = `1 地域再生計画の名称\n港の計画\n\n2 地域再生計画の区域\n全域\n\n3 地域再生計画の目標\n3-1 数値目標\n${KPI}`;
  expect(headsOf(text)).toEqual({ goals: [], policies: [] });
});

describe('a page that ran together', () => {
  const sheet = (fields: string) =>
    `116事務事業評価シート令和4年度事務事業名漁港清掃事業担当課水産課${fields}対象町民意図港をきれいに保つ手段清掃を委託し、年に四度の見回りを行う総合評価良い方向性現状維持事業の内容清掃の委託と見回り、漂着した流木やごみの片付け、看板の設置`;

  test('names goal and policy between the other labels of a form', () => {
    const { goals, policies } = headsOf(sheet('基本目標潮風と働くまち施策漁港の保全'));
    expect({ goals, policies }).toEqual({ goals: ['潮風と働くまち'], policies: ['漁港の保全'] });
  });

  test('names no goal where the words only speak of one', () => {
    expect(headsOf(sheet('基本目標の実現に資する')).goals).toEqual([]);
  });

  test('names policies behind the number of a label and of a list', () => {
    const page = `58第5章重点戦略の展開重点戦略3潮風と歩く町をつくる成果指標指標名現状値(令和元年度)目標値(令和6年度)灯台の入場者数21,300人30,000人主な取組①灯台の道の再生活動指標指標名現状値(令和元年度)目標値(令和6年度)道の整備2箇所5箇所`;
    expect(headsOf(page)).toEqual({
      goals: ['潮風と歩く町をつくる'],
      policies: ['灯台の道の再生'],
    });
  });
});

test('policies in the first columns of a table of projects, merged over rows', () => {
  const table = `まちづくりの目標1 潮風と働くまち
政策 | 施策 | 事務事業 | 区分 | R5 | R6 | 担当 |
1-2 港のしごと | 1-2-1 漁港の再生 | 岸壁補強事業 | 継続 | 2,310 | 2,310 | 水産課 |
荷捌所改修事業 | 新規 | 0 | 500 | 水産課 |
1-2-2 磯の手入れ | 藻場造成事業 | 継続 | 840 | 840 | 水産課 |
1-3 里の暮らし | 1-3-1 見回りの充実 | 巡回事業 | 継続 | 900 | 900 | 福祉課 |`;
  expect(headsOf(table)).toEqual({
    goals: ['潮風と働くまち'],
    policies: ['港のしごと', '漁港の再生', '磯の手入れ', '里の暮らし', '見回りの充実'],
  });
});

describe('labels one below the other, then their titles', () => {
  const labels = '基本目標1\n基本目標2\n';

  test('each broken where its cell was full', () => {
    const titles = '潮風と働き、港で稼ぐ\n町づくり\n里に灯をともし続ける\n村づくり\n';
    expect(headsOf(`${labels}${titles}\n${KPI}`).goals).toEqual([
      '潮風と働き、港で稼ぐ町づくり',
      '里に灯をともし続ける村づくり',
    ]);
  });

  test('are not put together where the lines make another number of titles', () => {
    const titles = '潮風と働き、港で稼ぐ\n町づくり\n里の灯\n村づくり\n';
    expect(headsOf(`${labels}${titles}\n${KPI}`).goals).not.toContain('里の灯村づくり');
  });
});

test('one letter below a whole title belongs to another column', () => {
  const text = `基本目標1 潮風と働くまち\n1-1 出会いの創出\nげ\n1-2 港の再生\n\n${KPI}`;
  expect(headsOf(text).policies).toEqual(['出会いの創出', '港の再生']);
});
