// Pages of comparisons, made as the command line makes them.
import { compare } from '../../src/compare.ts';
import { compileText } from '../../src/compile.ts';
import { type Lang, message } from '../../src/language/message.ts';
import { changePage, indicatorsOf } from '../../src/report/change-page/change-page.ts';
import { seedText, sourceOf } from '../documents.ts';

interface Asked {
  readonly lang?: Lang;
  /** As if only models had been handed in. */
  readonly withoutTexts?: boolean;
  /** Evaluation reports (`--results`). */
  readonly reports?: readonly string[];
  /** Words that take the place of others of the same length after everything was read, wherever they stand. */
  readonly instead?: readonly [words: string, others: string];
}

/** The page of two documents. */
export async function pageOf(old: string, next: string, asked: Asked = {}): Promise<string> {
  const { lang = 'ja', withoutTexts = false, instead = ['', ''], reports = [] } = asked;
  const put = (text: string) => (instead[0] === '' ? text : text.replaceAll(...instead));
  const inJson = <T>(data: T): T =>
    JSON.parse(JSON.stringify(data), (_, value) =>
      typeof value === 'string' ? put(value) : value,
    );
  const [from, to] = [
    compileText(sourceOf(old, 'old.txt')),
    compileText(sourceOf(next, 'new.txt')),
  ];
  const results = reports.map((text) => compileText(sourceOf(text, 'report.txt')).strategy);
  const comparison = await compare(from.strategy, to.strategy, { lang, results });
  const { alignment, changes, findings } = comparison;
  return changePage({
    changes: inJson(changes),
    lang,
    cautions: findings.map(({ code, args }) => put(message(code, args, lang))),
    texts: withoutTexts
      ? { old: null, new: null, results: reports.map(() => null) }
      : { old: put(old), new: put(next), results: reports.map(put) },
    indicators: { old: indicatorsOf(alignment.old), new: indicatorsOf(alignment.new) },
  });
}

export const NEMURO_REPORT = seedText('nemuro-1-evaluation-h28');
export const NEMURO = [seedText('nemuro-1-outline'), seedText('nemuro-2-strategy-draft')] as const;

/** One goal with a policy and its KPIs, each in words of its own. */
export const plan = (
  kpis: readonly string[],
  goal = '住み続けられる地域をつくる',
  period = '令和2年度～令和6年度',
) =>
  [
    '第2期架空市総合戦略',
    `計画期間 ${period}`,
    `基本目標1 ${goal}`,
    '(1) 子育て支援の充実',
    '重要業績評価指標（KPI）',
    ...kpis.map((kpi) => `・${kpi}`),
    '',
  ].join('\n');
