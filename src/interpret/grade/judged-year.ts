import { matchesIn } from '../../base/matches.ts';
import { agendaYear } from '../../language/time/agenda-year.ts';
import { fiscalYearOf, timesIn, type When } from '../../language/time/era.ts';
import { namedKind } from '../kind.ts';

/** The first lines, in characters. */
const MAX_OPENING = 120;
// 令和4年度実績  平成29年度末: the year that is judged, where another stands beside it
const JUDGED = /^[)\s]*(?:の)?(?:実績|実施|事業分|取組|振り返り|末|分)/;

// 実施結果報告(令和元年度)
const REPORT = /(?:報告|報告書|評価|評価書|シート|調書|状況|検証|結果|検証結果)[(\s]*$/;

// ※ 実績値は令和元年度。
const ACTUALS = /※\s?実績値?(?:は|:)\s?((?:令和|平成|[HR])\s?(?:\d{1,2}|元)年度)/;

// (平成27年度~令和元年度), (H27-H31): the years of the plan
const PERIOD =
  /[(]?(?:令和|平成|[HR])?\s?(?:\d{1,4}|元)年?度?[~-](?:(?:令和|平成|[HR])?\s?(?:\d{1,4}|元)年度?|[HR]\d{1,2}|20\d\d)[)]?/g;

const FINAL = /最終評価|総括評価|最終検証/;
const PERIOD_END = /[~-]((?:令和|平成|[HR])\s?(?:\d{1,2}|元)年?度?)/;

const YEAR = '(?:令和|平成|[HR])\\s?(?:\\d{1,2}|元)年度|20\\d\\d年度';
// 評価対象年度 令和3年度: what a form says
const STATED = new RegExp(`対象(?:年度|期間)\\s*[:)】]?\\s*(${YEAR})`);
// 令和3年度に実施した施策, 令和4年度の取組について…検証, 令和4年度における進捗状況について点検, 令和2年度の達成状況をまとめました
const DONE = new RegExp(
  `(${YEAR})(?:中)?(?:に(?:実施|行)|実施分|事業分|(?:の|における)(?:取組|事業|実績|実施状況|進捗状況|達成状況)(?:を対象|について|に関し)|の(?:達成|進捗|実施)状況を(?:まとめ|取りまとめ|とりまとめ|整理|報告|公表|お知らせ|評価|検証))`,
);
// 施策の評価は令和4年度末の状況による, 最終年度である令和元年度末の実績を目標値と比べ
const AT_END = new RegExp(
  `(?:(?:評価|判定|区分|達成状況|進捗)[^。\\n]{0,20}?|最終年度(?:である|の)?)(${YEAR})末?(?:時点|現在)?の?(?:状況|実績|数値|実績値)`,
);
// 施策評価(平成29年度): a heading inside a document without title
const HEADED = new RegExp(
  `(?:評価|検証|報告|調書|シート|達成状況|進捗状況)(?:結果|書)?\\s?\\((${YEAR})\\)`,
  'g',
);
const SENTENCES = 4_000;
// 令和6年9月公表, (令和5年8月3日開催): when the document was made
const MADE = /^[^()\s、。]{0,6}?(?:公表|公開|発行|作成|更新|改訂|改定|開催|策定|版)/;

const MAX_BEHIND = 12;
/** So many indicators say when something was reached last. */
const LEAST_MEASURED = 2;

const TAGS = /<[^<>]{0,100}>/g;

/** The year that a match of `pattern` names; null where there is none. */
function saidBy(pattern: RegExp, text: string): number | null {
  const words = pattern.exec(text)?.[1];
  return words === undefined ? null : (timesIn(words)[0]?.year ?? null);
}

/** Whether a year is the title's, or the one before it: what is done is judged in the next year. */
const fits = (year: number | null, title: number | undefined): year is number =>
  year !== null && (title === undefined || year === title || year === title - 1);

/** 平成30年3月31日現在 is the end of 2017. */
const fiscal = (when: When): number => (when.month === null ? when.year : fiscalYearOf(when));

/** The fiscal year that an evaluation judges, from its title, or from its first line where it has none. */
export function evaluatedYear(title: string, text: string): number | null {
  const opening = text.slice(0, MAX_OPENING).normalize('NFKC').replace(TAGS, ' ').trim();
  const [line = ''] = opening.split('\n');
  const words = (title.length > 0 ? title : line).replace(PERIOD, '');
  const times = timesIn(words).filter(
    ({ fiscal, end }) => (fiscal || title.length > 0) && !MADE.test(words.slice(end)),
  );
  // what judges a whole period judges its end
  const end = FINAL.test(title) ? timesIn(PERIOD_END.exec(title)?.[1] ?? '')[0] : undefined;
  if (end) return end.year;
  const judged = times.find(
    ({ start, end }) => JUDGED.test(words.slice(end)) || REPORT.test(words.slice(0, start)),
  );
  const body = text.slice(0, SENTENCES).normalize('NFKC').replace(TAGS, ' ');
  // a form may space its labels out
  const stated = saidBy(STATED, body.replace(/[^\S\n]+/g, ''));
  if (fits(stated, judged?.year ?? times[0]?.year)) return stated;
  if (judged) return fiscal(judged);
  const done =
    saidBy(DONE, body) ?? agendaYear(text) ?? (times.length === 0 ? saidBy(AT_END, body) : null);
  if (fits(done, times[0]?.year)) return done;
  const remarked = ACTUALS.exec(text.normalize('NFKC'))?.[1];
  if (remarked && times.length === 0) return timesIn(remarked)[0]?.year ?? null;
  const sure = title.length > 0 || (times.length === 1 && namedKind(words) === 'evaluation');
  if (sure && times[0]) return fiscal(times[0]);
  return title.length === 0 ? headedYear(body) : null;
}

/** The one year that the headings of reports name behind their words; null where they name none or several. */
function headedYear(body: string): number | null {
  const years = new Set(
    matchesIn(body, HEADED).map(([, year]) => timesIn(year as string)[0]?.year),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

// R5実績, 令和5年度末の実績値
const REACHED = /^(?:年度)?末?の?\s?\(?実績/;

/** Whether a text speaks of what was reached in a year: R5実績. */
function speaksOfActuals(text: string, year: number): boolean {
  const words = text.normalize('NFKC');
  return timesIn(words).some(
    (when) => when.year === year && REACHED.test(words.slice(when.end, when.end + MAX_BEHIND)),
  );
}

/**
 * The year that verdicts are of: the one that the document judges; where nothing was reached in it, but in the year before,
 * it is the year of judging (令和6年度評価).
 * @param lastYears the last years that indicators have actuals of
 */
export function reachedYear(
  evaluated: number | null,
  lastYears: readonly number[],
  text: string,
): number | null {
  if (evaluated === null || lastYears.length < LEAST_MEASURED) return evaluated;
  const isBefore = lastYears.every((year) => year < evaluated) && lastYears.includes(evaluated - 1);
  return isBefore && !speaksOfActuals(text, evaluated) ? evaluated - 1 : evaluated;
}
