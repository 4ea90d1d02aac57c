// Lists that number the fields of each entry as their legend says.
import { describe, expect, test } from 'vitest';
import { mendKeyedFields } from '../../../src/mend/form/keyed-fields.ts';
import { read } from '../../interpret/indicators.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendKeyedFields);

const ONE_LINE =
  '資料編 90 指標名 ①指標の定義 ②目標値の根拠 ③参考値 漁獲量 ①港に揚がった量 ②2029 年度までに 3,200 t を目指す ③2,900 t(R4) 舟宿の 数 ②現状から+4軒を目指す ③12 軒 港の清掃 率 ①清掃した区域 ②80%の達成を目標とする';

describe('fields by number', () => {
  test('on one line: names end fields behind brackets, figures and the only blank', () => {
    expect(mended(ONE_LINE)).toEqual([
      '資料編 90',
      '指標名 | 指標の定義 | 目標値の根拠 | 参考値',
      '漁獲量 | 港に揚がった量 | 2029 年度までに 3,200 t を目指す | 2,900 t(R4)',
      '舟宿の 数 |  | 現状から+4軒を目指す | 12 軒',
      '港の清掃 率 | 清掃した区域 | 80%の達成を目標とする | ',
    ]);
    expect(read(ONE_LINE)).toEqual([
      ['漁獲量', null, 3200],
      ['舟宿の数', null, null],
      ['港の清掃率', null, 80],
    ]);
  });

  test('on lines of their own, the aim in a field of its own', () => {
    const text =
      '指標名\n①現状値\n②目標値\n③担当課\n漁獲量\n①2,900t\n②3,200t\n③水産課\n\n港の清掃率\n①61%\n②80%\n③港湾課\n次の章';
    expect(mended(text)).toEqual([
      '指標名',
      ' | 現状値 | 目標値 | 担当課',
      '漁獲量 | 2,900t | 3,200t | 水産課',
      '港の清掃率 | 61% | 80% | 港湾課',
      '次の章',
    ]);
  });

  test.each([
    [
      'where nothing tells the name from the field',
      ONE_LINE.replace('2,900 t(R4)', 'ある 年 の 値'),
    ],
    ['numbered policies', '施策 ①港を直す ②舟を直す ③宿を直す 港 ①桟橋 ②灯台 舟 ①帆 ②舵'],
    ['a single entry', '①現状値 ②目標値 ③担当課 漁獲量 ①2,900t ②3,200t ③水産課'],
  ])('%s they stay text', (_, text) => {
    expect(mended(text)).toEqual([text]);
  });
});
