import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { readSaidResults } from '../../src/language/said-result.ts';

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
