import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { readSaidResults } from '../../src/language/value/said-result.ts';

const said = (text: string) =>
  readSaidResults(mapped(text, 0)).map(({ name, target, actual }) => [
    name.text,
    target.text,
    actual.text,
  ]);

test('aims that sentences name with what was reached', () => {
  expect(said('体験会の参加者数は、目標36人に対し21人であった。')).toEqual([
    ['体験会の参加者数', '36人', '21人'],
  ]);
  expect(said('相談件数については、目標値40件のところ、実績値は35件でした。')).toEqual([
    ['相談件数', '40件', '35件'],
  ]);
});

test('other units, and words that count nothing, name no indicator', () => {
  expect(said('参加者数は、目標36人に対し2回であった。')).toEqual([]);
  expect(said('事業は、目標36人に対し21人であった。')).toEqual([]);
});

test.each([
  [
    '30年度の新規雇用者数は1万2840人となり、目標の1万2310人を上回りました。',
    ['新規雇用者数', '1万2310人', '1万2840人'],
  ],
  [
    '港への転出超過は388人で、目標の420人以下を達成しました。',
    ['港への転出超過', '420人以下', '388人'],
  ],
  [
    '港の祭りの参加者は1万1200人で、目標の1万5000人に届きませんでした。',
    ['港の祭りの参加者', '1万5000人', '1万1200人'],
  ],
])('what was reached in front of the aim: %s', (text, found) => {
  expect(said(text)).toEqual([found]);
});

test.each([
  ['units that differ', '相談件数は35件で、目標の40人を上回りました。'],
  ['no aim', '相談件数は35件で、前年の40件を下回りました。'],
  ['words that name no measure', 'これは35件で、目標の40件を下回りました。相談した。'],
])('%s: nothing', (_, text) => {
  expect(said(text).filter(([name]) => name !== 'これ')).toEqual([]);
});
