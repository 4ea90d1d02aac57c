import { type Mapped, slice, trim } from '../../base/mapped.ts';
import type { IndicatorLine } from '../../language/indicator/line.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';

// 平成31年度末の in front of a name
const OF = /^(?:末|末時点|時点)?(?:における|の)(?=\S{3})/;
// 待機児童数(平成31年4月)
const BEHIND = /\s?\(([^()]{2,12})\)$/;

/** A name, and the time that stood in it. */
interface DatedName {
  readonly name: Mapped;
  readonly when: Mapped;
}

/** The time that a name begins or ends with; null where it has none. */
function timeOf(name: Mapped): DatedName | null {
  const first = timesIn(name.text)[0];
  if (first?.start === 0) {
    const of = OF.exec(name.text.slice(first.end))?.[0].length ?? 0;
    return of > 0 ? { name: slice(name, first.end + of), when: slice(name, 0, first.end) } : null;
  }
  const behind = BEHIND.exec(name.text);
  const inside = behind?.[1] ?? '';
  const time = timesIn(inside)[0];
  const whole = time?.start === 0 && (time.end === inside.length || isTime(inside));
  if (!behind || !whole) return null;
  const at = name.text.lastIndexOf('(') + 1;
  return {
    name: trim(slice(name, 0, behind.index)),
    when: slice(name, at, at + inside.length),
  };
}

/** An aim without start and time whose time its name says (名称に入った目標年): 平成31年度の直売所の売上額:2億円 is of that year. */
export function datedByName(line: IndicatorLine): IndicatorLine {
  const { baseline, target } = line;
  if (baseline !== null || target === null || target.when !== null) return line;
  if (timesIn(target.words.text).length > 0) return line;
  const dated = timeOf(line.name);
  return dated ? { ...line, name: dated.name, target: { ...target, when: dated.when } } : line;
}
