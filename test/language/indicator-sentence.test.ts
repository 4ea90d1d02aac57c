// Aims written as sentences: what they are about, where they start, when they are due.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { splitSentence } from '../../src/language/indicator/sentence.ts';

const split = (text: string) => {
  const said = splitSentence(mapped(text, 0));
  return (
    said && [said.name, said.start, said.since, said.value, said.by].map((own) => own?.text ?? null)
  );
};

test.each([
  [
    '港に来る人数を、2018年は1,180万人を2023年に1,400万人',
    ['港に来る人数', '1,180万人', '2018年', '1,400万人', '2023年'],
  ],
  [
    '港に来る人数を、2018年の1,180万人から2023年に1,400万人',
    ['港に来る人数', '1,180万人', '2018年', '1,400万人', '2023年'],
  ],
  // a year behind から and a comma is no value
  [
    '港の売上を、平成26年度の3億8千万円から、平成31年度に4億円とします。',
    ['港の売上', '3億8千万円', '平成26年度', '4億円', '平成31年度'],
  ],
  [
    '港の子どもの数を、平成20年から24年までの13人から、平成31年には17人まで増やします。',
    ['港の子どもの数', '13人', '平成20年', '17人', '平成31年'],
  ],
  [
    '港の売上を、2018年度は12億4千万円を2023年度に15億円',
    ['港の売上', '12億4千万円', '2018年度', '15億円', '2023年度'],
  ],
  [
    '港で働き始める人数(累計)を、2023年度に60人',
    ['港で働き始める人数(累計)', null, null, '60人', '2023年度'],
  ],
])('%s', (text, said) => {
  expect(split(text)).toEqual(said);
});

test.each(['港に来る人数を、2018年は1,180万人', '港の人数を60人'])('%s says no aim', (text) => {
  expect(split(text)).toBeNull();
});
