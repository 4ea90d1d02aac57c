// Strips of years from the start of an indicator to its aim, the text of charts, and cells that stand apart.
import { describe, expect, test } from 'vitest';
import { mendChartRuns } from '../../../src/mend/form/chart-run.ts';
import { gatherScattered } from '../../../src/mend/form/scattered-row.ts';
import { leadNumbers } from '../../../src/mend/page/centred-numbers.ts';
import { mendYearStrips } from '../../../src/mend/years/year-strip.ts';
import { shown } from '../shown.ts';

describe('strips of years', () => {
  test('name, years and figures on one line', () => {
    const text =
      '数値目標① 開業率 平成 25 (基準値) 平成 27 平成 31 (目標値) 4.2‰ 4.3‰ 4.8‰ 参考)開業件数\n';
    expect(shown(text, mendYearStrips)).toEqual([
      ' | 平成 25 (基準値) | 平成 27 | 平成 31 (目標値)',
      '開業率 | 4.2‰ | 4.3‰ | 4.8‰',
      '参考)開業件数',
    ]);
  });

  test('other figures than years leave the line as it was', () => {
    const text = '数値目標① 開業率 平成 25 (基準値) 平成 27 平成 31 (目標値) 4.2‰ 4.8‰\n';
    expect(shown(text, mendYearStrips)).toEqual([text.trim()]);
  });
});

describe('charts', () => {
  test('figures, axis, years, name and aim; a figure above the axis is of something else', () => {
    const text =
      '転出超過 120 5.2 5.4 6.2 0 2 4 6 8 策定時 H27 H28 出生率(人口千対) 目標値8.0 市の考え方は次のとおりです。\n';
    expect(shown(text, mendChartRuns)).toEqual([
      '転出超過 120',
      ' | 策定時 | H27 | H28 | 目標値',
      '出生率(人口千対) | 5.2 | 5.4 | 6.2 | 8.0',
      '市の考え方は次のとおりです。',
    ]);
  });

  test('fewer figures than years behind another figure are not certain', () => {
    const text =
      '転出超過 7 5.2 5.4 0 2 4 6 8 策定時 H27 H28 H29 出生率(人口千対) 目標値8.0 市の考え方は次のとおりです。\n';
    expect(shown(text, mendChartRuns)).not.toContain('出生率(人口千対) | 5.2 | 5.4 |  |  | 8.0');
  });
});

describe('cells that stand apart', () => {
  test('the one row of a form', () => {
    const text =
      '86 H29.3 - H29.3\n万人 万人\n指標 目標値 目標年月 実績値 実績年月\n延べ宿泊者数(年間)\n';
    expect(shown(text, gatherScattered)).toEqual([
      '指標 | 目標値 | 目標年月 | 実績値 | 実績年月',
      '延べ宿泊者数(年間) | 86万人 | H29.3 | - | H29.3',
    ]);
  });

  test('two names leave the lines as they were', () => {
    const text = '86 H29.3 - H29.3\n指標 目標値 目標年月 実績値 実績年月\n延べ宿泊者数\n来場者数\n';
    expect(shown(text, gatherScattered)).toEqual(text.trim().split('\n'));
  });

  test('numbers of projects above their names or half way down', () => {
    const text = '1 港まち推進事業\n空き家を生かした\n2\n定住支援事業\n3\n漁業担い手\n育成事業\n';
    expect(shown(text, leadNumbers)).toEqual([
      '1 港まち推進事業',
      '2 空き家を生かした定住支援事業',
      '3 漁業担い手育成事業',
    ]);
  });
});
