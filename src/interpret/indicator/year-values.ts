import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Labelled } from '../../language/indicator/line.ts';
import { isTime } from '../../language/time/time-word.ts';

// 2021年度:1 2022年度:2: a time, a colon, a value
const STEP = /([^\s:=、]{2,10})\s?[:=]\s?([^\s:=、]{1,16})[\s、]*/g;
const LEAST = 2;

/** The values of a cell that says several years with theirs (参考年間目標): 2021年度:1 2022年度:2 2023年度:4; the cell itself for others. */
export function yearValues(cell: Mapped, when: Mapped | null): readonly Labelled[] {
  const steps = matchesIn(cell.text, STEP);
  const covered = steps.reduce((sum, { 0: whole }) => sum + whole.length, 0);
  const whole = steps.length >= LEAST && covered === cell.text.trim().length;
  if (!whole || !steps.every(([, time]) => isTime(time as string))) return [{ words: cell, when }];
  return steps.map(({ 0: step, 1: time = '', 2: value = '', index }) => {
    const from = index + step.indexOf(value, time.length);
    return {
      words: slice(cell, from, from + value.length),
      when: slice(cell, index, index + time.length),
    };
  });
}
