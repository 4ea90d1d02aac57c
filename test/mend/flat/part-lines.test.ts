// Tables laid out with blanks whose indicators have a row for each of their parts.
import { describe, expect, test } from 'vitest';
import { mendPartLines } from '../../../src/mend/flat/part-lines.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendPartLines);
const HEAD = '指標名            現状値(R4)   目標値(R9)';
const TABLE_HEAD = '指標名 |  | 現状値(R4) | 目標値(R9)';

describe('rows of parts', () => {
  test('the name half way down, alone or beside a part; a bound below its value', () => {
    const text = `${HEAD}\n            湖側     61%     70%\n舟宿の満足度\n            山側     43%     50%\n            春       1人     4人\n遊覧船の乗船   夏       2人     5人\n            秋       3人     6人\n湖のごみの量             21t     19t\n                               以下\n`;
    expect(mended(text)).toEqual([
      TABLE_HEAD,
      '舟宿の満足度 | 湖側 | 61% | 70%',
      ' | 山側 | 43% | 50%',
      '遊覧船の乗船 | 春 | 1人 | 4人',
      ' | 夏 | 2人 | 5人',
      ' | 秋 | 3人 | 6人',
      '湖のごみの量 |  | 21t | 19t以下',
    ]);
  });

  test('the name beside its first part', () => {
    const text = `${HEAD}\n湖の満足度     大人     61%     70%\n            子ども    43%     50%\n湖のごみの量             21t     19t\n`;
    expect(mended(text)).toEqual([
      TABLE_HEAD,
      '湖の満足度 | 大人 | 61% | 70%',
      ' | 子ども | 43% | 50%',
      '湖のごみの量 |  | 21t | 19t',
    ]);
  });

  test.each([
    [
      'a name with more parts above than below',
      `${HEAD}\n            湖側     61%     70%\n            山側     43%     50%\n舟宿の満足度\n            里側     43%     50%`,
    ],
    [
      'indented rows of measures below a heading',
      `${HEAD}\n湖の仕事を増やす取組\n            舟宿の利用者数   40人     50人\n            清掃の参加率    43%     50%`,
    ],
    ['rows without parts', `${HEAD}\n舟宿の満足度      43%     50%\n湖のごみの量      21t     19t`],
  ])('%s stay as they are', (_, text) => {
    expect(mended(text)).toEqual(text.split('\n'));
  });
});
