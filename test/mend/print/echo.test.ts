// Bold print that came in twice or more is read once.
import { expect, test } from 'vitest';
import { withoutEchoes } from '../../../src/mend/print/echo.ts';
import { shown } from '../shown.ts';

const once = (text: string) => shown(text, withoutEchoes).filter((line) => line.trim() !== '');

test.each([
  ['letters', '灯灯りりをを守守るる', ['灯りを守る']],
  [
    'letters and the figures among them',
    '灯灯りりをを守守るる数数　　8844人人（（RR33））　　９９００人人',
    ['灯りを守る数  84人(R3)  90人'],
  ],
  ['a fragment below its heading', '(1)灯りを守る港づくり\n　守る港', ['(1)灯りを守る港づくり']],
  ['a heading that broke off', '① 岸壁と港の\n① 岸壁と港の補強', ['① 岸壁と港の補強']],
  [
    'no heading with a number of its own',
    '<2>港の整備、海の道の充実\n(1)港の整備\n(2)海の道の充実',
    ['<2>港の整備、海の道の充実', '(1)港の整備', '(2)海の道の充実'],
  ],
  [
    'a heading in pieces',
    '2. 潮の学校を核と\n潮の学校を核とした人\nした人の流れをつくる\n流れをつくる',
    ['2. 潮の学校を核とした人の流れをつくる'],
  ],
  [
    'what was printed as a whole between its halves',
    '灯台の見学者410人→43\n灯台の見学者410人→430人(2019年度)\n0人(2019年度)',
    ['灯台の見学者410人→430人(2019年度)'],
  ],
  [
    'entries that stand twice, where halves show that print came in twice',
    '[港の課題\n[港の課題]\n]\n・岸壁補強事業\n・岸壁補強事業',
    ['[港の課題]', '・岸壁補強事業'],
  ],
  [
    'pieces of a title that goes over two lines, with its number',
    '2.潮の学校を核にした人の流れを\nつくる\n2.潮の学校を核 を核にした人の流れを',
    ['2.潮の学校を核にした人の流れを', 'つくる'],
  ],
])('%s', (_, text, expected) => {
  expect(once(text)).toEqual(expected);
});

test.each([
  ['figures where no letters came in twice', '灯りを守る数  8844人  9900人'],
  ['letters of words', 'ままごとの会'],
  [
    'a description that begins with its title',
    '(1)空き家の活用\n空き家の活用を進めるため、手引きを作ります',
  ],
  ['a word of a table', '(1)めざす目標値づくり\n目標値'],
  ['entries that stand twice elsewhere', '・岸壁補強事業\n・岸壁補強事業'],
  [
    'another entry with the same number',
    '2.潮の学校を核にした流れを\nつくる\n2.港の市を核にした流れを',
  ],
  ['lines of text', '潮の学校を核と\n潮の学校を核とした'],
])('%s stay', (_, text) => {
  expect(once(text)).toEqual(text.split('\n'));
});

test('a title below its label is read once, words that only begin alike are two lines', () => {
  expect(once('基本目標()\n潮と里の恵みを\n潮と里の恵みを次代につなぐ')).toEqual([
    '基本目標()',
    '潮と里の恵みを次代につなぐ',
  ]);
  const lines = ['港の歩み', '潮と里の恵みを', '潮と里の恵みを次代につなぐ'];
  expect(once(lines.join('\n'))).toEqual(lines);
});
