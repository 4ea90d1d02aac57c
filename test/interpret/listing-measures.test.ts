// Tables of policies that say what is done beside the indicators (施策 | 内容・主な取組 | KPI | …), and where their sections stand.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD =
  '| 施策 | 内容・主な取組 | 重要業績評価指標(KPI) | 現状値 | 目標値 | 担当課 |\n|---|---|---|---|---|---|';
const plan = (section: string, ...rows: string[]) =>
  `碧浜町総合戦略\n基本目標1 港をひらく\n\n${section}\n\n${HEAD}\n${rows.map((row) => `| ${row} |`).join('\n')}\n\n基本目標2 空をひらく\n`;

const read = (text: string) => {
  const { goals } = compileText(sourceOf(text)).strategy;
  return (goals[0]?.policies ?? []).map(({ title, description, kpis, projects }) => ({
    title,
    description,
    kpis: kpis.map(({ name }) => name),
    projects: projects.map(({ name, category }) => (category ? `${name} (${category})` : name)),
  }));
};

describe('a table of policies with what is done', () => {
  test.each(['◆具体的な施策と重要業績評価指標(KPI)', '◆重要業績評価指標(KPI)', '◆具体的な施策'])(
    'below %s: descriptions, projects by their bullets, indicators',
    (section) => {
      const text = plan(
        section,
        '1-1 荷をふやす | 岸壁を直します。<br>【主な取組】 ・【新】埠頭延伸事業 ・荷役機械更新事業 | 取扱貨物量 | 120トン | 150トン | 港湾課',
        ' | | 寄港回数 | 12回 | 20回 | ',
        '1-2 人をよぶ | 海の駅を設けます。 | 来訪者数 | 300人 | 500人 | 観光課',
      );
      expect(read(text)).toEqual([
        {
          title: '荷をふやす',
          description: '岸壁を直します。',
          kpis: ['取扱貨物量', '寄港回数'],
          projects: ['埠頭延伸事業 (新規)', '荷役機械更新事業'],
        },
        { title: '人をよぶ', description: '海の駅を設けます。', kpis: ['来訪者数'], projects: [] },
      ]);
    },
  );

  test('a cell that goes on in a row of its own adds to its policy', () => {
    const text = plan(
      '◆具体的な施策',
      '1-1 荷をふやす | 岸壁を直します。 | 取扱貨物量 | 120トン | 150トン | 港湾課',
      ' | ・埠頭延伸事業 ・荷役機械更新事業 | | | | ',
    );
    expect(read(text)).toMatchObject([
      { description: '岸壁を直します。', projects: ['埠頭延伸事業', '荷役機械更新事業'] },
    ]);
  });

  test('bullets that tell in clauses are no projects', () => {
    const text = plan(
      '◆具体的な施策',
      '1-1 荷をふやす | ・岸壁を直す ・荷役を速くする | 取扱貨物量 | 120トン | 150トン | 港湾課',
    );
    expect(read(text)).toMatchObject([
      { description: '・岸壁を直す\n・荷役を速くする', projects: [] },
    ]);
  });
});
