import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { tokensOf } from '../../language/value/run.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

/** A time table has so many years at least, and a name so many letters. */
const LEAST_YEARS = 3;
const LEAST_NAME = 4;
const MAX_NAME = 40;
// 取組内容と工程
const SCHEDULE = `^\\S{0,12}(?:${oneOf(WORDS.schedules)})`;
const HEADING = new RegExp(`${SCHEDULE}$`);
/** A look ahead that spares most lines the search for their words. */
const MAY_HEAD = new RegExp(SCHEDULE);
const BULLET = /^[■□●○◆◇・▪◼▶]\s?/;
// 設計, 工事, ⸺, →: what is done in a year, or that it goes on
const STEP = /^(?:[\u2E3A\u2E3B―—─→⇒➡]+|[一-龠ァ-ヶー・]{1,4})$/;

/** Whether a line heads what is done and, in years one after the other, when: 取組内容と工程 R5 R6 R7. */
function headsSchedule(text: string): boolean {
  if (!MAY_HEAD.test(text)) return false;
  const [first, ...years] = tokensOf(text).map(({ token }) => token);
  return (
    first !== undefined && HEADING.test(first) && years.length >= LEAST_YEARS && years.every(isTime)
  );
}

/** What is done, without the steps of its years behind it; null where no name is left. */
function nameIn(line: Mapped): Mapped | null {
  const words = trim(slice(line, BULLET.exec(line.text)?.[0].length ?? 0));
  const parts = words.text.split(/\s+/);
  while (parts.length > 1 && STEP.test(parts.at(-1) as string)) parts.pop();
  const last = parts.at(-1) as string;
  const name = trim(slice(words, 0, words.text.lastIndexOf(last) + last.length));
  const fits = name.text.length >= LEAST_NAME && name.text.length <= MAX_NAME;
  return fits && !/[。、:]|\d\s?[^\s\d]{1,2}$/.test(name.text) ? name : null;
}

/** The projects of time tables (工程表) whose cells no bars divide: each begins with a sign, the steps of its years behind it. */
export function scheduledRows(lines: readonly Mapped[]): ProjectDraft[] {
  let open = false;
  return lines.flatMap((line) => {
    if (headsSchedule(line.text)) {
      open = true;
      return [];
    }
    if (!open || line.text === '') return [];
    const name = BULLET.test(line.text) ? nameIn(line) : null;
    // steps that go on below belong to the name above them
    if (!name) open = line.text.split(/\s+/).every((word) => STEP.test(word));
    return name ? [draftNamed(name)] : [];
  });
}
