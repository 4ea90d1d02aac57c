import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { loadTokenizer } from '../../src/language/morpheme.ts';
import { buildPlan, type GoalPlan } from './build-plan.ts';
import { goalPlans, mutate, mutations, plans } from './plans.ts';

const pairsOf = (old: Strategy, next: Strategy, byHand?: string) => {
  const { pairs } = align(old, next, { byHand }).value;
  return pairs.flatMap(({ old: from, new: to }) => (from && to ? [`${from} -> ${to}`] : [])).sort();
};
const pairOf = (old: Strategy, next: Strategy, id: string) =>
  align(old, next).value.pairs.find((pair) => pair.new === id);

const oneGoal = (...policies: NonNullable<GoalPlan['policies']>) =>
  buildPlan([{ title: '住み続けられる地域をつくる', policies }]);

describe('whatever the plans', () => {
  it('a plan is itself: every entry is paired with itself', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { value, findings } = align(plan, plan);
        expect(value.pairs.map(({ old }) => old)).toEqual(value.old.map(({ id }) => id));
        expect(value.pairs.map((pair) => pair.new)).toEqual(value.new.map(({ id }) => id));
        expect(value.pairs.every(({ review }) => !review)).toBe(true);
        expect(findings).toEqual([]);
      }),
    );
  });

  it('the pairs do not depend on which plan is called old', () => {
    const unrelated = fc.tuple(plans, plans);
    const related = fc
      .tuple(goalPlans, mutations)
      .map(([goals, steps]) => [buildPlan(goals), buildPlan(mutate(goals, steps))] as const);
    fc.assert(
      fc.property(fc.oneof(unrelated, related), ([old, next]) => {
        const mirrored = align(next, old).value.pairs.map((pair) => ({
          old: pair.new,
          new: pair.old,
          similarity: pair.similarity,
          review: pair.review,
          evidence: [...pair.evidence].sort(),
        }));
        const pairs = align(old, next).value.pairs.map((pair) => ({
          old: pair.old,
          new: pair.new,
          similarity: pair.similarity,
          review: pair.review,
          evidence: [...pair.evidence].sort(),
        }));
        const sorted = (list: typeof pairs) =>
          [...list].sort((a, b) => (`${a.old} ${a.new}` < `${b.old} ${b.new}` ? -1 : 1));
        expect(sorted(mirrored)).toEqual(sorted(pairs));
      }),
      { numRuns: 200 },
    );
  });

  it('every entry of both plans stands in exactly one pair', () => {
    fc.assert(
      fc.property(plans, plans, (old, next) => {
        const { value } = align(old, next);
        const sides = (side: 'old' | 'new') =>
          value.pairs.flatMap((pair) => pair[side] ?? []).sort();
        expect(sides('old')).toEqual(value.old.map(({ id }) => id).sort());
        expect(sides('new')).toEqual(value.new.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('titles', () => {
  it('find each other whatever signs, widths and numbers they are written with', () => {
    const old = oneGoal({ title: '①　幼稚園・保育所の整備' }, { title: '観光の振興' });
    const next = oneGoal({ title: '観光の振興' }, { title: '幼稚園、保育所の整備' });
    expect(pairsOf(old, next)).toEqual([
      'goal/1 -> goal/1',
      'policy/1/1 -> policy/1/2',
      'policy/1/2 -> policy/1/1',
    ]);
  });

  it('that stand in several places go with their place', () => {
    const both = (title: string, value: number) => ({
      title,
      projects: [{ name: '修学資金貸付事業', description: String(value) }],
    });
    const old = oneGoal(both('医療の充実', 1), both('移住の促進', 2));
    const next = oneGoal(both('移住の促進', 2), both('医療の充実', 1));
    expect(pairsOf(old, next)).toContain(
      'project/1/1/修学資金貸付事業 -> project/1/2/修学資金貸付事業',
    );
    expect(pairsOf(old, next)).toContain(
      'project/1/2/修学資金貸付事業 -> project/1/1/修学資金貸付事業',
    );
  });

  it('listed again (再掲) go with their likes', () => {
    const project = (relisted: boolean) => ({ name: '創業支援事業', relisted });
    const old = oneGoal(
      { title: '商工業の振興', projects: [project(false)] },
      { title: '移住の促進', projects: [project(true)] },
    );
    const next = oneGoal(
      { title: 'まったく別の話', projects: [project(true)] },
      { title: 'それとも違うこと', projects: [project(false)] },
    );
    expect(pairsOf(old, next)).toContain('project/1/1/創業支援事業 -> project/1/2/創業支援事業');
    expect(pairsOf(old, next)).toContain('project/1/2/創業支援事業 -> project/1/1/創業支援事業');
  });
});

describe('names that changed', () => {
  it('find each other under parents that are a pair, and ask to be looked at when they are far apart', () => {
    const old = oneGoal({ title: '商業の振興', kpis: [{ name: '商店街における出店店舗数' }] });
    const next = oneGoal({ title: '商業の振興', kpis: [{ name: '空き店舗への出店店舗数' }] });
    const pair = pairOf(old, next, 'kpi/1/1/空き店舗への出店店舗数');
    expect(pair?.old).toBe('kpi/1/1/商店街における出店店舗数');
    expect(pair?.similarity).toBeCloseTo(8 / 21);
    expect(pair?.review).toBe(true);
    expect(pair?.evidence).toEqual(['same-unit', 'same-parent']);
  });

  it('do not find each other across the plan on so little', () => {
    const old = oneGoal(
      { title: '商業の振興', kpis: [{ name: '商店街における出店店舗数' }] },
      { title: '子育て支援' },
    );
    const next = oneGoal(
      { title: '商業の振興' },
      { title: '子育て支援', kpis: [{ name: '空き店舗への出店店舗数' }] },
    );
    expect(pairOf(old, next, 'kpi/1/2/空き店舗への出店店舗数')?.old).toBeNull();
  });

  it('leave the nearer one to the nearer one', () => {
    const names = (...kpis: string[]) =>
      oneGoal({ title: '就業', kpis: kpis.map((n) => ({ name: n })) });
    const old = names('新規漁業就業者の人数', '新規農林業就業者の人数');
    const next = names('新規農林業就業者数', '新規漁業就業者数');
    expect(pairsOf(old, next)).toContain(
      'kpi/1/1/新規漁業就業者の人数 -> kpi/1/1/新規漁業就業者数',
    );
    expect(pairsOf(old, next)).toContain(
      'kpi/1/1/新規農林業就業者の人数 -> kpi/1/1/新規農林業就業者数',
    );
  });

  it('name their runner-up', () => {
    const old = oneGoal({ title: '商業', kpis: [{ name: '商店街における出店店舗数' }] });
    const next = oneGoal({
      title: '商業',
      kpis: [{ name: '空き店舗への出店店舗数' }, { name: '店舗における出店の相談' }],
    });
    const { pairs } = align(old, next).value;
    const pair = pairs.find(({ old: from, new: to }) => from?.startsWith('kpi') && to !== null);
    const single = pairs.find(({ old: from, new: to }) => from === null && to?.startsWith('kpi'));
    expect(pair?.runnerUp?.id).toBe(single?.new);
    expect(pair?.runnerUp?.side).toBe('new');
  });
});

describe('moves', () => {
  it('are found across the plan: a KPI under another policy, a policy under another goal', () => {
    const old = buildPlan([
      { title: '子育てを支える', policies: [{ title: '保育', kpis: [{ name: '男性の参加率' }] }] },
      { title: '雇用をつくる', policies: [{ title: '起業' }] },
    ]);
    const next = buildPlan([
      { title: '子育てを支える', policies: [{ title: '起業' }] },
      {
        title: '雇用をつくる',
        policies: [{ title: '保育' }, { title: 'その他', kpis: [{ name: '男性の参加率' }] }],
      },
    ]);
    expect(pairsOf(old, next)).toEqual([
      'goal/1 -> goal/1',
      'goal/2 -> goal/2',
      'kpi/1/1/男性の参加率 -> kpi/2/2/男性の参加率',
      'policy/1/1 -> policy/2/1',
      'policy/2/1 -> policy/1/1',
    ]);
  });

  it('cross roles: a numeric target becomes the KPI of a policy', () => {
    const old = buildPlan([{ title: '子育てを支える', targets: [{ name: '婚姻数' }] }]);
    const next = buildPlan([
      { title: '子育てを支える', policies: [{ title: '出会い', kpis: [{ name: '婚姻数' }] }] },
    ]);
    const pair = pairOf(old, next, 'kpi/1/1/婚姻数');
    expect(pair?.old).toBe('target/1/婚姻数');
    expect(pair?.entity).toBe('kpi');
    expect(pair?.evidence).toContain('cross-role');
  });

  it('prefer the own role where both stand to choose', () => {
    const old = buildPlan([
      {
        title: '子育てを支える',
        targets: [{ name: '待機児童数' }],
        policies: [{ title: '保育', kpis: [{ name: '待機児童数' }] }],
      },
    ]);
    const next = buildPlan([
      {
        title: '子育てを支える',
        policies: [{ title: '別の施策', kpis: [{ name: '待機児童数' }] }],
      },
    ]);
    expect(pairOf(old, next, 'kpi/1/1/待機児童数')?.old).toBe('kpi/1/1/待機児童数');
  });
});

describe('children', () => {
  const kpis = [{ name: '新規漁業就業者数' }, { name: '狩猟免許取得者数' }];

  it('vote for their parents: another title over the same KPIs is the same policy', () => {
    const old = oneGoal({ title: '農林漁業の担い手対策', kpis });
    const next = oneGoal({ title: '一次産業を継ぐ人を育てる', kpis });
    const pair = pairOf(old, next, 'policy/1/1');
    expect(pair?.old).toBe('policy/1/1');
    expect(pair?.evidence).toContain('children-vote');
    expect(pair?.review).toBe(true);
  });

  it('are not heard when they are divided', () => {
    const [one, two] = kpis;
    const old = oneGoal({ title: '農林漁業の担い手対策', kpis });
    const next = oneGoal(
      {
        title: '一次産業を継ぐ人を育てる',
        kpis: [one as { name: string }, { name: '観光客数' }, { name: '宿泊客数' }],
      },
      { title: '野生鳥獣への備え', kpis: [two as { name: string }] },
    );
    expect(pairOf(old, next, 'policy/1/1')?.old).toBeNull();
    expect(pairOf(old, next, 'policy/1/2')?.old).toBeNull();
  });

  it('help what is similar under their parents to find each other', () => {
    const old = oneGoal({
      title: '農林漁業の担い手対策',
      kpis: [...kpis, { name: '後継者の育成人数' }],
    });
    const next = oneGoal({
      title: '一次産業を継ぐ人を育てる',
      kpis: [...kpis, { name: '後継者育成塾の人数' }],
    });
    expect(pairsOf(old, next)).toContain('kpi/1/1/後継者の育成人数 -> kpi/1/1/後継者育成塾の人数');
  });
});

describe('words', () => {
  it('are asked for doubtful pairs only, and only when a tokenizer is given', async () => {
    const tokenize = await loadTokenizer();
    const asked: string[] = [];
    const listening = (text: string) => {
      asked.push(text);
      return tokenize(text);
    };
    const old = oneGoal({
      title: '商業',
      kpis: [{ name: '商店街における出店店舗数' }, { name: '宿泊客数' }],
    });
    const next = oneGoal({
      title: '商業',
      kpis: [{ name: '空き店舗への出店店舗数' }, { name: '宿泊客数' }],
    });
    const { pairs } = align(old, next, { tokenize: listening }).value;
    expect(asked.sort()).toEqual(['商店街における出店店舗数', '空き店舗への出店店舗数']);
    const pair = pairs.find((known) => known.new === 'kpi/1/1/空き店舗への出店店舗数');
    // 商店 街 出店 店舗 数 against 空き 店舗 出店 店舗 数: three of five and five
    expect(pair?.similarity).toBeCloseTo((8 / 21 + 0.6) / 2);
  });
});
