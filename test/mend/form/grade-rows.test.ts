// Tables of grades whose cells blanks divide: on one line, or a row a line.
import { describe, expect, test } from 'vitest';
import { mendGradeRows } from '../../../src/mend/form/grade-rows.ts';
import { shown } from '../shown.ts';

describe('tables of grades', () => {
  test('labels behind the word for names, in a page on one line', () => {
    const text =
      '施策評価 基本施策 水辺と調和した都市の形成 計画事業名 妥当性 (必要性) 効率性 有効性 今後の 方向性 計画的な 街区の整備 A A B 現状維持 地域公共交通の見直し A B C レベルアップ 施策19では、4事業を評価した。\n';
    expect(shown(text, mendGradeRows)).toEqual([
      '施策評価 基本施策 水辺と調和した都市の形成',
      '計画事業名 | 妥当性 (必要性) | 効率性 | 有効性 | 今後の方向性',
      '計画的な街区の整備 | A | A | B | 現状維持',
      '地域公共交通の見直し | A | B | C | レベルアップ',
      '施策19では、4事業を評価した。',
    ]);
  });

  test('years, a row a line', () => {
    const text = '施策 H28 H29 H30\n① 学力の向上 A A -\n② 体力の向上 B A B\n③ 図書の充実 A B B\n';
    expect(shown(text, mendGradeRows)).toEqual([
      '施策 | H28 | H29 | H30',
      '① 学力の向上 | A | A | -',
      '② 体力の向上 | B | A | B',
      '③ 図書の充実 | A | B | B',
    ]);
  });

  test('a row with another number of grades ends the table', () => {
    const text = '施策 H28 H29 H30\n学力の向上 A A\n体力の向上 B A B\n図書の充実 A B B\n';
    expect(shown(text, mendGradeRows)).toEqual(text.trim().split('\n'));
  });
});
