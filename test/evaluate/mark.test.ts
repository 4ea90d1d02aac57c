// Marking of one document: what is right, extra, missing and invented.
import { describe, expect, test } from 'vitest';
import { markDocument } from '../../src/evaluate/mark.ts';
import { inYearsOf } from '../../src/evaluate/month-year.ts';
import { SCORE_CLASSES } from '../../src/evaluate/tally.ts';
import type { Matcher } from '../../src/forms/score.ts';
import type { SpecimenIndicator } from '../../src/forms/specimen.ts';
import { asFound, makeIndicator, makeSpecimen } from './specimen.ts';

const specimen = makeSpecimen();
const [farmers, output] = specimen.indicators as [SpecimenIndicator, SpecimenIndicator];

/** The marking of a model that says `specimen` with these indicators. */
function markWith(indicators: readonly SpecimenIndicator[], matcher: Matcher = 'strict') {
  const found = asFound(specimen, { indicators });
  return markDocument('one', specimen, found).markings[matcher];
}

const tally = (right: number, extra: number, missing: number) => ({ right, extra, missing });
const NOTHING = { filled: 0, wrong: 0, stray: 0, notAPlan: 0 };

test('a perfect model misses nothing', () => {
  const { tallies, inventions, misses } = markDocument('one', specimen, asFound(specimen)).markings
    .strict;
  for (const name of SCORE_CLASSES)
    expect(tallies[name], name).toMatchObject({ extra: 0, missing: 0 });
  expect(tallies).toMatchObject({
    kind: tally(1, 0, 0),
    goals: tally(1, 0, 0),
    found: tally(2, 0, 0),
    right: tally(2, 0, 0),
    projects: tally(1, 0, 0),
    evaluations: tally(1, 0, 0),
    under: tally(2, 0, 0),
    baseline: tally(2, 0, 0),
    baselineUnit: tally(1, 0, 0),
    bound: tally(1, 0, 0),
    readings: tally(2, 0, 0),
  });
  expect(inventions).toEqual(NOTHING);
  expect(misses).toEqual([]);
});

test('one missing', () => {
  const { tallies, inventions, misses } = markWith([farmers]);
  expect(tallies.found).toEqual(tally(1, 0, 1));
  expect(tallies.right).toEqual(tally(1, 0, 1));
  // fields are scored of matched indicators alone
  expect(tallies.target).toEqual(tally(1, 0, 0));
  expect(inventions).toEqual(NOTHING);
  expect(misses).toEqual([
    {
      sort: 'missing',
      in: 'found',
      name: '農業産出額 200 → 240',
      expected: '農業産出額 200 → 240',
      found: '',
    },
  ]);
});

test('one wrong value: found, but not right', () => {
  const { tallies, inventions, misses } = markWith([{ ...farmers, target: 100 }, output]);
  expect(tallies.found).toEqual(tally(2, 0, 0));
  expect(tallies.right).toEqual(tally(1, 1, 1));
  expect(tallies.target).toEqual(tally(1, 1, 1));
  expect(tallies.baseline).toEqual(tally(2, 0, 0));
  expect(inventions).toEqual({ ...NOTHING, wrong: 1 });
  expect(misses).toEqual([
    { sort: 'differs', in: 'target', name: '新規就農者数', expected: '10', found: '100' },
  ]);
});

test('a missing value is less bad than a wrong one: nothing extra in its field', () => {
  const { tallies, inventions } = markWith([{ ...farmers, target: null }, output]);
  expect(tallies.target).toEqual(tally(1, 0, 1));
  expect(tallies.right).toEqual(tally(1, 1, 1));
  expect(inventions).toEqual(NOTHING);
});

describe('invented figures', () => {
  test('where the expected indicator has none', () => {
    const blank = makeSpecimen({ indicators: [makeIndicator({ name: '会員数', baseline: 5 })] });
    const claims = makeIndicator({ name: '会員数', baseline: 5, target: 9, readings: { 2015: 6 } });
    const { inventions } = markDocument('one', blank, asFound(blank, { indicators: [claims] }))
      .markings.strict;
    expect(inventions).toEqual({ ...NOTHING, filled: 2 });
  });

  test('zero in the place of a dash', () => {
    const dash = makeSpecimen({ indicators: [makeIndicator({ name: '件数', target: 8 })] });
    const zero = [makeIndicator({ name: '件数', baseline: 0, target: 8 })];
    const { inventions, tallies } = markDocument('one', dash, asFound(dash, { indicators: zero }))
      .markings.strict;
    expect(inventions.filled).toBe(1);
    expect(tallies.right).toEqual(tally(0, 1, 1));
  });

  test('of an indicator that nobody expects', () => {
    const stray = makeIndicator({ name: '人口', baseline: 12000, readings: { 2015: 11000 } });
    const { tallies, inventions } = markWith([farmers, output, stray]);
    expect(tallies.found).toEqual(tally(2, 1, 0));
    expect(inventions).toEqual({ ...NOTHING, stray: 2 });
  });

  test('any indicator in what is no plan, with figures or without', () => {
    const legend = makeSpecimen({
      kind: 'not-a-plan',
      goals: [],
      policies: [],
      indicators: [],
      projects: [],
      evaluations: [],
    });
    const found = asFound(legend, {
      kind: 'evaluation',
      indicators: [makeIndicator({ name: '達成率' })],
    });
    const { tallies, inventions } = markDocument('one', legend, found).markings.strict;
    expect(inventions).toEqual({ ...NOTHING, notAPlan: 1 });
    expect(tallies.kind).toEqual(tally(0, 1, 1));
    const silent = markDocument('one', legend, asFound(legend, { kind: 'evaluation' }));
    expect(silent.markings.strict.tallies.kind).toEqual(tally(1, 0, 0));
  });
});

describe('who is who', () => {
  const places = ['農業の振興', '漁業の振興'];
  const twice = makeSpecimen({
    policies: places,
    indicators: places.map((under, i) =>
      makeIndicator({ name: '就業者数', under, target: 10 + i }),
    ),
  });

  test('indicators of one name are told apart by place and figures, in any order', () => {
    const reversed = [...twice.indicators].reverse();
    const { tallies } = markDocument('one', twice, asFound(twice, { indicators: reversed }))
      .markings.strict;
    expect(tallies).toMatchObject({ right: tally(2, 0, 0), under: tally(2, 0, 0) });
  });

  test('each entry is matched once', () => {
    const indicators = [...twice.indicators, twice.indicators[0] as SpecimenIndicator];
    const { tallies } = markDocument('one', twice, asFound(twice, { indicators })).markings.strict;
    expect(tallies.found).toEqual(tally(2, 1, 0));
  });

  test('as many pairs as can be, even when the best pair must give way', () => {
    // 11 letters: a likes both, b only the first
    const [a, b] = ['abcdefghij', 'abcdefghxy'];
    const wide = makeSpecimen({ goals: [a, b] as string[], policies: [], indicators: [] });
    const found = asFound(wide, { goals: ['abcdefghij', 'abcdefgzij'] });
    // 'abcdefghxy' is 2 edits from the first, 3 from the second
    expect(markDocument('one', wide, found).markings.levenshtein.tallies.goals).toEqual(
      tally(2, 0, 0),
    );
    expect(markDocument('one', wide, found).markings.strict.tallies.goals).toEqual(tally(1, 1, 1));
  });

  test('looser matchers forgive what strict does not', () => {
    const slip = [{ ...farmers, name: '新規就農者 数' }, output];
    expect(markWith(slip).tallies.right).toEqual(tally(1, 1, 1));
    expect(markWith(slip, 'soft').tallies.right).toEqual(tally(2, 0, 0));
  });
});

describe('what is not held against a model', () => {
  test('a due year that may come from the period, where the reader wrote none', () => {
    const open = makeSpecimen({ indicators: [makeIndicator({ name: '件数', target: 8 })] });
    const due = (targetYear: number) =>
      markDocument(
        'one',
        open,
        asFound(open, {
          periodEnd: 2019,
          indicators: [makeIndicator({ name: '件数', target: 8, targetYear })],
        }),
      ).markings.strict.tallies.targetYear;
    expect(due(2019)).toEqual(tally(0, 0, 0));
    expect(due(2018)).toEqual(tally(0, 1, 0));
  });

  test('a role that the text does not decide', () => {
    const open = makeSpecimen({ indicators: [makeIndicator({ name: '件数', role: null })] });
    const found = asFound(open, { indicators: [makeIndicator({ name: '件数', role: 'target' })] });
    expect(markDocument('one', open, found).markings.strict.tallies.role).toEqual(tally(0, 0, 0));
  });

  test('another spelling of a unit, and the last bits of a figure', () => {
    const read = makeIndicator({ name: '延長', target: 0.3, targetUnit: 'カ所' });
    const open = makeSpecimen({ indicators: [read] });
    const found = asFound(open, {
      indicators: [{ ...read, target: 0.1 + 0.2, targetUnit: '箇所' }],
    });
    const { tallies } = markDocument('one', open, found).markings.strict;
    expect(tallies).toMatchObject({ target: tally(1, 0, 0), targetUnit: tally(1, 0, 0) });
  });

  test('the year of a verdict that the reader did not date', () => {
    const undated = makeSpecimen({ evaluations: [{ of: '農業の振興', grade: 'Ａ', year: null }] });
    const found = asFound(undated, { evaluations: [{ of: '農業の振興', grade: 'A', year: 2016 }] });
    expect(markDocument('one', undated, found).markings.strict.tallies.evaluations).toEqual(
      tally(1, 0, 0),
    );
  });
});

test('readings and components are scored one by one', () => {
  const parts = ['男性', '女性'].map((name) => ({ name, baseline: 80, target: 82 }));
  const read = makeIndicator({
    name: '健康寿命',
    readings: { 2015: 3, 2016: 4 },
    components: parts,
  });
  const open = makeSpecimen({ indicators: [read] });
  const said = {
    ...read,
    readings: { 2015: 3, 2017: 4 },
    components: [parts[1], { ...parts[0], target: 83 }] as typeof parts,
  };
  const { tallies } = markDocument('one', open, asFound(open, { indicators: [said] })).markings
    .strict;
  expect(tallies.readings).toEqual(tally(1, 1, 1));
  expect(tallies.components).toEqual(tally(1, 1, 1));
});

test('a figure of January to March is of its fiscal year and of its calendar year, as the reader has it', () => {
  const ONE = makeIndicator({ name: '来場者数' });
  const found = { ...ONE, readings: { 2015: 3, 2014: 1 }, calendarYears: { 2015: 2016 } };
  const told = inYearsOf({ ...ONE, readings: { 2016: 3, 2014: 1 } }, found);
  expect(told.readings).toEqual({ 2016: 3, 2014: 1 });
  expect(inYearsOf({ ...ONE, readings: { 2015: 3 } }, found).readings).toEqual(found.readings);
  expect(inYearsOf({ ...ONE, targetYear: 2016 }, { ...found, targetYear: 2015 }).targetYear).toBe(
    2016,
  );
  expect(inYearsOf({ ...ONE, targetYear: 2018 }, { ...found, targetYear: 2015 }).targetYear).toBe(
    2015,
  );
  // a figure of no month is of one year alone
  expect(inYearsOf({ ...ONE, readings: { 2015: 1 } }, found).readings).toEqual(found.readings);
});
