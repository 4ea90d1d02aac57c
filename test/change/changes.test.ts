import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { changes } from '../../src/change/changes.ts';
import { compare } from '../../src/compare.ts';
import type { Change, ChangeSet } from '../../src/forms/changes.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { message } from '../../src/language/message.ts';
import { buildPlan, type GoalPlan } from '../align/build-plan.ts';
import { goalPlans, mutate, mutations, plans } from '../align/plans.ts';
import { first, second } from '../pairs/nemuro.ts';

const compared = (old: Strategy, next: Strategy) => changes(old, next, align(old, next).value);
const rowsOf = (old: Strategy, next: Strategy) => compared(old, next).value.changes;
const nameOf = ({ old, new: next }: Change) => (next ?? old)?.name;
const rowOf = (old: Strategy, next: Strategy, name: string) =>
  rowsOf(old, next).find((row) => nameOf(row) === name);

const plan = (...policies: NonNullable<GoalPlan['policies']>) =>
  buildPlan([{ title: '住み続けられる地域をつくる', policies }]);

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(schema('strategy'));
const isChangeSet = ajv.compile<ChangeSet>(schema('changes'));

describe('whatever the plans', () => {
  it('a plan does not differ from itself', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const { value, findings } = compared(one, one);
        expect(
          value.changes.every(
            ({ status, moved, renamed }) => status === 'unchanged' && !moved && !renamed,
          ),
        ).toBe(true);
        expect(findings).toEqual([]);
      }),
    );
  });

  const related = fc
    .tuple(goalPlans, mutations)
    .map(([goals, steps]) => [buildPlan(goals), buildPlan(mutate(goals, steps))] as const);
  const anyTwo = fc.oneof(fc.tuple(plans, plans), related);

  it('fit the schema', () => {
    fc.assert(
      fc.property(anyTwo, ([old, next]) => {
        const { value } = compared(old, next);
        expect(
          isChangeSet(JSON.parse(JSON.stringify(value))),
          ajv.errorsText(isChangeSet.errors),
        ).toBe(true);
      }),
    );
  });

  const MIRRORED: Readonly<Record<string, string>> = {
    目標値引上げ: '目標値引下げ',
    目標値引下げ: '目標値引上げ',
    新設: '廃止',
    廃止: '新設',
    統合: '分割',
    分割: '統合',
    added: 'removed',
    removed: 'added',
  };
  const mirror = (word: string) => MIRRORED[word] ?? word;

  it('the way back is the way there seen in a mirror', () => {
    const facts = (change: Change) => ({
      key: `${change.old?.id} ${change.new?.id}`,
      status: change.status,
      moved: change.moved,
      renamed: change.renamed,
      review: change.review,
      tags: [...change.tags].sort(),
      fields: [...change.fields].sort((a, b) => (a.field < b.field ? -1 : 1)),
    });
    const back = (change: Change): Change => ({
      ...change,
      status: mirror(change.status) as Change['status'],
      old: change.new,
      new: change.old,
      tags: change.tags.map(mirror),
      fields: change.fields.map((field) => ({
        ...field,
        old: field.new,
        new: field.old,
        delta: field.delta === null ? null : -field.delta,
      })),
    });
    const sorted = (rows: readonly Change[]) =>
      rows.map(facts).sort((a, b) => (a.key < b.key ? -1 : 1));
    fc.assert(
      fc.property(anyTwo, ([old, next]) => {
        expect(sorted(rowsOf(next, old).map(back))).toEqual(sorted(rowsOf(old, next)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('order', () => {
  it('follows the new plan; what was dropped stands where a reader of the old plan looks for it', () => {
    const old = plan(
      { title: '保育' },
      { title: '医療', kpis: [{ name: '医師数' }, { name: '病床数' }] },
      { title: '教育' },
    );
    const next = plan(
      { title: '教育' },
      { title: '保育' },
      { title: '観光', kpis: [{ name: '宿泊客数' }] },
    );
    expect(rowsOf(old, next).map(nameOf)).toEqual([
      '住み続けられる地域をつくる',
      '教育',
      '保育',
      '医療',
      '医師数',
      '病床数',
      '観光',
      '宿泊客数',
    ]);
  });
});

describe('what a plan does not speak of', () => {
  const old = plan({
    title: '保育',
    description: '待機児童をなくす',
    projects: [{ name: '保育所整備事業' }],
  });
  const next = plan({ title: '保育', kpis: [{ name: '待機児童数' }] });

  it('was not abolished: an outline that lists no projects says nothing about them', () => {
    const row = rowOf(old, next, '保育所整備事業');
    expect(row?.status).toBe('removed');
    expect(row?.tags).toEqual([]);
    expect(row?.notes).toEqual(['新計画はこの種類を記載していません']);
    expect(rowOf(old, next, '待機児童数')?.tags).toEqual([]);
  });

  it('was not deleted: a plan without descriptions did not change them', () => {
    expect(rowOf(old, next, '保育')?.status).toBe('unchanged');
  });

  it('is said of the comparison as a whole', () => {
    const { findings } = compared(old, next);
    expect(findings.map(({ code, args }) => message(code, args, 'ja'))).toEqual([
      '旧計画にはKPIの記載がないため、新計画の1件を新設とはみなしません',
      '新計画には事業の記載がないため、旧計画の1件を廃止とはみなしません',
      '新計画には施策の内容の記載がほとんどないため、内容は比べていません',
    ]);
  });

  it('is not compared either where one of many entries happens to speak of it', () => {
    const many = (category: (i: number) => string | null) =>
      plan({
        title: '保育',
        projects: Array.from({ length: 11 }, (_, i) => ({
          name: `事業その${i}`,
          category: category(i),
        })),
      });
    const rows = rowsOf(
      many(() => '新規'),
      many((i) => (i === 0 ? '民間等' : null)),
    );
    expect(rows.every(({ status }) => status === 'unchanged')).toBe(true);
  });

  it('is compared where its entries do speak of it', () => {
    const both = plan({ title: '保育', description: '別の話' }, { title: '医療' });
    const row = rowOf(
      plan({ title: '保育' }, { title: '医療', description: '医師' }),
      both,
      '医療',
    );
    expect(row?.fields).toEqual([{ field: 'description', old: '医師', new: null, delta: null }]);
  });
});

describe('kinds of changes', () => {
  it('of policies, measures and projects: their words', () => {
    const make = (n: string, category: string) =>
      plan({
        title: '保育',
        description: `内容${n}`,
        actions: [{ title: '受け皿の拡大', items: [`項目${n}`, '共通'] }],
        projects: [{ name: '整備事業', category, operators: [`市${n}`, '県'] }],
      });
    const fields = rowsOf(make('1', '新規'), make('2', '継続')).flatMap((row) => row.fields);
    expect(fields).toEqual([
      { field: 'description', old: '内容1', new: '内容2', delta: null },
      { field: 'items', old: '項目1\n共通', new: '項目2\n共通', delta: null },
      { field: 'category', old: '新規', new: '継続', delta: null },
      { field: 'operators', old: '市1、県', new: '市2、県', delta: null },
    ]);
  });

  it('renamed and moved are told apart from changed', () => {
    const old = plan({ title: '保育', kpis: [{ name: '男性参加率' }] }, { title: '医療' });
    const next = plan({ title: '保育' }, { title: '医療', kpis: [{ name: '男性の参加率' }] });
    const row = rowOf(old, next, '男性の参加率');
    expect(row).toMatchObject({ status: 'unchanged', moved: true, renamed: true });
    expect(row?.tags).toEqual(['継続', '改称', '移動']);
  });

  it('merged: most of the children of a dropped policy live on under another', () => {
    const kpis = [{ name: '男性の参加率' }, { name: '放課後教室の利用者数' }];
    const old = plan(
      { title: '結婚の支援', kpis: [{ name: '婚姻数' }] },
      { title: '両立の環境づくり', kpis },
    );
    const next = plan({ title: '結婚の支援', kpis: [{ name: '婚姻数' }, ...kpis] });
    const row = rowOf(old, next, '両立の環境づくり');
    expect(row?.tags).toEqual(['統合']);
    expect(row?.notes).toEqual(['「結婚の支援」に統合（下位項目の移り先から）']);
    const whole = rowOf(old, next, '結婚の支援');
    expect(whole?.tags).toEqual(['継続', '統合']);
    expect(whole?.notes).toEqual(['「両立の環境づくり」を統合（下位項目の移り先から）']);
    expect(row?.kin.map(({ relation, id }) => [relation, id])).toEqual([
      ['merged-into', 'policy/1/1'],
      ['merged-from', 'policy/1/1'],
    ]);
    expect(rowOf(next, old, '両立の環境づくり')?.tags).toEqual(['分割']);
  });

  const kpisIn = (...names: readonly string[]) =>
    plan({ title: '就業', kpis: names.map((name, i) => ({ name, target: { value: 10 + i } })) });

  it('merged: two names say that they are parts of a third', () => {
    const old = kpisIn('新規漁業就業者数', '新規農林業就業者数');
    const next = plan({
      title: '就業',
      kpis: [{ name: '新規漁業・農林業就業者数', target: { value: 21 } }],
    });
    const [whole, part] = rowsOf(old, next).filter(({ entity }) => entity === 'kpi');
    expect(whole?.tags).toEqual(['統合', '改称']);
    // 10 persons of a part are not to be compared with those of the whole
    expect(whole?.fields.map(({ field, delta }) => [field, delta])).toEqual([
      ['target.value', null],
    ]);
    expect(whole?.notes).toEqual([
      '数値は比べられません（統合・分割により範囲が違う）',
      '「新規農林業就業者数」を統合（名称から）',
    ]);
    expect(part).toMatchObject({ status: 'removed', tags: ['統合'] });
    expect(part?.kin).toEqual([
      {
        relation: 'merged-into',
        side: 'new',
        id: 'kpi/1/1/新規漁業・農林業就業者数',
        name: '新規漁業・農林業就業者数',
      },
      {
        relation: 'merged-from',
        side: 'old',
        id: 'kpi/1/1/新規漁業就業者数',
        name: '新規漁業就業者数',
      },
    ]);
  });

  it('split: one name becomes two kinds of itself', () => {
    const old = kpisIn('宿泊客数');
    const next = kpisIn('国内宿泊客数', '外国人宿泊客数');
    expect(rowOf(old, next, '国内宿泊客数')?.tags).toEqual(['分割', '改称']);
    expect(rowOf(old, next, '外国人宿泊客数')?.kin.map(({ relation }) => relation)).toEqual([
      'split-from',
      'split-into',
    ]);
  });

  it('who kept its name was not divided: what stands beside it is new', () => {
    const row = rowOf(kpisIn('宿泊客数'), kpisIn('宿泊客数', '外国人宿泊客数'), '外国人宿泊客数');
    expect(row).toMatchObject({ tags: ['新設'], kin: [] });
  });

  it('merged: what was listed twice and is listed once', () => {
    const old = buildPlan([
      {
        title: '目標',
        targets: [{ name: '待機児童数' }],
        policies: [{ title: '保育', kpis: [{ name: '待機児童数' }] }],
      },
    ]);
    const next = plan({ title: '保育', kpis: [{ name: '待機児童数' }] });
    const rows = rowsOf(old, next).filter(({ entity }) => entity === 'target');
    expect(rows.map(({ tags, notes }) => [tags, notes])).toEqual([
      [['統合'], ['「待機児童数」に統合（同名）']],
    ]);
    // the indicator is the same: its figures stay comparable
    expect(rowsOf(old, next).find(({ entity }) => entity === 'kpi')?.tags).toEqual([
      '継続',
      '統合',
    ]);
  });

  it('listed again is neither begun nor ended', () => {
    const old = plan({ title: '保育', projects: [{ name: '保育所整備事業' }] });
    const next = plan({
      title: '保育',
      projects: [{ name: '保育所整備事業' }, { name: '保育所整備事業', relisted: true }],
    });
    const rows = rowsOf(old, next).filter(({ entity }) => entity === 'project');
    expect(rows.map(({ status, tags }) => [status, tags])).toEqual([
      ['unchanged', ['継続']],
      ['added', ['再掲']],
    ]);
  });

  it('a numeric target that became a KPI says so', () => {
    const old = buildPlan([
      {
        title: '目標',
        targets: [{ name: '婚姻数' }],
        policies: [{ title: '施策', kpis: [{ name: '出生数' }] }],
      },
    ]);
    const next = buildPlan([
      {
        title: '目標',
        targets: [{ name: '転入数' }],
        policies: [{ title: '施策', kpis: [{ name: '出生数' }, { name: '婚姻数' }] }],
      },
    ]);
    const row = rowOf(old, next, '婚姻数');
    expect(row).toMatchObject({ entity: 'kpi', moved: true, notes: ['数値目標からKPIへ'] });
  });
});

describe('two periods of one city', () => {
  it('fit the schema', async () => {
    const { changes: set } = await compare(first, second);
    expect(isChangeSet(JSON.parse(JSON.stringify(set))), ajv.errorsText(isChangeSet.errors)).toBe(
      true,
    );
  });

  it('are counted', async () => {
    const { summary } = (await compare(first, second)).changes;
    // from test/pairs/nemuro-alignment.yaml: 35 indicators went on, eight of them targets of goals
    expect(summary.byEntity.goal).toEqual({
      unchanged: 3,
      changed: 0,
      added: 0,
      removed: 0,
      moved: 0,
      renamed: 1,
    });
    expect(summary.byEntity.policy).toMatchObject({ added: 7, removed: 2, moved: 1, renamed: 2 });
    expect(summary.byEntity.target).toMatchObject({ added: 1, removed: 2, renamed: 2 });
    expect(summary.byEntity.kpi).toMatchObject({ added: 15, removed: 12, moved: 5, renamed: 7 });
    expect(summary.byEntity.project).toMatchObject({ removed: 96, added: 0 });
  });

  it.each([
    // old line 8, new line 214
    ['合計特殊出生率', ['目標値引上げ'], 0.12],
    // 10.3 % and 10.2 %
    ['年少人口割合', ['目標値引下げ'], -0.1],
    // 473 and 386 workers, the decrease still to be set
    ['季節労働者数', ['目標値引上げ', '調整中'], -87],
    // 15件 and 15人
    ['新規創業件数', ['定義・単位変更'], undefined],
    // 5000 and 5200 million yen a year
    ['根室税関支署管内の輸出入貿易額', ['目標値引上げ'], 200_000_000],
    ['パパママ学級への男性の参加率', ['調整中', '改称', '移動'], null],
    ['新規狩猟免許取得者数', ['継続'], undefined],
  ])('%s: %j', async (name, tags, delta) => {
    const row = (await compare(first, second)).changes.changes.find(
      (change) => nameOf(change) === name,
    );
    expect(row?.tags).toEqual(tags);
    expect(row?.fields.find(({ field }) => field === 'target.value')?.delta).toBe(delta);
  });

  it('ask for a look at the doubtful pairs', async () => {
    const { changes: set, findings } = await compare(first, second);
    expect(set.changes.filter(({ review }) => review).map(nameOf)).toEqual([
      '修学資金の貸付後にUIターンした就職者数',
      'なでしこバンク登録者の就職者数',
      '空き店舗への出店店舗数',
    ]);
    expect(findings[0]).toMatchObject({ code: 'diff-doubtful', args: { count: 3 } });
  });

  it('take an alignment file, and words where they are asked for', async () => {
    const alignment = 'kpi 2/ア/1/なでしこバンクに登録し各種資格を取得した人数 -> -';
    const { changes: set } = await compare(first, second, {
      alignment,
      morphemes: true,
      lang: 'en',
    });
    const row = set.changes.find((change) => nameOf(change) === 'なでしこバンク登録者の就職者数');
    expect(row?.status).toBe('added');
    // 商店 街 出店 店舗 数 against 空き 店舗 出店 店舗 数 lifts 0.38 to the mean with 0.6, still doubtful
    const other = set.changes.find((change) => nameOf(change) === '空き店舗への出店店舗数');
    expect(other?.notes).toEqual([
      'doubtful pair (similarity 0.49; runner-up new "冬期間における観光客入込数の割合" 0.23)',
    ]);
  });
});
