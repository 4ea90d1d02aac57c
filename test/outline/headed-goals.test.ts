// Bare lists of titles below a line that ends in the word for goals.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const goalsOf = (text: string) =>
  compileText(sourceOf(text)).strategy.goals.map(({ title }) => title);

const LIST = ['港のにぎわいを取り戻す', '子どもの笑顔に全力', '島の医療の充実'];
const list = (titles: readonly string[], behind = '') =>
  titles.map((title, i) => `${i + 1}. ${title}${behind}`).join('\n');

test.each([
  [
    'the last line in front of them',
    `町長の約束 進捗報告\n\n明日をひらく基本政策\n\n${list(LIST)}`,
  ],
  [
    'a line below another section',
    `碧浜町の計画\n\n【策定の経緯】\n会議を開いた。\n\n4つの基本の柱\n\n${list(LIST)}`,
  ],
])('are the goals: %s', (_, text) => {
  expect(goalsOf(text)).toEqual(LIST);
});

test('lose the count of what stands under each', () => {
  expect(goalsOf(`碧浜町の公約\n\n町の基本政策\n\n${list(LIST, '(4項目)')}`)).toEqual(LIST);
});

test.each([
  ['no such word is above', `碧浜町の公約\n\n会議の議題\n\n${list(LIST)}`],
  ['few say what is to be done', `碧浜町の公約\n\n町の基本政策\n\n${list(['港', '島', '浜の話'])}`],
  [
    'they are the parts of a form',
    `碧浜町の公約\n\n町の基本政策\n\n${list(['目的', '現状と課題', '取組内容'])}`,
  ],
  [
    'they do not begin with 1',
    `碧浜町の公約\n\n町の基本政策\n\n3. ${LIST[0]}\n4. ${LIST[2]}\n5. ${LIST[1]}`,
  ],
])('are none where %s', (_, text) => {
  expect(goalsOf(text)).toEqual([]);
});
