// Titles of records: above an office in brackets and one label.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const record = (title: string, office = '(農林課)') =>
  `${title}\n\n${office}\n\n取り組み内容\n\n森の手入れを進めます。\n\n`;
const policiesOf = (text: string) =>
  compileText(
    sourceOf(`改革宣言の事後検証\n\n2009年11月25日、掲載しました。\n\n${text}`),
  ).strategy.policies.map(({ title }) => title);

describe('titles above their office', () => {
  test('are policies where the records begin alike', () => {
    expect(
      policiesOf(record('里山の活用の推進') + record('港のにぎわいの回復', '(商工課)')),
    ).toEqual(['里山の活用の推進', '港のにぎわいの回復']);
  });

  test('are none once, above other words, or as names of projects', () => {
    expect(policiesOf(record('里山の活用の推進'))).toEqual([]);
    expect(policiesOf(record('里山の活用の推進', '(注)') + record('港の回復', '(注)'))).toEqual([]);
    // most of them say nothing that is to be done
    expect(policiesOf(record('里山の案内') + record('港の催し'))).toEqual([]);
    expect(policiesOf(record('里山活用事業') + record('港再生事業'))).toEqual([]);
  });
});
