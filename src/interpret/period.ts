import type { Mapped } from '../base/mapped.ts';
import type { Grid, Outline } from '../forms/outline.ts';
import type { Period } from '../forms/strategy.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { fiscalYearOf, timesIn, type When } from '../language/time/era.ts';
import { fiscalYearsOf, yearSpansIn } from '../language/time/year-span.ts';
import { isYearly, yearsOf } from './indicator/table.ts';
import { namedKind } from './kind.ts';
import { allDivisions, isProse, type Leaf } from './nodes.ts';
import { ordinalOf, printedPeriod } from './printed-period.ts';

// 2020年度(令和2年度)から2024年度まで, 令和2年度~令和6年度
const SPAN_WORD = /から|~|-|―|より/;
// 令和2年度(2020年度)から
const BEGINS = /^\s?\)?(?:\([^()]{1,12}\))?\s?から/;
// 計画の最終年度である令和6年度, 最終年度(令和6年度)
const LAST_YEAR =
  /(?:計画|戦略|計画期間|本計画|本戦略)の最終年度(?:である|となる|は、?|の|\()((?:令和|平成|[HR])\s?(?:\d{1,2}|元)|20\d\d)年度/;
const SENTENCES = 4_000;

/** A line of the cover, and its words without the blanks that spread them. */
export interface CoverLine {
  readonly words: Mapped;
  readonly text: string;
  /** Whether a blank line stands above it. */
  readonly spaced: boolean;
}

/** Whether a line begins with a time and is no title that does (令和4年度 進捗状況報告書). */
export function isDate(text: string): boolean {
  const words = text.replace(/^[([〔【<\s]+/, '');
  const time = timesIn(words)[0];
  if (time?.start !== 0) return false;
  return !(time.fiscal && namedKind(words.slice(time.end)) !== null);
}

/** The last year of the plan that an evaluation judges, where a sentence names it; null for one that lies before the year judged. */
export function lastYearSaid(text: string, evaluated: number | null): number | null {
  if (evaluated === null) return null;
  const words = LAST_YEAR.exec(text.slice(0, SENTENCES).normalize('NFKC'))?.[1];
  const year = words === undefined ? null : (timesIn(`${words}年度`)[0]?.year ?? null);
  return year !== null && year >= evaluated ? year : null;
}

// 令和2年度からの5年間, 平成27年度から5か年
const LASTING =
  /^\s?(?:\([^()]{1,12}\)\s?)?から(?:の|、)?\s?(\d{1,2})\s?(?:か|ヵ|カ|ヶ|箇)?年(?:間|度|計画|と|で|、|。)/;

/** The years of a plan that runs so many from the first on; null where the words do not say how many. */
function lasting(text: string, first: When): [number, number] | null {
  const years = Number(LASTING.exec(text.slice(first.end))?.[1]);
  const start = fiscalYearOf({ ...first, month: null });
  return years > 1 ? [start, start + years - 1] : null;
}

/** First and last fiscal year of a sentence such as 「令和2年度から令和6年度までの5年間」. */
function yearsIn(text: string): [number, number] | null {
  const times = timesIn(text);
  const first = times[0];
  if (!first) return fiscalYearsOf(text);
  // 第1期は平成27年度から、第2期は令和2年度から: a year that begins something ends nothing
  const last = times.find(
    (when) =>
      when.year > first.year &&
      SPAN_WORD.test(text.slice(first.end, when.start)) &&
      !BEGINS.test(text.slice(when.end)),
  );
  if (!last) return fiscalYearsOf(text) ?? lasting(text, first);
  return [fiscalYearOf({ ...first, month: null }), last.year];
}

/** Whether words speak of the years that a plan runs over. */
export const namesPeriod = (text: string) => WORDS.period.some((word) => text.includes(word));

// 期間は、平成27年度から平成31年度までの5年間とします
const SAID = /期間(?:は|を|:)/;
const SENTENCE = /(?<=。)/;

/** The years of the sentence that says how long a plan runs; other sentences beside it may speak of other plans. */
function saidPeriod(text: string): [number, number] | null {
  const said = text.split(SENTENCE).filter((own) => SAID.test(own));
  return said.map(yearsIn).find((years) => years !== null) ?? null;
}

function statedPeriod(outline: Outline, leaves: readonly Leaf[]): [number, number] | null {
  for (const { title, children } of allDivisions(outline.children)) {
    if (!title.text.includes('期間')) continue;
    const named = namesPeriod(title.text);
    for (const { content } of children.filter(isProse)) {
      const years = saidPeriod(content.text) ?? (named ? yearsIn(content.text) : null);
      if (years) return years;
    }
  }
  for (const { leaf } of leaves) {
    if (leaf.kind !== 'prose' || !namesPeriod(leaf.content.text)) continue;
    const years = yearsIn(leaf.content.text);
    if (years) return years;
  }
  return null;
}

/** Whether years lie so far apart that they are of surveys (策定時, H19, H23), none of a plan. */
function areApart(grid: Grid): boolean {
  const years = yearsOf(grid).toSorted((a, b) => a - b);
  return years.length > 1 && years.every((year, i) => i === 0 || year - (years[i - 1] ?? 0) > 1);
}

/** The years that most yearly tables run over. */
function tabledPeriod(leaves: readonly Leaf[]): [number, number] | null {
  const grids = leaves.flatMap(({ leaf }) =>
    leaf.kind === 'grid' && isYearly(leaf) && !areApart(leaf) ? [leaf as Grid] : [],
  );
  const years = grids.flatMap(yearsOf);
  if (years.length < 3) return null;
  years.sort((a, b) => a - b);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  return first < last ? [first, last] : null;
}

// the plan's name right before its years, an edition between them: 総合戦略 全体像(令和3~7年度), 総合計画 2022-2031
const NAMED = new RegExp(
  `(?:戦略|計画|プラン)(?:\\s|【|\\(|${oneOf([...WORDS.editionKinds, ...WORDS.charts, ...WORDS.drafts])}){0,6}$`,
);

/** The years that a title names behind the plan, its own (総合戦略(令和8年度~令和12年度)). */
function titlePeriod(text: string): [number, number] | null {
  const span = yearSpansIn(text).find(({ start }) => NAMED.test(text.slice(0, start)));
  return span ? [span.from, span.until] : null;
}

/** The years of a cover line that is a period: 計画期間 令和7年度~令和11年度, (2020年度~2024年度). */
function coverPeriod(lines: readonly CoverLine[]): [number, number] | null {
  for (const { text } of lines) {
    const years = isDate(text) || namesPeriod(text) ? yearsIn(text) : titlePeriod(text);
    if (years) return years;
  }
  return null;
}

/** The years that the plan runs over (計画期間), and which period it is: as the cover, the text or the tables say. */
export function periodOf(
  { title, text }: { readonly title: string; readonly text: string },
  lines: readonly CoverLine[],
  outline: Outline,
  leaves: readonly Leaf[],
  end: number | null,
): Period {
  const ordinal = ordinalOf(title);
  const years =
    coverPeriod(lines) ??
    statedPeriod(outline, leaves) ??
    printedPeriod(text, ordinal) ??
    tabledPeriod(leaves);
  return {
    ordinal,
    startFiscalYear: years?.[0] ?? null,
    endFiscalYear: years?.[1] ?? end,
  };
}
