// Headings in brackets right behind a sentence, and lists that strokes part.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { cutBracketHeads } from '../../../src/mend/run-on/bracket-heads.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const FRONT =
  '3 重点プロジェクト 重点プロジェクトⅠ 海の宝プロジェクト 漁の基盤を守るとともに、港の市と観光を結び付けて、働く場をふやします。';
const AIMS =
  '漁の水揚量 令和元年 410t → 令和7年 430t/灯台ボラン ティア登録者数 令和元年 3人 → 令和7年 6人';

test('the heading, its indicators and what goes on behind them are lines', () => {
  const text = `${FRONT}【成果目標】${AIMS}/岸壁の補強箇所数 令和2年から令和7年までの累計 30か所 主な取組 ①漁船の貸出し`;
  expect(shown(text, cutBracketHeads)).toEqual([
    FRONT,
    '【成果目標】',
    '漁の水揚量 令和元年 410t → 令和7年 430t',
    '灯台ボラン ティア登録者数 令和元年 3人 → 令和7年 6人',
    '岸壁の補強箇所数 令和2年から令和7年までの累計 30か所',
    '主な取組 ①漁船の貸出し',
  ]);
  const [goal] = compileText(sourceOf(text)).strategy.goals;
  expect(goal?.targets.map(({ name, target }) => [name, target?.value])).toEqual([
    ['漁の水揚量', 430],
    ['灯台ボランティア登録者数', 6],
    ['岸壁の補強箇所数', 30],
  ]);
});

test.each([
  ['words in brackets that head nothing', `${FRONT}【港の声】${AIMS}`],
  ['a heading without a sentence in front', `${FRONT.slice(0, -1)}【成果目標】${AIMS}`],
])('%s stay', (_, text) => {
  expect(shown(text, cutBracketHeads)).toEqual([text]);
});

test('strokes between words that are no indicators part nothing', () => {
  const text = `${FRONT}【成果目標】港の市/朝市の来場者数 令和元年 3人 → 令和7年 6人`;
  expect(shown(text, cutBracketHeads).at(-1)).toBe(
    '港の市/朝市の来場者数 令和元年 3人 → 令和7年 6人',
  );
});
