import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapped, originOf, spanOf } from '../../src/base/mapped.ts';
import { clean, fold } from '../../src/language/letters/clean.ts';

const cleaned = (text: string) => clean(fold(text, 0));

describe('clean', () => {
  test.each([
    ['１，４００世帯', '1,400世帯'],
    ['（ＫＰＩ）', '(KPI)'],
    ['ﾊﾞｽ停', 'バス停'],
    ['㈱ＪＴＢ', '(株)JTB'],
    ['２０～３９歳', '20~39歳'],
    ['U I ターン者', 'UIターン者'],
    ['根室釧路管内 18 市町村', '根室釧路管内18市町村'],
    ['施 策 の 展 開', '施策の展開'],
    ['区 分', '区分'],
    ['追分 I C 周辺', '追分IC周辺'],
    ['やや遅れてい る。', 'やや遅れている。'],
    [
      '「安心」と「支え 合い」の地域を守 り、若い世代の結 婚・出産・子育て の希望をかなえ る',
      '「安心」と「支え合い」の地域を守り、若い世代の結婚・出産・子育ての希望をかなえる',
    ],
    [
      '出会い、結婚、 妊娠、出産、 育児に関する 機会や相談、 支援体制の強 化',
      '出会い、結婚、妊娠、出産、育児に関する機会や相談、支援体制の強化',
    ],
    [
      '国の総合戦略に盛り込まれた自立性、将来性、 地域性',
      '国の総合戦略に盛り込まれた自立性、将来性、地域性',
    ],
    ['児童数267人 267人/2,651人', '児童数267人 267人/2,651人'],
    ['ファミリーサポートセンター事業 会員数', 'ファミリーサポートセンター事業 会員数'],
    ['小学校 中学校', '小学校 中学校'],
    ['B 概ね順調', 'B 概ね順調'],
    ['①出会い', '①出会い'],
    ['➀出会い', '①出会い'],
    ['➋出会い', '❷出会い'],
    ['市⺠の⾜', '市民の足'],
    ['⼾数', '戸数'],
  ])('%s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });
});

test('every character knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(1000), (text, offset) => {
      const folded = fold(text, offset);
      for (let i = 0; i < folded.text.length; i++) {
        const origin = originOf(folded, i) - offset;
        expect(origin).toBeGreaterThanOrEqual(0);
        expect(origin).toBeLessThan(text.length);
      }
    }),
  );
});

test('text that needs no folding is mapped one to one', () => {
  expect(spanOf(fold('人口減少', 7))).toEqual(spanOf(mapped('人口減少', 7)));
});
