// A model in the terms of a specimen.
import { expect, test } from 'vitest';
import { foundIn } from '../../src/evaluate/found.ts';
import type { Reading } from '../../src/forms/strategy.ts';
import { buildPlan } from '../align/build-plan.ts';

const reading = (value: number | null, part: Partial<Reading> = {}): Reading => ({
  value,
  unit: '人',
  asOf: null,
  cumulative: null,
  change: null,
  status: value === null ? 'absent' : 'reported',
  note: null,
  text: String(value),
  ...part,
});
const year = (fiscalYear: number | null, calendar: number | null = null) => ({
  asOf: { fiscalYear, year: calendar, month: null, label: '' },
});

const plan = buildPlan(
  [
    {
      title: 'しごと',
      targets: [{ name: '雇用者数', target: { value: 40, dueFiscalYear: 2019 } }],
      kpis: [{ name: '創業数' }],
      policies: [
        {
          title: '農業',
          kpis: [
            {
              name: '就農者数',
              baseline: reading(3, year(null, 2013)),
              readings: [reading(4, year(2015)), reading(null, year(2016)), reading(9)],
              planned: [reading(8, year(2017))],
            },
          ],
          projects: [{ name: '担い手事業', kpis: [{ name: '研修者数' }] }],
          policies: [
            {
              title: '六次化',
              kpis: [
                { name: '新商品', target: null, status: 'pending' },
                { name: '認証品', target: { value: null, text: '調整中' }, status: 'pending' },
                { name: '販路', target: { value: null, text: '―' }, status: 'pending' },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    {
      title: '観光',
      kpis: [{ name: '入込', target: { value: null, kind: 'qualitative', text: '増やす' } }],
    },
  ],
);

test('titles, and indicators under their nearest policy, else goal', () => {
  const found = foundIn({ ...plan, indicators: plan.policies[0]?.kpis ?? [] });
  expect(found.goals).toEqual(['しごと']);
  expect(found.policies).toEqual(['農業', '六次化', '観光']);
  expect(found.projects).toEqual(['担い手事業']);
  expect(found.indicators.map(({ name, under, role }) => [name, under, role])).toEqual([
    ['雇用者数', 'しごと', 'target'],
    ['創業数', 'しごと', 'kpi'],
    ['就農者数', '農業', 'kpi'],
    ['研修者数', '農業', 'kpi'],
    ['新商品', '六次化', 'kpi'],
    ['認証品', '六次化', 'kpi'],
    ['販路', '六次化', 'kpi'],
    ['入込', null, 'kpi'],
    ['入込', '観光', 'kpi'],
  ]);
});

test('figures, years, and readings that have both', () => {
  const { indicators } = foundIn(plan);
  const named = (name: string) => indicators.find((one) => one.name === name);
  expect(named('雇用者数')).toMatchObject({
    target: 40,
    targetUnit: '人',
    targetYear: 2019,
    baseline: null,
  });
  expect(named('就農者数')).toMatchObject({
    baseline: 3,
    baselineUnit: '人',
    baselineYear: 2013,
    readings: { 2015: 4 },
  });
  expect(named('新商品')).toMatchObject({ target: null, pending: false, bound: 'exact' });
  expect(named('認証品')).toMatchObject({ target: null, pending: true });
  expect(named('販路')).toMatchObject({ target: null, pending: false });
  expect(named('入込')).toMatchObject({ target: null, qualitative: '増やす', pending: false });
});

test('verdicts by their mark, those without one left out', () => {
  const verdict = {
    body: 'internal',
    bodyName: null,
    fiscalYear: 2016,
    rank: null,
    asOf: null,
    remarks: [],
  } as const;
  const { source } = plan.goals[0] as (typeof plan.goals)[number];
  const evaluations = [
    { ...verdict, grade: 'B', gradeText: '順調', source },
    { ...verdict, grade: null, gradeText: null, source },
  ];
  const goals = plan.goals.map((goal) => ({ ...goal, evaluations }));
  expect(foundIn({ ...plan, goals }).evaluations).toEqual([
    { of: 'しごと', grade: 'B', year: 2016 },
  ]);
});

test('what is listed again under its name counts once', () => {
  const again = { name: '担い手事業', relisted: true };
  const listed = buildPlan([
    {
      title: 'しごと',
      projects: [{ name: '担い手事業' }, again, { name: '別の事業', relisted: true }],
    },
    {
      title: 'ひと',
      projects: [again],
      policies: [{ title: '農業' }, { title: '農業', relisted: true }],
    },
  ]);
  const { projects, policies } = foundIn(listed);
  expect(projects).toEqual(['担い手事業', '別の事業']);
  expect(policies).toEqual(['農業']);
});
