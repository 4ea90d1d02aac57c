import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { changes } from '../../src/change/changes.ts';
import { compileText } from '../../src/compile.ts';
import type { Document, Strategy } from '../../src/forms/strategy.ts';
import { message } from '../../src/language/message.ts';
import { buildPlan, type GoalPlan } from '../align/build-plan.ts';
import { sourceOf } from '../documents.ts';

const goal = (title: string, ...kpis: readonly string[]): GoalPlan => ({
  title,
  policies: [{ title: `${title}ための施策`, kpis: kpis.map((name) => ({ name })) }],
});
const WORK = goal('雇用をつくる', '新規創業件数', '就職者数');
const CHILDREN = goal('子育てを支える', '出生数', '待機児童数');
const VISITORS = goal('人を呼び込む', '観光客数', '移住者数');
const WHOLE = buildPlan([WORK, CHILDREN, VISITORS]);

/** The plan with some of its goals, which keep their numbers. */
function without(plan: Strategy, ...numbers: readonly number[]): Strategy {
  return { ...plan, goals: plan.goals.filter(({ ordinal }) => !numbers.includes(ordinal ?? 0)) };
}
const titled = (plan: Strategy, about: Partial<Document>): Strategy => ({
  ...plan,
  document: { ...plan.document, ...about },
});

function compare(old: Strategy, next: Strategy) {
  const { value, findings } = changes(old, next, align(old, next).value);
  const tagsOf = (name: string) =>
    value.changes.find((change) => (change.new ?? change.old)?.name === name)?.tags;
  const words = findings.map(({ code, args }) => message(code, args, 'ja'));
  return { tagsOf, codes: findings.map(({ code }) => code), words, changes: value.changes };
}

describe('what a plan leaves out is not called abolished', () => {
  it('where its goals skip a number, with all that stands under the missing goal', () => {
    const { tagsOf, codes, words } = compare(WHOLE, without(WHOLE, 2));
    for (const name of ['子育てを支える', '子育てを支えるための施策', '出生数']) {
      expect(tagsOf(name)).toEqual([]);
    }
    expect(codes).toEqual(['diff-gap-new']);
    expect(words[0]).toContain('基本目標 2がない');
    expect(words[0]).toContain('4件を廃止とはみなしません');
  });

  it('nor new, where the older plan skips a number', () => {
    const { tagsOf, codes } = compare(without(WHOLE, 2), WHOLE);
    expect(tagsOf('出生数')).toEqual([]);
    expect(codes).toEqual(['diff-gap-old']);
  });

  it('where policies under one goal skip a number', () => {
    const goals = (...titles: readonly string[]) => [
      { title: '暮らしを守る', policies: titles.map((title) => ({ title })) },
    ];
    const whole = buildPlan(goals('医療の確保', '防災の強化', '交通の維持'));
    const [only] = whole.goals;
    if (!only) throw new Error('no goal');
    const policies = only.policies.filter(({ ordinal }) => ordinal !== 2);
    const { tagsOf, words } = compare(whole, { ...whole, goals: [{ ...only, policies }] });
    expect(tagsOf('防災の強化')).toEqual([]);
    expect(words[0]).toContain('「暮らしを守る」 施策 2がない');
  });

  it('where its title says that it is an excerpt; what it shows in part is judged', () => {
    const part = buildPlan([goal('雇用をつくる', '新規創業件数')]);
    const { tagsOf, codes } = compare(WHOLE, titled(part, { excerpt: true }));
    expect(tagsOf('観光客数')).toEqual([]);
    expect(tagsOf('人を呼び込む')).toEqual([]);
    // the policy and its other KPI stand in the excerpt
    expect(tagsOf('就職者数')).toEqual(['廃止']);
    expect(codes).toEqual(['diff-excerpt-new']);
  });

  it('without a doubt said, where nothing of a goal is found and nothing tells why', () => {
    const { changes: all, tagsOf, codes } = compare(WHOLE, without(WHOLE, 3));
    expect(tagsOf('人を呼び込む')).toEqual(['廃止']);
    const row = all.find(({ old }) => old?.name === '人を呼び込む');
    expect(row?.notes.join()).toContain('新計画が一部だけの文書なら廃止ではありません');
    expect(codes).toEqual(['diff-whole-old']);
  });
});

describe('what speaks for nothing', () => {
  it('numbers that go on through the goals', () => {
    const [a, b] = [structuredClone(WHOLE.goals[0]), structuredClone(WHOLE.goals[1])];
    if (!a?.policies[0] || !b?.policies[0]) throw new Error('no policies');
    const policies = [{ ...b.policies[0], ordinal: 2 }];
    const numbered = { ...WHOLE, goals: [a, { ...b, policies }] };
    const more = buildPlan([
      WORK,
      { ...CHILDREN, policies: [...(CHILDREN.policies ?? []), { title: '遊び場' }] },
    ]);
    expect(compare(more, numbered).tagsOf('遊び場')).toEqual(['廃止']);
  });

  it('an entry that is gone from a complete plan', () => {
    const next = buildPlan([goal('雇用をつくる', '新規創業件数'), CHILDREN, VISITORS]);
    const { tagsOf, codes } = compare(WHOLE, next);
    expect(tagsOf('就職者数')).toEqual(['廃止']);
    expect(codes).toEqual([]);
  });
});

describe('documents of different local governments', () => {
  const of = (name: string | null, prefecture: string | null, code: string | null) =>
    titled(WHOLE, { municipality: { name, prefecture, code } });

  it.each([
    ['other codes', of('甲市', '北海道', '012238'), of('乙市', '北海道', '012369'), true],
    ['one code, another name', of('甲市', null, '012238'), of('甲町', null, '012238'), false],
    ['other names without codes', of('甲市', null, null), of('乙市', null, null), true],
    [
      'the same name in another prefecture',
      of('甲町', '青森県', null),
      of('甲町', '秋田県', null),
      true,
    ],
    ['one unknown', of('甲市', '北海道', '012238'), of(null, null, null), false],
  ])('%s', (_, old, next, said) => {
    expect(compare(old, next).codes.includes('diff-municipalities')).toBe(said);
  });
});

describe('an excerpt says so in its model', () => {
  it.each([
    ['根室市創生総合戦略（抜粋）', true],
    ['根室市創生総合戦略 【一部抜粋】', true],
    ['根室市創生総合戦略（概要版）', true],
    ['根室市創生総合戦略（素案）', undefined],
    ['根室市創生総合戦略', undefined],
  ])('%s', (title, excerpt) => {
    const text = `${title}\n\n基本目標1 雇用をつくる\n\n数値目標\n\n①就職者数 5年で25人\n`;
    expect(compileText(sourceOf(text)).strategy.document.excerpt).toBe(excerpt);
  });
});
