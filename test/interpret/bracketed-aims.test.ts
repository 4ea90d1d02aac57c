// Sheets that say an indicator's aim in brackets behind its name and what was reached in the sentences below.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (...lines: string[]) => compileText(sourceOf(lines.join('\n'))).strategy;
const SHEET = [
  '重点事業の取組状況（令和4年度）',
  '',
  '事業名　　港の清掃事業',
  '施策　　　港を開く',
  '',
];

test('the aim in brackets, what was reached in that year and the one before', () => {
  const { policies, projects, document } = read(
    ...SHEET,
    '１　KPIと取組の状況',
    '　KPI①　清掃した岸壁の延長【目標値：令和７年度に年間60km】',
    '　　令和４年度の実績は、41kmでした（前年度38km）。ボランティア12人が加わりました。',
    '　KPI②　清掃に加わった人数【目標：2025年度までに500人以上】',
    '　　令和４年度は、数えていません。令和５年度は、2社と協定を結ぶ予定です。',
  );
  expect(document.kind).toBe('project-sheet');
  expect(projects.map(({ name }) => name)).toEqual(['港の清掃事業']);
  const [one, other] = policies[0]?.kpis ?? [];
  expect(one).toMatchObject({
    name: '清掃した岸壁の延長',
    target: { value: 60, unit: 'km', per: 'year', dueFiscalYear: 2025 },
  });
  const readings = one?.readings.map(({ value, asOf }) => `${value} ${asOf?.fiscalYear}`);
  expect(readings).toEqual(['41 2022', '38 2021']);
  expect(other?.target).toMatchObject({ value: 500, bound: 'at-least', dueFiscalYear: 2025 });
  expect(other?.readings).toEqual([]);
});
