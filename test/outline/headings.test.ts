// Headings: characters spaced out, fields in front of titles, numbers that are headings by what stands below.
import { describe, expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { compileText } from '../../src/compile.ts';
import { closeUpLines } from '../../src/mend/print/spaced-out.ts';
import { splitLabelTitle } from '../../src/outline/title.ts';
import { sourceOf } from '../documents.ts';
import { shown } from '../mend/shown.ts';

test.each([
  [
    'headings of columns keep a blank between them',
    '数 値 目 標 基 準 値 目 標 値',
    '数値目標 基準値 目標値',
  ],
  ['other words keep none', '目 標 を 定 め る', '目標を定める'],
  [
    'values behind the name of a measure stay apart',
    '入 港 の 隻 数 1,955隻 2,10',
    '入港の隻数 1,955隻 2,10',
  ],
  ['a heading of columns behind a time', '( R 元 ) 目標値', '(R元) 目標値'],
  ['a number behind a label does not', '基 本 目 標 2', '基本目標2'],
  ['one heading alone is one word', '基 準 値 等', '基準値等'],
  ['wide blanks divide', '港 を ひ ら く  山 を ひ ら く', '港をひらく  山をひらく'],
])('characters spaced out: %s', (_, text, expected) => {
  expect(shown(text, closeUpLines)).toEqual([expected]);
});

describe('the field in front of a title', () => {
  const title = (text: string) => splitLabelTitle(mapped(text, 0)).title.text;

  test.each(['“しごと” 若者が働く仕事をふやす', '「しごと」 若者が働く仕事をふやす'])(
    '%s',
    (text) => {
      expect(title(text)).toBe('若者が働く仕事をふやす');
    },
  );

  test.each([
    ['no blank behind', '「働く」人をふやす'],
    ['words too long', '「しごとをつくり人をよぶ」 ために働く'],
    ['a figure in it', '『2期』 若者が働く仕事'],
    ['no title behind', '“しごと” 若者'],
  ])('is none with %s', (_, text) => {
    expect(title(text)).toBe(text);
  });
});

describe('the office behind a title', () => {
  const title = (text: string) => splitLabelTitle(mapped(text, 0)).title.text;

  test.each([
    ['a colon', '港の整備    所管:みなと課'],
    ['brackets', '港の整備 【担当部局:建設部】'],
    ['a blank', '港の整備  担当 建設課'],
  ])('is left out behind %s', (_, text) => {
    expect(title(text)).toBe('港の整備');
  });

  test.each(['港の整備 担当 三人', '担当:建設課 港の整備', '港の整備を担当:建設課'])(
    'is none in %s',
    (text) => {
      expect(title(text)).toBe(text);
    },
  );
});

describe('numbers without a label word', () => {
  const goals = (text: string) =>
    compileText(sourceOf(`碧浜町総合戦略\n\n${text}`)).strategy.goals.map(({ title }) => title);
  const AIM = '入港の数 12隻(H30) → 30隻(R6)';

  test('are goals where one in three at least holds an indicator', () => {
    const sections = [
      `1 港をひらく\n\n${AIM}`,
      '2 山をひらく\n\n森を歩く。',
      '3 里をひらく\n\n里を歩く。',
    ];
    expect(goals(sections.join('\n\n'))).toEqual(['港をひらく', '山をひらく', '里をひらく']);
  });

  test('are none where labels whose letters stand apart are among their words', () => {
    const read = (labels: string) =>
      goals(`4 港を 点検 する ための 「数値一覧」 ${labels}\n\n${AIM}`);
    expect(read('灯 台 項 目 現')).toEqual([]);
    expect(read('灯 台')).toHaveLength(1);
  });

  test('are none where one of many does', () => {
    const sections = ['1 町の形', '2 町の歩み', '3 町の声', '4 町の今', `5 町の港\n\n${AIM}`];
    expect(goals(sections.join('\n\n森を歩く。\n\n'))).toEqual([]);
  });
});

describe('a number among projects', () => {
  const outline = (below: string) => {
    const text = `碧浜町総合戦略\n\n基本目標1 港をひらく\n\n施策1 荷をふやす\n\n主な事業\n\n(1) 荷揚げ場をひろげる\n\n${below}\n`;
    const [policy] = compileText(sourceOf(text)).strategy.goals[0]?.policies ?? [];
    return policy?.policies.map(({ title }) => title);
  };

  test('is a heading where an indicator’s section stands below it', () => {
    expect(outline('重要業績評価指標(KPI)\n\n荷揚げの量 12t(H30) → 30t(R6)')).toEqual([
      '荷揚げ場をひろげる',
    ]);
  });

  test('is a heading whose title ends with a verb where its description shares its line', () => {
    const text =
      '碧浜町総合戦略\n\n【主な事業】\n\n●岸壁の延長【港湾課】\n\n(3) 港の魅力を高める 倉庫を活用します。また、市を開きます。\n\n重要業績評価指標(KPI)\n\n荷揚げの量 12t(H30) → 30t(R6)\n';
    const { policies, projects } = compileText(sourceOf(text)).strategy;
    expect(policies.map(({ title, kpis }) => [title, kpis.length])).toEqual([
      ['港の魅力を高める', 1],
    ]);
    expect(projects.map(({ name }) => name)).toEqual(['岸壁の延長']);
  });

  test('is a project where what projects have stands below it', () => {
    expect(outline('取組内容\n\n荷揚げ場を広げる。')).toEqual([]);
  });
});

describe('headings counted by a letter and a blank', () => {
  const policies = (text: string) =>
    compileText(sourceOf(text)).strategy.goals.flatMap((goal) =>
      goal.policies.map(({ title }) => title),
    );
  const section = (head: string) => `${head}\n荷を増やします。\n<具体的な取組>\n○ 埠頭を延ばす\n`;
  const plan = (...heads: string[]) =>
    `基本目標1 港をひらく\n具体的な施策とKPI\n${heads.map(section).join('')}`;

  test('are policies under 具体的な施策とKPI, above sections', () => {
    expect(policies(plan('ア 荷をふやす', 'イ 人をよぶ'))).toEqual(['荷をふやす', '人をよぶ']);
    const { goals } = compileText(sourceOf(plan('ア 荷をふやす', 'イ 人をよぶ'))).strategy;
    expect(goals[0]?.policies.map(({ label }) => label)).toEqual(['ア', 'イ']);
  });

  test.each([
    ['one stands alone', plan('ア 荷をふやす')],
    ['ア is not among them', plan('ウ 荷をふやす', 'エ 人をよぶ')],
    [
      'a legend explains grades',
      '基本目標1 港をひらく\n具体的な施策とKPI\nア 目標を達成\nイ 八割以上\n',
    ],
  ])('are none where %s', (_, text) => {
    expect(policies(text)).toEqual([]);
  });
});

describe('a goal whose label heads the next page without its title', () => {
  const titles = (text: string) =>
    compileText(sourceOf(text)).strategy.goals.map(({ title, policies }) => [
      title,
      ...policies.map((policy) => policy.title),
    ]);
  const policy = (label: string, name: string) =>
    `施策${label} ${name}\n現状と課題\n荷が減っています。\n| 指標 | 基準値 | 目標値 |\n|---|---|---|\n| ${name}の件数 | 12件 | 20件 |\n\n`;
  const GOALS = `第1章 目標\n基本目標Ⅰ 港をひらく\n${policy('Ⅰ-1', '荷をふやす')}`;

  test('goes on with its policies', () => {
    const text = `${GOALS}基本目標Ⅰ\n${policy('Ⅰ-2', '人をよぶ')}基本目標Ⅱ 町を守る\n${policy('Ⅱ-1', '堤を直す')}`;
    expect(titles(text)).toEqual([
      ['港をひらく', '荷をふやす', '人をよぶ'],
      ['町を守る', '堤を直す'],
    ]);
  });

  test('has none twice where they are listed again', () => {
    const text = `${GOALS}基本目標Ⅱ 町を守る\n${policy('Ⅱ-1', '堤を直す')}基本目標Ⅰ\n${policy('Ⅰ-1', '荷をふやす')}`;
    expect(titles(text).map(([, ...own]) => own)).toEqual([['荷をふやす'], ['堤を直す']]);
  });

  test('the numbers of SDGs behind a title are none of it', () => {
    expect(titles(`基本目標1 港をひらく\n${policy('1-1', '荷をふやす  SDGs 8 9 14')}`)).toEqual([
      ['港をひらく', '荷をふやす'],
    ]);
  });
});

describe('entries counted by a letter and a blank', () => {
  const kpis = (...lines: string[]) =>
    compileText(
      sourceOf(
        `基本目標1 港をひらく\n(1) 荷をふやす\n① 重要業績評価指標(KPI)\n${lines.join('\n')}\n`,
      ),
    ).strategy.goals.flatMap((goal) =>
      goal.policies.flatMap((policy) => policy.kpis.map(({ name }) => name)),
    );

  test('are indicators without the letter, one alone too', () => {
    const lines = [
      'ア 寄港する船の数:2隻(H26)→10隻(H31、5年間の累計)',
      'イ 荷主の数:4社(H26)→8社(H31)',
    ];
    expect(kpis(...lines)).toEqual(['寄港する船の数', '荷主の数']);
    expect(kpis(lines[0] as string)).toEqual(['寄港する船の数']);
  });

  test('are none where a blank tore a word', () => {
    expect(kpis('ア クセス数:2件(H26)→10件(H31)')).not.toEqual(['クセス数']);
  });
});

describe('policies whose headings stand more than once', () => {
  const PLAN = `基本目標1 港をひらく
(1) 数値目標

| 指標 | 基準値 | 目標値 |
|---|---|---|
| 入港数 | 12隻 | 20隻 |

(2) 具体的な施策
ア 荷をふやす
・埠頭を延ばす。
イ 人をよぶ
・朝市をひらく。

(3) 重要業績評価指標(KPI)

| 番号 | 指標 | 基準値 | 目標値 |
|---|---|---|---|
| ア 荷をふやす |  |  |  |
| ① | 取扱貨物量 | 120トン | 150トン |
| イ 人をよぶ |  |  |  |
| ② | 朝市の客数 | 300人 | 500人 |

第5章 主な事業
基本目標1 港をひらく
ア 荷をふやす
○埠頭延伸事業
○荷役機械更新事業
イ 人をよぶ
○朝市開催事業
○桟橋改修事業
`;

  test('stand once, with the rows and the projects below each of them', () => {
    const { goals } = compileText(sourceOf(PLAN)).strategy;
    const policies = goals.flatMap((goal) => goal.policies);
    expect(
      policies.map(({ title, kpis, projects }) => [
        title,
        kpis.map(({ name }) => name),
        projects.map(({ name }) => name),
      ]),
    ).toEqual([
      ['荷をふやす', ['取扱貨物量'], ['埠頭延伸事業', '荷役機械更新事業']],
      ['人をよぶ', ['朝市の客数'], ['朝市開催事業', '桟橋改修事業']],
    ]);
    expect(goals[0]?.targets.map(({ name }) => name)).toEqual(['入港数']);
  });

  test('are two where their titles differ', () => {
    const { goals } = compileText(
      sourceOf(PLAN.replace('| イ 人をよぶ |', '| イ 人を招く |')),
    ).strategy;
    const [first, second] = goals[0]?.policies ?? [];
    expect(first?.kpis.map(({ name }) => name)).toEqual(['取扱貨物量', '朝市の客数']);
    expect(second?.kpis).toEqual([]);
  });
});

describe('charts of the whole plan', () => {
  const FRONT = `碧浜町総合戦略
第1章 策定の趣旨
港とともにくらすために策定します。

`;
  const CHART = `${FRONT}碧浜町総合戦略の全体像

基本目標1 港をひらく

1-1 荷をふやす

貨物の量 150トン

基本目標2 空をひらく

2-1 便をふやす

便の数 8便

`;
  const BODY = `基本目標1 港をひらく
施策1-1 荷をふやす

| KPI | 基準値 | 目標値 |
|---|---|---|
| 取扱貨物量 | 120トン | 150トン |

基本目標2 空をひらく
施策2-1 便をふやす

| KPI | 基準値 | 目標値 |
|---|---|---|
| 定期便数 | 6便 | 8便 |
`;

  test('name what stands below them and hold nothing more', () => {
    const bare = compileText(sourceOf(FRONT + BODY)).strategy;
    const { goals, indicators } = compileText(sourceOf(CHART + BODY)).strategy;
    const shown = (all: typeof goals) =>
      all.map(({ title, targets, policies }) => [
        title,
        targets.length,
        policies.map((policy) => [policy.title, policy.kpis.map(({ name }) => name)]),
      ]);
    expect(shown(goals)).toEqual(shown(bare.goals));
    expect(indicators).toEqual([]);
  });
});

describe('chapters', () => {
  const goals = (text: string) =>
    compileText(sourceOf(text)).strategy.goals.map(({ title }) => title);
  const AIMS = `1.湖で働く村にします
取扱量 12トン(平成26年)→20トン(平成31年)
①船をふやします
KPI 船の数 3隻(平成26年)→5隻(平成31年)
2.湖に人がくる村にします
来訪者数 300人(平成26年)→500人(平成31年)
①宿をふやします
KPI 宿の数 3軒(平成26年)→5軒(平成31年)
`;

  test('never stand below the sections of the chapter before', () => {
    // 1 2060年 may be a figure, and what the contents page names closes the chapter above it
    const text = `湖村総合戦略
目次
第1章 はじめに…………………… 1
第2章 考え方…………………… 2
1 2060年の姿…………………… 2
2 推進体制…………………… 2
第3章 目標…………………… 3

第1章 はじめに

1 趣旨

村の戦略です。

第2章 考え方

1 2060年の姿

三つを定めます。

2 推進体制

本部を置きます。

第3章 目標
${AIMS}`;
    expect(goals(text)).toEqual(['湖で働く村にします', '湖に人がくる村にします']);
    const { outline } = compileText(sourceOf(text)).strategy;
    expect(outline.map(({ label }) => label)).toContain('第3章');
  });

  test('a number may stand in front of a counted word', () => {
    const text = `湖村総合戦略
第1章 考え方
1 2つの目標
二つを定めます。
2 推進体制
本部を置きます。
第2章 目標
${AIMS}`;
    expect(goals(text)).toEqual(['湖で働く村にします', '湖に人がくる村にします']);
    const { outline } = compileText(sourceOf(text)).strategy;
    expect(outline[0]?.children.map(({ title }) => title)).toEqual(['2つの目標', '推進体制']);
  });
});

test('a label whose number was lost heads the title behind it', () => {
  const text = '碧浜町総合戦略\n基本目標( ) 港をひらく\n施策() 荷をふやす\n施策( ) 船をふやす\n';
  const { goals } = compileText(sourceOf(text)).strategy;
  expect(goals.map(({ title }) => title)).toEqual(['港をひらく']);
  expect(goals[0]?.policies.map(({ title }) => title)).toEqual(['荷をふやす', '船をふやす']);
});

test('a label in front of empty brackets and no title heads nothing', () => {
  const { policies } = compileText(sourceOf('碧浜町総合戦略\n施策( ) 12 34\n')).strategy;
  expect(policies).toEqual([]);
});

test('chained numbers above titles that all end as projects do head goals; a line between waves is their subtitle', () => {
  const text = [
    '2.3',
    '灯台のある暮らし プロジェクト',
    '~灯りのともる岬へ~',
    '○ねらい',
    ' 岬に人を呼びます。',
    '○めざす数値',
    ' 移住者を30人にします。',
    '2.4',
    '磯の食べもの プロジェクト',
    '~海で食べていく~',
    '○めざす数値',
    ' 直売所を4か所にします。',
  ].join('\n');
  const { goals } = compileText(sourceOf(text)).strategy;
  expect(goals.map(({ title, subtitle, targets }) => [title, subtitle, targets.length])).toEqual([
    ['灯台のある暮らし プロジェクト', '灯りのともる岬へ', 1],
    ['磯の食べもの プロジェクト', '海で食べていく', 1],
  ]);
});

test('bracketed numbers that begin behind the first, KPIs below them, are policies of a goal on another page', () => {
  const text = (aims: string) =>
    `碧浜町総合戦略\n\n(3) 港をひらく\n\n${aims}\n\n荷揚げの量 12t(H30) → 30t(R6)\n`;
  const titles = (aims: string) => {
    const { goals, policies } = compileText(sourceOf(text(aims))).strategy;
    return [goals, policies].map((found) => found.map(({ title }) => title));
  };
  expect(titles('重要業績評価指標(KPI)')).toEqual([[], ['港をひらく']]);
  expect(titles('数値目標')).toEqual([['港をひらく'], []]);
});

describe('numbers that go on counting indicators', () => {
  const goals = (text: string) =>
    compileText(sourceOf(text)).strategy.goals.map(({ title, targets, policies }) => [
      title,
      targets.length,
      policies.length,
    ]);
  const FIRST = '目標1 波に強い港を築く\n1 岸壁の補強率 74%(H20)→90%(H32)\n';

  test('head nothing, whatever stands behind them', () => {
    const text = `${FIRST}2 藻場に関する指標(港の計画に同じ)\n目標2 港でにぎわうまち\n3 港の市の回数 2回(H21)→5回(H32)\n`;
    expect(goals(text)).toEqual([
      ['波に強い港を築く', 1, 0],
      ['港でにぎわうまち', 1, 0],
    ]);
  });

  test('unless they say what is to be done', () => {
    expect(goals(`${FIRST}2 港のにぎわいの創出\n入港の数 12隻(H30) → 30隻(R6)\n`)).toEqual([
      ['波に強い港を築く', 1, 0],
      ['港のにぎわいの創出', 1, 0],
    ]);
  });
});

test.each(['「目標指標」の設定について', '『成果指標』と『活動指標』'])(
  '%s speaks of a word of the form and heads no policy',
  (title) => {
    const text = `港の計画\n1 ${title}\n(1) 指標の選び方\n数値目標\n入港の数 12隻(H30) → 30隻(R6)\n`;
    const { goals, policies } = compileText(sourceOf(text)).strategy;
    expect([...goals, ...policies].map((own) => own.title)).not.toContain(title);
  },
);

describe('a title in the cell of an office', () => {
  const title = (text: string) => splitLabelTitle(mapped(text, 0)).title.text;

  test.each([
    '所管 港のにぎわいをふやす取組を支援します 140200 経済部・農林振興課 関連 -',
    '担当課 港のにぎわいをふやす取組を支援します 農林課',
  ])('%s', (text) => {
    expect(title(text)).toBe('港のにぎわいをふやす取組を支援します');
  });

  test.each(['所管 農林課', '所管 経済部 農林課', '所管 港のにぎわいをふやす取組'])(
    '%s: nothing stands between label and office',
    (text) => {
      expect(title(text)).toBe(text);
    },
  );
});

test.each(['港の予算(款別)一覧 P 5', '成長の目標とする指標'])(
  '%s is no goal, whatever stands below',
  (title) => {
    const text = `港の計画\n1 ${title}\n数値目標\n入港の数 12隻(H30) → 30隻(R6)\n`;
    expect(compileText(sourceOf(text)).strategy.goals).toEqual([]);
  },
);

test('a section that only says what its indicators are makes no goal of the heading above', () => {
  const said = '港の満足度を用いて設定する目標値です。';
  const text = (below: string) => `港の計画\n1 測り方\n(1) 成果指標\n${below}\n2 選び方\n`;
  const goalsOf = (below: string) => compileText(sourceOf(text(below))).strategy.goals;
  expect(goalsOf(said)).toEqual([]);
  expect(goalsOf('入港の数 12隻(H30) → 30隻(R6)')).not.toEqual([]);
});
