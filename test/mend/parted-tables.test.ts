// Tables whose cells came in apart from each other, or without anything between them.
import { describe, expect, test } from 'vitest';
import { mendSecondRows } from '../../src/mend/divided/second-rows.ts';
import { mendDatedParagraphs } from '../../src/mend/form/dated-paragraphs.ts';
import { mendSpokenFields } from '../../src/mend/form/spoken-fields.ts';
import { mendStackedTables } from '../../src/mend/form/stacked-table.ts';
import { readRomans } from '../../src/mend/print/roman-numbers.ts';
import { splitFusedTables } from '../../src/mend/run-on/fused-table.ts';
import { read } from '../interpret/indicators.ts';
import { shown } from './shown.ts';

describe('a cell a line, the years apart from their headings', () => {
  test('the name in front of the headings, or below them', () => {
    const text =
      '指標(KPI)\n港の\n来訪者数\n現状値\n目標値\n(平成27年)\n(平成33年)\n21万人\n28万人\n指標(KPI)\n現状値\n目標値\n(平成27年)\n(平成33年)\n朝市の出店数\n12店\n20店';
    expect(shown(text, mendStackedTables).filter((line) => line !== '')).toEqual([
      '指標(KPI) | 現状値(平成27年) | 目標値(平成33年)',
      '港の来訪者数 | 21万人 | 28万人',
      '指標(KPI) | 現状値(平成27年) | 目標値(平成33年)',
      '朝市の出店数 | 12店 | 20店',
    ]);
  });

  test('a value too many leaves all as it was', () => {
    const text = '指標\n港の来訪者数\n現状値\n目標値\n(H27)\n(H33)\n21万人\n28万人\n30万人';
    expect(shown(text, mendStackedTables)).toEqual(text.split('\n'));
  });
});

test('values and years in paragraphs: what stands in front of the names heads their rows', () => {
  const text =
    '主な取組 指標名 単位 現状 目標\n\n1港の再生 朝市の出店数 店\n\n12\n\n(25年度)\n\n20\n\n(26年度)\n\n桟橋の利用回数\n\n回\n\n-\n\n(25年度)\n\n30\n\n(26年度)';
  expect(shown(text, mendDatedParagraphs).filter((line) => line !== '')).toEqual([
    '1 港の再生',
    '指標名 | 単位 | 現状 | 目標',
    '朝市の出店数 | 店 | 12(25年度) | 20(26年度)',
    '桟橋の利用回数 | 回 | -(25年度) | 30(26年度)',
  ]);
});

test('texts for reading aloud: labels and values between commas', () => {
  const text =
    '重点戦略3、支え合う港町\n港の指標、朝市の出店数\n現況ちの時点、令和4年度、現況ち、12店、目標ち、20店\n港の指標、桟橋の利用回数\n現況ち、8回、目標ち、30回';
  expect(shown(text, mendSpokenFields).filter((line) => line !== '')).toEqual([
    '重点戦略3 支え合う港町',
    '港の指標 | 現況値の時点 | 現況値 | 目標値',
    '朝市の出店数 | 令和4年度 | 12店 | 20店',
    '港の指標 | 現況値 | 目標値',
    '桟橋の利用回数 | 8回 | 30回',
  ]);
});

describe('the aim alone in a second row', () => {
  const head = '施策項目 | 設定時の値 | 現況値 | 年度目標値 | 備考 |\n指標項目 | R7の目標値 | |';

  test('is a column', () => {
    const text = `${head}\n海岸の清掃率【%】 | 61 (R1) | 70 (R4) | 72 | |\n80 | |\n海草の面積【ha】 | 5 (R1) | 6 (R4) | 6 | |\n9 | |`;
    expect(shown(text, mendSecondRows)).toEqual([
      '指標項目 | 設定時の値 | 現況値 | 年度目標値 | 備考 | R7の目標値',
      '海岸の清掃率【%】 | 61 (R1) | 70 (R4) | 72 |  | 80',
      '海草の面積【ha】 | 5 (R1) | 6 (R4) | 6 |  | 9',
    ]);
  });
});

describe('tables that ran together', () => {
  test('names and as many values of one unit as there are columns', () => {
    const text =
      '重点戦略水辺のまち指標名現状値(令和元年度)目標値(令和6年度)朝市の出店数12店20店桟橋の利用回数1,120回1,500回以上桟橋の日数86120本文が続く';
    expect(shown(text, splitFusedTables).filter((line) => line !== '')).toEqual([
      '重点戦略水辺のまち',
      '指標名 | 現状値(令和元年度) | 目標値(令和6年度)',
      '朝市の出店数 | 12店 | 20店',
      '桟橋の利用回数 | 1,120回 | 1,500回以上',
      '桟橋の日数86120本文が続く',
    ]);
  });

  test('another column behind the values leaves the names uncertain', () => {
    const text =
      '指標名現状値(令和元年度)目標値(令和6年度)達成状況朝市の出店数12店20店達成桟橋の利用回数120回150回未達成';
    expect(shown(text, splitFusedTables)).toEqual([text]);
  });
});

test('one column for start and aim', () => {
  const text =
    '計画の数値目標\n| 指標 | 目標値(平成18年現状値から平成24年目標値) |\n|---|---|\n| 港の講座の受講者数 | 86人から毎年300人以上へ |\n| 港の講師の人数 | 2人から20人へ |';
  expect(read(text)).toEqual([
    ['港の講座の受講者数', 86, 300],
    ['港の講師の人数', 2, 20],
  ]);
});

test.each([
  ['基本目標II 港の再生', ['基本目標Ⅱ 港の再生']],
  ['I 港の再生\nII 里の再生', ['Ⅰ 港の再生', 'Ⅱ 里の再生']],
  ['I ターンの推進\nIターン者数', ['I ターンの推進', 'Iターン者数']],
])('Roman numbers in Latin letters: %s', (text, lines) => {
  expect(shown(text, readRomans)).toEqual(lines);
});
