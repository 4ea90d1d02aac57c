// Units behind figures.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { splitUnit, unitAfter } from '../../src/language/value/unit.ts';

test.each([
  ['81.2', '%中3 66.9%', '%'],
  ['12', '%以上', '%'],
  ['3', 'パーセント', '%'],
  ['5', '人以上', '人'],
  ['12', 'km2の道', 'km2'],
  ['12', '', null],
  ['12', '(R5)', null],
])('%s%s', (figure, rest, unit) => {
  expect(unitAfter(figure + rest, figure.length)).toBe(unit);
});

test.each([
  ['移住者数(人)', '移住者数', '人'],
  ['移住者数(累計・人)', '移住者数(累計)', '人'],
  ['販売額(百万円、延べ)', '販売額(延べ)', '百万円'],
  ['温室効果ガスの排出量(t-CO2)', '温室効果ガスの排出量', 't-CO2'],
  ['排出ガスの削減量【t-NOx】※', '排出ガスの削減量', 't-NOx'],
  ['図書の貸出数(単位:冊)', '図書の貸出数', '冊'],
  ['特産品の開発数【単位 品】', '特産品の開発数', '品'],
  ['港の取扱量 単位:千t', '港の取扱量', '千t'],
  // two words that are no unit
  ['移住者数(累計・町内)', '移住者数(累計・町内)', null],
  ['受講者数(男性・人)', '受講者数(男性・人)', null],
])('the unit in the brackets behind %s', (text, name, unit) => {
  const split = splitUnit(mapped(text, 0));
  expect([split.name.text, split.unit]).toEqual([name, unit]);
});
