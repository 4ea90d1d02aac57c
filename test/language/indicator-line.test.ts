// What a line says of an indicator by itself.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { isIndicatorLine, splitIndicatorLine } from '../../src/language/indicator/line.ts';

const read = (text: string) => {
  const { name, baseline, target } = splitIndicatorLine(mapped(text, 0));
  const words = (of: typeof baseline) =>
    of && [of.words.text, of.when?.text].filter(Boolean).join(' @');
  return [name.text, words(baseline), words(target)];
};

test.each([
  ['漁船の隻数:5年後に62隻', true],
  ['港が好きな町民の割合:5年後に85%以上', true],
  ['問合せ先:5年後に62隻', false],
  ['港の広報の閲覧数を24万回(R7)にする(R1:9.6万回)', true],
  ['空き倉庫の率を15%以下に抑えます(令和4年度 18.9%)。', true],
  ['漁船の隻数は62隻に減少(令和元年 80隻)', false],
  ['漁船の隻数を62隻に減少しました(令和元年 80隻)。', false],
  ['賛成の多数:62人以上', false],
  ['隻数は560隻まで減るとされる(令和2年 3,008隻 → 令和27年 560隻)', false],
  ['港で遊ぶ子の人数:12人', false],
  ['港で遊ぶ子の人数(毎年度):12人', true],
  ['傷んだ岸壁の面積 約24ha(H22)→おおむね解消(H32) 約18ha(H27)', true],
  ['港の広報 約24ha(H22)→おおむね解消(H32) 約18ha(H27)', false],
  ['漁業体験の利用者(累計) 500人(R7~11年度)(-)', true],
  ['漁業体験の利用者 500人(R7~11年度)(-)', false],
  ['漁船の隻数 62隻(R11年度)(実績なし)', true],
  ['傷んだ岸壁の面積 約24ha(H22)→おおむね解消(H32)', false],
])('%s names a measure and its aim: %s', (text, is) => {
  expect(isIndicatorLine(mapped(text, 0))).toBe(is);
});

test.each([
  [
    '空き倉庫の率を15%以下に抑えます(令和4年度 18.9%)。',
    ['空き倉庫の率', '18.9% @令和4年度', '15%以下'],
  ],
  ['漁業体験の件数を年間2件以上とします。', ['漁業体験の件数', null, '年間2件以上']],
  ['①漁業相談の件数  35件/年 → 5年で60件/年', ['①漁業相談の件数', '35件/年', '5年で60件/年']],
  ['舟の登録数 ― ⇒ 5年間で15隻', ['舟の登録数', '―', '5年間で15隻']],
  ['舟宿の泊数  (調整中)', ['舟宿の泊数', null, '(調整中)']],
  ['舟宿の泊数 未定', ['舟宿の泊数', null, '未定']],
  ['朝市の回数を、月1回から月4回にします。', ['朝市の回数', '月1回', '月4回']],
  [
    '移住者を、令和4年度の23人から令和9年度には60人に増やします。',
    ['移住者', '23人 @令和4年度', '60人 @令和9年度'],
  ],
  ['藻場の面積を令和9年度(2027年度)に120haへ広げる', ['藻場の面積', null, '120ha @令和9年度']],
  [
    '港に暮らす世帯を、令和9年度(2027年度)までに80世帯とします。',
    ['港に暮らす世帯', null, '80世帯 @令和9年度'],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('the figures of several columns behind one label are no aim', () => {
  expect(read('漁獲の割合 目標 1.45 1.47 1.49 1.52')[2]).toBeNull();
  expect(read('漁獲の割合 目標 1.45')[2]).toBe('1.45');
});

test.each([
  ['岸壁の補強率 74%(平成20)→90%(平成32) 78%(平成25)', ['90%(平成32)', '78%(平成25)']],
  ['岸壁の補強率 74%(H16~20平均)→90%(H32) 約78%(H25)', ['90%(H32)', '約78%(H25)']],
  // as late as the aim, or before the start: nobody knows what it is
  ['岸壁の補強率 74%(平成20)→90%(平成32) 95%(平成37)', ['90%(平成32) 95%(平成37)', undefined]],
  ['岸壁の補強率 74%(平成20)→90%(平成32) 70%(平成15)', ['90%(平成32) 70%(平成15)', undefined]],
  ['岸壁の補強率 74%→90%(平成32) 78%(平成25)', ['90%(平成32) 78%(平成25)', undefined]],
])('%s: what was reached on the way stands behind the aim', (text, [aim, reached]) => {
  const line = splitIndicatorLine(mapped(text, 0));
  expect([line.target?.words.text, line.actuals?.[0]?.words.text]).toEqual([aim, reached]);
});

test('several years behind the aim', () => {
  const line = splitIndicatorLine(mapped('補強率 74%(H20)→90%(H32) 78%(H25) 81%(H27)', 0));
  expect(line.actuals?.map(({ words }) => words.text)).toEqual(['78%(H25)', '81%(H27)']);
});

test.each([
  '各課の統計を用いて設定する目標値です。',
  '各課の統計を用いて設定する目標値である。',
  '満足度を基準として設定する目標値であり、毎年度見直します。',
])('%s: a word that is explained labels no value', (text) => {
  expect(splitIndicatorLine(mapped(text, 0)).target).toBeNull();
});
