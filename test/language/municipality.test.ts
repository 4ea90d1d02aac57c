import { describe, expect, test } from 'vitest';
import {
  checkDigit,
  findMunicipality,
  isMunicipalityCode,
} from '../../src/language/municipality.ts';
import rows from '../../src/lexicon/municipalities.csv';

const LIST = rows as readonly { code: string; prefecture: string; name: string }[];

describe('codes', () => {
  test.each([
    ['01223', 8],
    ['01236', 0],
    ['01206', 8],
    ['01661', 6],
    ['13101', 6],
  ])('%s has check digit %i', (code, digit) => {
    expect(checkDigit(code)).toBe(digit);
  });

  test('all codes of the list are right, and no neighbour of them is', () => {
    expect(LIST).toHaveLength(1794);
    for (const { code } of LIST) {
      expect(isMunicipalityCode(code)).toBe(true);
      expect(isMunicipalityCode(code.slice(0, 5) + ((Number(code[5]) + 1) % 10))).toBe(false);
    }
  });

  test.each(['', '1223', '12238', '0122380', '０１２２３８', '01223x'])('%j is none', (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  });

  test('a check digit of anything but five digits is a mistake of the caller', () => {
    expect(() => checkDigit('012238')).toThrow(RangeError);
  });
});

const codeOf = (text: string) => findMunicipality(text)?.code;

describe('the name on the cover', () => {
  test('every municipality is found beside its prefecture, as written', () => {
    const none = ['色丹村', '留夜別村', '留別村', '紗那村', '蘂取村'];
    const wrong = LIST.filter(({ code, prefecture, name }) => {
      const text = name === prefecture ? `${name}総合戦略` : `${prefecture}${name}総合戦略`;
      return !none.includes(name) && code !== '016969' && codeOf(text) !== code;
    });
    expect(wrong).toEqual([]);
  });

  test('a name that only one bears needs no prefecture', () => {
    expect(findMunicipality('第2期根室市創生総合戦略')).toEqual({
      code: '012238',
      prefecture: '北海道',
      name: '根室市',
    });
    expect(codeOf('釧路町まち・ひと・しごと創生総合戦略')).toBe('016616');
    expect(codeOf('平成３１年度　釧路市')).toBe('012068');
  });

  test.each([
    ['伊達市人口ビジョン', { name: '伊達市', prefecture: null, code: null }],
    ['府中市 総合戦略', { name: '府中市', prefecture: null, code: null }],
    ['北区総合戦略', { name: '北区', prefecture: null, code: null }],
  ])('%s: a name that several bear stays unsettled', (text, expected) => {
    expect(findMunicipality(text)).toEqual(expected);
  });

  test('the prefecture settles it, wherever in the text it stands', () => {
    expect(codeOf('伊達市総合戦略\n\n令和2年3月\n福島県')).toBe('072133');
    expect(codeOf('伊達市総合戦略\n北海道伊達市')).toBe('012335');
    expect(codeOf('東京都府中市')).toBe('132063');
    expect(codeOf('北区総合戦略\n東京都北区')).toBe('131172');
  });

  test('two prefectures of the same name settle nothing, but for the one beside the name', () => {
    expect(codeOf('伊達市\n北海道と福島県の交流')).toBeNull();
    expect(codeOf('伊達市\n北海道と福島県伊達市の交流')).toBe('072133');
  });

  test('the longest name wins', () => {
    expect(codeOf('上富良野町総合戦略')).toBe('014605');
    expect(codeOf('北広島市まち・ひと・しごと')).toBe('012343');
    expect(codeOf('小清水町総合戦略')).toBe('015474');
  });

  test('the first line that names a municipality decides', () => {
    expect(codeOf('釧路市総合戦略\n中標津町との連携')).toBe('012068');
  });

  test('a prefecture counts only where no municipality is named', () => {
    expect(codeOf('北海道\n根室市')).toBe('012238');
    expect(codeOf('北海道創生総合戦略')).toBe('010006');
    expect(codeOf('岩手県ふるさと振興総合戦略')).toBe('030007');
  });

  test.each(['第 2 期 北 斗 市', '北 斗 市\nま ち ・ ひ と'])(
    '%j: blanks inside a name',
    (text) => {
      expect(codeOf(text)).toBe('012360');
    },
  );

  test.each([
    ['茅ケ崎市', '142077'],
    ['龍ヶ崎市', '082082'],
    ['四条畷市', '272299'],
  ])('%s: another spelling, the official name back', (text, code) => {
    expect(findMunicipality(text)).toEqual(LIST.find((row) => row.code === code));
  });
});

describe('names inside longer words are none', () => {
  test.each([
    '都市計画マスタープラン',
    '東北区域の市町村',
    '青森町内会',
    '中央市街地の活性化',
    '中央区画整理事業',
    '支えあいの町づくり',
    'ふれあいの町',
    '農山漁村落の維持',
    '北海道新幹線の活用',
    '持続可能な地域をつくる',
    '',
  ])('%s', (text) => {
    expect(findMunicipality(text)).toBeNull();
  });

  test('districts of a city are no municipalities', () => {
    expect(codeOf('根室市朝日町2丁目')).toBe('012238');
    expect(codeOf('札幌市中央区')).toBe('011002');
    expect(findMunicipality('旧川上村の振興')).toBeNull();
  });

  test('東京都 is not read as 京都', () => {
    expect(codeOf('東京都市町村の人口')).toBe('130001');
    expect(codeOf('東京都府中市')).toBe('132063');
  });

  test('a short name behind a period or year is one', () => {
    expect(codeOf('第2期津市総合戦略')).toBe('242012');
    expect(codeOf('令和2年度呉市')).toBe('342025');
    expect(codeOf('北海道茅部郡森町')).toBe('013455');
  });
});
