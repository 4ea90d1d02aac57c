import { expect, test } from 'vitest';
import { entryFinder } from '../../src/check/entry.ts';
import { indicatorsOf } from '../../src/check/indicators.ts';
import { modelSubject } from '../../src/check/subject.ts';
import { SEEDS, seed } from '../documents.ts';

test.each(SEEDS)('%s: the entry at an indicator is the indicator or something in it', (name) => {
  const { strategy } = seed(name);
  const idAt = entryFinder(modelSubject(strategy));
  const placed = indicatorsOf(strategy);
  const ids = new Set(placed.map(({ indicator }) => indicator.id));
  for (const { indicator } of placed) expect(ids).toContain(idAt(indicator.source));
  expect(idAt(null)).toBe(strategy.document.id);
});
