// Tables that came in damaged, through the whole compiler: what the model holds, what is said, and what the rules say of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';
import { ROOT } from '../source-files.ts';

const compile = (text: string): Strategy => compileText(sourceOf(text)).strategy;
const said = ({ diagnostics }: Strategy) =>
  diagnostics
    .filter(({ code }) => code.startsWith('table-'))
    .map(({ code, source }) => `${code} ${source?.start.line}`);

const PEOPLE = `第2期総合戦略

表 男女別の人口
区分	総数	年少人口	生産年齢人口	老年人口
男	1,200	180	700	320
女	1,310	170	720	420
計	2,510	350	1,420	740
`;

const AIMS = `第2期総合戦略

① 短期目標／2025年（令和7年）

	総人口	年少人口	生産人口	老年人口
社人研推計	22,006	2,168	11,842	7,996
市推計	22,453	2,294	12,141	8,018
減少抑制目標人数	▲447	▲126	▲299	▲22
`;

test('sound tables are as they are printed, and nothing is said', () => {
  for (const text of [PEOPLE, AIMS]) {
    const plan = compile(text);
    expect(said(plan)).toEqual([]);
    for (const one of [...plan.tables, ...plan.populationTargets])
      expect(one).not.toHaveProperty('restored');
  }
});

test('columns swapped in one row: restored, marked with what was printed, and no other rule speaks of it', () => {
  const plan = compile(PEOPLE.replace('1,310	170', '170	1,310'));
  expect(plan.tables[0]?.rows[1]).toEqual(['女', '1,310', '170', '720', '420']);
  expect(plan.tables[0]?.restored).toEqual([
    {
      row: 1,
      printed: ['170', '1,310', '720', '420'],
      order: [1, 0, 2, 3],
      source: expect.objectContaining({ start: expect.objectContaining({ line: 6 }) }),
    },
  ]);
  expect(said(plan)).toEqual(['table-restored 6']);
});

test('columns swapped in a population that the plan aims at', () => {
  const plan = compile(AIMS.replace('22,453	2,294', '2,294	22,453'));
  const [target] = plan.populationTargets;
  expect(target?.series[1]).toEqual({
    name: '市推計',
    total: 22453,
    young: 2294,
    working: 12141,
    elderly: 8018,
  });
  expect(target?.restored).toEqual([expect.objectContaining({ row: 1, order: [1, 0, 2, 3] })]);
  expect(said(plan)).toEqual(['table-restored 7']);
});

test('columns swapped in two rows of a population', () => {
  const more = `${AIMS}実績	23,100	2,400	12,500	8,200\n`;
  const text = more
    .replace('22,453	2,294', '2,294	22,453')
    .replace('22,006	2,168', '2,168	22,006');
  const [target] = compile(text).populationTargets;
  expect(target?.series.map(({ total, young }) => [total, young])).toEqual([
    [22006, 2168],
    [22453, 2294],
    [-447, -126],
    [23100, 2400],
  ]);
  expect(target?.restored?.map(({ row }) => row)).toEqual([0, 1]);
});

test('parts swapped in one row, or in the two others: said, and the row is given to no column', () => {
  const plan = compile(AIMS.replace('12,141	8,018', '8,018	12,141'));
  const [target] = plan.populationTargets;
  expect(target?.series.map(({ working }) => working)).toEqual([11842, null, -299]);
  expect(target).not.toHaveProperty('restored');
  expect(said(plan)).toEqual(['table-order-open 7']);
});

test('a lost cell: the others stand in their columns, the lost one stays empty', () => {
  const plan = compile(PEOPLE.replace('1,310	170	720', '1,310	720'));
  expect(plan.tables[0]?.rows[1]).toEqual(['女', '1,310', '', '720', '420']);
  expect(plan.tables[0]?.restored?.[0]?.order).toEqual([0, null, 1, 2]);
  expect(said(plan)).toEqual(['table-restored 6']);
});

test('a lost cell whose place is not certain: a population gives its figures to no column', () => {
  const plan = compile(AIMS.replace('22,453	2,294	12,141', '22,453	12,141'));
  const series = plan.populationTargets[0]?.series;
  expect(series?.[1]).toEqual({
    name: '市推計',
    total: null,
    young: null,
    working: null,
    elderly: null,
  });
  expect(series?.[0]?.young).toBe(2168);
  expect(said(plan)).toEqual(['table-order-open 7']);
});

test('more than one order: said, and left as it stands', () => {
  const text = `第2期総合戦略

区分	総数	年少人口	生産年齢人口	老年人口
2015年	2,510	350	1,420	740
2020年	330	2,400	1,350	720
2025年	2,300	310	1,290	700
`;
  const plan = compile(text);
  expect(plan.tables[0]?.rows[1]).toEqual(['2020年', '330', '2,400', '1,350', '720']);
  expect(plan.tables[0]).not.toHaveProperty('restored');
  expect(said(plan)).toEqual(['table-order-open 5', 'table-total 5']);
});

test('a wrong figure is a wrong figure, not a cell in the wrong place', () => {
  const plan = compile(PEOPLE.replace('1,310', '1,301'));
  expect(plan.tables[0]?.rows[1]?.[1]).toBe('1,301');
  expect(said(plan).map((one) => one.split(' ')[0])).toEqual(
    expect.arrayContaining(['table-total']),
  );
  expect(said(plan).join()).not.toMatch(/restored|open/);
});

test('a restored model fits the schema', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/strategy.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const fits = ajv.compile(schema);
  const plans = [
    PEOPLE.replace('1,310	170	720', '1,310	720'),
    AIMS.replace('22,453	2,294', '2,294	22,453'),
  ].map(compile);
  for (const plan of plans) expect(fits(plan) ? [] : fits.errors).toEqual([]);
});
