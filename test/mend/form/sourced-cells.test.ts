import { describe, expect, it } from 'vitest';
import { mendSourcedCells } from '../../../src/mend/form/sourced-cells.ts';
import { shown } from '../shown.ts';

const HEAD = [
  '評価指標',
  '策定時',
  '(H18)',
  '情報源',
  '中間調査',
  '(H22)',
  '直近値',
  '目標値',
  '達成状況',
];
const read = (lines: readonly string[]) => shown(lines.join('\n'), mendSourcedCells);
const HEADING = '評価指標 | 策定時H18 | 出典 | H22実績 | 直近値 | 目標値 | 達成状況';

describe('tables of a cell a line that say where their figures are from', () => {
  const rows = [
    ['1-1 運動をする人の増加', '24アンケート', '41.0%', '43.5%', '45.2%', '50.0% A-2'],
    ['歯科健診', '市健康課統', '計', '-', '21.4%', '19.9%', '30.0%', 'C'],
    ['1-3 野菜を毎日三食', 'とる人の増加', '24アンケート', '30.1%', '28.8%', '27.0%', '35.0% C'],
    ['1-4 受診率', '市健康課統計', '-', '50.2%', '55.1%', '55.0% A-1'],
  ];

  it('reads names and sources that go over lines, and verdicts behind values', () => {
    expect(read([...HEAD, ...rows.flat()])).toEqual([
      '評価指標',
      HEADING,
      '1-1 運動をする人の増加 | 41.0% | 24アンケート | 43.5% | 45.2% | 50.0% | A-2',
      '歯科健診 | - | 市健康課統計 | 21.4% | 19.9% | 30.0% | C',
      '1-3 野菜を毎日三食とる人の増加 | 30.1% | 24アンケート | 28.8% | 27.0% | 35.0% | C',
      '1-4 受診率 | - | 市健康課統計 | 50.2% | 55.1% | 55.0% | A-1',
    ]);
  });

  it('gives a value that strayed into the heading to the one row that lacks it', () => {
    const torn = [...HEAD.slice(0, -1), '50.0%', '達成状況'];
    const first = ['1-1 運動をする人の増加', '24アンケート', '41.0%', '43.5%', '45.2%', 'C'];
    expect(read([...torn, ...first, ...(rows[3] as string[])])[2]).toBe(
      '1-1 運動をする人の増加 | 41.0% | 24アンケート | 43.5% | 45.2% | 50.0% | C',
    );
  });

  it('puts a numbered line without values behind the table', () => {
    const lines = read([
      ...HEAD,
      ...(rows[0] as string[]),
      '1-2 検診受診者の増加',
      ...(rows[3] as string[]),
    ]);
    expect(lines.at(-1)).toBe('1-2 検診受診者の増加');
    expect(lines).toHaveLength(5);
  });

  it('leaves a table whose rows lack values, and one whose source is open', () => {
    const lacking = [...HEAD, ...(rows[0] as string[]), '1-4 受診率', '市健康課統計', '50.2%', 'C'];
    expect(read(lacking)).toEqual(lacking);
    const open = [...HEAD, ...(rows[0] as string[]), ...(rows[1] as string[])];
    expect(read(open)).toEqual(open);
  });
});
