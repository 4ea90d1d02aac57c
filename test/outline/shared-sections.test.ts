// Entries of policies (ア, イ) whose sections stand behind the last of them.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const KPI = (name: string) => `【重要業績評価指標（KPI）】\n・${name}：3件（R元）→5件（R6）\n`;
const policiesOf = (text: string) =>
  compileText(
    sourceOf(`港町総合戦略\n\n基本目標1 港をひらく\n\n${text}`),
  ).strategy.goals[0]?.policies.map(({ title, kpis, policies }) => [
    title,
    kpis.map(({ name }) => name),
    policies.length,
  ]);

test('the sections are of the policy, and the entries are none', () => {
  const text = `（1）漁業の振興\nア 担い手の育成\n研修を行います。\nイ 販路の拡大\n市を開きます。\n${KPI('漁業者数')}（2）観光の振興\nア 宿の整備\n改修を支えます。\nイ 案内の充実\n案内所を置きます。\n${KPI('宿泊者数')}`;
  expect(policiesOf(text)).toEqual([
    ['漁業の振興', ['漁業者数'], 0],
    ['観光の振興', ['宿泊者数'], 0],
  ]);
});

test('entries that have sections each are policies', () => {
  const text = `（1）漁業の振興\nア 担い手の育成\n${KPI('漁業者数')}イ 販路の拡大\n${KPI('販売額の伸び')}（2）観光の振興\nア 宿の整備\n${KPI('宿泊者数')}イ 案内の充実\n${KPI('案内件数')}`;
  expect(policiesOf(text)?.map(([title, kpis, count]) => [title, kpis, count])).toEqual([
    ['漁業の振興', [], 2],
    ['観光の振興', [], 2],
  ]);
});
