import { expect, test } from 'vitest';
import { labelFieldTitles } from '../../../src/mend/print/field-title.ts';
import { shown } from '../shown.ts';

const TITLE = '浜風とともに育つ漁業の再興';
const read = (...lines: readonly string[]) => shown(lines.join('\n'), labelFieldTitles);

test.each([
  ['<施策目標の進捗度>', `漁業 「${TITLE}」`, `施策目標 ${TITLE}`],
  ['【政策の達成状況】', `漁業『${TITLE}』`, `政策 ${TITLE}`],
])('the title of a sheet behind its field: %s', (heading, field, out) => {
  expect(read(TITLE, heading, field, '評価指標')).toEqual([TITLE, heading, out, '評価指標']);
});

test('no title of the sheet, or no heading of a policy: as it stands', () => {
  for (const lines of [
    ['浜の計画', '<施策目標の進捗度>', `漁業 「${TITLE}」`],
    [TITLE, '<調査の進捗度>', `漁業 「${TITLE}」`],
    [TITLE, '<施策目標の進捗度>', `漁業 「${TITLE}」を進めます。`],
  ])
    expect(read(...lines)).toEqual(lines);
});
