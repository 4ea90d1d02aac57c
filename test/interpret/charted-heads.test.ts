// Goals and policies of charts and overviews: numbers first, boxes in order, trees, lists without headings.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Policy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const titles = (policies: readonly Policy[]): string[] =>
  policies.flatMap((policy) => [policy.title, ...titles(policy.policies)]);

const strategyOf = (text: string) =>
  compileText(sourceOf(`碧浜町総合戦略(令和2～6年度)\n\n${text}`)).strategy;

/** Each goal with its targets and policies. */
const read = (text: string) =>
  strategyOf(text).goals.map(({ title, targets, policies }) => ({
    title,
    targets: targets.map(({ name, baseline, target }) => [
      name,
      baseline?.value ?? null,
      target?.value ?? null,
    ]),
    policies: titles(policies),
  }));

const policiesOf = (text: string): string[] => {
  const { goals, policies } = strategyOf(text);
  return titles([...goals.flatMap((goal) => goal.policies), ...policies]);
};

describe('a tree drawn with strokes', () => {
  test('puts what a stroke leads to below what none leads to, though both are numbered alike', () => {
    const tree = `1 潮風と働くまち
   ├─ 1 漁港の再生
   └─ 2 磯焼け対策
2 灯りをともすむら
   ├─ 3 見回りの充実
   └─ 4 夜道の整備`;
    expect(read(tree)).toEqual([
      { title: '潮風と働くまち', targets: [], policies: ['漁港の再生', '磯焼け対策'] },
      { title: '灯りをともすむら', targets: [], policies: ['見回りの充実', '夜道の整備'] },
    ]);
  });
});

describe('labels that stand first', () => {
  const LABELS = '基本目標1\n基本目標2\n';
  const TITLES = '潮風をうけて働き、暮らして\nいけるまち\n灯りをともすむら\n';

  test('have the boxes behind them in order', () => {
    const chart = `${LABELS}${TITLES}数値目標
漁獲高
3億円 ⇒ 4億円
入港の数
12隻 ⇒ 30隻
(1) 漁港の再生
数値目標
出生数
年20人 ⇒ 年25人を維持
(1) 見回りの充実`;
    expect(read(chart)).toEqual([
      {
        title: '潮風をうけて働き、暮らしていけるまち',
        targets: [
          ['漁獲高', 300_000_000, 400_000_000],
          ['入港の数', 12, 30],
        ],
        policies: ['漁港の再生'],
      },
      { title: '灯りをともすむら', targets: [['出生数', 20, 25]], policies: ['見回りの充実'] },
    ]);
  });

  test('have the entries that say their number, and the numbers below them', () => {
    const chart = `${LABELS}${TITLES}
数値目標(R6)
【目標1】入港の数 30隻
【目標2】見回りの参加者 200人

1-1
1-2
2-1

漁港の再生
磯焼け対策
夜道の整備`;
    expect(read(chart)).toEqual([
      {
        title: '潮風をうけて働き、暮らしていけるまち',
        targets: [['入港の数', null, 30]],
        policies: ['漁港の再生', '磯焼け対策'],
      },
      {
        title: '灯りをともすむら',
        targets: [['見回りの参加者', null, 200]],
        policies: ['夜道の整備'],
      },
    ]);
  });

  test('share no boxes where there are not as many', () => {
    const chart = `${LABELS}${TITLES}数値目標\n入港の数\n12隻 ⇒ 30隻`;
    expect(read(chart).at(0)?.targets ?? []).toEqual([]);
  });

  test('share a line with all their titles', () => {
    const page = `基本目標1 基本目標2 〔港〕 〔里〕 潮風をうけて 働くまち 灯りをともす 村をつくる 数値目標 ◆入港の数 R1 12隻→R6 30隻 主な施策 ◇漁港の再生 ◇磯焼け対策 数値目標 ◆見回りの参加者 R1 90人→R6 200人 主な施策 ◇夜道の整備 ◇空き家の活用`;
    expect(read(page)).toEqual([
      {
        title: '潮風をうけて働くまち',
        targets: [['入港の数', 12, 30]],
        policies: ['漁港の再生', '磯焼け対策'],
      },
      {
        title: '灯りをともす村をつくる',
        targets: [['見回りの参加者', 90, 200]],
        policies: ['夜道の整備', '空き家の活用'],
      },
    ]);
  });
});

describe('bullets below a goal without headings of policies', () => {
  const goal = (n: number, title: string, list: string) =>
    `基本目標${n} ${title}\n\n数値目標\n入港の数 12隻(H30) → ${n}0隻(R6)\n\n${list}\n\n`;

  test('are its policies behind the targets of several goals', () => {
    const text =
      goal(3, '潮風と働くまち', '○漁港の再生\n○磯焼け対策') +
      goal(4, '灯りをともすむら', '○見回りの充実');
    expect(policiesOf(text)).toEqual(['漁港の再生', '磯焼け対策', '見回りの充実']);
  });

  test.each([
    ['one goal alone has them', '○漁港の再生', '森を歩く。'],
    ['they are sentences', '○漁港を直す。', '○夜道を照らす。'],
    ['they are projects', '○漁港再生事業', '○夜道照明事業'],
  ])('are none where %s', (_, one, other) => {
    const text = goal(3, '潮風と働くまち', one) + goal(4, '灯りをともすむら', other);
    expect(policiesOf(text)).toEqual([]);
  });
});

describe('goals that no label names', () => {
  const CHAIN = `1 だれもが働けるまち
1-1 漁港の再生
1-1-1 岸壁の補強
2 灯りをともすむら
2-1 見回りの充実
`;

  test('are there beside a goal that runs across them', () => {
    const text = `${CHAIN}\n横断的な目標 海と里を結ぶまち`;
    expect(read(text).map(({ title }) => title)).toEqual([
      'だれもが働けるまち',
      '灯りをともすむら',
      '海と里を結ぶまち',
    ]);
    expect(policiesOf(text)).toEqual(['漁港の再生', '岸壁の補強', '見回りの充実']);
  });

  test('are chapters that say what is aimed at, above policies', () => {
    const text = `第2章 潮風と働くまち

政策4 漁業の振興

施策10 漁港の再生

◆指標
指標名 現状値 目標値
入港の数 12隻(H30) 30隻(R6)`;
    expect(read(text).map(({ title }) => title)).toEqual(['潮風と働くまち']);
    expect(policiesOf(text)).toEqual(['漁業の振興', '漁港の再生']);
  });

  test('are what the outermost word numbers where the chapter says nothing of the kind', () => {
    const text = `第2章 計画の内容

政策4 漁業の振興

施策10 漁港の再生

◆指標
指標名 現状値 目標値
入港の数 12隻(H30) 30隻(R6)`;
    expect(read(text).map(({ title }) => title)).toEqual(['漁業の振興']);
    expect(policiesOf(text)).toEqual(['漁港の再生']);
  });
});

describe('names and values on lines of their own', () => {
  const goal = (lines: string) => `基本目標1 潮風と働くまち\n数値目標\n${lines}`;

  test('are an indicator each', () => {
    const text = goal(
      '入港の数\n5年間で30隻\n漁獲高\n4億円\n(H30:3億円)\n磯の再生に加わった\n町民の割合\n60%',
    );
    expect(read(text).at(0)?.targets).toEqual([
      ['入港の数', null, 30],
      ['漁獲高', 300_000_000, 400_000_000],
      ['磯の再生に加わった町民の割合', null, 60],
    ]);
  });

  test('stay apart where a second value shows that columns were torn', () => {
    const text = goal('入港の数\n12隻\n30隻');
    expect(
      read(text)
        .at(0)
        ?.targets.map(([, , target]) => target) ?? [],
    ).not.toContain(12);
  });
});

describe('rows of projects under a policy', () => {
  const PAGE = `第2章 潮風と働くまち
第1節 漁業の振興
No. 事業名 区分 事業内容 令和6年度 合計
1 岸壁補強事業 継続 岸壁を直す 12,400 12,400
〔目標〕入港の数 (R4実績 12隻) R6 18隻 R7 30隻
2 磯焼け対策事業 新規 藻を植える 6,300 6,300
〔目標〕藻場の面積 (R4実績 3ha) R6 4ha R7 6ha`;

  test('are none, and their aims are of the policy', () => {
    const [goal] = strategyOf(PAGE).goals;
    expect(goal?.policies.map(({ title, kpis }) => [title, kpis.map(({ name }) => name)])).toEqual([
      ['漁業の振興', ['入港の数', '藻場の面積']],
    ]);
  });
});

describe('titles', () => {
  const title = (line: string) =>
    policiesOf(`基本目標1 潮風と働くまち\n${line}\n\nKPI 入港の数 12隻→30隻`)[0];

  test.each([
    ['the unit of a table', '施策1-1 漁港の再生 (単位:千円)', '漁港の再生'],
    ['a blank that recognition left', '(1) 水産物の販 路拡大', '水産物の販路拡大'],
  ])('without %s', (_, line, expected) => {
    expect(title(line)).toBe(expected);
  });

  test('keep a blank between words', () => {
    expect(title('(1) 人の和 里の輪')).toBe('人の和 里の輪');
  });

  test('a dash that recognition took for one is no part of them', () => {
    expect(read('基本目標一1 潮風と働くまち\n数値目標 入港の数 12隻→30隻')[0]?.title).toBe(
      '潮風と働くまち',
    );
  });
});

describe('a contents page alone', () => {
  const PAGE = `目 次
第1部 町の姿
 1 人口の現状 ---------- 3
第2部 総合戦略
 1 策定の趣旨 ---------- 18
 2 基本目標と施策
  基本目標1 潮風をうけて、若者が
  働けるまちをつくる ---- 21
   施策(1) 漁港の再生
   ---------- 22
   施策(2) 起業しやすい環境づく
   り ---------- 25
  基本目標2 灯りをともすむら ---------- 28
   施策(1) ---------- 29
 3 推進体制 ---------- 40`;

  test('leads to its pages with dashes; a number behind a goal goes on with the list around it', () => {
    expect(read(PAGE).map(({ title, policies }) => [title, policies])).toEqual([
      ['潮風をうけて、若者が働けるまちをつくる', ['漁港の再生', '起業しやすい環境づくり']],
      ['灯りをともすむら', []],
    ]);
  });
});

describe('boxes beside each other that came in cell by cell', () => {
  const chart = (values: string) => `基本目標1
基本目標2
潮風をうけて働けるまち
灯りをともすむら
数値目標 数値目標
入港の数
見回りの参加者
${values}
《施策》
1-1 漁港の立て直し上
2-1 見回りの充実
げ`;

  test('have a name, a start and an aim each', () => {
    const text = chart(
      '現状 12隻\n現状 90人\n(H30)\n(H29)\n目標 30隻 目標 200人\n(R6)\n(R6)\n町の人口\n900人',
    );
    expect(read(text).map(({ targets }) => targets)).toEqual([
      [['入港の数', 12, 30]],
      [['見回りの参加者', 90, 200]],
    ]);
    expect(policiesOf(text)).toEqual(['漁港の立て直し上げ', '見回りの充実']);
  });

  test('have none where a value is missing', () => {
    const targets = read(chart('現状 12隻\n目標 30隻 目標 200人')).flatMap((goal) => goal.targets);
    expect(targets.filter(([, start, aim]) => start === 12 && aim === 200)).toEqual([]);
  });
});

describe('a running head that names plan and chapter', () => {
  const page = (head: string) => `${head}

基本施策16 漁港の再生

【成果指標】
指標名 現状値(H30) 目標値(R6)
入港の数 12隻 30隻
漁獲高 3億円 4億円`;
  const goalsOf = (head: string) =>
    compileText(sourceOf(page(head))).strategy.goals.map(({ title }) => title);

  test('is the chapter of the policies below it', () => {
    expect(goalsOf('第2次碧浜町総合計画 後期基本計画      第4章 港と道')).toEqual(['港と道']);
  });

  test('is none without the name of a plan in front', () => {
    expect(goalsOf('本書の構成は次のとおり      第4章 港と道')).toEqual([]);
  });
});

describe('label words that number other things too', () => {
  const ROWS =
    '301 入港の数 隻 12 (H30) 18 24 30 港湾課調べ 302 漁獲高 億円 3 (H30) 3.5 4.0 4.5 水産課調べ';
  const table = (second: string) => `政策3-1 漁港の再生\n\nKPI 入港の数 12隻→30隻\n\n${second}`;

  test('number policies in front of rows of figures', () => {
    expect(policiesOf(table(`政策3-2 夜道の整備 ${ROWS}`))).toEqual(['漁港の再生', '夜道の整備']);
  });

  test('number none in front of one figure', () => {
    expect(policiesOf(table('政策3-2 夜道の街灯 40基'))).toEqual(['漁港の再生']);
  });
});

test('the sign of a new policy in a page without line ends is no part of its title', () => {
  const page = `後期基本計画の施策体系 基本目標Ⅰ 潮風と働くまち 政策1 漁業の振興 施策1-1 漁港の再生 新 主な事業 岸壁補強事業 施策1-2 見回りの充実 ○ 主な事業 夜道照明事業、防犯灯設置費補助事業 政策2 海の保全 施策2-1 藻場の再生 新 主な事業 磯焼け対策事業`;
  expect(policiesOf(page)).toEqual([
    '漁業の振興',
    '漁港の再生',
    '見回りの充実',
    '海の保全',
    '藻場の再生',
  ]);
});

describe('boxes that single blanks divide', () => {
  const chart = (sections: string) => `碧浜町総合戦略 全体像
基本目標1 基本目標2
潮風をうけて 灯りをともすむら
働けるまち
${sections}
入港の数 30隻(R6) 見回りの参加者 200人(R6)
漁獲高 4億円(R6)
■施策 ■施策
・漁港の再生 ・見回りの充実
・磯焼け対策 ・夜道の整備
・藻場の再生
毎年度、会議により検証`;

  test('are read one after the other where each has the same heading word', () => {
    expect(read(chart('■数値目標 ■数値目標'))).toEqual([
      {
        title: '潮風をうけて働けるまち',
        targets: [
          ['入港の数', null, 30],
          ['漁獲高', null, 400_000_000],
        ],
        policies: ['漁港の再生', '磯焼け対策', '藻場の再生'],
      },
      {
        title: '灯りをともすむら',
        targets: [['見回りの参加者', null, 200]],
        policies: ['見回りの充実', '夜道の整備'],
      },
    ]);
  });

  test('are none where no heading word stands there as often', () => {
    expect(policiesOf(chart('■数値目標').replace('■施策 ■施策', '■施策'))).not.toContain(
      '見回りの充実',
    );
  });
});

describe('a number behind the rows of a table', () => {
  const page = (next: string) => `基本目標1 潮風と働くまち

番号 | KPI | 基準値(R元) | 目標値(R7)
---|---|---|---
1 | 入港の数 | 12隻 | 30隻
2 | 漁獲高 | 3億円 | 4億円

${next}`;

  test('goes on counting them: its row was torn', () => {
    expect(policiesOf(page('3 見回りに加わった町民1人当\nたりの時間 4時間 6時間'))).toEqual([]);
  });

  test('begins a list of policies where it does not', () => {
    expect(policiesOf(page('1 漁港の再生\n\n2 磯焼け対策'))).toEqual(['漁港の再生', '磯焼け対策']);
  });
});

test('what stands below the number of a goal alone is of the goal, as are its aims behind its number', () => {
  const { goals } = strategyOf(
    [
      '基本目標1',
      '基本目標2 海の仕事を育てる 港に人を呼び込む',
      '数値目標',
      '【目標1】 漁の就業者数 410人(H28)⇒420人(R6) 漁の水揚額 21億円(H29)⇒22億円(R6)',
      '【目標2】 港の来訪者数 118人(R元)⇒160人以上(R6)',
      '主な施策',
      '【目標1】',
      '①漁船の貸出し',
      '【目標2】',
      '①港の市の充実',
      '②灯台の活用',
    ].join('\n'),
  );
  expect(goals.map(({ title }) => title)).toEqual(['海の仕事を育てる', '港に人を呼び込む']);
  expect(goals.map(({ targets }) => targets.map(({ name }) => name))).toEqual([
    ['漁の就業者数', '漁の水揚額'],
    ['港の来訪者数'],
  ]);
  expect(goals.map(({ policies }) => policies.map(({ title }) => title))).toEqual([
    ['漁船の貸出し'],
    ['港の市の充実', '灯台の活用'],
  ]);
});
