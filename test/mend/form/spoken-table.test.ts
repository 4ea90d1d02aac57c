// Tables that are announced for reading aloud, and pages whose years and figures ran together.
import { describe, expect, test } from 'vitest';
import { openGradedTitles } from '../../../src/mend/divided/graded-title.ts';
import { mendSpokenTables } from '../../../src/mend/form/spoken-table.ts';
import { splitFusedYears } from '../../../src/mend/run-on/fused-years.ts';
import { shown } from '../shown.ts';

describe('announced tables', () => {
  test('in one line, the era of a year from the year in front of it', () => {
    expect(
      shown(
        '【実績値】 表 以下は、区分 H30年度 1年度の順。 <1>移行者数 47人 52人 <2>利用者数 118人 109人 ◆主な活動指標',
        mendSpokenTables,
      ),
    ).toEqual([
      '【実績値】',
      '指標 | H30年度実績 | R1年度実績',
      '移行者数 | 47人 | 52人',
      '利用者数 | 118人 | 109人',
      '◆主な活動指標',
    ]);
  });

  test('a row a line, names above their rows', () => {
    const text =
      '以下は、H30年度 R1年度の順。\n<1>訪問介護\n見込量 120人 128人\n実績値 118人 109人\n<2>そのほか\n次のとおりです。';
    expect(shown(text, mendSpokenTables)).toEqual([
      '指標 | 区分 | H30年度 | R1年度',
      '訪問介護 | 見込量 | 120人 | 128人',
      '訪問介護 | 実績値 | 118人 | 109人',
      '<2>そのほか',
      '次のとおりです。',
    ]);
  });

  test('rows without a value for each year, or headings that are no years, stay text', () => {
    const short = '以下は、H30年度 R1年度の順。 移行者数 47人 利用者数 118人';
    const other = '以下は、名称 住所 電話番号の順。 中央公民館 本町 12人 13人 14人';
    expect(shown(short, mendSpokenTables)).toEqual([short]);
    expect(shown(other, mendSpokenTables)).toEqual([other]);
  });
});

describe('years that ran together', () => {
  const head = '目標及び実績一覧施策目標実績※参考となる実績';

  test('results year by year, and aims with what was reached', () => {
    const text = `${head}※観察会参加者数2021年度延べ3,870人2022年度延べ4,125人赤潮の発生日数2030年度ゼロ9日(2022年度)`;
    expect(shown(text, splitFusedYears)).toEqual([
      `${head}※`,
      '指標名 | 2021年度実績 | 2022年度実績',
      '観察会参加者数 | 延べ3,870人 | 延べ4,125人',
      '指標名 | 2030年度目標値 | 2022年度実績値',
      '赤潮の発生日数 | ゼロ | 9日',
    ]);
  });

  test.each([
    // what stands in front of the first name may be a title
    '目標及び実績一覧環境の保全観察会参加者数2021年度延べ3,870人2022年度延べ4,125人でした',
    // values of different units
    `${head}※観察会参加者数2021年度延べ3,870人2022年度12回でした`,
  ])('what is not certain stays text: %s', (text) => {
    expect(shown(text, splitFusedYears)).toEqual([text]);
  });
});

test('policies in quotation marks whose grade changed', () => {
  const text = '○ 政策名「生涯学習」(政策番号6) C→B\n○ 政策名「農林業」 12→15';
  expect(shown(text, openGradedTitles)).toEqual([
    '政策名 生涯学習',
    '評価:B',
    '○ 政策名「農林業」 12→15',
  ]);
});
