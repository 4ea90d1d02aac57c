// Projects that stand behind a label on their line, in lists, and in tables and forms whose cells no bars divide.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const compile = (text: string) => compileText(sourceOf(text)).strategy;

/** All projects of a document, wherever they stand. */
function projectsOf({ goals, policies, projects }: ReturnType<typeof compile>) {
  const below = (own: Strategy['policies']): Strategy['projects'] =>
    own.flatMap((policy) => [...policy.projects, ...below(policy.policies)]);
  return [
    ...goals.flatMap((goal) => [...goal.projects, ...below(goal.policies)]),
    ...below(policies),
    ...projects,
  ];
}
const namesIn = (text: string) => projectsOf(compile(text)).map(({ name }) => name);

const POLICY = '碧浜町総合戦略\n基本目標1 港をひらく\n施策1-1 荷をふやす\n';

test.each([
  ['points', '主な事業：荷役機械更新事業、倉庫再生事業\n'],
  ['strokes', '【関連事業】荷役機械更新事業／倉庫再生事業\n'],
  ['blanks', '◇主な事業 荷役機械更新事業 倉庫再生事業\n'],
  ['signs', '■主要事業　▽荷役機械更新事業　▽倉庫再生事業\n'],
  ['numbers below', '主要な事業\n① 荷役機械更新事業\n② 倉庫再生事業\n'],
  [
    'costs in brackets',
    '主な事業\n・荷役機械更新事業（予算額3,200千円）\n・倉庫再生事業(1,500万円)\n',
  ],
  [
    'a table of programmes',
    '| 番号 | 主要事業・主要制度 | 事業概要 |\n|---|---|---|\n| 1 | 荷役機械更新事業 (トータルコスト予算額3200千円) | 更新する。 |\n| 2 | 倉庫再生事業 | 直す。 |\n',
  ],
  ['lines', '〔関連事業〕\n荷役機械更新事業\n倉庫再生事業\n'],
  ['a colon and the short word', '事業：荷役機械更新事業\n事業：倉庫再生事業\n'],
  ['codes', '主な事業\n2101 荷役機械更新事業\n2102 倉庫再生事業\n'],
  [
    'numerals, costs and a sum',
    '実施事業        (千円)\n 一 荷役機械更新事業   4,000\n ㆓ 倉庫再生事業    ■■■\n    合   計     4,000\n',
  ],
  ['a torn name', '主な事業\n・荷役機械更新事\n業\n・倉庫再生\n事業\n'],
  ['a name torn behind the label', '主な事業 ・荷役機械更新事\n業 ・倉庫再生事業\n'],
  ['characters set twice', '＜主主なな事事業業＞\n・荷役機械更新事業\n・倉庫再生事業\n'],
  ['what they cost', '主な事業\n荷役機械更新事業 決算額 1,200千円 倉庫再生事業 決算額 800千円\n'],
  ['more of them', '関連事業：荷役機械更新事業、倉庫再生事業 など\n'],
  [
    'the goals they serve',
    '主な事業\n・荷役機械更新事業（目標1・2）\n・倉庫再生事業（基本目標Ⅱ）\n',
  ],
  [
    'a heading of columns',
    '主な事業\n事業名 事業内容 担当\n荷役機械更新事業 機械の更新 港湾課\n倉庫再生事業 倉庫の改修 港湾課\n',
  ],
])('a list divided by %s', (_, list) => {
  expect(namesIn(POLICY + list)).toEqual(['荷役機械更新事業', '倉庫再生事業']);
});

test('what stands around a list on a page in one line is none of it', () => {
  const text =
    '碧浜町総合戦略 7 基本目標1 港をひらく 施策1-1 荷をふやす 荷主を訪ね、航路の利用を広げます。 主な事業 荷役機械更新事業、倉庫再生事業 施策1-2 船を迎える 寄港を呼びかけます。 主な事業 歓迎行事開催事業 8\n';
  const { goals } = compile(text);
  expect(
    goals[0]?.policies.map(({ title, projects }) => [title, projects.map((p) => p.name)]),
  ).toEqual([
    ['荷をふやす', ['荷役機械更新事業', '倉庫再生事業']],
    ['船を迎える', ['歓迎行事開催事業']],
  ]);
});

test.each([
  [
    'a sentence about projects',
    '起業支援事業や補助事業を通じて荷主をふやします。\n国の補助事業\nを活用します。\n',
  ],
  [
    'a word that only begins like a label',
    '主な事業者は12社で、荷役機械更新事業に取り組みます。\n',
  ],
  ['what is to come', '今後の方向性\n・荷役の効率を高める。\n・補助事業を見直す。\n'],
  ['measures told in clauses', '主な取組\n・荷主を訪ねます。\n・航路を広げます。\n'],
  ['one bullet alone', '・荷役機械更新事業\n'],
])('%s names none', (_, text) => {
  expect(namesIn(POLICY + text)).toEqual([]);
});

test('bullets below 主な取組 are projects, numbered titles are measures', () => {
  const [bulleted, numbered] = ['・', '1 '].map((mark) =>
    compile(`${POLICY}主な取組\n${mark}荷主の訪問\n`),
  );
  expect(bulleted && projectsOf(bulleted).map(({ name }) => name)).toEqual(['荷主の訪問']);
  expect(bulleted?.goals[0]?.policies[0]?.actions).toEqual([]);
  expect(numbered && projectsOf(numbered)).toEqual([]);
});

test('tags side by side give the category of each', () => {
  const text = `${POLICY}[拡] 荷役機械更新事業　　[新] 倉庫再生事業\n`;
  expect(projectsOf(compile(text)).map(({ name, category }) => [name, category])).toEqual([
    ['荷役機械更新事業', '拡充'],
    ['倉庫再生事業', '新規'],
  ]);
});

test.each([
  [
    'rows behind a heading of columns, a name torn',
    'No. 事業名 区分 令和6年度 令和7年度\n1 荷役機械更新事業 継続 1,200 1,300\n2 倉庫の跡地を生かす\n再生事業 新規 - 800\n※令和5年度で完了した事業:桟橋改修事業\n',
    ['荷役機械更新事業', '倉庫の跡地を生かす再生事業'],
  ],
  [
    'rows of accounts',
    '款 項 目 事業名 決算額 備考\n8土木費 1 2 荷役機械更新事業 1,200,000 更新2台\n8土木費 1 3 倉庫再生事業 800,000 改修1棟\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
  [
    'a cell a line',
    '事務事業名\n所管課\n決算額(千円)\n荷役機械更新事業\n港湾課\n1,200\n倉庫再生事業\n港湾課\n800\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
  [
    'labels above their values',
    '事務事業評価シート\n事務事業名\n担当部課\n荷役機械更新事業\n港湾課\n',
    ['荷役機械更新事業'],
  ],
  [
    'labels that ran together',
    '12事務事業評価シート令和4年度事務事業名荷役機械更新事業担当課港湾課基本目標港をひらく\n',
    ['荷役機械更新事業'],
  ],
  [
    'numbers and costs on one line',
    '碧浜町 交付金事業の効果検証 番号 交付対象事業の名称 実績額 今後の方針 1 荷役機械更新事業 決算額 1,200,000円 事業の継続 2 倉庫再生事業 決算額 800,000円 事業の継続\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
  [
    'fields in brackets',
    '【事業名】荷役機械更新事業\n【概要】機械を更新する。\n',
    ['荷役機械更新事業'],
  ],
  [
    'a heading of a form',
    '地域再生計画\n5 事業\n② 事業の名称\n港のにぎわいづくりプロジェクト\n③ 事業の内容\n催しを開く。\n',
    ['港のにぎわいづくりプロジェクト'],
  ],
  [
    'numbered names',
    '№ 1　荷役機械更新事業\n№ 2　倉庫再生事業\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
  [
    'cells that hold several',
    '|施策|主な事業|担当課|\n|--|--|--|\n|荷をふやす|・荷役機械更新事業<br>・倉庫再生事業|港湾課|\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
  [
    'bullets without a label',
    '今年度の状況\n・荷役機械更新事業　2台を更新した。\n・倉庫再生事業　1棟を改修した。\n',
    ['荷役機械更新事業', '倉庫再生事業'],
  ],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('a column of money beside that of the names is no project', () => {
  const text = '番号 交付対象事業の名称 交付金実績額(円) 評価\n';
  expect(namesIn(text)).toEqual([]);
});

test('where a project stands again is no part of its name', () => {
  const rows = ['岸壁補強事業(再掲 3-2)\t港湾課', '港の市開催事業\t商工課'];
  const text = ['実施計画', '事業名\t担当課', ...rows].join('\n');
  const list = '実施計画\n主な事業\n・岸壁補強事業(再掲 3-2)\n・港の市開催事業\n';
  for (const own of [text, list]) {
    const { projects } = compileText(sourceOf(own)).strategy;
    expect(projects.map(({ name, relisted }) => [name, relisted])).toEqual([
      ['岸壁補強事業', true],
      ['港の市開催事業', false],
    ]);
  }
});

test.each([
  [
    'goes on below',
    '事業名 潮だまりの観察による滞在\n促進事業\n担当課 港湾課\n',
    ['潮だまりの観察による滞在促進事業'],
  ],
  [
    'is whole above a word of its own',
    '事業名 潮だまり再生プロジェクト\n新規事業\n担当課 港湾課\n',
    ['潮だまり再生プロジェクト'],
  ],
  ['is not the label above it', '事業名\n担当課\n潮だまり再生事業\n', ['潮だまり再生事業']],
])('a name behind its label that %s', (_, form, names) => {
  expect(namesIn(`令和5年度 事業評価シート\n${form}事業の概要 岩場を守る。\n総合評価 A\n`)).toEqual(
    names,
  );
});

test('rows between a category and sums are projects though their names end like none, sentences are not', () => {
  const head = ' 区分   事業名            事業の概要        R7年度    R8年度   担当課\n';
  const rows = [
    ' 継続   岸壁の維持管理    岸壁を直す。      1,200     1,300    水産課',
    ' 新規   稚魚放流助成      放流する。        2,500     2,600    水産課',
    ' 継続   岸壁のことを話す会    これは二回だけ。    毎年    水産課',
  ];
  expect(namesIn(`${POLICY}${head}${rows.join('\n')}\n`)).toEqual([
    '岸壁の維持管理',
    '稚魚放流助成',
  ]);
});

test('a time table names what is done behind signs, without the steps of its years, up to other words', () => {
  const steps = '●岸壁の修繕 設計 工事 ⸺\n●海の学校の開設\n準備 開講 ⸺\n';
  const below = '港の歩みをここに記す\n●港の昔をたずねる会\n';
  const heading = '取組とスケジュール R5 R6 R7 R8\n';
  expect(namesIn(`${POLICY}${heading}${steps}${below}`)).toEqual(['岸壁の修繕', '海の学校の開設']);
  expect(namesIn(`${POLICY}取組とその考え R5 R6 R7 R8\n${steps}${below}`)).toEqual([]);
});

test('a table that names goals and policies beside its projects hangs each where its row says', () => {
  const { goals, projects } = compileText(
    sourceOf(
      [
        '| 基本目標 | 施策コード | 施策名 | 主な事業 |',
        '|---|---|---|---|',
        '| 基本目標1 海で働くまち | 1-1 | 漁を継ぐ | 漁師学校運営事業 |',
        '| | 1-2 | 港を開く | 朝市開催事業<br>浮き桟橋整備事業 |',
        '| 基本目標2 岬に暮らすまち | 2-1 | 灯台を守る | 灯台公開事業 |',
        '',
      ].join('\n'),
    ),
  ).strategy;
  const shown = goals.map(({ title, policies }) => [
    title,
    ...policies.map((policy) => [
      policy.label,
      policy.title,
      ...policy.projects.map((p) => p.name),
    ]),
  ]);
  expect(shown).toEqual([
    [
      '海で働くまち',
      ['1-1', '漁を継ぐ', '漁師学校運営事業'],
      ['1-2', '港を開く', '朝市開催事業', '浮き桟橋整備事業'],
    ],
    ['岬に暮らすまち', ['2-1', '灯台を守る', '灯台公開事業']],
  ]);
  expect(projects).toEqual([]);
});

test('offices in brackets behind names run the projects', () => {
  const text = `${POLICY}主な事業\n○荷役機械更新事業（港湾課）\n○倉庫再生事業（再掲）【港湾課、企画政策課】\n○荷主訪問事業　新規【商工課】\n`;
  const found = projectsOf(compile(text));
  expect(
    found.map(({ name, operators, category, relisted }) => [name, operators, category, relisted]),
  ).toEqual([
    ['荷役機械更新事業', ['港湾課'], null, false],
    ['倉庫再生事業', ['港湾課', '企画政策課'], null, true],
    ['荷主訪問事業', ['商工課'], '新規', false],
  ]);
  // a room is no office
  expect(namesIn(`${POLICY}主な事業\n○小学校改修事業（図書室）\n○倉庫再生事業\n`)).toEqual([
    '小学校改修事業(図書室)',
    '倉庫再生事業',
  ]);
});

test('entries side by side are read one by one, and what an office runs among projects is one', () => {
  const list = '○埠頭延伸事業（港湾課）  ○桟橋改修事業（港湾課）\n○みなと会員制度（企画課）\n';
  expect(namesIn(POLICY + list)).toEqual(['埠頭延伸事業', '桟橋改修事業', 'みなと会員制度']);
  expect(namesIn(`${POLICY}○みなと会員制度（企画課）\n○船の見学会（港湾課）\n`)).toEqual([]);
});

test('a list at the end that names the projects of policies again adds none', () => {
  const list = '主な事業\n○埠頭延伸事業\n○桟橋改修事業\n';
  const annex =
    '\n資料編\n\n| 基本目標 | 施策 | 事業名 | 担当課 |\n|---|---|---|---|\n| 基本目標1 | 1-1 荷をふやす | 埠頭延伸事業 | 港湾課 |\n|  |  | 桟橋改修事業 | 港湾課 |\n';
  expect(namesIn(POLICY + list + annex)).toEqual(['埠頭延伸事業', '桟橋改修事業']);
});

test('a name over three lines of a narrow column, the last of them a word that heads projects elsewhere', () => {
  const list =
    '【具体的事業】\n・荷役機械の\n遠隔操作導入\n事業\n・漁港の景観\n再生へ向けた\n取組事業\n';
  expect(namesIn(`${POLICY}${list}`)).toEqual([
    '荷役機械の遠隔操作導入事業',
    '漁港の景観再生へ向けた取組事業',
  ]);
});

const TABLE =
  '■主な事業\n| 事業名 | 事業の内容 | 担当課 |\n|---|---|---|\n| 荷役機械更新事業 | 機械の更新 | 港湾課 |\n| 倉庫再生事業 | 倉庫の改修 | 港湾課 |\n';

test.each([
  ['other parts of the page', 'コラム　第1期の取組から\n\n資　料\n', []],
  ['further entries', '・桟橋修繕事業\n', ['桟橋修繕事業']],
  ['further names', '桟橋修繕事業\n', ['桟橋修繕事業']],
])('behind a table of projects stand %s', (_, behind, names) => {
  expect(namesIn(`${POLICY}${TABLE}\n${behind}`)).toEqual([
    '荷役機械更新事業',
    '倉庫再生事業',
    ...names,
  ]);
});

test.each(['(再掲)', '【再掲】', '〔再掲〕'])('%s is no part of a name', (mark) => {
  const [project] = projectsOf(
    compile(`${POLICY}【主な事業】\n・荷役機械更新事業${mark}（港湾課）\n`),
  );
  expect([project?.name, project?.relisted]).toEqual(['荷役機械更新事業', true]);
});

const titles = (own: Strategy['policies']): unknown[] =>
  own.map(({ title, projects, policies }) => [
    title,
    projects.map(({ name }) => name),
    ...titles(policies),
  ]);

const NEW_PROJECTS =
  '<1>荷の流れの改善\n・荷役機械更新事業 ・倉庫再生事業\n・「港の道に関する協議会」設置事業 など\n<2>船の寄港の促進\n・歓迎行事開催事業\n・岸壁案内板整備事業 など\n';

test('headings above nothing but lists of projects are policies, <1> above (1)', () => {
  const below =
    '(1)灯台の活用\n○灯台公開事業\n○灯台修繕事業\n○灯台照明事業\n(2)浜の保全\n○藻場再生事業(アマモ移植事業、食害対策事業)\n';
  const text = `碧浜町振興計画\n\n${NEW_PROJECTS}<3>海の環境の保全\n${below}`;
  expect(titles(compile(text).policies)).toEqual([
    ['荷の流れの改善', ['荷役機械更新事業', '倉庫再生事業', '「港の道に関する協議会」設置事業']],
    ['船の寄港の促進', ['歓迎行事開催事業', '岸壁案内板整備事業']],
    [
      '海の環境の保全',
      [],
      ['灯台の活用', ['灯台公開事業', '灯台修繕事業', '灯台照明事業']],
      ['浜の保全', ['藻場再生事業']],
    ],
  ]);
});

test('one title among four that ends otherwise is of the same kind, and so are the shorter lists below', () => {
  const others =
    '<3>海の環境\n(1)浜の保全\n○藻場再生事業\n(2)灯台の活用\n○灯台公開事業\n<4>港の医療の確保\n○診療所運営事業\n';
  expect(
    titles(
      compile(`碧浜町振興計画\n\n${NEW_PROJECTS.replace(/・/g, '○')}${others}`).policies,
    ).slice(2),
  ).toEqual([
    ['海の環境', [], ['浜の保全', ['藻場再生事業']], ['灯台の活用', ['灯台公開事業']]],
    ['港の医療の確保', ['診療所運営事業']],
  ]);
});

test.each([
  ['titles that say nothing of what is to be done', NEW_PROJECTS.replace('改善', '状況')],
  ['offices', NEW_PROJECTS.replace(/荷の流れの改善|船の寄港の促進/g, '港湾課')],
  ['bullets that name other things', NEW_PROJECTS.replace(/事業/g, 'の日')],
])('headings above lists are no policies: %s', (_, list) => {
  expect(compile(`碧浜町振興計画\n\n${list}`).policies).toEqual([]);
});

test('one entry alone is a list only behind a sign of projects', () => {
  const list =
    '(1)灯台の活用\n○灯台公開事業\n○灯台修繕事業\n(2)浜の保全\n○藻場再生事業\n(3)港の美化\n';
  const signed = `碧浜町振興計画\n\n${list}○花壇整備事業\n`;
  expect(namesIn(signed)).toEqual(['灯台公開事業', '灯台修繕事業', '藻場再生事業', '花壇整備事業']);
  expect(namesIn(`碧浜町振興計画\n\n${list}○花を植えます\n`)).not.toContain('藻場再生事業');
});

test('numbers that part a list whose entries all name their offices are no projects', () => {
  const list =
    '【主な事業】\n➀荷をふやす\n●岸壁の延長【港湾課】\n➁荷を運ぶ\n●道路の拡幅【土木課】\n●倉庫の開放【港湾課】\n';
  expect(namesIn(POLICY + list)).toEqual(['岸壁の延長', '道路の拡幅', '倉庫の開放']);
  const mixed = '【主な事業】\n①岸壁の延長\n●道路の拡幅【土木課】\n●倉庫の開放\n';
  expect(namesIn(POLICY + mixed)).toEqual(['岸壁の延長', '道路の拡幅', '倉庫の開放']);
});

test('a letter in a circle that came in as sign and letter is the category', () => {
  const list =
    '【主な事業】\n●岸壁の延長【港湾課】\n○新道路の拡幅【土木課】\n○拡倉庫の開放【港湾課】\n';
  expect(projectsOf(compile(POLICY + list)).map(({ name, category }) => [name, category])).toEqual([
    ['岸壁の延長', null],
    ['道路の拡幅', '新規'],
    ['倉庫の開放', '拡充'],
  ]);
  const plain =
    '【主な事業】\n○新道路の拡幅【土木課】\n○岸壁の延長【港湾課】\n○拡倉庫の開放【港湾課】\n';
  expect(namesIn(POLICY + plain)).toEqual(['新道路の拡幅', '岸壁の延長', '拡倉庫の開放']);
});

test('what a project is spent on, between projects with what they cost, is none; nor is a line above a list', () => {
  const list = [
    '港の道 波への備え',
    '・岸壁改修事業 波に強い岸壁にする 21,306',
    '・岸壁詳細設計業務委託',
    '・岸壁測量業務委託',
    '・灯台公園整備事業 灯台を公園として整える 38,900',
    '・灯台公園設計業務委託',
    '・水門強化事業',
  ];
  const names = ['岸壁改修事業', '灯台公園整備事業', '水門強化事業'];
  expect(namesIn(`${POLICY}主な事業\n${list.join('\n')}\n`)).toEqual(names);
  // without what they cost, all are entries
  const bare = list.slice(1).map((line) => line.split(' ')[0]);
  expect(namesIn(`${POLICY}主な事業\n${bare.join('\n')}\n`)).toHaveLength(6);
});

describe('rows of a budget behind signs', () => {
  const rows = [
    '1 波への備え',
    '・岸壁改修事業【新規】 波に強い岸壁にする 21,306',
    ' ・測量業務委託',
    '・灯台公園整備事業 灯台を公園として整える 38,900',
    '2 子育ての支援',
    '・船の学校拡充事業 対象を小学生までに広げる 18,742',
    '・港のこども園改修事業 園舎を改修する 4,120',
  ];
  const names = ['岸壁改修事業', '灯台公園整備事業', '船の学校拡充事業', '港のこども園改修事業'];
  test.each(['', '事業名 事業内容 予算額(千円)\n'])('%s', (head) => {
    expect(namesIn(`令和5年度当初予算の主な事業\n\n${head}${rows.join('\n')}\n`)).toEqual(names);
  });
});

test('numbered headings behind a list are other parts of the document', () => {
  const list = '【主な事業】\n・荷役機械更新事業\n・倉庫再生事業\n';
  const behind = 'Ⅳ 総合戦略の推進体制\n\n1 推進体制\n\n3 策定の経過\n';
  expect(namesIn(`${POLICY}${list}\n${behind}`)).toEqual(['荷役機械更新事業', '倉庫再生事業']);
  // a numbered project goes on with the list
  expect(namesIn(`${POLICY}${list}3 桟橋修繕事業\n`)).toContain('桟橋修繕事業');
});
