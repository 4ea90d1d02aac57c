// Tables whose rows are lines, and whose long names take several of them.
import { expect, test } from 'vitest';
import { mendLineRows } from '../../../src/mend/flat/line-rows.ts';
import { shown } from '../shown.ts';

const HEAD = '指標 基準値(H26) 目標値(R1)\n';
const rows = (...lines: string[]) => shown(`${HEAD}${lines.join('\n')}\n`, mendLineRows).slice(1);

test('the values stand at the last line of a name', () => {
  expect(
    rows(
      '保育所の定員充',
      '足率 30.9% 40.3%',
      '舟宿の数 3軒 5軒',
      '子育てしやすい',
      'と感じる市民の',
      '割合 42% 46%',
    ),
  ).toEqual([
    '保育所の定員充足率 | 30.9% | 40.3%',
    '舟宿の数 | 3軒 | 5軒',
    '子育てしやすいと感じる市民の割合 | 42% | 46%',
  ]);
});

test('the values stand at the first line of a name', () => {
  expect(
    rows(
      '湖畔の宿屋の従 9人 19人',
      '業者数',
      '舟の建造額等 3億円 77億円',
      '湖上遊覧の利用 120人 180人',
      '者数',
    ),
  ).toEqual([
    '湖畔の宿屋の従業者数 | 9人 | 19人',
    '舟の建造額等 | 3億円 | 77億円',
    '湖上遊覧の利用者数 | 120人 | 180人',
  ]);
});

test('words that left room on their line are no part of the name below', () => {
  const own = rows(
    '港湾分野',
    '湖畔の宿屋で働く人の数 9人 19人',
    '森林分野',
    '間伐した森林の面積 3ha 7ha',
  );
  expect(own.filter((line) => /港湾分野.|森林分野./.test(line))).toEqual([]);
});
