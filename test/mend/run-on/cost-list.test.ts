// Tables of projects and their costs that came in as one line.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { cutCostLists } from '../../../src/mend/run-on/cost-list.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const YEARS =
  '令和5年度 令和6年度 令和7年度 総事業費 1,200,000 1,000,000 うち県交付金 600,000 500,000 0 0 1,600,000';
const TABLE = `碧浜県未来事業計画書 市町名 碧浜町 (単位:円) № 単位事業名 1 島で学ぶ体験 広場づくり ${YEARS} 総事業費 2 港の見守りネットワ ーク構築事業 総事業費 3 灯台の明かり 事業 840,000 総事業費 4 0 うち県交付金 0 総事業費 合計 3,540,000`;
const mended = (text: string) => shown(text, cutCostLists);

test('give the names behind their numbers, those that went over lines whole', () => {
  expect(mended(TABLE)).toEqual([
    '碧浜県未来事業計画書 市町名 碧浜町 (単位:円)',
    'No | 事業名',
    '1 | 島で学ぶ体験広場づくり',
    '2 | 港の見守りネットワーク構築事業',
    '3 | 灯台の明かり事業',
  ]);
});

test('make a sheet of projects even of a plan by its title', () => {
  const { document, projects, indicators } = compileText(sourceOf(`計画書\n\n${TABLE}\n`)).strategy;
  expect([document.kind, projects.length, indicators.length]).toEqual(['project-sheet', 3, 0]);
});

test.each([
  ['no costs stand beside', TABLE.replaceAll('総事業費', '海').replaceAll('うち県交付金', '山')],
  ['no heading tells of names', TABLE.replace('№ 単位事業名', '№ 施策')],
  ['the numbers do not go on', TABLE.replace(' 2 港', ' 5 港')],
])('leave the line as it was where %s', (_, text) => {
  expect(mended(text)).toHaveLength(1);
});
