import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { changes } from '../../src/change/changes.ts';
import type { Change } from '../../src/forms/changes.ts';
import { buildPlan, type IndicatorPlan } from '../align/build-plan.ts';

type Aim = Omit<IndicatorPlan, 'name'>;

/** The change of one KPI that is called the same in both plans. */
function changeOf(old: Aim, next: Aim): Change {
  const plan = (aim: Aim) =>
    buildPlan([{ title: '目標', policies: [{ title: '施策', kpis: [{ name: '指標', ...aim }] }] }]);
  const [a, b] = [plan(old), plan(next)];
  const { value } = changes(a, b, align(a, b).value);
  return value.changes.find(({ entity }) => entity === 'kpi') as Change;
}

const value = (figure: number | null): Aim => ({ target: { value: figure } });
const PENDING: Aim = { status: 'pending', target: { value: null, text: '人増加(調整中)' } };

describe('targets that can be compared', () => {
  it.each<[string, Aim, Aim, string[]]>([
    ['more is raised', value(10), value(20), ['目標値引上げ']],
    ['less is lowered', value(20), value(10), ['目標値引下げ']],
    ['the same is kept', value(10), value(10), ['継続']],
    [
      'fewer is raised where lower is better',
      { ...value(473), better: 'lower' },
      { ...value(386), better: 'lower' },
      ['目標値引上げ'],
    ],
    [
      'more is lowered where lower is better, even if only one plan says so',
      { ...value(10), better: 'lower' },
      value(20),
      ['目標値引下げ'],
    ],
    [
      'a larger decrease of what should be low is raised',
      { better: 'lower', target: { value: 5, kind: 'decrease' } },
      { better: 'lower', target: { value: 9, kind: 'decrease' } },
      ['目標値引上げ'],
    ],
    [
      'a smaller decrease of what should be high is raised',
      { better: 'higher', target: { value: 9, kind: 'decrease' } },
      { better: 'higher', target: { value: 5, kind: 'decrease' } },
      ['目標値引上げ'],
    ],
    [
      'plans that disagree on the direction decide nothing: more is raised',
      { ...value(10), better: 'lower' },
      { ...value(20), better: 'higher' },
      ['目標値引上げ'],
    ],
    [
      'spellings of one unit can be compared',
      { target: { value: 1, unit: 'カ所' } },
      { target: { value: 2, unit: '箇所' } },
      ['目標値引上げ'],
    ],
    [
      'a figure that stands is compared though another is to come',
      value(25),
      { status: 'partial', target: { value: 27 } },
      ['目標値引上げ', '調整中'],
    ],
    ['zero is a figure', value(0), value(3), ['目標値引上げ']],
  ])('%s', (_, old, next, tags) => {
    expect(changeOf(old, next).tags).toEqual(tags);
  });

  it('carry the difference without the dust of binary fractions', () => {
    const { fields, status } = changeOf(value(1.49), value(1.61));
    expect(fields).toEqual([{ field: 'target.value', old: 1.49, new: 1.61, delta: 0.12 }]);
    expect(status).toBe('changed');
  });

  it('say that lower is better, for a smaller figure that is called raised', () => {
    const lower = (figure: number): Aim => ({ ...value(figure), better: 'lower' });
    expect(changeOf(lower(2), lower(1)).notes).toEqual(['小さいほど良い指標']);
    expect(changeOf(value(2), value(1)).notes).toEqual([]);
  });
});

describe('targets that cannot be compared', () => {
  it.each<[string, Aim, Aim, string[], string[]]>([
    [
      'another unit',
      { target: { value: 15, unit: '件' } },
      { target: { value: 15, unit: '人' } },
      ['定義・単位変更'],
      ['数値は比べられません（単位が件から人に）'],
    ],
    [
      'another kind',
      { target: { value: 50, kind: 'increase' } },
      { target: { value: 50, kind: 'level' } },
      ['定義・単位変更'],
      ['数値は比べられません（目標の種類（水準・増減・合計）が違う）'],
    ],
    [
      'a rate',
      { target: { value: 50, per: 'year' } },
      { target: { value: 80 } },
      ['定義・単位変更'],
      ['数値は比べられません（期間当たりの率が違う）'],
    ],
    [
      'counted up',
      { target: { value: 50, cumulative: true } },
      { target: { value: 80 } },
      ['定義・単位変更'],
      ['数値は比べられません（累計の有無が違う）'],
    ],
    [
      'a unit that one plan leaves out is no redefinition',
      { target: { value: 0, unit: null } },
      { target: { value: 0, unit: '名' } },
      [],
      ['数値は比べられません（一方に単位がない）'],
    ],
    [
      'words instead of a figure',
      value(10),
      { target: { value: null, unit: '人', text: '全道平均' } },
      [],
      ['数値は比べられません（目標が数値ではない）'],
    ],
    [
      'the same words on both sides',
      { target: { value: null, unit: null, kind: 'qualitative', text: '5年で全道平均' } },
      { target: { value: null, unit: null, kind: 'qualitative', text: '５年で全道平均' } },
      ['継続'],
      [],
    ],
    [
      'no target any more',
      value(10),
      { target: null },
      [],
      ['数値は比べられません（一方に目標がない）'],
    ],
    ['a figure to come', value(10), PENDING, ['調整中'], []],
    ['a figure that came', PENDING, value(10), ['調整中'], []],
    ['figures to come in both', PENDING, PENDING, ['調整中'], []],
    [
      'a figure to come in another unit',
      { target: { value: 10, unit: '件' } },
      { status: 'pending', target: { value: null, unit: '人' } },
      ['定義・単位変更', '調整中'],
      ['数値は比べられません（単位が件から人に）'],
    ],
  ])('%s', (_, old, next, tags, notes) => {
    const change = changeOf(old, next);
    expect(change.tags).toEqual(tags);
    expect(change.notes).toEqual(notes);
    for (const { field, delta } of change.fields)
      if (field === 'target.value') expect(delta).toBeNull();
  });

  it('keep a figure to come out of every comparison: it is null, never 0', () => {
    const { fields } = changeOf(value(10), PENDING);
    expect(fields).toEqual([
      { field: 'target.value', old: 10, new: null, delta: null },
      { field: 'status', old: 'set', new: 'pending', delta: null },
    ]);
  });

  it('do not take blanks of an unfinished target for changes of its definition', () => {
    const set: Aim = {
      target: { value: 40, unit: '%', change: { value: 14, unit: 'ポイント', direction: 'up' } },
    };
    const open: Aim = { status: 'pending', target: { value: null, unit: null, change: null } };
    expect(changeOf(set, open).fields.map(({ field }) => field)).toEqual([
      'target.value',
      'status',
    ]);
  });
});

describe('what is no change', () => {
  it('is a target that falls due later: another period has other years', () => {
    const due = (year: number): Aim => ({
      target: { dueFiscalYear: year, horizonYears: year - 2014 },
    });
    expect(changeOf(due(2019), due(2024)).status).toBe('unchanged');
  });

  it('is the same phrase in other widths', () => {
    const text = (words: string): Aim => ({ target: { value: 10, text: words } });
    expect(changeOf(text('５年で１０人'), text('5年で10人')).status).toBe('unchanged');
  });
});

describe('parts of an indicator', () => {
  const parts = (...figures: number[]): Aim => ({
    target: null,
    components: figures.map((figure, i) => ({
      name: ['小学校', '中学校'][i] as string,
      ...value(figure),
    })),
  });

  it('are compared one by one', () => {
    const change = changeOf(parts(39.7, 31.3), parts(60, 31.3));
    expect(change.tags).toEqual(['目標値引上げ', '継続']);
    expect(change.fields).toEqual([
      { field: 'components.小学校.target.value', old: 39.7, new: 60, delta: 20.3 },
    ]);
  });

  it('that only one plan has are another definition', () => {
    const change = changeOf(parts(39.7, 31.3), parts(39.7));
    expect(change.tags).toEqual(['継続', '定義・単位変更']);
    expect(change.notes).toEqual(['数値は比べられません（内訳が違う）']);
  });
});
