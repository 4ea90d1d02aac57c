import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/strategy.schema.json' with { type: 'json' };
import { machineReadable } from '../../src/export/machine-readable.ts';
import type { Cell, DataTable } from '../../src/export/tables/table.ts';
import { tablesOf } from '../../src/export/tables/tables.ts';
import type { PopulationTarget, Strategy } from '../../src/forms/strategy.ts';
import facts from '../../src/lexicon/tables.yaml';
import { goal, indicator, NEMURO, policy, REPORT, reading, strategy } from './sample.ts';

type Row = Record<string, Cell>;

const rowsOf = (tables: readonly DataTable[], name: string): Row[] => {
  const table = tables.find((one) => one.name === name) as DataTable;
  return table.rows.map((cells) =>
    Object.fromEntries(table.columns.map((column, i) => [column.name, cells[i] as Cell])),
  );
};

const one = (tables: readonly DataTable[], name: string, where: Row): Row => {
  const found = rowsOf(tables, name).filter((row) =>
    Object.entries(where).every(([key, value]) => row[key] === value),
  );
  expect(found).toHaveLength(1);
  return found[0] as Row;
};

/** References that lead to no row. */
const brokenReferences = (tables: readonly DataTable[]): string[] =>
  tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.flatMap(({ fields, table, reference }) => {
      const known = new Set(
        rowsOf(tables, table).map((row) => JSON.stringify(reference.map((field) => row[field]))),
      );
      return rowsOf(tables, name)
        .map((row) => fields.map((field) => row[field]))
        .filter((key) => key.some((part) => part !== null) && !known.has(JSON.stringify(key)))
        .map((key) => `${name} ${fields}: ${key}`);
    }),
  );

const NAMES = [
  'documents',
  'goals',
  'policies',
  'indicators',
  'readings',
  'projects',
  'evaluations',
  'actions',
  'outputs',
  'populations',
];

describe('one strategy as tables', () => {
  const tables = tablesOf([NEMURO]);

  test('ten tables, empty ones too', () => {
    expect(tables.map(({ name }) => name)).toEqual(NAMES);
    expect(tablesOf([]).map(({ name, rows }) => [name, rows.length])).toEqual(
      NAMES.map((name) => [name, 0]),
    );
  });

  test('all of them are machine-readable', () => {
    expect(machineReadable(tables)).toEqual([]);
    expect(machineReadable(tablesOf([NEMURO, REPORT]))).toEqual([]);
  });

  test('every row says document, municipality, file and lines', () => {
    const [document, ...others] = NAMES;
    for (const row of rowsOf(tables, document as string)) {
      expect(row).toMatchObject({ municipality_code: '012238', municipality_name: '根室市' });
    }
    for (const name of others) {
      for (const row of rowsOf(tables, name)) {
        expect(row).toMatchObject({
          document_id: '012238/2/strategy',
          municipality_code: '012238',
          municipality_name: '根室市',
          prefecture: '北海道',
          source_file: 'nemuro-2-strategy-draft.txt',
          source_line_start: expect.any(Number),
          source_line_end: expect.any(Number),
        });
      }
    }
  });

  test('a KPI with its baseline, target and the titles above it', () => {
    expect(one(tables, 'indicators', { indicator_id: 'kpi/1/ア/1/パパママ' })).toMatchObject({
      parent_indicator_id: null,
      goal_id: 'goal/1',
      goal_title: '住み続けられる「安心」と「支え合い」の地域を守る',
      policy_id: 'policy/1/ア/1',
      policy_title: '保育施設の整備と 多様な保育サービスの充実',
      project_id: null,
      role: 'kpi',
      ordinal: 4,
      label: '(4)',
      status: 'set',
      baseline_value: 25.9,
      baseline_unit: '%',
      baseline_fiscal_year: null,
      baseline_as_of: '策定時',
      baseline_status: 'reported',
      target_value: 40,
      target_unit: '%',
      target_kind: 'level',
      target_per: null,
      target_cumulative: false,
      target_change_value: 14.1,
      target_change_unit: 'ポイント',
      target_change_direction: 'up',
      target_horizon_years: 5,
      target_due_fiscal_year: 2019,
      // verbatim, on one line
      target_text: '５年で４０．０％とし １４．１ポイント向上',
      text: '④パパママ学級への男性の参加率 ⇒ ５年で４０．０％とし',
      // ①20 must not become 120, nor 3㎡2 32
      notes: '※1 対象は(1)20~39歳 / 延面積3m2 2室',
      source_line_start: 38,
      source_line_end: 40,
    });
  });

  test('parts of an indicator are rows below it', () => {
    const parts = rowsOf(tables, 'indicators').filter(
      (row) => row.parent_indicator_id === 'kpi/1/ア/1/読書',
    );
    expect(parts.map((row) => [row.name, row.baseline_value, row.target_value])).toEqual([
      ['小学校', 39.7, 60],
      ['中学校', 31.3, 60],
    ]);
    expect(one(tables, 'indicators', { indicator_id: 'kpi/1/ア/1/読書' }).text).toBe(
      '・読書が好きな児童生徒の割合 ⇒ 小学校 60.0％　中学校 60.0％',
    );
    expect(parts.map((row) => row.policy_id)).toEqual(['policy/1/ア/1', 'policy/1/ア/1']);
  });

  test('a pending figure is empty, never 0, and its status says so', () => {
    expect(one(tables, 'indicators', { indicator_id: 'kpi/1/ア/1/−雇用' })).toMatchObject({
      name: '(株)ねむろ(1)(2)号店の雇用',
      status: 'partial',
      target_change_value: null,
      target_change_unit: '人',
      baseline_value: null,
      baseline_status: null,
    });
  });

  test('readings: baseline, actual and planned, with status and time', () => {
    const rows = rowsOf(tables, 'readings').filter(
      (row) => row.indicator_id === 'kpi/1/ア/1/パパママ',
    );
    const columns = ['kind', 'reading_number', 'fiscal_year', 'year', 'month', 'value', 'status'];
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual([
      ['baseline', 1, null, null, null, 25.9, 'reported'],
      ['actual', 1, 2015, null, null, 28.9, 'reported'],
      ['actual', 2, 2016, null, null, null, 'pending'],
      ['actual', 3, 2019, 2020, 1, null, 'absent'],
      ['planned', 1, 2015, null, null, 30, 'reported'],
    ]);
  });

  test('policies know the policy above them, their depth and their SDGs', () => {
    expect(one(tables, 'policies', { policy_id: 'policy/1/ア/1' })).toMatchObject({
      parent_policy_id: 'policy/1/ア',
      goal_id: 'goal/1',
      depth: 2,
      sdg_3: false,
      sdg_4: true,
      sdg_11: true,
      description: '未婚者の結婚に対する意識を醸成する。 また、妊産婦の健康を支援する。',
    });
    expect(one(tables, 'policies', { policy_id: 'policy/横断' })).toMatchObject({
      parent_policy_id: null,
      goal_id: null,
      depth: 1,
    });
    expect(rowsOf(tables, 'policies')[0]).not.toHaveProperty('sdgs');
  });

  test('enumerators become plain', () => {
    expect(rowsOf(tables, 'goals').map(({ label, ordinal }) => [label, ordinal])).toEqual([
      ['基本目標-1', 1],
      ['II', 2],
    ]);
    expect(one(tables, 'policies', { policy_id: 'policy/1/ア' }).label).toBe('(ア)');
    expect(rowsOf(tables, 'actions').map(({ label }) => label)).toEqual(['(1)', '(1)', '(2)']);
  });

  test('measures bullet by bullet', () => {
    const columns = ['title', 'item_number', 'item', 'source_line_start'];
    expect(rowsOf(tables, 'actions').map((row) => columns.map((name) => row[name]))).toEqual([
      ['一時保育', 1, '延長保育を行う', 50],
      ['一時保育', 2, '+1名の増員', 51],
      ['相談', 0, null, 52],
    ]);
  });

  test('outputs: figures in the base unit', () => {
    expect(
      rowsOf(tables, 'outputs').map(({ name, value, unit, status }) => [name, value, unit, status]),
    ).toEqual([
      ['補助金', 240_000_000, '円', 'reported'],
      ['増減', -55, '人', 'reported'],
      ['回数', null, null, 'absent'],
    ]);
  });

  test('the KPI of a project', () => {
    expect(one(tables, 'indicators', { indicator_id: 'kpi/project/1' })).toMatchObject({
      project_id: 'project/1/ア/1/1',
      policy_id: 'policy/1/ア/1',
      goal_id: 'goal/1',
    });
  });

  test('verdicts on policies and goals, numbered', () => {
    const columns = ['evaluation_number', 'goal_id', 'policy_id', 'body', 'grade', 'remarks'];
    expect(rowsOf(tables, 'evaluations').map((row) => columns.map((name) => row[name]))).toEqual([
      [1, 'goal/1', null, 'internal', null, null],
      [2, 'goal/1', 'policy/1/ア/1', 'expert', 'B', '(1)継続する / 周知が必要'],
    ]);
  });

  test('populations: the total always, age groups where they are given', () => {
    const columns = ['year', 'series_name', 'age_group', 'value', 'unit', 'status'];
    expect(rowsOf(tables, 'populations').map((row) => columns.map((name) => row[name]))).toEqual([
      [2025, '市独自推計', 'total', 24_000, '人', 'reported'],
      [2025, '市独自推計', 'young', 2300, '人', 'reported'],
      [2025, '市独自推計', 'elderly', 8000, '人', 'reported'],
      [2025, '社人研', 'total', null, '人', 'absent'],
    ]);
  });

  test('populations: a row whose cells were put back into their columns says so', () => {
    const [target] = NEMURO.populationTargets as readonly [PopulationTarget];
    const restored = [{ row: 1, printed: ['24,000'], order: [0], source: target.source }];
    const marked = { ...NEMURO, populationTargets: [{ ...target, restored }] };
    const of = (one: Strategy) =>
      rowsOf(tablesOf([one]), 'populations').map((row) => [row.series_name, row.restored]);
    expect(of(NEMURO).map(([, mark]) => mark)).not.toContain(true);
    expect(of(marked).filter(([, mark]) => mark)).toEqual([['社人研', true]]);
  });
});

describe('several strategies', () => {
  const tables = tablesOf([NEMURO, REPORT, NEMURO]);

  test('one set of tables; documents of the same identifier are kept apart', () => {
    expect(rowsOf(tables, 'documents').map((row) => row.document_id)).toEqual([
      '012238/2/strategy',
      '012238/2/strategy#2',
      '012238/2/strategy#3',
    ]);
    const count = (list: readonly Strategy[], name: string) => rowsOf(tablesOf(list), name).length;
    for (const name of NAMES) {
      expect(rowsOf(tables, name)).toHaveLength(2 * count([NEMURO], name) + count([REPORT], name));
    }
  });

  test('numbers of verdicts begin anew in each document', () => {
    expect(rowsOf(tables, 'evaluations').map((row) => row.evaluation_number)).toEqual([1, 2, 1, 2]);
  });

  test('every reference leads to a row', () => {
    expect(brokenReferences(tables)).toEqual([]);
  });
});

describe('any strategy', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
    fc.constantFrom('①20～39歳', '㈱', '=1+1', '-55', '△5', '３㎡', ' \t', 'a\r\nb', '"', ','),
  );
  const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
  const kpis = fc.array(
    fc.record({ name: words, text: words, value: figure, unit: fc.option(words, { nil: null }) }),
    { maxLength: 4 },
  );
  const strategies = fc
    .array(fc.record({ title: words, label: words, kpis }), { maxLength: 3 })
    .map((policies) =>
      strategy({
        goals: [
          goal({
            title: policies[0]?.title ?? '',
            policies: policies.map((one, p) =>
              policy({
                id: `policy/${p}`,
                title: one.title,
                label: one.label,
                kpis: one.kpis.map(({ name, text, value, unit }, k) =>
                  indicator({
                    id: `kpi/${p}/${k}`,
                    name,
                    text,
                    baseline: reading({ value, unit, text }),
                    components: [indicator({ id: `kpi/${p}/${k}/0`, name: text })],
                  }),
                ),
              }),
            ),
          }),
        ],
      }),
    );

  test('makes machine-readable tables with sound references', () => {
    fc.assert(
      fc.property(strategies, strategies, (a, b) => {
        const tables = tablesOf([a, b]);
        expect(machineReadable(tables)).toEqual([]);
        expect(brokenReferences(tables)).toEqual([]);
      }),
    );
  });
});

describe('the words for tables and columns', () => {
  const { columns, tables } = facts as {
    columns: Record<string, { ja: string; en: string; values?: string[] }>;
    tables: Record<string, { ja: string; en: string }>;
  };

  test('every table and column has a Japanese and an English one, none is left over', () => {
    for (const { ja, en } of [...Object.values(columns), ...Object.values(tables)]) {
      expect([typeof ja, typeof en]).toEqual(['string', 'string']);
    }
    expect(Object.keys(tables)).toEqual(NAMES);
    const used = tablesOf([]).flatMap((table) => table.columns.map(({ ja }) => ja));
    // `sdgs` stands in records only
    const unused = Object.entries(columns).filter(([, { ja }]) => !used.includes(ja));
    expect(unused.map(([name]) => name)).toEqual(['sdgs']);
  });

  test('the values that may stand in a column are those of the schema', () => {
    type Shape = { properties: Record<string, { enum?: string[]; type?: unknown }> };
    const defs = schema.$defs as unknown as Record<string, Shape>;
    const inSchema = (type: string, field: string) =>
      defs[type]?.properties[field]?.enum?.filter((value) => value !== null);
    const pairs: [string, string, string][] = [
      ['kind', 'Document', 'kind'],
      ['role', 'Indicator', 'role'],
      ['indicator_status', 'Indicator', 'status'],
      ['better', 'Indicator', 'better'],
      ['baseline_status', 'Reading', 'status'],
      ['reading_status', 'Reading', 'status'],
      ['target_kind', 'Target', 'kind'],
      ['target_bound', 'Target', 'bound'],
      ['target_per', 'Target', 'per'],
      ['target_change_direction', 'Change', 'direction'],
      ['body', 'Evaluation', 'body'],
      ['population_term', 'PopulationTarget', 'term'],
    ];
    for (const [column, type, field] of pairs) {
      expect([column, columns[column]?.values]).toEqual([column, inSchema(type, field)]);
    }
  });
});
