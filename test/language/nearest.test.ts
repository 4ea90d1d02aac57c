import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';
import { dice, type Profile, profiler } from '../../src/language/similarity.ts';

const REACH = { floor: 0.3, most: 3, crowd: 1000 };

/** What each has for its nearest, by looking at every pair. */
function byBrute(olds: readonly Profile[], news: readonly Profile[]) {
  const rows = olds.map((a) => news.map((b) => dice(a, b)));
  const least = (list: readonly number[]) => {
    const near = list.filter((one) => one >= REACH.floor).sort((a, b) => b - a);
    return near[REACH.most - 1] ?? 0;
  };
  const ofOld = rows.map(least);
  const ofNew = news.map((_, j) => least(rows.map((row) => row[j] as number)));
  return rows.flatMap((row, old) =>
    row.flatMap((similarity, next) => {
      const near = similarity >= (ofOld[old] as number) || similarity >= (ofNew[next] as number);
      return near && similarity >= REACH.floor ? [{ old, new: next, similarity }] : [];
    }),
  );
}

const name = fc
  .array(fc.constantFrom('観光', '子育て', '者数', '件', '支援', '1', '2', '施策評価'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

describe('nearest names', () => {
  test.each([
    ['counted', true],
    ['searched', false],
  ])('%s: the same as by looking at every pair', (_, counting) => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 25 }), fc.array(name, { maxLength: 25 }), (a, b) => {
        const profile = profiler();
        const [olds, news] = [a.map(profile), b.map(profile)];
        expect(nearest(olds, news, REACH, counting)).toEqual(byBrute(olds, news));
      }),
      { numRuns: 200 },
    );
  });

  test('of a crowd of names that are equally like, those that stand near are found', () => {
    const profile = profiler();
    const names = Array.from(
      { length: 60 },
      (_, i) => `同じ形の名称${String.fromCharCode(0x4e00 + i)}`,
    );
    const profiles = names.map(profile);
    const found = nearest(profiles, profiles, { ...REACH, most: 70, crowd: 10 }, false);
    // each finds itself, and no more than those around it
    expect(found.filter(({ old, new: next }) => old === next)).toHaveLength(60);
    expect(found.every(({ old, new: next }) => Math.abs(old - next) <= 10)).toBe(true);
  });
});
