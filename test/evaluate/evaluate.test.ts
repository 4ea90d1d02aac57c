// Figures of groups: micro and macro, by difficulty and kind.
import { expect, test } from 'vitest';
import { scoreDocuments } from '../../src/evaluate/evaluate.ts';
import { markDocument } from '../../src/evaluate/mark.ts';
import { measure, scoreClass } from '../../src/evaluate/measure.ts';
import { asFound, makeSpecimen } from './specimen.ts';

test('precision, recall and F1', () => {
  // 3 of 4 said are right, 3 of 6 expected are said: F1 is 6 / 10
  expect(measure({ right: 3, extra: 1, missing: 3 })).toEqual({
    precision: 0.75,
    recall: 0.5,
    f1: 0.6,
  });
  expect(measure({ right: 0, extra: 0, missing: 0 })).toEqual({
    precision: null,
    recall: null,
    f1: null,
  });
  expect(measure({ right: 0, extra: 0, missing: 2 })).toEqual({
    precision: null,
    recall: 0,
    f1: 0,
  });
  expect(measure({ right: 0, extra: 2, missing: 0 })).toEqual({
    precision: 0,
    recall: null,
    f1: 0,
  });
});

test('micro counts entries, macro counts documents in which the class occurs', () => {
  const perfect = { right: 9, extra: 0, missing: 0 };
  const lost = { right: 0, extra: 0, missing: 1 };
  const silent = { right: 0, extra: 0, missing: 0 };
  const { support, micro, macro } = scoreClass([perfect, lost, silent]);
  expect(support).toBe(10);
  expect(micro).toEqual({ precision: 1, recall: 0.9, f1: 18 / 19 });
  expect(macro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, documents: 2 });
});

test('documents in groups', () => {
  const easy = makeSpecimen();
  const hard = makeSpecimen({ difficulty: 'hard', kind: 'evaluation' });
  const report = scoreDocuments([
    markDocument('a', easy, asFound(easy)),
    markDocument('b', hard, asFound(hard, { goals: [], indicators: [] })),
  ]);
  expect(report.overall.documents).toBe(2);
  expect(report.overall.scores.strict.right).toMatchObject({
    support: 4,
    micro: { precision: 1, recall: 0.5 },
  });
  expect(report.difficulties.map(({ name }) => name)).toEqual(['easy', 'hard']);
  expect(report.kinds.map(({ name }) => name)).toEqual(['strategy', 'evaluation']);
  const [first, second] = report.documents;
  expect(first).toMatchObject({ name: 'a', difficulty: 'easy', kind: 'strategy', misses: [] });
  expect(first?.scores.strict.right.micro.f1).toBe(1);
  expect(second?.scores.strict.right.micro.f1).toBe(0);
  expect(second?.misses.map(({ sort, in: of }) => `${sort} ${of}`)).toEqual([
    'missing goals',
    'missing found',
    'missing found',
  ]);
});
