import { align } from './align/align.ts';
import type { AlignmentFile } from './align/notation-parse.ts';
import { type Finding, finding } from './base/finding.ts';
import { changes } from './change/changes.ts';
import { assignReports, checkSequence, doubtsOf } from './change/sequence.ts';
import { type Bridge, type Doubt, weave } from './change/thread.ts';
import { type Comparison, compare } from './compare.ts';
import type { Strategy } from './forms/strategy.ts';
import type { Trace } from './forms/trace.ts';
import { type Lang, message, severityOf } from './language/message.ts';

export interface TraceOptions {
  /** Language of the notes and findings. */
  readonly lang?: Lang;
  /** Alignment files (対応表) of each plan and the next one, in their order. */
  readonly alignments?: readonly (string | AlignmentFile | undefined)[];
  /** Evaluation reports (評価書), each on one of the plans. */
  readonly results?: readonly Strategy[];
  /** Alignment files of these reports and the plans that they are on, in the order of the reports. */
  readonly resultAlignments?: readonly (string | AlignmentFile | undefined)[];
}

const common = (plan: Strategy, report: Strategy) =>
  align(plan, report).value.pairs.filter((pair) => pair.old && pair.new && !pair.review).length;

const ofResults = ({ findings }: Comparison) =>
  findings.filter(({ code }) => code.startsWith('result-'));

/** What is to be known of two neighbours, with the numbers of the plans; doubtful pairs are counted elsewhere. */
function ofNeighbours({ findings }: Comparison, from: number, lang: Lang): readonly Finding[] {
  return findings
    .filter(({ code }) => !code.startsWith('result-') && code !== 'diff-doubtful')
    .map(({ code, args }) => {
      const between = severityOf(code) === 'warning' ? 'trace-between-warning' : 'trace-between';
      return finding(between, null, { from, to: from + 1, words: message(code, args, lang) });
    });
}

/** Who may have returned, to be looked at. */
const doubtfulReturn = ({ change, since, to }: Doubt) =>
  finding('trace-doubtful-return', null, {
    ...{ from: since + 1, to: to + 1, old: change.old?.name ?? '', new: change.new?.name ?? '' },
    similarity: (change.similarity ?? 0).toFixed(2),
  });

/** Reports by the plan that they are on. */
function reportsOn(places: readonly number[], options: TraceOptions) {
  const { results = [], resultAlignments = [] } = options;
  return (plan: number) => {
    const of = <T>(list: readonly T[]) => places.flatMap((at, i) => (at === plan ? [list[i]] : []));
    return { results: of(results) as Strategy[], resultAlignments: of(resultAlignments) };
  };
}

/** Follows the entries of two or more plans, oldest first (期を越えた追跡): reports to their plans -> comparisons of neighbours -> threads, bridged where a plan between leaves an entry out. */
export async function trace(
  plans: readonly Strategy[],
  options: TraceOptions = {},
): Promise<{ readonly trace: Trace; readonly findings: readonly Finding[] }> {
  const { lang = 'ja', results = [], alignments = [] } = options;
  const assigned = assignReports(plans, results, common);
  const reports = reportsOn(assigned.places, options);
  const plan = (at: number) => plans[at] as Strategy;
  const neighbours: Comparison[] = [];
  for (let at = 1; at < plans.length; at++) {
    const given = { lang, alignment: alignments[at - 1], ...reports(at - 1) };
    neighbours.push(await compare(plan(at - 1), plan(at), given));
  }
  const bridge: Bridge = (from, to, known) => {
    const aligned = align(plan(from), plan(to), { known });
    return changes(plan(from), plan(to), aligned.value, { lang }).value.changes;
  };
  const end = plans.length - 1;
  // the last plan beside itself: only its reports have something to say
  const own = reports(end).results.length
    ? [await compare(plan(end), plan(end), { lang, ...reports(end) })]
    : [];
  const last = new Map(
    own.flatMap(({ changes }) => changes.changes.map(({ old, result }) => [old?.id ?? '', result])),
  );
  const sets = neighbours.map(({ changes }) => changes);
  const { threads, doubts } = weave(sets, bridge, last);
  const columns = plans.map(({ document }, at) => ({
    document,
    results: reports(at).results.map((report) => ({ document: report.document })),
  }));
  const said = [
    ...neighbours.flatMap((one, at) => ofNeighbours(one, at + 1, lang)),
    ...[...sets.flatMap(doubtsOf), ...doubts.map(doubtfulReturn)],
  ];
  return {
    trace: { formatVersion: 1, plans: columns, threads },
    findings: [
      ...[...checkSequence(plans), ...assigned.findings, ...said],
      ...[...neighbours, ...own].flatMap(ofResults),
    ],
  };
}
