import { asOf } from '../time/as-of.ts';
import { fiscalYearOf, timesIn } from '../time/era.ts';
import { windowEnd, yearSpansIn } from '../time/year-span.ts';

// H31, 平成31年度, 31年度末, 2023年度目標, R5、累計, H31.12月
const TIME_END = /^月?(?:末|末まで|まで|目標|時点|平均)?(?:、累計)?$/;

/** Whether a remark says when and nothing else: (H31), (平成31年度), (31年度). */
export function isTime(note: string): boolean {
  const when = timesIn(note)[0];
  if (when) return when.start === 0 && TIME_END.test(note.slice(when.end));
  return asOf(note).fiscalYear !== null;
}

// 平成30年度の水準から増加, 令和元年度比10%減: what the aim is compared with is not when it is due
const COMPARED =
  /^末?(?:の(?:水準|値|実績|数値|状況)|実績|比|から|より|を(?:上|下)回|以上|以下|並)/;

// H31 年10件, H31 年間8件: 年 is of the figure
const YEARLY = /^[HR]\d{1,2}\s年(?=間?\s?(?:延べ|約)?\d)/;

// 令和2年から令和7年までの累計 30戸
const UNTIL_END = /^末?までの?/;

/** When the aim is due, in front of its figure, or behind it, in brackets or apart. */
function takeTime(body: string, notes: readonly string[]): { body: string; due: number | null } {
  const noted = notes.find(isTime);
  if (noted) return { body, due: asOf(noted).fiscalYear };
  // 20人(R2~R6累計), R7~R11 10人: due when the years are over that it is of
  const window = notes.map(windowEnd).find((year) => year !== null);
  if (window != null) return { body, due: window };
  const span = yearSpansIn(body)[0];
  if (span?.start === 0 && span.end < body.length)
    return { body: body.slice(span.end).replace(UNTIL_END, '').trim(), due: span.until };
  const times = timesIn(body);
  const [when, last] = [times[0], times.at(-1)];
  // 9法人 H31
  if (last && last.start > 0 && last.end === body.length && /\s/.test(body[last.start - 1] ?? ''))
    return { body: body.slice(0, last.start).trim(), due: fiscalYearOf(last) };
  if (when?.start !== 0 || when.end >= body.length) return { body, due: null };
  const rest = body.slice(YEARLY.test(body) ? when.end - 1 : when.end);
  return { body: rest.trim(), due: COMPARED.test(rest) ? null : fiscalYearOf(when) };
}

// 令和7年度 調査後に設定, R8年度に公表待ち: in that year it is set or asked, not reached
const SET_LATER = /(?:設定|調査|公表|把握)/;

export const WHEN_ONLY = /^(?:に|中に|末に|以降に?)?$/;

/** When the aim is due and what is left of its words; what will be set in a year is due at another time. */
export function takeDue(dated: string, notes: readonly string[], pending: string | null) {
  const when = pending !== null && SET_LATER.test(pending) ? timesIn(dated)[0] : undefined;
  const isLater = when?.start === 0 && WHEN_ONLY.test(dated.slice(when.end).trim());
  return isLater ? { body: '', due: null } : takeTime(dated, notes);
}
