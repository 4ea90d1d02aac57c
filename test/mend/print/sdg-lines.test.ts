// Lines that are one of the Sustainable Development Goals: their numbers count no headings.
import { expect, test } from 'vitest';
import { dropSdgNumbers } from '../../../src/mend/print/sdg-lines.ts';
import { shown } from '../shown.ts';

test.each([
  ['02 飢餓をゼロに', '飢餓をゼロに'],
  ['8. 働きがいも経済成長も', '働きがいも経済成長も'],
  ['7 エネルギーをみんなに そしてクリーンに', 'エネルギーをみんなに そしてクリーンに'],
  ['目標17:パートナーシップで目標を達成しよう', 'パートナーシップで目標を達成しよう'],
])('%s', (line, expected) => {
  expect(shown(line, dropSdgNumbers)).toEqual([expected]);
});

test.each(['3 飢餓をゼロに', '2 飢餓をゼロにする取組', '11 住み続けられるまち', '2 港を整える'])(
  '%s: as it was',
  (line) => {
    expect(shown(line, dropSdgNumbers)).toEqual([line]);
  },
);
