// Tables whose rows are lines and whose cells single blanks divide.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendLineRows } from '../../../src/mend/flat/line-rows.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, mendLineRows);
const HEAD = '指標名 | 基準値 | 目標値';

describe('a row', () => {
  test('has a name, its unit, and a value for each column', () => {
    expect(
      mended('指標名 単位 基準値 目標値\n空き家の成約数 件 12 30\n相談の件数 件 140 ―'),
    ).toEqual([
      '指標名 | 単位 | 基準値 | 目標値',
      '空き家の成約数 | 件 | 12 | 30',
      '相談の件数 | 件 | 140 | ―',
    ]);
  });

  test.each([
    ['one value too many', '空き家の成約数 件 12 30 44'],
    ['one value too few', '空き家の成約数 件 12'],
    ['a sentence', '空き家の成約数は増えた。 件 12 30'],
    ['no name', '件 12 30'],
  ])('%s is none', (_, line) => {
    const lines = ['指標名 単位 基準値 目標値', line];
    expect(mended(lines.join('\n'))).toEqual(lines);
  });

  test('that fits in two ways is none', () => {
    const lines = ['指標名 目標値 担当課', '港の整備 第3埠頭 第4埠頭'];
    expect(mended(lines.join('\n'))).toEqual(lines);
    expect(mended(`${lines[0]}\n港の整備 第3埠頭 港湾課`)[1]).toBe('港の整備 | 第3埠頭 | 港湾課');
  });

  test('keeps 以上 with the value in front of it', () => {
    expect(mended('指標名 基準値 目標値\n健診の受診率 61.0% 70.0% 以上')).toEqual([
      HEAD,
      '健診の受診率 | 61.0% | 70.0%以上',
    ]);
  });

  test('ends the table where a figure is torn behind its comma, and behind it', () => {
    const torn = ['漁獲の金額 1億 2,', '生産の金額 480万円 500万円'];
    expect(mended(`指標名 基準値 目標値\n健診の受診率 61.0% 70.0%\n${torn.join('\n')}`)).toEqual([
      HEAD,
      '健診の受診率 | 61.0% | 70.0%',
      ...torn,
    ]);
  });

  test('takes what stands below in brackets, a year for each value, unless its values have theirs', () => {
    const below = '(町の健診) (H26) (H31)';
    expect(mended(`指標名 基準値 目標値\n健診の受診率 61.0% 70.0%\n${below}`)).toEqual([
      HEAD,
      '健診の受診率 (町の健診) | 61.0%(H26) | 70.0%(H31)',
    ]);
    expect(mended(`指標名 基準値 目標値\n健診の受診率 61.0%(H25) 70.0%(H30)\n${below}`)).toContain(
      below,
    );
  });
});

describe('a heading', () => {
  test.each([
    ['three lines', '指標名 単位\n基準値\n目標値'],
    ['values above names', '基準値 目標値\n指標名 単位'],
    ['spaced out characters', '指 標 名  単 位  基 準 値  目 標 値'],
  ])('goes over %s', (_, head) => {
    expect(mended(`${head}\n空き家の成約数 件 12 30`)).toEqual([
      '指標名 | 単位 | 基準値 | 目標値',
      '空き家の成約数 | 件 | 12 | 30',
    ]);
  });

  test('takes the years of the line below, one for each column of values', () => {
    const row = '空き家の成約数 12件 30件';
    expect(mended(`指標名 基準値 目標値\n(2019年度) (2025年度)\n${row}`)).toEqual([
      '指標名 | 基準値(2019年度) | 目標値(2025年度)',
      '空き家の成約数 | 12件 | 30件',
    ]);
    // one year for two columns dates neither
    expect(mended(`指標名 基準値 目標値\n(2019年度)\n${row}`)).toContain(HEAD);
  });

  test('needs no word for the names', () => {
    expect(mended('基準値 目標値\n健診の受診率 61.0% 70.0%')).toEqual([
      ' | 基準値 | 目標値',
      '健診の受診率 | 61.0% | 70.0%',
    ]);
  });

  test('may have one column that nobody knows, not two', () => {
    expect(mended('指標名 基準値 目標値 札色\n健診の受診率 61.0% 70.0% 赤')).toEqual([
      `${HEAD} | 札色`,
      '健診の受診率 | 61.0% | 70.0% | 赤',
    ]);
    const two = ['指標名 基準値 目標値 札色 札型', '健診の受診率 61.0% 70.0% 赤 丸'];
    expect(mended(two.join('\n'))).toEqual(two);
  });

  test('holds below headings between its rows too', () => {
    const text =
      '指標名 基準値 目標値\n\n施策1 港\n\n入港の数 61隻 70隻\n\n施策2 山\n\n間伐の面積 6ha 7ha';
    expect(mended(text)).toEqual([
      '施策1 港',
      HEAD,
      '入港の数 | 61隻 | 70隻',
      '施策2 山',
      HEAD,
      '間伐の面積 | 6ha | 7ha',
    ]);
  });

  test('no longer holds below the heading word of another list', () => {
    const text = '指標名 基準値 目標値\n入港の数 61隻 70隻\n数値目標\n間伐の面積 6ha 7ha';
    expect(mended(text)).toEqual([
      HEAD,
      '入港の数 | 61隻 | 70隻',
      '数値目標',
      '間伐の面積 6ha 7ha',
    ]);
  });
});

describe('a name', () => {
  test.each([
    ['地域の見守り活動の', '参加者数 12人 30人', '地域の見守り活動の参加者数'],
    ['地域の見守りに加わる', '事業所の数 12人 30人', '地域の見守りに加わる事業所の数'],
    ['健診(職場の健診', '含む) 12人 30人', '健診(職場の健診含む)'],
  ])('begins on the line above: %s', (above, row, name) => {
    expect(mended(`指標名 基準値 目標値\n${above}\n${row}`)).toEqual([
      HEAD,
      `${name} | 12人 | 30人`,
    ]);
  });

  test.each([
    ['子育て広場の 12人 30人', '利用者数', '子育て広場の利用者数'],
    ['子育て広場の利用 12人 30人', 'の伸び', '子育て広場の利用の伸び'],
  ])('goes on below: %s', (row, below, name) => {
    expect(mended(`指標名 基準値 目標値\n${row}\n${below}`)).toEqual([
      HEAD,
      `${name} | 12人 | 30人`,
    ]);
  });

  test('does not take whole words between rows', () => {
    const text = '指標名 基準値 目標値\n空き家の成約数 12件 30件\n暮らしの部\n相談の件数 14件 20件';
    expect(mended(text)).toEqual([
      HEAD,
      '空き家の成約数 | 12件 | 30件',
      '暮らしの部',
      HEAD,
      '相談の件数 | 14件 | 20件',
    ]);
  });

  test('stands above a row that begins with its start and aim', () => {
    const text = '指標名 R3実績 R4実績\n港の荷揚げ量\nH26 210t → R6 240t 215t 221t';
    expect(mended(text).at(-1)).toBe('港の荷揚げ量 H26 210t → R6 240t | 215t | 221t');
  });
});

describe('the words of the last column', () => {
  const HEADED = '指標名 基準値 目標値 担当課';

  test('go on in the line below', () => {
    const text = `${HEADED}\n健診の受診率 61.0% 70.0% 健康づくり\n推進課\n相談の件数 14件 20件 企画課`;
    expect(mended(text).slice(1)).toEqual([
      '健診の受診率 | 61.0% | 70.0% | 健康づくり推進課',
      '相談の件数 | 14件 | 20件 | 企画課',
    ]);
  });

  test('do not take long words: they are of no narrow column', () => {
    const long = '健康づくりの推進に当たる課';
    const text = `${HEADED}\n健診の受診率 61.0% 70.0% 健康課\n${long}`;
    expect(mended(text).slice(1)).toEqual(['健診の受診率 | 61.0% | 70.0% | 健康課', long]);
  });

  test('do not take the beginning of the next name', () => {
    const text = `${HEADED}\n健診の受診率 61.0% 70.0% 健康課\n若い世帯の\n相談の件数 14件 20件 企画課`;
    expect(mended(text).slice(1)).toEqual([
      '健診の受診率 | 61.0% | 70.0% | 健康課',
      '若い世帯の相談の件数 | 14件 | 20件 | 企画課',
    ]);
  });
});

test('such tables are read with the places of their words', () => {
  const text = '指標名 基準値(H30) 目標値(R6)\n子育て広場の\n利用者数 120人 300人\n';
  const { indicators } = compileText(sourceOf(text)).strategy;
  expect(indicators).toHaveLength(1);
  expect(indicators[0]).toMatchObject({
    name: '子育て広場の利用者数',
    baseline: { value: 120, unit: '人', asOf: { fiscalYear: 2018 } },
    target: { value: 300, unit: '人', dueFiscalYear: 2024 },
  });
});

test('項目 heads names in front of a start and an aim, where every line below is a row', () => {
  const head = '項目 現状(R2) 目標(R6)';
  expect(mended(`${head}\n灯台の見学者 12人 30人\n岸壁の長さ 80m 95m`)).toEqual([
    '項目 | 現状(R2) | 目標(R6)',
    '灯台の見学者 | 12人 | 30人',
    '岸壁の長さ | 80m | 95m',
  ]);
  const torn = [head, '灯台の見学者 12人 30人', '岸壁の', '長さ 80m 95m'];
  expect(mended(torn.join('\n'))).toEqual(torn);
});

describe('the kind of an indicator in front of its name', () => {
  const head = '区分 指標名 単位 R3年度 R4年度 目標(R8年度)';
  const columns = '区分 | 指標名 | 単位 | R3年度 | R4年度 | 目標(R8年度)';

  test('begins a row whose name goes on below', () => {
    const rows = [
      '活動指標 灯台の案内人の',
      '養成の講座数 回 6(8) 8(8) 12',
      '成果指標 灯台の見学者 人 40 52 90',
    ];
    expect(mended([head, ...rows].join('\n'))).toEqual([
      columns,
      '活動指標 | 灯台の案内人の養成の講座数 | 回 | 6(8) | 8(8) | 12',
      '成果指標 | 灯台の見学者 | 人 | 40 | 52 | 90',
    ]);
  });

  test('begins none where the next line holds no more values than fit', () => {
    const lines = [head, '活動指標 灯台の案内人の', '養成の講座数 回 6(8) 8(8)'];
    expect(mended(lines.join('\n'))).toEqual(lines);
  });
});

test('a name of one character began on the line above', () => {
  expect(mended('指標名 基準値 目標値\n灯台守の組\n数 41組 80組')).toEqual([
    HEAD,
    '灯台守の組数 | 41組 | 80組',
  ]);
});

test('that an aim is not known yet is a cell of its own behind the start', () => {
  const head = '指標名 単位 基準値 目標値';
  expect(mended(`${head}\n灯台の見学者 人 74 120\n岸壁の修繕箇所 件 74 (調整中)`).at(-1)).toBe(
    '岸壁の修繕箇所 | 件 | 74 | (調整中)',
  );
});

test.each([
  ['(目標値は検討中)', true],
  ['(会場は検討中)', false],
])(
  'one cell over all years that says %s: the start stands, the aims are open (%s)',
  (said, read) => {
    const rows = [
      '1 港の来客数 人 12(R5) 14 16 18 20 水産課',
      `2 漁の地区数 地区 2(R5) ${said} 水産課`,
    ];
    const lines = [
      '番号 指標名 単位 現状値 R7 R8 R9 R10 担当課',
      ...rows,
      '3 船の隻数 隻 3(R5) 4 5 6 7 水産課',
    ];
    const shownRows = shown(lines.join('\n'), mendLineRows);
    expect(shownRows.includes(`2 | 漁の地区数 | 地区 | 2(R5) |  |  |  | ${said} | 水産課`)).toBe(
      read,
    );
  },
);
