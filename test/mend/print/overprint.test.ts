// Headings printed twice on their line.
import { expect, test } from 'vitest';
import { printOnce } from '../../../src/mend/print/overprint.ts';
import { shown } from '../shown.ts';

const once = (...lines: string[]) => shown(lines.join('\n'), printOnce);

test('a second print that goes on below is taken from both lines', () => {
  expect(once('施策1 岸壁の補強 施策1 岸壁の補', '強 施策2 港の清掃 施策2 港の清掃')).toEqual([
    '施策1 岸壁の補強',
    '施策2 港の清掃',
  ]);
});

test.each([
  ['another title behind the same label', ['施策1 岸壁の補強 施策1 港の清掃']],
  ['another label', ['施策1 岸壁の補強 施策2 岸壁の補強']],
])('%s stays', (_, lines) => {
  expect(once(...lines)).toEqual(lines);
});

test('a whole title twice behind its label is one, a short word twice may be meant', () => {
  expect(once('施策( ) 岸壁の補強 岸壁の補強')).toEqual(['施策( ) 岸壁の補強']);
  expect(once('施策1 まち まち')).toEqual(['施策1 まち まち']);
});
