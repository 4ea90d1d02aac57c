import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import schema from '../../schemas/strategy.schema.json' with { type: 'json' };
import { InputError } from '../../src/base/input-error.ts';
import { type ExportFormat, exportModel } from '../../src/export/export.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { goal, indicator, NEMURO, REPORT, reading, strategy } from './sample.ts';

const textOf = async (format: ExportFormat, model: Strategy): Promise<string> =>
  String((await exportModel(format, [{ strategy: model }]))[0]?.bytes);

/** The same model with the keys of every object the other way round. */
const reversed = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
};

/** Models with awkward words and numbers where words and numbers can be. */
const models = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          'yes',
          'null',
          '~',
          '010006',
          '1e3',
          '2015-04-01',
          '- a',
          '# b',
          'a: b',
          '=',
          '',
        ),
      ),
      { minLength: 6, maxLength: 6 },
    ),
    fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      { nil: null },
    ),
  )
  .map(([[a = '', b = '', c = '', d = '', e = '', f = ''], value]) =>
    strategy({
      goals: [
        goal({
          title: a,
          subtitle: b,
          targets: [
            indicator({ name: c, text: d, notes: [e, f], baseline: reading({ value, text: a }) }),
          ],
        }),
      ],
      glossary: [],
    }),
  );

describe('json', () => {
  test('two blanks a level, the keys as in the schema, a line end at the end', async () => {
    const text = await textOf('json', reversed(NEMURO));
    expect(text.startsWith('{\n  "formatVersion": 1,\n  "document": {\n    "id": ')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
    const model = JSON.parse(text) as Strategy;
    expect(Object.keys(model)).toEqual(Object.keys(schema.properties));
    expect(Object.keys(model.goals[0]?.targets[0] ?? {})).toEqual(schema.$defs.Indicator.required);
    expect(Object.keys(model.goals[0]?.targets[0]?.target?.change ?? {})).toEqual(
      Object.keys(schema.$defs.Change.properties),
    );
  });

  test('the order of the keys that came in does not matter', async () => {
    expect(await textOf('json', reversed(NEMURO))).toBe(await textOf('json', NEMURO));
  });

  test('comes back equal', async () => {
    expect(JSON.parse(await textOf('json', NEMURO))).toEqual(NEMURO);
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        expect(JSON.parse(await textOf('json', model))).toEqual(model);
      }),
    );
  });
});

describe('yaml', () => {
  test('names its schema in the first line', async () => {
    expect((await textOf('yaml', NEMURO)).split('\n').slice(0, 2)).toEqual([
      '# yaml-language-server: $schema=https://unpkg.com/senryaku/schemas/strategy.schema.json',
      'formatVersion: 1',
    ]);
  });

  test('comes back equal', async () => {
    expect(parseYaml(await textOf('yaml', NEMURO))).toEqual(NEMURO);
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        expect(parseYaml(await textOf('yaml', model))).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  test('comes back equal in readers of YAML 1.1 too', async () => {
    const text = await textOf(
      'yaml',
      strategy({ goals: [goal({ title: 'yes', subtitle: '010006', label: 'on' })] }),
    );
    const { goals } = parseYaml(text, { version: '1.1' }) as Strategy;
    expect(goals[0]).toMatchObject({ title: 'yes', subtitle: '010006', label: 'on' });
  });

  test('parts that stand twice in a model are written twice', async () => {
    const text = await textOf('yaml', strategy({ goals: [goal({}), goal({})] }));
    expect(text).not.toMatch(/[&*]a1/);
  });

  test('long sentences stay on one line', async () => {
    const title = '安心して暮らせる まちを つくる '.repeat(30).trim();
    expect(await textOf('yaml', strategy({ goals: [goal({ title })] }))).toContain(
      `title: ${title}\n`,
    );
  });
});

describe('ndjson', () => {
  const recordsOf = async (...models: Strategy[]) => {
    const files = await exportModel(
      'ndjson',
      models.map((model) => ({ strategy: model })),
    );
    expect(files).toHaveLength(1);
    const text = String(files[0]?.bytes);
    expect(text.endsWith('\n')).toBe(true);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  test('one flat object a line, each of them says what, where and whose it is', async () => {
    const records = await recordsOf(NEMURO, REPORT);
    expect(new Set(records.map(({ record }) => record))).toEqual(
      new Set([
        'document',
        'goal',
        'policy',
        'indicator',
        'reading',
        'project',
        'evaluation',
        'action',
        'output',
        'population',
      ]),
    );
    for (const record of records) {
      expect(record).toMatchObject({ path: expect.any(Array), document_id: expect.any(String) });
      expect(record).toHaveProperty('municipality_code');
      for (const value of Object.values(record)) {
        const flat = Array.isArray(value) ? value : [value];
        for (const part of flat) expect(part === null || typeof part !== 'object').toBe(true);
      }
    }
  });

  test('the path leads from the goal to the entry, words and lists are as in the model', async () => {
    const records = await recordsOf(NEMURO);
    const goalTitle = '住み続けられる「安心」と「支え合い」の地域を守る';
    expect(records.find(({ policy_id }) => policy_id === 'policy/1/ア/1')).toMatchObject({
      record: 'policy',
      path: [goalTitle, '子育て・少子化対策の推進', '保育施設の整備と\n多様な保育サービスの充実'],
      label: '①',
      sdgs: [4, 11],
    });
    expect(
      records.filter(({ record, kind }) => record === 'reading' && kind === 'planned'),
    ).toMatchObject([
      {
        path: [
          goalTitle,
          '子育て・少子化対策の推進',
          '保育施設の整備と\n多様な保育サービスの充実',
          'パパママ学級への男性の参加率',
        ],
        indicator_id: 'kpi/1/ア/1/パパママ',
        municipality_code: '012238',
        value: 30,
        unit: '%',
        fiscal_year: 2015,
      },
    ]);
    expect(records.find(({ record }) => record === 'policy')).not.toHaveProperty('sdg_1');
  });
});

describe('files', () => {
  const named = (file: string) =>
    strategy({
      document: { ...NEMURO.document, source: { ...NEMURO.document.source, file } },
    });
  const namesOf = async (format: ExportFormat, ...files: string[]) =>
    (
      await exportModel(
        format,
        files.map((file) => ({ strategy: named(file) })),
      )
    ).map(({ name }) => name);

  test('are named after their sources, no two alike', async () => {
    expect(
      await namesOf('json', 'plans/a.txt', 'old\\A.md', 'report.v2.txt', '-', '.txt', 'plan'),
    ).toEqual(['a.json', 'A-2.json', 'report.v2.json', 'strategy.json', '.txt.json', 'plan.json']);
  });

  test('of several documents: one each, but one NDJSON and one set of tables', async () => {
    expect(await namesOf('yaml', 'a.txt', 'b.txt')).toEqual(['a.yaml', 'b.yaml']);
    expect(await namesOf('ndjson', 'a.txt', 'b.txt')).toEqual(['strategies.ndjson']);
    expect(await namesOf('ndjson', 'a.txt')).toEqual(['a.ndjson']);
    expect(await namesOf('csv', 'a.txt', 'b.txt')).toHaveLength(11);
  });

  test('a name that is given is taken', async () => {
    const files = await exportModel('json', [{ strategy: NEMURO, name: 'plan' }]);
    expect(files[0]?.name).toBe('plan.json');
  });

  test('Markdown needs the document, not its model', async () => {
    await expect(exportModel('md', [{ strategy: NEMURO }])).rejects.toThrow(InputError);
    await expect(exportModel('md', [{ strategy: NEMURO }])).rejects.toMatchObject({
      code: 'export-needs-document',
      args: { file: 'nemuro-2-strategy-draft.txt' },
    });
  });

  test.each(['json', 'yaml', 'ndjson', 'csv'] as const)(
    '%s: same model, same bytes',
    async (format) => {
      const entries = [{ strategy: NEMURO }, { strategy: REPORT }];
      expect(await exportModel(format, entries)).toEqual(await exportModel(format, entries));
    },
  );
});
