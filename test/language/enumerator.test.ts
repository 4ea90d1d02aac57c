import { describe, expect, test } from 'vitest';
import { markOf, ordinalOf } from '../../src/language/enumerator.ts';

describe('markOf', () => {
  test.each([
    ['(ア)子育て', '(ア)', 1, '子育て'],
    ['(イ) 交流', '(ア)', 2, '交流'],
    ['①20~39歳', '①', 1, '20~39歳'],
    ['⑳ 二十', '①', 20, '二十'],
    ['(3)検証', '(1)', 3, '検証'],
    ['<3>検証', '<1>', 3, '検証'],
    ['[3]検証', '(1)', 3, '検証'],
    ['1. 基本', '1.', 1, '基本'],
    ['2 主要施策', '1', 2, '主要施策'],
    ['第3章 戦略', '第章', 3, '戦略'],
    ['第一節 総論', '第節', 1, '総論'],
    ['第2 施策', '第', 2, '施策'],
    ['Ⅱ. 連携', 'Ⅰ', 2, '連携'],
    ['1-2 施策', '1-1', 2, '施策'],
    ['Ⅱ-1 企業', 'Ⅰ-1', 1, '企業'],
    ['・項目', '・', null, '項目'],
    ['- ・項目', '・', null, '項目'],
    ['- ①項目', '①', 1, '項目'],
    ['■ 数値目標', '・', null, '数値目標'],
    ['※注', '※', null, '注'],
  ])('%s', (text, style, ordinal, rest) => {
    const found = markOf(text);
    expect(found?.mark).toMatchObject({ style, ordinal });
    expect(text.slice(found?.length)).toBe(rest);
  });

  test.each([
    '第2期計画',
    '1 人1台端末の活用',
    '第 2 期',
    '第5条 目的',
    '2.5%増',
    '-5%',
    '40 %',
    '5年で10人',
    '平成',
    '26 年度の実施状況',
  ])('%s has none', (text) => {
    expect(markOf(text)).toBeNull();
  });
});

test('glyphs that were lost are no sign, one that is doubled is', () => {
  expect(markOf('■■■■ 12人')).toBeNull();
  expect(markOf('■■薬草の栽培')?.mark.style).toBe('・');
});

test.each([
  ['3', 3],
  ['Ⅲ', 3],
  ['三', 3],
  ['ウ', 3],
  ['第', null],
])('ordinalOf %s', (token, ordinal) => {
  expect(ordinalOf(token)).toBe(ordinal);
});
