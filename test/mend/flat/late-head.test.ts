// Tables whose heading came in below all their rows.
import { describe, expect, test } from 'vitest';
import { mendLateHeads } from '../../../src/mend/flat/late-head.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendLateHeads);
const HEAD = '成果指標 目標値 目標年月 実績値 判定';
const ROWS = [
  '舟宿の改修戸数 8 戸 R5.3 6 戸 〇〇 未達成',
  '宿泊者数 1,200人 R5.3 1,310人 達成',
  '植樹の本数 300本 R5.3 調査中 ―',
];

describe('headings that came in last', () => {
  test('stand above each run of rows; glyphs that were lost are none of their cells', () => {
    const text = `事業1 舟宿の再生\n${ROWS[0]}\n${ROWS[1]}\n事業2 湖畔の森\n${ROWS[2]}\n重要業績評価指標 ${HEAD} 事業費(千円) 財源内訳\n※記号は字形が失われたもの。`;
    const head = HEAD.replaceAll(' ', ' | ');
    expect(mended(text)).toEqual([
      '事業1 舟宿の再生',
      head,
      '舟宿の改修戸数 | 8戸 | R5.3 | 6戸 | 未達成',
      '宿泊者数 | 1,200人 | R5.3 | 1,310人 | 達成',
      '事業2 湖畔の森',
      head,
      '植樹の本数 | 300本 | R5.3 | 調査中 | ―',
      `重要業績評価指標 ${HEAD} 事業費(千円) 財源内訳`,
      '※記号は字形が失われたもの。',
    ]);
  });

  test.each([
    ['figures follow it', [...ROWS, HEAD, '清掃の参加者 40人 R5.3 50人 達成']],
    ['it stands above them too', [HEAD, ...ROWS, HEAD]],
    ['two rows only', [...ROWS.slice(1), HEAD]],
  ])('stay where they are: %s', (_, lines) => {
    expect(mended(lines.join('\n'))).toEqual(lines);
  });
});
