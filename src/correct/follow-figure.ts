import type { Indicator, Reading } from '../forms/strategy.ts';
import { betterOf } from '../reckon/better.ts';
import type { Deed, Following } from './following.ts';

/** Differences of printed figures without the dust of binary fractions. */
const exact = (value: number) => Number(value.toPrecision(12));
const agree = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** How far an aim lies from its start; null where one of them has no figure. */
function gapOf({ target, baseline }: Indicator): number | null {
  const [from, to] = [baseline?.value ?? null, target?.value ?? null];
  return from === null || to === null ? null : exact(to - from);
}

/** The change of a target that was the way from start to aim is so again (増減幅): 473人とし107人減少. */
function changeFollows(before: Indicator, now: Indicator): readonly Following[] {
  const [was, change] = [before.target?.change ?? null, now.target?.change ?? null];
  const [gap, fresh] = [gapOf(before), gapOf(now)];
  if (was?.value == null || change === null || gap === null || fresh === null) return [];
  // a decline held back is no way from start to aim
  if (was.direction === 'restrain' || was.direction !== change.direction) return [];
  if (!agree(was.direction === 'down' ? -gap : gap, was.value)) return [];
  const direction = fresh === 0 ? was.direction : fresh < 0 ? 'down' : 'up';
  return [
    { field: 'target.change.value', new: Math.abs(fresh) },
    { field: 'target.change.direction', new: direction },
  ].filter((one) => one.new !== (one.field.endsWith('value') ? change.value : change.direction));
}

/** The value that a reading is marked against: the one before it, of the first the baseline. */
const prior = ({ readings, baseline }: Indicator, i: number): Reading | null =>
  i > 0 ? (readings[i - 1] ?? null) : baseline;

/** The mark beside a reading (1.6↑) that was its way from the one before is so again. */
function markFollows(before: Indicator, now: Indicator, i: number): readonly Following[] {
  const [was, is] = [before.readings[i], now.readings[i]];
  const [from, start] = [prior(before, i)?.value ?? null, prior(now, i)?.value ?? null];
  if (was?.value == null || was.change === null || from === null) return [];
  if (is?.value == null || is.change !== was.change || start === null) return [];
  const change = exact(is.value - start);
  if (!agree(exact(was.value - from), was.change) || change === is.change) return [];
  return [{ field: `readings[${i}].change`, new: change }];
}

/** Running totals that were sums of the values are so again (累計). */
function totalsFollow(before: Indicator, now: Indicator): readonly Following[] {
  const found: Following[] = [];
  let [old, fresh] = [0, 0];
  for (const [i, was] of before.readings.entries()) {
    const is = now.readings[i];
    if (was.value === null || was.cumulative === null || is?.value == null) break;
    if (is.cumulative !== was.cumulative || !agree(old + was.value, was.cumulative)) break;
    old = was.cumulative;
    fresh = exact(fresh + is.value);
    if (fresh !== is.cumulative) found.push({ field: `readings[${i}].cumulative`, new: fresh });
  }
  return found;
}

/** The way that is better, where it was what name, start and aim say (良い方向). */
function betterFollows(before: Indicator, now: Indicator): readonly Following[] {
  const said = ({ name, target, baseline }: Indicator) => betterOf(name, target, baseline);
  if (before.better !== said(before) || now.better !== before.better) return [];
  const better = said(now);
  return better === now.better ? [] : [{ field: 'better', new: better }];
}

// readings[2].value
const VALUE = /^readings\[\d+\]\.value$/;

/** What was reckoned from a figure or name of an indicator, reckoned again. */
export function figuresFollow({ entry, before, field }: Deed): readonly Following[] {
  const [was, now] = [before, entry.fields] as unknown as readonly [Indicator, Indicator];
  const ofLevel = field === 'target.value' || field.startsWith('baseline');
  const change = ofLevel ? changeFollows(was, now) : [];
  const marked = VALUE.test(field) || field.startsWith('baseline');
  const marks = marked ? was.readings.flatMap((_, i) => markFollows(was, now, i)) : [];
  const totals = VALUE.test(field) ? totalsFollow(was, now) : [];
  const aimed = field === 'name' || field.startsWith('target') || field.startsWith('baseline');
  return [...change, ...marks, ...totals, ...(aimed ? betterFollows(was, now) : [])];
}
