// Tables that nobody would publish: whatever their cells hold, the model is sound and every name stands in the source.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Policy } from '../../src/forms/strategy.ts';
import { inspectModel } from '../../src/read/model/consistency.ts';
import { sourceOf } from '../documents.ts';

const heading = fc.constantFrom(
  ...['基本目標', '施策', '分野', 'No.', '区分', '指標', '単位', '基準値', '目標値', '実績', 'R3'],
  ...['令和4年度', '担当課', '備考', ''],
);
const cell = fc.constantFrom(
  ...[
    '',
    '',
    '－',
    '1 農業',
    '基本目標1 しごと',
    '基本目標Ⅱ',
    '(ア) 商業',
    '数値目標',
    'KPI',
    '※注',
  ],
  ...['就農者数', '12人', '1,300', '調整中', '25%以下', 'R5', '①', '1-2 漁業', '市', '3人→5人'],
);
const table = fc
  .tuple(
    fc.array(heading, { minLength: 2, maxLength: 8 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 }),
  )
  .map(([head, rows]) => [['基本目標', '施策', '指標', '目標値', ...head], ...rows]);

/** What an overview alone says of a goal with a heading becomes the goal's target. */
const OVERVIEW_ALONE = [
  ['基本目標', '施策', '指標', '目標値', '基本目標', '基本目標'],
  ['基本目標1 しごと', ''],
  ['', '', '市', '(ア) 商業', '①'],
];

const titlesOf = (policies: readonly Policy[]): string[] =>
  policies.flatMap(({ title, policies: below }) => [title, ...titlesOf(below)]);

test('any list compiles to a sound model that invents no name', () => {
  let read = 0;
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((cells) => cells.join('\t')).join('\n');
      const { strategy } = compileText(sourceOf(text));
      expect(inspectModel(strategy)).toEqual([]);
      // widths are folded: － is -
      const known = text.normalize('NFKC').replace(/\s/g, '');
      const { goals, policies } = strategy;
      const names = [...goals.map(({ title }) => title), ...titlesOf(policies)];
      for (const name of [...names, ...goals.flatMap((goal) => titlesOf(goal.policies))])
        expect(known).toContain(name.normalize('NFKC').replace(/\s/g, ''));
      read += goals.length + policies.length;
    }),
    { numRuns: 400, examples: [[OVERVIEW_ALONE]] },
  );
  expect(read).toBeGreaterThan(50);
});
