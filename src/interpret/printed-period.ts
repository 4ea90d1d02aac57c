import { matchesIn } from '../base/matches.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { type YearSpan, yearSpansIn } from '../language/time/year-span.ts';

// 第2期 第 2 期
const ORDINAL = /第\s?(\d{1,2}|[一二三四五])\s?期/;

/** Which period of a plan words name (第2期); null where they name none. */
export function ordinalOf(words: string): number | null {
  const ordinal = ORDINAL.exec(words)?.[1];
  return ordinal ? Number(ordinal) || '一二三四五'.indexOf(ordinal) + 1 : null;
}

// the name of a plan right before its years: 第1期○○町総合戦略(
const PLAN = /([^\s()、。]{0,30})戦略\($/;
const LONGEST_NAME = 40;
// the plan of others, or one before this
const OTHERS = /前期|前回|旧|次期|国の|県の|都の|府の|道の/;
// 5年間) behind the years
const CLOSED = /^(?:の\d{1,2}(?:か|ヵ|カ|箇)?年(?:間|度)?)?\)/;

/** Whether years stand in brackets behind the name of this plan: 総合戦略(平成27~31年度の5年間). */
function isOfPlan(words: string, { start, end }: YearSpan, ordinal: number | null): boolean {
  const name = PLAN.exec(words.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
  if (name === undefined || OTHERS.test(name) || !CLOSED.test(words.slice(end))) return false;
  const own = ordinalOf(name);
  return own === null || own === ordinal;
}

// 計画期間 alone on a line, and the line behind it
const LABELLED = new RegExp(
  `(?:^|\\n)[^\\p{L}\\n]{0,4}(?:${oneOf(WORDS.period)})[^\\p{L}\\d\\n]{0,4}\\n+([^\\n]{6,40})(?=\\n|$)`,
  'gu',
);

/** The years of a line that holds nothing else, below the label of a plan's period. */
function labelled(words: string): YearSpan[] {
  return matchesIn(words, LABELLED).flatMap(([, line = '']) => {
    const span = yearSpansIn(line)[0];
    const rest = span ? line.slice(0, span.start) + line.slice(span.end) : line;
    return span && /^(?:まで)?(?:の?\(?\d{1,2}(?:か|ヵ|カ|箇)?年(?:間|度)?\)?)?$/.test(rest)
      ? [span]
      : [];
  });
}

/** The years that the text gives a plan in brackets behind its name, or below 計画期間, where it gives no others (計画期間). */
export function printedPeriod(text: string, ordinal: number | null): [number, number] | null {
  const words = text
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '')
    .replaceAll('〜', '~');
  const spans = [
    ...labelled(words),
    ...yearSpansIn(words).filter((span) => isOfPlan(words, span, ordinal)),
  ];
  const [first] = spans;
  if (!first || spans.some(({ from, until }) => from !== first.from || until !== first.until))
    return null;
  return [first.from, first.until];
}
