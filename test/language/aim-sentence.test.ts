// Aims in sentences without a subject.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { readSaidAim } from '../../src/language/indicator/aim-sentence.ts';
import { readPhrase } from '../../src/language/value/phrase.ts';

test.each([
  ['令和11年度までに 4 万人を目指す', '4 万人', '令和11年度'],
  ['計画期間中に120件を目標とする。', '120件', null],
  ['全国平均の水準を目指します', '全国平均', null],
  ['現状の漁獲量より＋5%を目指す'.normalize('NFKC'), '現状の漁獲量より+5%', null],
])('%s', (text, words, when) => {
  const said = readSaidAim(mapped(text, 0));
  expect([said?.words.text, said?.when?.text ?? null]).toEqual([words, when]);
});

test.each(['港に揚がった量', '県内3位の港と同じ2,000tを目指す', '件数を数える。'])(
  '%s says none',
  (text) => {
    expect(readSaidAim(mapped(text, 0))).toBeNull();
  },
);

test('so much more than another value is no figure', () => {
  const { target } = readPhrase('現状から+5%', '現状から+5%');
  expect([target.value, target.kind]).toEqual([null, 'qualitative']);
});

test.each([
  ['10位台', null],
  ['40%台の維持', null],
  ['バス10台', 10],
])('%s: a band of figures is none of its own', (text, value) => {
  expect(readPhrase(text, text).target.value).toBe(value);
});
