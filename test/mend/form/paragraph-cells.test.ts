// Tables whose cells came in as paragraphs, blank lines between them.
import { describe, expect, test } from 'vitest';
import { joinParagraphCells } from '../../../src/mend/form/paragraph-cells.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, joinParagraphCells);
const paragraphs = (...cells: string[]) => `${cells.join('\n\n')}\n`;

const HEAD = ['指標名', '単位', '基準値\n(R1)', '目標値\n(R6)', '担当課'];
const ROWS = [
  ['遊覧船の\n利用者数', '人', '1,204\n(R元)', '1,500', '観光課'],
  ['湖の清掃への\n参加率', '%', '61', '70\n以上', '環境\n政策課'],
];

describe('a paragraph for each cell', () => {
  test('cells over several lines are whole, units and offices too', () => {
    expect(mended(paragraphs('数値目標', ...HEAD, ...ROWS.flat(), '次の頁'))).toEqual([
      '数値目標',
      '指標名 | 単位 | 基準値 (R1) | 目標値 (R6) | 担当課',
      '遊覧船の利用者数 | 人 | 1,204(R元) | 1,500 | 観光課',
      '湖の清掃への参加率 | % | 61 | 70以上 | 環境政策課',
      '次の頁',
    ]);
  });

  test('rows end with the first whose cells are not what the columns ask for', () => {
    const more = ['湖畔の\n植樹本数', '本', '調べ', '40', '林務課'];
    const rows = [...ROWS, more].flat();
    expect(mended(paragraphs(...HEAD, ...rows)).slice(3)).toEqual(
      more.flatMap((cell) => cell.split('\n')),
    );
  });

  test.each([
    ['a single row', paragraphs(...HEAD, ...(ROWS[0] as string[]))],
    [
      'cells of one line each, which other passes read',
      paragraphs('指標', '基準値', '目標値', '舟の数', '2隻', '3隻', '宿の数', '4軒', '5軒'),
    ],
    [
      'column by column',
      paragraphs(
        '指標',
        '遊覧船の\n利用者数',
        '舟の\n数',
        '基準値',
        '2人',
        '3隻',
        '目標値',
        '4人',
        '5隻',
      ),
    ],
  ])('%s stay as they are', (_, text) => {
    expect(mended(text)).toEqual(text.split('\n').filter((line) => line !== ''));
  });
});
