// Grades of goals, policies, indicators and projects, wherever a report prints them.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Evaluation } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

interface Held {
  readonly title?: string;
  readonly name?: string;
  readonly evaluations: readonly Evaluation[];
}

/** All grades of a document as `name grade year`. */
function gradesOf(text: string): string[] {
  const found: string[] = [];
  const visit = (held: Held) => {
    for (const { grade, fiscalYear } of held.evaluations)
      found.push(`${held.title ?? held.name} ${grade} ${fiscalYear}`);
    for (const key of ['targets', 'kpis', 'projects', 'policies'])
      for (const own of (held as unknown as Record<string, Held[]>)[key] ?? []) visit(own);
  };
  const { goals, policies, indicators, projects } = compileText(sourceOf(text)).strategy;
  for (const held of [...goals, ...policies, ...indicators, ...projects]) visit(held as Held);
  return found;
}

const schemesOf = (text: string) =>
  compileText(sourceOf(text)).strategy.gradeSchemes.map((scheme) => scheme.map((own) => own.grade));

const HEAD = '見本市総合戦略　評価報告書（令和4年度）\n\n基本目標1 暮らしを軽くする\n\n';
const TABLE = (grades: readonly string[]) =>
  `| 指標 | 基準値 | 目標値 | 実績値 | 評価 |\n|---|---|---|---|---|\n${grades
    .map((grade, i) => `| 窓口${'一二三四'[i]}の件数 | ${i + 1}件 | 9件 | 5件 | ${grade} |`)
    .join('\n')}\n`;

test.each([
  ['small letters', 'ａ：目標どおり　ｂ：やや遅れ　ｃ：遅れ', ['a', 'c']],
  ['Roman figures', '達成度 Ⅰ：目標を達成　Ⅱ：基準より向上　Ⅲ：基準より低下', ['Ⅰ', 'Ⅲ']],
  ['signs', '評価区分 ☆：目標に達した　○：7割以上　▽：7割未満', ['☆', '▽']],
  ['arrows', '評価 ↑：達した　→：変わらない　↓：悪くなった', ['↑', '↓']],
  ['points', '（評価）5：100%以上　4：95%以上　3：80%以上　2：60%以上　1：60%未満', ['4', '1']],
  ['words', '※判定 順調：伸びている　足踏み：横ばい、又は前年を下回る', ['順調', '足踏み']],
])('marks of the own scheme: %s', (_, legend, grades) => {
  expect(gradesOf(`${HEAD}${TABLE(grades)}\n${legend}\n`)).toEqual([
    `窓口一の件数 ${grades[0]} 2022`,
    `窓口二の件数 ${grades[1]} 2022`,
  ]);
});

test.each([
  ['施策の評価 B（おおむね順調） 前年度 A', ['B 2022', 'A 2021']],
  ['施策の評価 B（昨年度：A）', ['B 2022', 'A 2021']],
  ['施策の評価(令和3年度) B 前年度 A', ['B 2021', 'A 2020']],
  ['施策の評価 B 前年度 8件', ['B 2022']],
])('the year before behind a grade: %s', (line, grades) => {
  const found = gradesOf(`${HEAD}施策1 港の整備\n\n${line}\n`);
  expect(found).toEqual(grades.map((grade) => `港の整備 ${grade}`));
});

test.each([
  ['among them', '必要性 A\n達成度 B\n', ['港の補修事業 A 2022', '港の補修事業 B 2022']],
  ['in front', '達成度 B\n必要性 A\n', ['港の補修事業 B 2022', '港の補修事業 A 2022']],
  ['apart', '必要性 A\n岸を直した。\n達成度 B\n', ['港の整備 B 2022', '港の補修事業 A 2022']],
])('a line of a form beside its aspects judges the project: %s', (_, lines, grades) => {
  const sheet = '事務事業評価調書（令和4年度）\n事業名　港の補修事業\n施策2-1　港の整備\n';
  expect(gradesOf(`${sheet}\n${lines}`)).toEqual(grades);
});

test('marks without a scheme are none', () => {
  expect(gradesOf(`${HEAD}${TABLE(['a', '↓', 'Ⅱ', '☆'])}`)).toEqual([]);
});

test('a mark that says that nothing could be judged is no grade', () => {
  const legend = '評価区分 ア：目標を達成　イ：8割以上　ウ：評価できない\n';
  expect(gradesOf(`${HEAD}${TABLE(['ア', 'ウ'])}\n${legend}`)).toEqual(['窓口一の件数 ア 2022']);
});

test('legends of lines, and what is none', () => {
  expect(schemesOf(`${HEAD}評価の区分\na 期待を上回る\nb 期待どおり\nc 不十分\n`)).toEqual([
    ['a', 'b', 'c'],
  ]);
  expect(schemesOf(`${HEAD}a 窓口の数\nb 受付の数\n`)).toEqual([]);
  expect(schemesOf(`${HEAD}◎：主担当　○：副担当　△：協力\n`)).toEqual([]);
});

test('two judges on one line judge the policy above', () => {
  const text = `${HEAD}施策1 窓口を一つにする\n\n　内部評価 Ｂ　外部評価 Ｃ\n`;
  expect(gradesOf(text)).toEqual(['窓口を一つにする B 2022', '窓口を一つにする C 2022']);
});

test.each([
  ['施策1 窓口を一つにする　◎\n\n評価 ◎：達成　○：順調　△：遅れ\n', 'the sign behind a blank'],
  ['施策1 窓口を一つにする〔評価〕◎\n', 'behind its label'],
])('a heading loses its grade: %j', (heading) => {
  expect(gradesOf(`${HEAD}${heading}`)).toEqual(['窓口を一つにする ◎ 2022']);
});

test('a sign that no scheme explains may mark anything behind a heading or a name', () => {
  const text = '施策1 窓口を一つにする　○\n\n施策2 案内をそろえる\n\n案内をそろえる\t○\n';
  expect(gradesOf(`${HEAD}${text}`)).toEqual([]);
});

test('a word that goes on with a heading is no grade', () => {
  expect(gradesOf(`${HEAD}施策1 窓口の目標の 達成\n`)).toEqual([]);
});

test('a grade behind a numbered entry, or in one with figures, is not that of its section', () => {
  const numbered = '（1）受付の集約\n評価：○\n（2）案内の統一\n評価：×\n';
  expect(gradesOf(`${HEAD}施策1 窓口を一つにする\n${numbered}`)).not.toContain(
    '窓口を一つにする × 2022',
  );
  const named = '取組名：受付の集約\n　評価：Ｂ\n';
  expect(gradesOf(`${HEAD}施策1 窓口を一つにする\n${named}`)).toEqual([]);
});

test('lists give the grade of all that they name', () => {
  const list =
    'KPIの達成状況\n\n＜達成したKPI＞\n・受付の件数　目標 100件　実績 120件\n＜未達成のKPI＞\n・案内の件数　目標 90件　実績 61件\n';
  expect(gradesOf(`${HEAD}${list}`)).toEqual(['受付の件数 達成 2022', '案内の件数 未達成 2022']);
});

test('lines of a name and a grade', () => {
  const text = `${HEAD}施策1 窓口を一つにする\n本文です。\n施策2 案内をそろえる\n本文です。\n\n評価一覧\n窓口を一つにする\tＢ\n案内をそろえる\tＣ\n`;
  expect(gradesOf(text)).toEqual(['窓口を一つにする B 2022', '案内をそろえる C 2022']);
});

const FORM = '事務事業評価シート（令和4年度実績）\n事務事業名 受付集約事業\n';

test.each([
  ['a cell a line', '必要性\n高い\n効率性\n普通\n総合評価\nＡ\n', ['高い', '普通', 'A']],
  ['points', '評価 妥当性 4 有効性 3\n', ['4', '3']],
  ['what was chosen', '必要性 高 ・ 中 ・ 低 高\n効率性 高・中・低 中\n', ['高', '中']],
  ['boxes', '必要性 □高い ■普通 □低い\n', ['普通']],
  ['letters below each other', '総\n合\n評\n価\n改善の余地あり\n', ['改善の余地あり']],
])('a form: %s', (_, rows, grades) => {
  expect(gradesOf(FORM + rows)).toEqual(grades.map((grade) => `受付集約事業 ${grade} 2022`));
});

test.each([
  ['only offered', '必要性 高 ・ 中 ・ 低\n'],
  ['no box ticked', '必要性 □高い □普通 □低い\n'],
  ['two ticked', '必要性 ■高い ■普通 □低い\n'],
  ['offered line by line', '総合評価\nＡ 計画どおり\nＢ 見直し\nＣ 廃止\n'],
  ['what is to become of it', '今後の方向性 拡充\n'],
])('a form without grade: %s', (_, rows) => {
  expect(gradesOf(FORM + rows)).toEqual([]);
});

test('behind a table of several rows a grade is nobody’s', () => {
  const text = `${HEAD}${TABLE(['', ''])}\n施策の評価\n達成度\nやや遅れ\n`;
  expect(gradesOf(text)).not.toContain('窓口二の件数 やや遅れ 2022');
});

test('a second grade behind the same label is of something that was not read', () => {
  const kpi = 'KPI①　受付の件数\n　基準値　12件（H30）\n　目標値　30件（R6）\n　進捗評価\n　Ｄ\n';
  const other = 'KPI②　案内の\n　進捗評価\n　Ａ\n';
  expect(gradesOf(`${HEAD}${kpi}${other}`)).toEqual(['受付の件数 D 2022']);
});

test('marks of any scheme are cells of a table that came a cell a line', () => {
  const rows = [
    ['受付の件数', '件', '10', '30', '24', '↗'],
    ['待ち時間', '分', '18.5', '12.0', '21.4', '↓'],
    ['案内板の数', '枚', '40', '60', '60', '↑'],
  ];
  const head = ['指標', '単位', '基準値\n(H30)', '目標値\n(R6)', '実績値\n(R4)', '動向'];
  const table = [head, ...rows].map((row) => row.join('\n')).join('\n\n');
  const legend = '↑：目標に達した\n↗：良くなった\n↓：悪くなった\n\n';
  expect(gradesOf(`${HEAD.replace('\n\n基', `\n\n${legend}基`)}${table}\n`)).toEqual([
    '受付の件数 ↗ 2022',
    '待ち時間 ↓ 2022',
    '案内板の数 ↑ 2022',
  ]);
});

test('a numbered part of a form that is a label judges its policy', () => {
  const form = '1 成果\n\n本文です。\n\n2 総 合 評 価\nＣ\nＡ 順調\nＢ 概ね順調\nＣ 遅れている\n';
  expect(gradesOf(`${HEAD}施策1 窓口を一つにする\n\n${form}`)).toEqual(['窓口を一つにする C 2022']);
});

test('verdicts behind the figure that was reached', () => {
  const head = '村の広報 No.3\n\n総合戦略のいま\n\n村は、令和2年度の達成状況をまとめました。\n\n';
  const text = `${head}◇基本目標1 灯りをともす\n▽点灯した軒数 目標6軒、実績8軒=達成\n▽灯りの寄付額 目標1億2,000万円、実績9,450万円=未達成\n`;
  expect(gradesOf(text)).toEqual(['点灯した軒数 達成 2020', '灯りの寄付額 未達成 2020']);
  const { strategy } = compileText(sourceOf(text));
  expect(strategy.document.kind).toBe('evaluation');
  const [first] = strategy.goals[0]?.targets ?? [];
  expect([first?.target?.value, first?.readings.map(({ value }) => value)]).toEqual([6, [8]]);
  // an equals sign in front of something else
  expect(gradesOf(`${head}◇基本目標1 灯りをともす\n▽点灯した軒数 目標6軒、実績8軒=2棟\n`)).toEqual(
    [],
  );
});

test('rows of grades in a table of years, each of its year', () => {
  const text = [
    '| 指標 | 区分 | 基準値(H30) | R2 | R3 | R4 |',
    '|---|---|---|---|---|---|',
    '| 入港の数(隻) | 目標 | 10 | 12 | 14 | 16 |',
    '| | 実績 | | 11 | 15 | 17 |',
    '| | 評価 | | B | A | A |',
    '| 荷の量(t) | 目標 | 3 | 5 | 6 | 8 |',
    '| | 実績 | | 4 | 5 | |',
    '| | 評価 | | B | - | |',
  ];
  expect(gradesOf(`${HEAD}${text.slice(0, 5).join('\n')}\n`)).toEqual([
    '入港の数 B 2020',
    '入港の数 A 2021',
    '入港の数 A 2022',
  ]);
  // a row that holds anything else is none of grades
  expect(gradesOf(`${HEAD}${text.join('\n')}\n`).filter((own) => own.includes('荷'))).toEqual([]);
});

test('grades of projects in a table of a cell a line, and that of the policy below it', () => {
  const head = `${HEAD}施策1 灯台の活用\n2 構成する事務事業\n事 業 名\n決算額(千円)\n貢 献 度\n方 向\n`;
  const rows = [
    '灯台案内事業\n1,980\n中\n改善',
    '灯台学習事業\n640\n高\n継続',
    '灯台補修事業\n0\n―\n休止',
  ];
  const below = '3 総合評価\nC\n';
  expect(gradesOf(`${head}${rows.join('\n')}\n${below}`)).toEqual([
    '灯台の活用 C 2022',
    '灯台案内事業 中 2022',
    '灯台学習事業 高 2022',
  ]);
  // a row that lacks a cell leaves nobody sure of the others
  const torn = [rows[0], '灯台学習事業\n高', rows[2]].join('\n');
  expect(gradesOf(`${head}${torn}\n`)).toEqual([]);
});

test.each([
  [
    'as many as are named',
    '達成 2 件 (名札の見直し、灯台の点灯)',
    ['名札の見直し 達成 null', '灯台の点灯 達成 null'],
  ],
  ['fewer', '達成 3 件 (名札の見直し、灯台の点灯)', []],
  ['of another word', '新規 2 件 (名札の見直し、灯台の点灯)', []],
  ['measures', '達成 2 件 (灯台の見学者数、船の便数率)', []],
])('a count with the names of what it counts: %s', (_, line, read) => {
  expect(gradesOf(`全体の進捗は、\n${line}\n順調 5 件\n`)).toEqual(read);
});

test('a count that names indicators judges them', () => {
  const aims = '数値目標\n灯台の見学者数 12人(H30) → 30人(R6)\n船の便数 2便(H30) → 3便(R6)\n';
  const { goals } = compileText(
    sourceOf(`${HEAD}${aims}\n達成 2件（灯台の見学者数、船の便数）\n`),
  ).strategy;
  expect(goals[0]?.projects).toEqual([]);
  expect(goals[0]?.targets.map(({ evaluations }) => evaluations[0]?.grade)).toEqual([
    '達成',
    '達成',
  ]);
});

test.each([
  ['a word', '総合評価やや遅れ方向性改善', ['灯台補修事業 やや遅れ 2022']],
  [
    'what is to become of it, by each judge',
    '一次評価現状維持二次評価改善所見なし',
    ['灯台補修事業 現状維持 2022', '灯台補修事業 改善 2022'],
  ],
  [
    'points that are explained behind them',
    '総合評価4(5非常に良い4良い3普通2やや悪い1悪い)前年度3方向性継続',
    ['灯台補修事業 4 2022', '灯台補修事業 3 2021'],
  ],
  // words that go on, and a figure without an explanation
  ['none', '総合評価順調に進めるため毎年見直す総合評価4点検を続ける', []],
])('a form whose labels and words ran together: %s', (_, words, read) => {
  const page = `事務事業評価シート令和4年度事務事業名灯台補修事業担当課港湾課基本目標安全な港のまち施策港の手入れ対象船意図灯りを絶やさない手段塗り替えと電球の交換を毎年行うほか夜の見回りを続ける事業費千円2,000人件費千円300${words}`;
  expect(gradesOf(page)).toEqual(read);
});

test.each([
  ['is circled among all that a form offers', 'A 達成 ○B 概ね達成 C 未達成', ['灯台の活用 B 2022']],
  ['is none where two are circled', '○A 達成 ○B 概ね達成 C 未達成', []],
  ['is none where nothing is', 'A 達成 B 概ね達成 C 未達成', []],
])('a grade that %s', (_, choices, read) => {
  expect(
    gradesOf(`${HEAD}施策1 灯台の活用\n目標の達成状況 ${choices}\n施策の方向 ○継続\n`),
  ).toEqual(read);
});

test('headings that say which grade the listed indicators have are no policies', () => {
  const text = `${HEAD}(1) ☆となったKPIのうち主なもの\n\n・灯台の見学者数 目標 30人 実績 41人\n\n(2) 灯台の活用\n\n・船の便数 目標 3便 実績 2便\n`;
  const { goals } = compileText(sourceOf(text)).strategy;
  expect(goals[0]?.policies.map(({ title }) => title)).toEqual(['灯台の活用']);
});

test('a legend of two marks a line is one scheme, and a mark that cannot be judged spoils no other', () => {
  const legend =
    '【評価区分】\nＳ：目標値を達成　Ａ：10％以上改善\nＢ：±10％以内　Ｃ：10％以上悪化　－：評価できない\n\n';
  const text = `評価シート（令和4年度）\n\n${legend}基本目標1 暮らしを軽くする\n\n${TABLE(['B', 'S'])}`;
  expect(schemesOf(text)).toEqual([['S', 'A', 'B', 'C']]);
  expect(gradesOf(text)).toEqual(['窓口一の件数 B 2022', '窓口二の件数 S 2022']);
});

test('a label that names its goal by a circled number', () => {
  const text =
    '評価報告書（令和4年度）\n\n基本目標① 暮らしを軽くする\n\n基本目標①の総合評価　概ね順調\n';
  expect(gradesOf(text)).toEqual(['暮らしを軽くする 概ね順調 2022']);
});

const REPORT = '地方創生先行型交付金の実績報告\n事業名\n港の朝市開催事業\n評価\n';

test.each([
  ['a word a line', '総合戦略の\n地方創生に相当\nKPI達成に\n程度効果があっ\n有効であっ\nた\nた\n'],
  ['the effect first', '地方創生に相当\n総合戦略のKPI達\n程度効果があっ\n成に有効で\nた\nあった\n'],
  ['two words a line', '地方創生に 総合戦略の\n相当程度効 KPI達成に\n果があった 有効であった\n'],
])('verdicts of two cells that came in by turns: %s', (_, cells) => {
  expect(gradesOf(REPORT + cells).sort()).toEqual([
    '港の朝市開催事業 地方創生に相当程度効果があった null',
    '港の朝市開催事業 総合戦略のKPI達成に有効であった null',
  ]);
});

test.each([
  [
    'a word that belongs to neither',
    '総合戦略の\n地方創生に相当\n市民の\nKPI達成に\n程度効果があっ\n有効であっ\nた\nた\n',
  ],
  [
    'an end that is missing',
    '総合戦略の\n地方創生に相当\nKPI達成に\n程度効果があっ\n有効であっ\nた\n',
  ],
])('verdicts by turns are none with %s', (_, cells) => {
  expect(gradesOf(REPORT + cells)).toEqual([]);
});

test('what was reached says in its cells when it was: the year that the grades are of', () => {
  const row = (name: string, now: string, grade: string) =>
    `| ${name} | 50% (H16) | ${now} | ${grade} | 90% |`;
  const text = (now: string) =>
    [
      '環境の計画の達成状況',
      '達成度 ◎：目標に達した ○：前年度より良い',
      '',
      '| 指標 | 設定時の値 (年度) | 現況値 (年度) | 達成度 | 目標値 |',
      '|---|---|---|---|---|',
      row('川の水の適合率', now, '◎'),
      row('下水道の普及率', '70% (H19)', '○'),
    ].join('\n');
  expect(gradesOf(text('80% (H18)'))).toEqual(['川の水の適合率 ◎ 2006', '下水道の普及率 ○ 2007']);
  expect(gradesOf(text('80%'))).toEqual(['川の水の適合率 ◎ null', '下水道の普及率 ○ 2007']);
});

test('one grade on a line below several indicators judges the policy; one below each of them that indicator', () => {
  const table = (name: string) => `${name}\n 区分 R2 R3 R4\n 目標 12 14 16\n 実績 11 15 17\n`;
  const [first, second] = [table('指標① 入港の隻数'), table('指標② 出港の隻数')];
  const report = (body: string) => `港の計画 令和4年度評価報告書\n\n施策1 港の振興\n${body}`;
  expect(gradesOf(report(`${first}${second}評価 B\n`))).toEqual(['港の振興 B 2022']);
  expect(gradesOf(report(`${first}評　価 A\n${second}評　価 B\n`))).toEqual([
    '入港の隻数 A 2022',
    '出港の隻数 B 2022',
  ]);
});
