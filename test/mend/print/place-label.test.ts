import { describe, expect, test } from 'vitest';
import { labelPlaces } from '../../../src/mend/print/place-label.ts';
import { shown } from '../shown.ts';

const read = (...lines: readonly string[]) => shown(lines.join('\n'), labelPlaces);

describe('a label torn in front of numbered headings', () => {
  test.each([
    ['two pieces', ['総合計画  基本目標 3 港のまち', 'の体系   施策 3-2 港の整備']],
    ['the first alone', ['総合計画', 'での位置付け 基本目標 3 港のまち']],
    [
      'three',
      ['基本計画 政策 3 港のまち', '上の位置 施策 3-2 港の整備', '付け 基本事業 3-2-1 波止場'],
    ],
  ])('is left out: %s', (_, lines) => {
    const bare = lines.map((line) => line.replace(/^\S+\s*/, ''));
    expect(read(...lines)).toEqual(bare.filter((line) => line !== ''));
  });

  test.each([
    ['no label of a plan', ['港の予算  基本目標 3 港のまち', 'の残り   施策 3-2 港の整備']],
    ['no numbered heading', ['総合計画  港のまち', 'の体系   港の整備']],
    ['one line', ['総合計画の体系 施策 3-2 港の整備', '担当 建設課']],
  ])('stays with %s', (_, lines) => {
    expect(read(...lines)).toEqual(lines);
  });
});

test('numbered headings in the cells behind the label get a line each, other cells stay', () => {
  expect(read('総合計画の体系 | 基本目標 3 港のまち | 施策 3-2 港の整備')).toEqual([
    '基本目標 3 港のまち',
    '施策 3-2 港の整備',
  ]);
  const other = '総合計画の体系 | 基本目標 3 港のまち | 建設課';
  expect(read(other)).toEqual([other]);
});

describe('the code of a policy apart from its label', () => {
  const WHOLE = '施策 2-1 港の整備と管理';

  test.each([
    ['a piece a line', ['施策', '体系', '2-1', '港の整備と管理']],
    ['code and title on one line', ['施策の体系', '2-1 港の整備と管理']],
    ['all on one line', ['施策体系  2-1  港の整備と管理']],
    ['the second piece in front of the title', ['施策 2-1', '体系 港の整備と管理']],
    ['no tree', ['施策', '2-1', '港の整備と管理']],
  ])('goes with it: %s', (_, lines) => {
    const [own, ...others] = read(...lines, '担当 建設課');
    expect(own?.replace(/\s+/g, ' ')).toBe(WHOLE);
    expect(others).toEqual(['担当 建設課']);
  });

  test.each([
    ['of the first of a list', ['施策の体系', '1-1 港の整備と管理', '1-2 山の整備と管理']],
    ['of a figure', ['施策', '2-1', '12隻の船を呼ぶ']],
    ['of a field', ['施策', '2-1', '担当課']],
  ])('does not: %s', (_, lines) => {
    expect(read(...lines)).toEqual(lines);
  });
});
