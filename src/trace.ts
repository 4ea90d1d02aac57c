import { align } from './align/align.ts';
import type { Finding } from './base/finding.ts';
import { assignReports, checkSequence, doubtsOf } from './change/sequence.ts';
import { weave } from './change/thread.ts';
import { type Comparison, compare } from './compare.ts';
import type { Strategy } from './forms/strategy.ts';
import type { Trace } from './forms/trace.ts';
import type { Lang } from './language/message.ts';

export interface TraceOptions {
  /** Language of the notes and findings. */
  readonly lang?: Lang;
  /** Evaluation reports (評価書), each on one of the plans. */
  readonly results?: readonly Strategy[];
}

const common = (plan: Strategy, report: Strategy) =>
  align(plan, report).value.pairs.filter((pair) => pair.old && pair.new && !pair.review).length;

const ofResults = ({ findings }: Comparison) =>
  findings.filter(({ code }) => code.startsWith('result-'));

/** Follows the entries of two or more plans, oldest first (期を越えた追跡): reports to their plans -> pairwise comparisons -> threads. */
export async function trace(
  plans: readonly Strategy[],
  { lang = 'ja', results = [] }: TraceOptions = {},
): Promise<{ readonly trace: Trace; readonly findings: readonly Finding[] }> {
  const assigned = assignReports(plans, results, common);
  const reports = plans.map((_, at) => results.filter((_, i) => assigned.places[i] === at));
  const between = (from: number, to: number) =>
    compare(plans[from] as Strategy, plans[to] as Strategy, { lang, results: reports[from] ?? [] });
  const neighbours: Comparison[] = [];
  for (let at = 1; at < plans.length; at++) neighbours.push(await between(at - 1, at));
  const far = new Map<string, Comparison>();
  for (let to = 2; to < plans.length; to++)
    for (let from = 0; from < to - 1; from++) far.set(`${from} ${to}`, await between(from, to));
  const end = plans.length - 1;
  // the last plan beside itself: only its reports have something to say
  const own = reports[end]?.length ? [await between(end, end)] : [];
  const last = new Map(
    own.flatMap(({ changes }) => changes.changes.map(({ old, result }) => [old?.id ?? '', result])),
  );
  const sets = neighbours.map(({ changes }) => changes);
  const threads = weave(sets, (from, to) => far.get(`${from} ${to}`)?.changes ?? null, last);
  const columns = plans.map(({ document }, at) => ({
    document,
    results: (reports[at] ?? []).map((report) => ({ document: report.document })),
  }));
  const said = [...sets.flatMap(doubtsOf), ...[...neighbours, ...own].flatMap(ofResults)];
  return {
    trace: { formatVersion: 1, plans: columns, threads },
    findings: [...checkSequence(plans), ...assigned.findings, ...said],
  };
}
