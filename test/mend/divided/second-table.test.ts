// Tables that follow each other without a blank line.
import { expect, test } from 'vitest';
import { partSecondTables } from '../../../src/mend/divided/second-table.ts';
import { readLines } from '../../../src/read/lines.ts';

const COSTS = ['コスト | 単位 | R2 | R3', '事業費 | 千円 | 21 | 23', '人件費 | 千円 | 4 | 5'];
const HEAD = '指標 | 単位 | R2 | R3';
const ROW = '漁船の隻数 | 隻 | 54 | 62';

/** Which of the lines a blank one stands in front of. */
const blanks = (...lines: string[]) =>
  partSecondTables(readLines(lines.join('\n'))).flatMap(({ blank }, i) => (blank ? [i] : []));

test('the heading of indicators below the rows of costs begins a table', () => {
  expect(blanks(...COSTS, HEAD, ROW)).toEqual([3]);
});

test.each([
  ['that comes again', [HEAD, ROW, ROW, ROW, HEAD, ROW]],
  ['among the first rows', [...COSTS.slice(0, 2), HEAD, ROW]],
  ['without years', [...COSTS, '指標 | 単位 | 内容 | 備考', ROW]],
])('a heading %s begins none', (_, lines) => expect(blanks(...lines)).toEqual([]));
