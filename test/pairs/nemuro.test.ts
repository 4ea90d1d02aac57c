import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { listEntries } from '../../src/align/entry.ts';
import { changes } from '../../src/change/changes.ts';
import type { Alignment, Pair } from '../../src/forms/alignment.ts';
import type { Change } from '../../src/forms/changes.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { buildPlan } from '../align/build-plan.ts';
import { seed } from '../documents.ts';
import { manyNames } from '../many-names.ts';
import { readHand, strategyFromReading } from './from-reading.ts';
import { expected, first, second } from './nemuro.ts';

/** The pairs of two plans by kind, and what the fixture says of them. */
const found = ({ pairs }: Alignment, ...entities: Pair['entity'][]) =>
  pairs
    .filter(({ entity, old, new: next }) => entities.includes(entity) && old && next)
    .map((pair) => `${pair.old} -> ${pair.new}`);
const wanted = (pairs: readonly (readonly [unknown, unknown])[], head = '') =>
  pairs.map(([old, next]) => `${head}${old} -> ${head}${next}`);

/** Share of `a` that stands in `b`. */
const share = (a: readonly string[], b: readonly string[]) =>
  a.filter((pair) => b.includes(pair)).length / a.length;

const PARTS = [
  ['goals', 'goal/', ['goal']],
  ['policies', 'policy/', ['policy']],
  ['indicators', '', ['target', 'kpi']],
] as const;

const { value: alignment } = align(first, second);
const compiled = (name: string) => seed(name).strategy;

describe.each([
  ['read by hand', first, second],
  ['compiled', compiled('nemuro-1-outline'), compiled('nemuro-2-strategy-draft')],
])('alignment of two periods of one city, %s', (_, old, next) => {
  const { value } = align(old, next);

  it.each(PARTS)(
    'the fixture, made by hand, names every entry of both plans once: %s',
    (part, head, kinds) => {
      const { pairs, added, removed } = expected[part];
      const idsOf = (plan: Strategy) =>
        listEntries(plan).flatMap(({ id, kind }) => (kinds.some((k) => k === kind) ? [id] : []));
      const named = (side: 0 | 1, singles: readonly (string | number)[]) =>
        [...pairs.map((pair) => pair[side]), ...singles].map((place) => head + place).sort();
      expect(named(0, removed)).toEqual(idsOf(old).sort());
      expect(named(1, added)).toEqual(idsOf(next).sort());
    },
  );

  it.each(PARTS)('finds every pair and no other: %s', (part, head, kinds) => {
    const [right, pairs] = [wanted(expected[part].pairs, head), found(value, ...kinds)];
    expect({ recall: share(right, pairs), precision: share(pairs, right) }).toEqual({
      recall: 1,
      precision: 1,
    });
  });

  it.each(PARTS)('finds what was merged and split, and nothing else: %s', (part, head, kinds) => {
    const { merged, split } = expected[part];
    const links = value.links.filter((link) => kinds.some((kind) => link.new.startsWith(kind)));
    expect(links.map((link) => `${link.old} -> ${link.new}`).sort()).toEqual(
      wanted([...merged, ...split], head).sort(),
    );
  });

  it.each(PARTS)('says what moved and what was renamed: %s', (part, head, kinds) => {
    const { value: set } = changes(old, next, value);
    const idsOf = (test: (change: Change) => boolean) =>
      set.changes
        .filter((change) => kinds.some((kind) => kind === change.entity) && test(change))
        .map((change) => change.new?.id)
        .sort();
    const { moved, renamed } = expected[part];
    expect(idsOf((change) => change.moved)).toEqual(moved.map((place) => head + place).sort());
    expect(idsOf((change) => change.renamed)).toEqual(renamed.map((place) => head + place).sort());
  });
});

describe('doubt', () => {
  const { indicators, policies } = expected;
  const byMeaning = [
    ...(indicators.doubtful ?? []),
    ...(policies.doubtful ?? []).map((p) => `policy/${p}`),
  ];

  it('falls on names that are less than half alike or changed with their goal, all of them doubtful by meaning too', () => {
    const doubtful = alignment.pairs.flatMap((pair) => (pair.review ? (pair.new ?? '') : []));
    expect(doubtful).toEqual([
      'kpi/1/ア/3/修学資金の貸付後にUIターンした就職者数',
      'kpi/2/ア/1/なでしこバンク登録者の就職者数',
      'kpi/2/ア/3/空き店舗への出店店舗数',
    ]);
    for (const id of doubtful) expect(byMeaning).toContain(id);
  });

  it('does not see what only meaning tells: two pairs have names that are more alike than that', () => {
    const unseen = alignment.pairs.filter(
      (pair) => byMeaning.includes(pair.new ?? '') && !pair.review,
    );
    expect(unseen).toHaveLength(2);
    expect(unseen.every(({ similarity }) => (similarity ?? 0) >= 0.5)).toBe(true);
  });

  it('wrong candidates stay below the threshold that true ones reach', () => {
    // 子育て相談支援組数 is near 子育てサークルの活動支援件数 (.29) and not the same
    const added = alignment.pairs.find((pair) => pair.new === 'kpi/1/ア/1/子育て相談支援組数');
    expect(added?.old).toBeNull();
    const lowest = Math.min(...alignment.pairs.flatMap((pair) => pair.similarity ?? []));
    expect(lowest).toBeCloseTo(8 / 21);
  });
});

describe('plans that have nothing to do with each other', () => {
  const other = (name: string) => strategyFromReading(readHand(`../readings/${name}.json`));
  const pairs = (a: Strategy, b: Strategy) =>
    align(a, b).value.pairs.flatMap(({ old, new: next }) =>
      old && next ? [`${old} -> ${next}`] : [],
    );

  it('share only what both really have', () => {
    expect(pairs(second, other('hokuto-2-strategy'))).toEqual([
      'kpi/2/ア/4/外国人技能実習生の受入人数 -> kpi/2/2/外国人技能実習生受入数',
      'target/1/合計特殊出生率 -> target/3/合計特殊出生率',
    ]);
    expect(pairs(second, other('kushiro-2-framework'))).toEqual([]);
  });
});

describe('the plan and its own evaluation report', () => {
  it('pair all goals, policies and indicators of the report', () => {
    const report = strategyFromReading(readHand('../readings/nemuro-1-evaluation-h28.json'));
    const { pairs } = align(first, report).value;
    const added = pairs.filter(({ old, entity }) => old === null && entity !== 'project');
    expect(added).toEqual([]);
    expect(
      pairs
        .filter(
          (pair) => pair.new && pair.old && pair.entity !== 'project' && pair.old !== pair.new,
        )
        .map(({ old, new: next }) => [old, next]),
    ).toEqual([
      ['kpi/1/ア/4/パパママ学級への男性参加率', 'kpi/1/ア/4/パパママ学級への男性の参加率'],
      ['target/3/地域活動や審議会等への女性参加率', 'target/3/地域活動や審議会等への女性の参加率'],
    ]);
  });
});

describe('size', () => {
  it('a thousand projects on either side are all paired', () => {
    const plan = (suffix: string) =>
      buildPlan([
        {
          title: '目標',
          policies: [
            {
              title: '施策',
              projects: Array.from({ length: 1000 }, (_, i) => ({
                name: `${manyNames(i)}${suffix}`,
              })),
            },
          ],
        },
      ]);
    const { pairs } = align(plan('事業'), plan('費')).value;
    expect(pairs.filter(({ old, new: next }) => old && next)).toHaveLength(1002);
  });
});
