// Boxes that lead from one to the next.
import { expect, test } from 'vitest';
import type { Region } from '../../src/read/pdf/box.ts';
import { findFlowCharts } from '../../src/read/pdf/flow-chart.ts';
import type { Glyph } from '../../src/read/pdf/painter.ts';

const EM = 10;

/** Letters side by side from a place on. */
const letters = (words: string, x: number, y: number): Glyph[] =>
  [...words].map(
    (text, i) =>
      ({
        text,
        blank: false,
        x0: x + i * EM,
        x1: x + (i + 1) * EM,
        y0: y,
        y1: y + EM,
        size: EM,
        turn: 0,
      }) as Glyph,
  );

const region = (of: Partial<Region>): Region =>
  ({
    x0: 0,
    y0: 0,
    x1: 500,
    y1: 100,
    glyphs: [],
    tables: [],
    boxes: [],
    line: null,
    ...of,
  }) as Region;

/** Boxes of 80 points, each with two lines, and what stands between them. */
function chart(steps: readonly (readonly [string, string])[], between: string): Region {
  const boxes = steps.map(([name, figure], i) => {
    const x0 = i * 110;
    const glyphs = [...letters(name, x0 + 5, 15), ...letters(figure, x0 + 5, 35)];
    return region({ x0, x1: x0 + 80, y0: 10, y1: 50, glyphs });
  });
  const glyphs = boxes.slice(1).flatMap(({ x0 }) => letters(between, x0 - 20, 25));
  return region({ boxes, glyphs });
}

const STEPS = [
  ['相談', '62件'],
  ['見学', '37組'],
  ['移住', '14人'],
] as const;

test('are found, in a box or not', () => {
  const found = [{ x0: 0, y0: 10, x1: 300, y1: 50 }];
  expect(findFlowCharts(chart(STEPS, '→'))).toEqual(found);
  expect(findFlowCharts(region({ boxes: [chart(STEPS, '→')] }))).toEqual(found);
});

test.each([
  ['nothing leads from one to the next', chart(STEPS, '')],
  ['words stand between them', chart(STEPS, '又')],
  ['there are but two', chart(STEPS.slice(0, 2), '→')],
  ['one says that it is an aim', chart([STEPS[0], ['現状値', '37組'], ['目標値', '50組']], '→')],
])('are none where %s', (_, page) => {
  expect(findFlowCharts(page)).toEqual([]);
});
