// Corrections of what stands beside the tree: populations aimed at, tables, explained terms.
import { describe, expect, test } from 'vitest';
import { correct } from '../../src/correct/correct.ts';
import type { Correction } from '../../src/forms/corrections.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { checkSchema } from '../../src/read/model/validator.ts';
import { readCorrections } from '../../src/read/settings/corrections.ts';
import { seed } from '../documents.ts';

const PLAN = seed('nemuro-2-strategy-draft').strategy;

function corrected(...corrections: readonly Correction[]) {
  const placed = corrections.map((correction, i) => ({ line: i + 2, correction }));
  const about = { file: 'c.yaml', sha256: 'a'.repeat(64), document: null };
  const { value, findings } = correct(PLAN, { ...about, corrections: placed });
  expect(checkSchema(value, 'strategy')).toEqual([]);
  return { plan: value, codes: findings.map(({ code }) => code) };
}

/** Everything but the document, which names the file. */
const rest = ({ document: _, ...plan }: Omit<Strategy, 'diagnostics'>) => plan;

describe('populations aimed at, by their year', () => {
  const id = 'population/2025';
  const [short] = PLAN.populationTargets;

  test('a figure of a row', () => {
    const old = short?.series[0]?.total;
    expect(old).toBe(22006);
    const field = 'series[0].total';
    const { plan, codes } = corrected({ op: 'set', id, field, old, new: 22060 });
    expect(codes).toEqual([]);
    const [aim, ...others] = plan.populationTargets;
    expect(aim?.series[0]).toEqual({ ...short?.series[0], total: 22060 });
    expect(aim?.corrected).toEqual([{ op: 'set', field, old, new: 22060 }]);
    expect(others).toEqual(PLAN.populationTargets.slice(1));
  });

  test('a row with a blank behind the last, and a row that goes', () => {
    const count = short?.series.length ?? 0;
    const field = `series[${count}]`;
    const { plan } = corrected(
      { op: 'set', id, field, old: null, new: { name: '中間案', total: 22200 } },
      { op: 'delete', id, field: 'series[0]', old: { name: '社人研推計' } },
    );
    const series = plan.populationTargets[0]?.series;
    expect(series?.map(({ name }) => name)).not.toContain('社人研推計');
    expect(series?.at(-1)).toEqual({
      ...{ name: '中間案', total: 22200, young: null, working: null, elderly: null },
    });
  });

  test('the year is guarded; one is added, one is deleted', () => {
    const entry = { term: 'long', year: 2045, series: [{ name: '市推計', total: 18000 }] };
    const { plan, codes } = corrected(
      { op: 'delete', id, old: 2030 },
      { op: 'delete', id, old: 2025 },
      { op: 'add', id: 'document', list: 'populationTargets', old: PLAN.document.title, entry },
      { op: 'set', id: 'population/2045', field: 'series[0].young', old: null, new: 2000 },
    );
    expect(codes).toEqual(['correction-guard']);
    expect(plan.populationTargets.map(({ year }) => year)).toEqual([2035, 2060, 2045]);
    expect(plan.populationTargets.at(-1)).toMatchObject({ source: { added: true } });
    expect(plan.populationTargets.at(-1)?.series[0]).toMatchObject({ total: 18000, young: 2000 });
    expect(plan.document.corrected?.[0]).toMatchObject({ op: 'delete', id });
  });

  test('has no name to change', () => {
    const { codes } = corrected({ op: 'rename', id, old: '2025', new: '2026' });
    expect(codes).toEqual(['correction-no-field']);
  });
});

describe('tables', () => {
  const [table] = PLAN.tables;
  const id = table?.id ?? '';

  test('a cell, and nothing else', () => {
    const old = table?.rows[1]?.[0] as string;
    const { plan, codes } = corrected({ op: 'set', id, field: 'rows[1][0]', old, new: '改めた語' });
    expect(codes).toEqual([]);
    expect(plan.tables[0]?.rows[1]?.[0]).toBe('改めた語');
    expect(plan.tables[0]?.rows[0]).toEqual(table?.rows[0]);
    expect(rest({ ...plan, tables: [] })).toEqual(rest({ ...PLAN, tables: [] }));
  });

  test('a caption, a row that goes, a table that goes, one that comes', () => {
    const { plan, codes } = corrected(
      { op: 'rename', id, old: table?.caption ?? '', new: '表 推進方針' },
      { op: 'delete', id, field: 'rows[0]', old: table?.rows[0] },
      { op: 'delete', id: 'table/4', old: PLAN.tables[3]?.caption },
      {
        op: 'add',
        ...{ id: 'document', list: 'tables', old: PLAN.document.title, position: 1 },
        entry: { caption: '表 委員', rows: [['会長', '市長']] },
      },
    );
    expect(codes).toEqual([]);
    const [first, second] = plan.tables;
    expect(first).toMatchObject({ id: 'table/表 委員', header: [], rows: [['会長', '市長']] });
    expect(second?.caption).toBe('表 推進方針');
    expect(second?.rows).toEqual(table?.rows.slice(1));
    expect(plan.tables.map((one) => one.id)).not.toContain('table/4');
  });

  test('a cell that is not there', () => {
    const field = `rows[${(table?.rows.length ?? 0) + 1}][0]`;
    expect(corrected({ op: 'set', id, field, old: null, new: 'x' }).codes).toEqual([
      'correction-no-field',
    ]);
  });
});

describe('explained terms', () => {
  const [term] = PLAN.glossary;
  const id = `term/${term?.term}`;

  test('the words of the explanation, another name, and one more', () => {
    const { plan, codes } = corrected(
      { op: 'set', id, field: 'definition', old: term?.definition, new: '研究所の推計' },
      { op: 'rename', id, old: term?.term ?? '', new: '社人研の推計' },
      {
        op: 'add',
        ...{ id: 'document', list: 'glossary', old: PLAN.document.title },
        entry: { term: '関係人口', definition: '地域と多様に関わる人' },
      },
    );
    expect(codes).toEqual([]);
    expect(plan.glossary[0]).toMatchObject({ term: '社人研の推計', definition: '研究所の推計' });
    expect(plan.glossary[0]?.source).toEqual(term?.source);
    expect(plan.glossary.at(-1)).toMatchObject({
      ...{ term: '関係人口', corrected: [{ op: 'add' }] },
    });
  });

  test('near names are offered', () => {
    expect(corrected({ op: 'delete', id: `${id}値`, old: 'x' }).codes).toEqual([
      'correction-unknown-id-near',
    ]);
  });
});

describe('their files are read as strictly as the others', () => {
  const read = (text: string) => () =>
    readCorrections({ name: 'c.yaml', bytes: new TextEncoder().encode(text) });
  const one = (words: string) => `corrections:\n  - ${words}\n`;

  test.each([
    ['op: set, id: population/2040, field: "series[0].totl", old: null, new: 3', 'unknown-field'],
    ['op: set, id: population/2040, field: year, old: 2040, new: soon', 'type-other'],
    ['op: set, id: table/1, field: "rows[0][1]", old: a, new: 3', 'type-string'],
    ['op: set, id: table/1, field: source, old: a, new: b', 'fixed-field'],
    ['op: add, id: document, list: glossary, old: t, entry: { term: a }', 'missing-key'],
    ['op: add, id: document, list: tables, old: t, entry: { caption: a }', 'missing-key'],
    ['op: add, id: document, list: populationTargets, old: t, entry: { year: 3 }', 'missing-key'],
  ])('%s', (words, code) => {
    expect(read(one(`{ ${words} }`))).toThrow(
      expect.objectContaining({ code: `corrections-${code}` }),
    );
  });

  test('a cell of a table is a field', () => {
    expect(
      read(one('{ op: set, id: table/1, field: "rows[0][1]", old: a, new: b }')),
    ).not.toThrow();
  });
});
