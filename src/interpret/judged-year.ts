import { timesIn } from '../language/era.ts';
import { namedKind } from './kind.ts';

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

const TAGS = /<[^<>]{0,100}>/g;

/** The fiscal year that an evaluation judges, from its title, or from its first line where it has none. */
export function evaluatedYear(title: string, text: string): number | null {
  const opening = text.slice(0, MAX_OPENING).normalize('NFKC').replace(TAGS, ' ').trim();
  const [line = ''] = opening.split('\n');
  const words = (title.length > 0 ? title : line).replace(PERIOD, '');
  const times = timesIn(words).filter(({ fiscal }) => fiscal || title.length > 0);
  // what judges a whole period judges its end
  const end = FINAL.test(title) ? timesIn(PERIOD_END.exec(title)?.[1] ?? '')[0] : undefined;
  if (end) return end.year;
  const judged = times.find(
    ({ start, end }) => JUDGED.test(words.slice(end)) || REPORT.test(words.slice(0, start)),
  );
  if (judged) return judged.year;
  const remarked = ACTUALS.exec(text.normalize('NFKC'))?.[1];
  if (remarked && times.length === 0) return timesIn(remarked)[0]?.year ?? null;
  const sure = title.length > 0 || (times.length === 1 && namedKind(words) === 'evaluation');
  return sure ? (times[0]?.year ?? null) : null;
}
