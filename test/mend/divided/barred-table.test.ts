// Tables of hosts that print a cell a line, each closed by a bar, headings too.
import { expect, test } from 'vitest';
import { mendBarredCells } from '../../../src/mend/divided/barred-cells.ts';
import { shown } from '../shown.ts';

const lines = (...cells: string[]) => cells.map((cell) => `${cell} |`).join('\n');
const HEAD = ['施策コード', '成果指標', '区分', '平成12年', '平成13年実績', '5ヵ年目標'];
const PORTS = ['21101', '港の数', '当初', 'なし', '2か所', '3か所'];
const SHIPS = ['21102', '船の数', '当初', '10隻', 'なし', '30隻'];
const row = (cells: readonly string[]) => cells.join(' | ');

test('as many cells as headings make a row; headings again begin the next table', () => {
  const text = [
    '碧浜町の指標',
    '港の振興',
    lines(...HEAD),
    lines(...PORTS),
    lines(...SHIPS),
    '海の保全',
    lines(...HEAD),
    lines('22101', '藻場の造成', '当初', 'なし', '策定', '策定'),
  ].join('\n');
  expect(shown(text, mendBarredCells)).toEqual([
    '碧浜町の指標',
    '港の振興',
    row(HEAD),
    row(PORTS),
    row(SHIPS),
    '海の保全',
    row(HEAD),
    '22101 | 藻場の造成 | 当初 | なし | 策定 | 策定',
  ]);
});

test.each([
  ['a rule below the headings', [lines(...HEAD), '---|---|---|---|---|---|']],
  ['a wrapped name', [lines(...HEAD)], ['21103', '港で働く\n人の数', '当初', '5人', '6人', '9人']],
  ['an empty cell', [lines(...HEAD)], ['21103', '灯台の数', '', '5基', '6基', '9基']],
])('with %s', (_, head, more?: string[]) => {
  const text = [...head, lines(...PORTS), lines(...SHIPS), ...(more ? [lines(...more)] : [])];
  const rows = [HEAD, PORTS, SHIPS, ...(more ? [more] : [])];
  expect(shown(text.join('\n'), mendBarredCells)).toEqual(
    rows.map((cells) => row(cells).replace('\n', '')),
  );
});

test('names first, the columns in another order', () => {
  const head = ['指標名', '目標値', '担当', '現状値'];
  const cells = ['港の数', '3か所', '港湾課', '1か所', '船の数', '30隻', '水産課', '―'];
  expect(shown(lines(...head, ...cells), mendBarredCells)).toEqual([
    row(head),
    row(cells.slice(0, 4)),
    row(cells.slice(4)),
  ]);
});

test.each([
  ['a cell was lost', [...HEAD, ...PORTS, ...SHIPS.slice(0, 2), ...SHIPS.slice(3)]],
  ['there is but one row', [...HEAD, ...PORTS]],
  ['figures stand under names', ['成果指標', '担当', '目標値', '3', '課', '3', '4', '課', '4']],
])('no table of headings where %s', (_, cells) => {
  expect(shown(lines(...cells), mendBarredCells)).not.toContain(row(cells.slice(0, 6)));
  expect(shown(lines(...cells), mendBarredCells)).not.toContain(row(cells.slice(0, 3)));
});
