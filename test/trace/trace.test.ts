import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Trace } from '../../src/forms/trace.ts';
import { TRACE_COLUMNS, traceCsv } from '../../src/report/trace/csv.ts';
import { traceMarkdown } from '../../src/report/trace/markdown.ts';
import { printTrace } from '../../src/report/trace/text.ts';
import { trace } from '../../src/trace.ts';
import { buildPlan } from '../align/build-plan.ts';
import { sourceOf } from '../documents.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const document = (name: string) =>
  compileText(sourceOf(read(`./${name}.txt`), `${name}.txt`)).strategy;
const [first, second, third] = ['plan-1', 'plan-2', 'plan-3'].map(document) as [
  ReturnType<typeof document>,
  ReturnType<typeof document>,
  ReturnType<typeof document>,
];
const report = document('report-2');

const { trace: traced, findings } = await trace([first, second, third], { results: [report] });

/** What became of an entry from plan to plan, by its latest name. */
const wayOf = ({ threads }: Trace, name: string) => {
  const thread = threads.find((one) => one.name === name);
  return thread?.steps.map(({ status, tags }) => [status, ...tags].join(' '));
};

describe('three plans of one town', () => {
  it.each([
    // raised, then lowered: 1.50, 1.55, 1.50
    ['合計特殊出生率', ['changed 目標値引上げ', 'changed 目標値引下げ']],
    // 250, 250, 280
    ['転入者数', ['changed 継続', 'changed 目標値引上げ']],
    // 40, 30, gone
    ['子育てサークルの活動支援件数', ['changed 目標値引下げ', 'removed 廃止']],
    // in the first and in the third plan
    ['保育所の待機児童数', ['removed 廃止', 'returned 継続']],
    ['子育て相談窓口の延べ利用者数', ['changed 目標値引上げ 改称', 'changed 目標値引上げ']],
    ['空き家バンクの登録件数', ['changed 目標値引上げ', 'changed 目標値引上げ 移動']],
    ['移住体験住宅の利用組数', ['removed 廃止', 'absent']],
    ['オンライン移住相談会の参加者数', ['added 新設', 'changed 継続']],
    ['地域おこし協力隊員の定住者数', ['absent', 'added 新設']],
    ['住まいの支援', ['absent', 'added 新設']],
  ])('%s', (name, steps) => {
    expect(wayOf(traced, name)).toEqual(steps);
  });

  it('has every goal, policy, target and KPI of every plan in one thread and one alone', () => {
    for (const [at, plan] of [first, second, third].entries()) {
      const ids = traced.threads.flatMap(({ cells }) => cells[at]?.side.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      // 2 goals, 2 targets, and policies and KPIs that the plan lists
      const text = read(`./plan-${at + 1}.txt`);
      const kpis = text.split('\n').filter((line) => line.startsWith('・')).length;
      expect(ids.filter((id) => id.startsWith('kpi/'))).toHaveLength(kpis);
      expect(ids.filter((id) => id.startsWith('goal/'))).toHaveLength(plan.goals.length);
    }
    for (const { cells, steps } of traced.threads) {
      expect([cells.length, steps.length]).toEqual([3, 2]);
    }
  });

  it('what returns is compared with the last plan that had it', () => {
    const thread = traced.threads.find(({ name }) => name === '保育所の待機児童数');
    expect(thread?.cells.map((cell) => cell?.side.source.start.line ?? null)).toEqual([
      23,
      null,
      21,
    ]);
    expect(thread?.steps[1]?.since).toBe(0);
    const field = thread?.steps[1]?.fields.find((one) => one.field === 'baseline.value');
    expect([field?.old, field?.new]).toEqual([12, 4]);
  });

  it('puts the report beside the plan of its period, and marks the break after it', () => {
    expect(traced.plans.map(({ results }) => results.length)).toEqual([0, 1, 0]);
    const results = traced.threads.flatMap(({ name, cells }) =>
      cells.flatMap((cell, at) => (cell?.result ? [[name, at, cell.result.state]] : [])),
    );
    expect(results).toEqual([
      ['合計特殊出生率', 1, 'behind'],
      ['転入者数', 1, 'achieved'],
    ]);
    // R5 is 252 in the report and 230 in the third plan
    expect(findings.map(({ code }) => code)).toEqual(['result-break']);
  });

  it('reports on the last plan count too', async () => {
    const { trace: short } = await trace([first, second], { results: [report] });
    const births = short.threads.find(({ name }) => name === '合計特殊出生率');
    expect(births?.cells.map((cell) => cell?.result?.state ?? null)).toEqual([null, 'behind']);
  });

  it('follows the order of the latest plan, what is gone behind its former neighbour', () => {
    const names = traced.threads.filter(({ entity }) => entity === 'kpi').map(({ name }) => name);
    const there = names.filter((name) => read('./plan-3.txt').includes(name));
    const lines = read('./plan-3.txt');
    expect(there).toEqual([...there].sort((a, b) => lines.indexOf(a) - lines.indexOf(b)));
    expect(names.indexOf('移住体験住宅の利用組数')).toBeGreaterThan(
      names.indexOf('子育て相談窓口の延べ利用者数'),
    );
  });

  it('fits the schema', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    const schema = (name: string) => JSON.parse(read(`../../schemas/${name}.schema.json`));
    ajv.addSchema(schema('strategy'));
    ajv.addSchema(schema('changes'));
    const valid = ajv.compile(schema('trace'));
    expect(valid(JSON.parse(JSON.stringify(traced))), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe('what is said of the order of plans', () => {
  const codes = async (...plans: Parameters<typeof trace>[0]) =>
    (await trace(plans)).findings.map(({ code }) => code);

  it('warns where a later period comes first', async () => {
    expect(await codes(first, third, second)).toContain('trace-order');
    expect(await codes(second, first)).toEqual(['trace-order']);
  });

  it('warns of plans of one period, and of reports among the plans', async () => {
    expect(await codes(first, first)).toEqual(['trace-same-period']);
    expect(await codes(first, report)).toContain('trace-evaluation');
  });

  it('says where a report is on no plan at all', async () => {
    const { findings: said, trace: alone } = await trace([first, third], { results: [report] });
    expect(said.map(({ code }) => code)).toContain('trace-report-nowhere');
    expect(alone.plans.every(({ results }) => results.length === 0)).toBe(true);
  });

  it('takes a report without a period to the plan that it has most in common with', async () => {
    const undated = {
      ...report,
      document: {
        ...report.document,
        evaluatedFiscalYear: null,
        period: { ordinal: null, startFiscalYear: null, endFiscalYear: null },
      },
    };
    const { findings: said } = await trace([first, second], { results: [undated] });
    expect(said.map(({ code }) => code)).toContain('trace-report');
  });
});

describe('a trace on paper', () => {
  it('is one row an entry in text', () => {
    const text = printTrace(traced, { lang: 'ja' });
    const row = text.split('\n').find((line) => line.includes('保育所の待機児童数'));
    expect(row?.replace(/\s+/g, ' ').trim()).toBe(
      '保育所の待機児童数 （基準12人）0人 → 廃止 → — → 復活、継続 → （基準4人）0人 L23 → — → L21',
    );
    expect(text).toContain('計画1では「子育て相談窓口の利用者数」');
    expect(text).toContain('KPI 7件: 通して続く 2、途中で無くなった 2、途中から 2、復活 1');
  });

  it('has words in English', () => {
    expect(printTrace(traced, { lang: 'en' })).toContain('returned, kept');
  });

  it('is a table a kind in Markdown', async () => {
    const markdown = await traceMarkdown(traced, 'ja');
    const row = markdown.split('\n').find((line) => line.includes('地域おこし協力隊員'));
    const cells = row?.split('|').map((cell) => cell.trim());
    expect(cells?.slice(1, -1)).toEqual([
      ...['地域おこし協力隊員の定住者数', '—', '', '—', '新設', '（基準2人）6人', ''],
      '— → — → L43',
    ]);
  });

  it('has the columns of each plan and step in CSV', () => {
    const [header = '', ...rows] = traceCsv(traced)
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    const { thread, plan, step } = TRACE_COLUMNS;
    const wide = (list: object) => Object.keys(list).length;
    const names = header.split(',').map((name) => name.replaceAll('"', ''));
    expect(names).toHaveLength(wide(thread) + 3 * wide(plan) + 2 * wide(step));
    expect(new Set(names).size).toBe(names.length);
    expect(rows).toHaveLength(traced.threads.length);
    const row = rows.find((line) => line.includes('保育所の待機児童数'))?.split('","') ?? [];
    const cell = (name: string) => row[names.indexOf(name)];
    expect(['p1_target', 'p1_baseline', 'p2_id', 's3_status', 's3_since'].map(cell)).toEqual([
      ...['0', '12', '', 'returned', '1'],
    ]);
  });
});

describe('projects, and what stands under other kinds', () => {
  const plan = (projects: readonly string[]) =>
    buildPlan([
      {
        title: '安心して子育てできるまち',
        policies: [
          {
            title: '子育ての支援',
            kpis: [{ name: '相談窓口の利用者数' }],
            projects: projects.map((name) => ({ name })),
          },
        ],
      },
    ]);

  it('are followed as the others are', async () => {
    const plans = [
      plan(['病児保育事業', '出産祝金支給事業']),
      plan(['病児保育事業', '子ども食堂の開設']),
      plan(['病児保育事業', '出産祝金支給事業']),
    ];
    const { trace: followed } = await trace(plans);
    const ways = ['病児保育事業', '出産祝金支給事業', '子ども食堂の開設'].map((name) => {
      const thread = followed.threads.find((one) => one.name === name);
      return [thread?.entity, thread?.steps.map(({ status }) => status)];
    });
    expect(ways).toEqual([
      ['project', ['unchanged', 'unchanged']],
      ['project', ['removed', 'returned']],
      ['project', ['added', 'removed']],
    ]);
    expect(printTrace(followed, { lang: 'ja' })).toContain('事業 3件: 通して続く 1');
  });

  it('a later plan that lists no projects abolishes none, which is said once', async () => {
    const { trace: followed, findings: said } = await trace([plan(['病児保育事業']), plan([])]);
    const between = said.filter(({ code }) => code === 'trace-between');
    expect(between.map(({ args }) => [args.from, args.to, args.words])).toEqual([
      [1, 2, '新計画には事業の記載がないため、旧計画の1件を廃止とはみなしません'],
    ]);
    expect(printTrace(followed, { lang: 'ja' })).toMatch(/病児保育事業 +○ → 記載なし → — .*\n$/);
    expect(printTrace(followed, { lang: 'ja' })).toContain(
      '事業 1件: 通して続く 0、途中で無くなった 0、途中から 0、復活 0、後の計画に記載なし 1',
    );
  });
});

describe('over a plan that leaves an entry out', () => {
  const plan = (...kpis: readonly string[]) =>
    buildPlan([
      {
        title: '地域に新しい人の流れをつくる',
        policies: [{ title: '移住の促進', kpis: kpis.map((name) => ({ name })) }],
      },
    ]);
  const statuses = ({ threads }: Trace, name: string) =>
    threads.filter((one) => one.name === name).map(({ steps }) => steps.map((step) => step.status));

  it('what goes on is not taken for what returns, however alike', async () => {
    // the third plan has 空き家の登録件数 beside what became of it in the second
    const { trace: followed } = await trace([
      plan('空き家の登録件数', '移住相談の件数'),
      plan('空き家の登録件数（累計）', '子育てサークルの会員'),
      plan('空き家の登録件数（累計）', '子育てサークルの会員', '移住相談の件数'),
    ]);
    expect(statuses(followed, '空き家の登録件数（累計）')).toEqual([['unchanged', 'unchanged']]);
    expect(statuses(followed, '移住相談の件数')).toEqual([['removed', 'returned']]);
  });

  it('the last plan that had it is the one that it is compared with', async () => {
    const { trace: followed } = await trace([
      plan('移住相談の件数', '保育所の待機児童数'),
      plan('移住相談の件数'),
      plan('起業した人の数'),
      plan('移住相談の件数', '起業した人の数', '保育所の待機児童数'),
    ]);
    const since = (name: string) =>
      followed.threads.filter((one) => one.name === name).map((one) => one.steps.at(-1)?.since);
    expect([since('移住相談の件数'), since('保育所の待機児童数')]).toEqual([[1], [0]]);
    expect(statuses(followed, '保育所の待機児童数')).toEqual([['removed', 'absent', 'returned']]);
  });

  it('a doubtful return is said and not drawn', async () => {
    const { trace: followed, findings: said } = await trace([
      plan('移住相談会の参加者数', '起業した人の数'),
      plan('起業した人の数'),
      plan('起業した人の数', '移住相談フェアの来場者数'),
    ]);
    expect(statuses(followed, '移住相談フェアの来場者数')).toEqual([['absent', 'added']]);
    const doubt = said.find(({ code }) => code === 'trace-doubtful-return');
    expect(doubt?.args).toMatchObject({ from: 1, to: 3, old: '移住相談会の参加者数' });
  });
});

describe('alignment files', () => {
  const pairsOf = (text: string, name = 'pairs.txt') => ({ name, text });

  it('settle who is whom from a plan to the next', async () => {
    const told = 'kpi 2/ア/1/移住体験住宅の利用組数 -> 2/ア/1/オンライン移住相談会の参加者数';
    const { trace: followed } = await trace([first, second, third], {
      alignments: [pairsOf(told), pairsOf('')],
    });
    expect(wayOf(followed, 'オンライン移住相談会の参加者数')?.[0]).toContain('改称');
    expect(wayOf(followed, '移住体験住宅の利用組数')).toBeUndefined();
    // the second pair of plans is as it was
    expect(wayOf(followed, '空き家バンクの登録件数')).toEqual(
      wayOf(traced, '空き家バンクの登録件数'),
    );
  });

  it('are refused with the name of the file, the line and what may have been meant', async () => {
    const wrong = '# 対応表\nkpi 2/ア/1/空き家バンクの登録件 -> 2/ア/1/空き家バンクの登録件数';
    await expect(
      trace([first, second, third], { alignments: [pairsOf(''), pairsOf(wrong, 'b.txt')] }),
    ).rejects.toMatchObject({
      code: 'alignment-reference',
      args: { file: 'b.txt', line: 2, suggestion: '2/ア/1/空き家バンクの登録件数' },
    });
  });

  it('of a report say what it measures', async () => {
    const told = pairsOf('target 2/転入者数 -> -\ntarget - -> 2/転入者数');
    const { trace: followed } = await trace([first, second, third], {
      results: [report],
      resultAlignments: [told],
    });
    const moved = followed.threads.find(({ name }) => name === '転入者数');
    const births = followed.threads.find(({ name }) => name === '合計特殊出生率');
    expect(moved?.cells[1]?.result?.last ?? null).toBeNull();
    expect(births?.cells[1]?.result?.state).toBe('behind');
  });
});
