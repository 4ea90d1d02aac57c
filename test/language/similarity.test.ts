import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areSameUnit,
  covered,
  dice,
  likenesses,
  nameKey,
  nameSimilarity,
  profiler,
  wordSimilarity,
} from '../../src/language/similarity.ts';
import { manyNames } from '../many-names.ts';

describe('the key of a name', () => {
  it.each([
    ['幼稚園・保育所待機児童数', '幼稚園、保育所待機児童数'],
    ['２０～３９歳女性の人口', '20~39歳 女性の人口'],
    ['①合計特殊出生率', '合計特殊出生率'],
    ['（ア）経済・雇用対策の推進', '経済・雇用対策の推進'],
    ['住み続けられる「安心」と「支え合い」の地域', '住み続けられる安心と支え合いの地域'],
    ['ＵＩターン者数', 'uiターン者数'],
  ])('%s is the same name as %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('keeps figures that belong to the name', () => {
    expect(nameKey('人口1,000人当たりの就職者数')).toBe('人口1000人当たりの就職者数');
    expect(nameKey('20~39歳女性の人口')).toBe('2039歳女性の人口');
  });

  it('leaves a name of nothing but signs as it is', () => {
    expect(nameKey('―')).not.toBe('');
  });
});

describe('similarity of names', () => {
  it('counts shared bigrams twice over all bigrams', () => {
    // 人口, 口数 against 人口, 口率: one of two and two
    expect(nameSimilarity('人口数', '人口率')).toBe(0.5);
    // 店舗 stands twice in one name and once in the other: 出店 店店 店舗 舗数 of 11 and 10
    expect(nameSimilarity('商店街における出店店舗数', '空き店舗への出店店舗数')).toBeCloseTo(
      8 / 21,
    );
    expect(nameSimilarity('人', '人')).toBe(1);
    expect(nameSimilarity('人', '口')).toBe(0);
  });

  const name = fc.string({
    unit: fc.constantFrom(...'人口減少率の増加数支援事業推進ー1'),
    maxLength: 12,
  });

  it('is symmetric, between 0 and 1, and 1 for a name and itself', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const similarity = nameSimilarity(a, b);
        expect(similarity).toBe(nameSimilarity(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(nameSimilarity(a, a)).toBe(1);
      }),
    );
  });

  it('finds with the index what comparing each with each finds', () => {
    const names = fc.array(name, { maxLength: 12 });
    fc.assert(
      fc.property(names, names, fc.constantFrom(0.1, 0.3, 0.5, 1), (olds, news, floor) => {
        const profile = profiler();
        const [a, b] = [olds.map(profile), news.map(profile)];
        const all = a.flatMap((x, old) =>
          b.flatMap((y, next) => {
            const similarity = dice(x, y);
            return similarity >= floor ? [{ old, new: next, similarity }] : [];
          }),
        );
        expect(likenesses(a, b, floor)).toEqual(all);
      }),
    );
  });

  it('finds every name of a thousand in a thousand', () => {
    const names = Array.from({ length: 1000 }, (_, i) => manyNames(i) + i);
    const profile = profiler();
    const found = likenesses(names.map(profile), names.map(profile), 0.5);
    expect(found.filter(({ old, new: next }) => old === next)).toHaveLength(1000);
  });
});

describe('similarity of word lists', () => {
  it('counts a repeated word as often as both have it', () => {
    expect(wordSimilarity(['店舗', '数', '店舗'], ['店舗', '数'])).toBeCloseTo(4 / 5);
    expect(wordSimilarity([], [])).toBe(0);
  });
});

describe('what names have in common', () => {
  it('is counted in the whole, whichever part it stands in', () => {
    const profile = profiler();
    const whole = profile('新規漁業・農林業就業者数');
    const part = profile('新規漁業就業者数');
    expect(whole).toHaveLength(10);
    expect(covered(whole, part)).toBe(7);
    // all but 業農
    expect(covered(whole, part, profile('農林業就業者数'))).toBe(9);
    expect(covered(whole)).toBe(0);
  });
});

describe('units', () => {
  it.each([
    ['カ所', '箇所', true],
    ['%', '%', true],
    ['人', '名', true],
    ['件', '人', false],
    [null, null, false],
    [null, '人', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(areSameUnit(a, b)).toBe(same);
    expect(areSameUnit(b, a)).toBe(same);
  });
});
