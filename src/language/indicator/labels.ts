import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { timesIn } from '../time/era.ts';
import { isTime } from '../time/time-word.ts';
import { isColumnOf } from '../value/figure-unit.ts';
import { type LabelledValue, labelledValues, type ValueRole } from '../value/label.ts';
import { isValue, wordsIn } from '../value/run.ts';
import { startBefore } from '../value/start.ts';
import { byArrow } from './form.ts';
import { nameOf } from './name.ts';
import type { IndicatorLine, Labelled } from './parts.ts';

/** 「名称 ⇒ 現状値(H30)64.4% 目標数値 66.0%」, 「名称 目標 50件 実績 42件」 */
export function byLabels(content: Mapped): IndicatorLine | null {
  const labels = labelledValues(content).filter(({ start }) => start > 0);
  const [first] = labels;
  if (!first) return null;
  // 基準値 R1: the heading of a column, no value
  const said = labels.filter(
    ({ words }) =>
      words.text.length > 0 && !isTime(words.text) && !isColumnOf(words) && !areMany(words),
  );
  const of = (role: ValueRole): Labelled[] => said.filter((label) => label.role === role);
  const front = trim(slice(content, 0, first.start));
  const reached = of('actual').flatMap(byYear);
  // 「名称 71%(H30) → 80%(R5) 実績 R3 73% R4 74%」: what was reached, behind the way to the aim
  const path = said.every(({ role }) => role === 'actual') ? byArrow(front) : null;
  if (path?.baseline && path.target) return { ...path, actuals: reached };
  // 「名称 61.0%(H26)→目標80.0%」: a start without label in front of the arrow
  const bare = /[⇒→➡]$/.test(front.text)
    ? startBefore(trim(slice(front, 0, front.text.length - 1)))
    : null;
  const start = startOf(said) ?? (bare ? { words: bare.value, when: null } : undefined);
  return {
    name: nameOf(content, bare?.start ?? first.start),
    baseline: start ?? null,
    reached: said.some((own) => own === start && own.role === 'actual'),
    target: of('target')[0] ?? null,
    actuals: of('actual')
      .filter((one) => one !== start)
      .flatMap(byYear),
    planned: of('planned'),
  };
}

/** So many figures behind one label are those of a row. */
const LEAST_MANY = 3;

/** Whether words are the figures of several columns, nobody knows which: 1.45 1.47 1.49 1.52 behind 目標. */
function areMany(words: Mapped): boolean {
  const own = wordsIn(words);
  return own.length >= LEAST_MANY && own.every(({ text }) => isValue(text));
}

/** What was reached in several years, each by itself: 実績 H27 176万個 H28 195万個. */
function byYear(labelled: Labelled): Labelled[] {
  const { words } = labelled;
  const times = timesIn(words.text);
  if (times.length < 2 || times[0]?.start !== 0 || labelled.when !== null) return [labelled];
  const each = times.map(({ start }, i) => trim(slice(words, start, times[i + 1]?.start)));
  // H27 H28 176万個: years without values of their own
  const valued = each.every(
    ({ text }, i) => text.length > (times[i]?.end ?? 0) - (times[i]?.start ?? 0),
  );
  return valued ? each.map((own) => ({ words: own, when: null })) : [labelled];
}

/** The start; what was reached before the aim is named is one too: 「H26実績 120人 H31目標 150人」. */
function startOf(said: readonly LabelledValue[]): Labelled | undefined {
  const start = said.find(({ role }) => role === 'baseline');
  const [first, second] = said;
  return start ?? (first?.role === 'actual' && second?.role === 'target' ? first : undefined);
}
