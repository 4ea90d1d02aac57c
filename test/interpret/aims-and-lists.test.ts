// Aims of policies under a word of their own, aims in sentences, and policies and projects that sections list.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Policy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const read = (text: string) => compileText(sourceOf(`磯辺町総合戦略\n\n${text}`)).strategy;
const titles = (policies: readonly Policy[]): string[] =>
  policies.flatMap((policy) => [policy.title, ...titles(policy.policies)]);

describe('aims below a policy', () => {
  const plan = (word: string) => `戦略の柱Ⅰ　海とともに働く
【成果目標（R12）】
　漁業の就業者数　　85人（R6：78人）

ⅰ．漁場の手入れの推進
　＜${word}（R12）＞
　・藻場の面積　　　　　24ha（R6：19ha）
　・漁場の見回りの回数　毎年度10回（R6：６回）
　・漁師の所得　　　　　現状維持（R6：312万円）
　＜具体的な事業＞
　　藻場再生事業／がん予防漁師検診事業／へき地漁港開放事業`;

  test('are its own, where the goal has had its aims under another word', () => {
    const [goal] = read(plan('めざす値')).goals;
    expect(goal?.targets.map(({ name }) => name)).toEqual(['漁業の就業者数']);
    const kpis = goal?.policies[0]?.kpis ?? [];
    expect(kpis.map(({ name, target }) => [name, target?.value ?? target?.text])).toEqual([
      ['藻場の面積', 24],
      ['漁場の見回りの回数', 10],
      ['漁師の所得', '現状維持'],
    ]);
    expect(kpis[1]?.target?.per).toBe('year');
  });

  test('go with the goal under the same word', () => {
    const [goal] = read(plan('成果目標')).goals;
    expect(goal?.policies[0]?.kpis).toEqual([]);
    expect(goal?.targets.length).toBeGreaterThan(1);
  });

  test('names of projects may begin with kana that are particles elsewhere', () => {
    const { goals } = read(plan('めざす値'));
    const projects = goals.flatMap((goal) => goal.policies.flatMap((policy) => policy.projects));
    expect(projects.map(({ name }) => name)).toEqual([
      '藻場再生事業',
      'がん予防漁師検診事業',
      'へき地漁港開放事業',
    ]);
  });
});

describe('a start and an aim with their years in one sentence', () => {
  const targets = (sentence: string) =>
    read(`基本目標1 海とともに働く\n\n成果目標\n${sentence}`).goals.flatMap((goal) =>
      goal.targets.map(({ name, baseline, target }) => [
        name,
        baseline?.value ?? null,
        target?.value ?? null,
      ]),
    );

  test.each([
    '水揚げの額 312万円(令和3年)を350万円以上(令和11年)にする',
    '水揚げの額を、312万円(令和3年)から350万円以上(令和11年)に増やす',
    '水揚げの額は312万円(令和3年)を350万円以上にする',
  ])('%s', (sentence) => {
    expect(targets(sentence)).toEqual([['水揚げの額', 3_120_000, 3_500_000]]);
  });

  test('are none where the figure is of those that something is done for', () => {
    expect(targets('漁師のうち120人(令和3年)を対象に講座を開く')).toEqual([]);
  });
});

describe('numbered headings in a section of policies', () => {
  const chapter = (...entries: string[]) =>
    read(`第１章　安全に暮らせるまちづくり

第１節　渡し船の維持

●成果指標
　指標名　　　　　単位　　当初値　　最終目標
　渡し船の利用者数　人　　　862　　　1,000
●主要施策
${entries.join('\n')}`);

  test('are policies below that of the section', () => {
    const { goals } = chapter('　(1) 桟橋の改修の促進', '　(2) 便数の見直しと集約');
    expect(titles(goals.flatMap(({ policies }) => policies))).toEqual([
      '渡し船の維持',
      '桟橋の改修の促進',
      '便数の見直しと集約',
    ]);
  });

  test('are none where they are projects', () => {
    const { goals } = chapter('　(1) 桟橋改修事業', '　(2) 渡し船運航補助事業');
    expect(titles(goals.flatMap(({ policies }) => policies))).toEqual(['渡し船の維持']);
  });
});

test('改善 and 判定不能 are grades in the column of those', () => {
  const { goals } = read(`基本目標１　海とともに働く
　　　　指標　　　　　策定時(H26)　目標値(R1)　実績値(R1)　判定
数値目標　漁業の就業者数　78人　　85人　　81人　　改善
数値目標　漁師の満足度　　61％　　80％以上　　集計中　　判定不能`);
  const targets = goals.flatMap((goal) => goal.targets);
  expect(targets.flatMap((one) => one.evaluations.map(({ grade }) => grade))).toEqual([
    '改善',
    '判定不能',
  ]);
});

test('what is to be done is an aim behind a wide blank, and does not go on in the next line', () => {
  const kpis = (...lines: string[]) =>
    read(`基本目標1 海とともに働く\n\n成果目標\n${lines.join('\n')}`).goals.flatMap((goal) =>
      goal.targets.map(({ name, target }) => [name, target?.value ?? target?.text]),
    );
  expect(kpis('　漁師の認証制度　　創設', '　水揚げの額　　312万円 → 350万円')).toEqual([
    ['漁師の認証制度', '創設'],
    ['水揚げの額', 3_500_000],
  ]);
  // one blank may stand where a name goes over two lines
  expect(kpis('　漁師の組合 創設', '　に加わる人数　　12人 → 35人')).toHaveLength(1);
});

test('what heads the aims of a policy may be any word for aims; tenths are percent', () => {
  const { goals } = compileText(
    sourceOf(
      [
        'Ⅰ 若者が戻るまちへ',
        '1 漁を継ぐ',
        '【めざす値】',
        '○ 漁師を志す高校生の割合を4割にする(平成30年度31.2%)',
        '2 港を開く',
        '【めざす値】',
        '○ 寄港の回数を80回以上にする(平成30年度53回)',
      ].join('\n'),
    ),
  ).strategy;
  const kpis = goals[0]?.policies.flatMap((policy) => policy.kpis) ?? [];
  expect(
    kpis.map(({ name, baseline, target }) => [name, baseline?.value, target?.value, target?.unit]),
  ).toEqual([
    ['漁師を志す高校生の割合', 31.2, 40, '%'],
    ['寄港の回数', 53, 80, '回'],
  ]);
});
