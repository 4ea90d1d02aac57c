import type { Change, ChangeSet, OfficialGrade, Result } from '../../forms/changes.ts';
import type { Document } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { eraFiscalYear } from '../../language/time/era.ts';
import { amount } from '../../reckon/amount.ts';
import { printAmount } from '../../reckon/print-figure.ts';

const STATES = ['achieved', 'on-track', 'behind', 'worse', 'unknown'] as const;

/** What became of a target in one word: 達成, 順調, 遅れ, 後退, 判定できず (達成状況). */
export function stateWord(state: Result['state'], lang: Lang): string {
  return message(`result-state-${state}`, {}, lang);
}

function yearWords(year: number, lang: Lang): string {
  return lang === 'ja' ? eraFiscalYear(year) : message('result-year', { year }, lang);
}

/** A grade with who gave it, for which year and where it stands in its scheme: `B 概ね順調（内部検証、平成28年度、4段階の2番目）`. */
export function gradeWords(official: OfficialGrade, lang: Lang): string {
  const { grade, text, rank, scheme, body, bodyName, fiscalYear } = official;
  const about = [
    bodyName ?? message(`result-body-${body}`, {}, lang),
    fiscalYear === null ? '' : yearWords(fiscalYear, lang),
    rank === null || scheme.length === 0
      ? ''
      : message('result-grade-rank', { rank, count: scheme.length }, lang),
  ].filter((words) => words !== '');
  const words = [grade, text].filter((part) => part !== null && part !== '').join(' ');
  const joined = about.join(message('diff-list', {}, lang));
  return message('result-grade-year', { grade: words, about: joined }, lang);
}

/** The last actual with its year: `38.2%（令和元年度）`; empty where there is none. */
export function lastActual({ result }: Change, lang: Lang): string {
  const last = result?.last ?? null;
  if (last === null || last.value === null) return '';
  const { value, unit, asOf, text } = last;
  const year = asOf?.fiscalYear == null ? (asOf?.label ?? '') : yearWords(asOf.fiscalYear, lang);
  const grade = printAmount(amount(value, unit, text));
  return year === '' ? grade : message('result-grade-year', { grade, about: year }, lang);
}

/** What stands under an entry: how its result was reckoned, the official grade, the newer plan's baseline. */
export function resultLines({ result, entity }: Change, lang: Lang): readonly string[] {
  if (result === null) return [];
  const { state, reckoning, grade, baseline } = result;
  const measured = entity === 'target' || entity === 'kpi';
  const lines = [
    measured
      ? message('result-line', { state: stateWord(state, lang), words: reckoning }, lang)
      : '',
    grade ? message('result-grade-line', { grade: gradeWords(grade, lang) }, lang) : '',
    baseline?.words ?? '',
  ];
  return lines.filter((line) => line !== '');
}

/** A report on its own line: its file and the last year it judges. */
export function reportWords({ source, evaluatedFiscalYear: year }: Document, lang: Lang): string {
  if (year === null) return source.file;
  return `${source.file}  ${message('result-judged', { year: yearWords(year, lang) }, lang)}`;
}

/** How often each state was reckoned: `達成 5、順調 3 ...`; null where no report was handed in. */
export function resultLine({ results, changes }: ChangeSet, lang: Lang): string | null {
  if (results.length === 0) return null;
  const indicators = changes.filter(
    ({ entity, old }) => old !== null && (entity === 'target' || entity === 'kpi'),
  );
  const states = STATES.flatMap((state) => {
    const count = indicators.filter(({ result }) => result?.state === state).length;
    const what = stateWord(state, lang);
    return count === 0 ? [] : [message('diff-count', { what, count }, lang)];
  });
  const none = indicators.filter(({ result }) => result === null).length;
  const joined = states.join(message('diff-list', {}, lang));
  return message('result-summary', { states: joined, none }, lang);
}
