import { type Finding, finding } from '../base/finding.ts';
import type { Alignment, Entry } from '../forms/alignment.ts';
import type { Strategy } from '../forms/strategy.ts';
import { periodOf } from './aimed.ts';

/** An evaluation report of the older period and who in it is whom in the older plan (評価書). */
export interface Report {
  readonly strategy: Strategy;
  readonly alignment: Alignment;
}

/** An entry of the older plan as one of the reports has it. */
export interface Reported {
  /** Place of the report in the order in which they were given. */
  readonly report: number;
  readonly strategy: Strategy;
  readonly entry: Entry;
}

/** What the reports say of the entries of the older plan; doubtful pairs are left out and said. */
export class Reports {
  readonly list: readonly Report[];
  private readonly byId = new Map<string, Reported[]>();
  private readonly doubtful: Finding[] = [];
  private readonly old: Strategy;

  constructor(old: Strategy, list: readonly Report[]) {
    this.old = old;
    this.list = list;
    for (const [at, report] of list.entries()) this.collect(at, report);
  }

  private collect(at: number, { strategy, alignment }: Report): void {
    const entries = new Map(alignment.new.map((entry) => [entry.id, entry]));
    const olds = new Map(alignment.old.map((entry) => [entry.id, entry]));
    for (const { old, new: next, review, similarity } of alignment.pairs) {
      const entry = entries.get(next ?? '');
      if (old === null || entry === undefined) continue;
      if (review) {
        const name = olds.get(old)?.name ?? '';
        const about = { name, other: entry.name, similarity: (similarity ?? 0).toFixed(2) };
        const { file } = strategy.document.source;
        this.doubtful.push(finding('result-doubtful', null, { ...about, file }));
      } else {
        const known = this.byId.get(old) ?? [];
        this.byId.set(old, [...known, { report: at, strategy, entry }]);
      }
    }
  }

  /** What the reports have of an entry of the older plan. */
  of({ id }: Entry): readonly Reported[] {
    return this.byId.get(id) ?? [];
  }

  /** What is to be known of the reports themselves. */
  findings(): readonly Finding[] {
    const about = this.list.flatMap((report, at) => this.aboutReport(report, at));
    return [...about, ...this.aboutPeriod(), ...this.doubtful];
  }

  private aboutPeriod(): Finding[] {
    const plans = this.list.map(({ strategy }) => strategy);
    const { startFiscalYear: from, endFiscalYear: to } = periodOf(this.old, plans);
    const own = this.old.document.period;
    if (from === null || to === null || own.startFiscalYear === from) return [];
    return [finding('result-period-told', null, { from, to })];
  }

  private aboutReport({ strategy: { document } }: Report, at: number): Finding[] {
    const { municipality, period, source } = document;
    const { file } = source;
    const own = this.old.document;
    const [a, b] = [own.municipality, municipality];
    const elsewhere = a.code !== null && b.code !== null && a.code !== b.code;
    const [start, other] = [own.period.startFiscalYear, period.startFiscalYear];
    const found: Finding[] = [];
    if (elsewhere)
      found.push(
        finding('result-elsewhere', null, { file, name: b.name ?? '', own: a.name ?? '' }),
      );
    if (start !== null && other !== null && start !== other)
      found.push(finding('result-period', null, { file, start, other }));
    const has = ({ report, entry }: Reported) =>
      report === at && (entry.kind === 'kpi' || entry.kind === 'target');
    if (![...this.byId.values()].flat().some(has))
      found.push(finding('result-nothing', null, { file }));
    return found;
  }
}
