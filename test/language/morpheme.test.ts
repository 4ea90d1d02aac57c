import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/language/morpheme.ts';

describe('morphemes', () => {
  it('tile the text in UTF-16 units, across sentences and characters outside the basic plane', async () => {
    const tokenize = await loadTokenizer();
    // 𠮷 and 😀 are two units each; the comma and the full stop end sentences for the tagger
    const text = '商店街の店舗数、𠮷野家の😀。空き店舗への出店 数';
    const morphemes = tokenize(text);
    expect(morphemes.map(({ start, end }) => text.slice(start, end))).toEqual(
      morphemes.map(({ surface }) => surface),
    );
    expect(morphemes[0]?.start).toBe(0);
    morphemes.forEach(({ end }, i) => {
      expect(morphemes[i + 1]?.start ?? text.length).toBe(end);
    });
    expect(morphemes.find(({ surface }) => surface === '空き')?.start).toBe(text.indexOf('空き'));
  });

  it('give dictionary forms and parts of speech', async () => {
    const tokenize = await loadTokenizer();
    const words = tokenize('就職した若者');
    expect(words.map(({ base }) => base)).toEqual(['就職', 'する', 'た', '若者']);
    expect(words.map(({ partOfSpeech }) => partOfSpeech)).toEqual([
      '名詞',
      '動詞',
      '助動詞',
      '名詞',
    ]);
    expect(tokenize('')).toEqual([]);
  });

  it('load once', async () => {
    expect(await loadTokenizer()).toBe(await loadTokenizer());
  });
});
