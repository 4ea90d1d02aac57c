import { type Finding, finding } from '../base/finding.ts';
import type { Entry } from '../forms/alignment.ts';
import type { Aim, OfficialGrade, Result, ResultPart } from '../forms/changes.ts';
import type { Indicator, Strategy } from '../forms/strategy.ts';
import type { Lang } from '../language/message.ts';
import type { Outcome, State } from '../reckon/outcome.ts';
import { reckon } from '../reckon/progress.ts';
import { type Case, caseOf, partNamed } from './aimed.ts';
import { continuityOf } from './link.ts';
import { gradesOf, latestGrade } from './official-grade.ts';
import type { Reported, Reports } from './reports.ts';
import { ResultWords } from './result-words.ts';
import { aimsOf, indicatorOf } from './side.ts';

/** From what is worst to what is best: several components are as good as the worst of them. */
const STATES: readonly State[] = ['unknown', 'worse', 'behind', 'on-track', 'achieved'];

interface Reckoned {
  readonly found: Case;
  readonly outcome: Outcome;
  readonly words: string;
}

const indicatorsIn = (reported: readonly Reported[]) =>
  reported.flatMap(({ report, strategy, entry }) => {
    const indicator = indicatorOf(entry);
    const judged = strategy.document.evaluatedFiscalYear;
    return indicator ? [{ report, judged, indicator, source: entry.source }] : [];
  });

/** Says what became of the entries of the older plan by the evaluation reports (達成状況). */
export class Results {
  private readonly old: Strategy;
  private readonly reports: Reports;
  private readonly words: ResultWords;
  private readonly noticed: Finding[] = [];

  constructor(old: Strategy, reports: Reports, lang: Lang) {
    this.old = old;
    this.reports = reports;
    this.words = new ResultWords(
      lang,
      reports.list.map(({ strategy }) => strategy.document),
    );
  }

  /** What became of `old`; null where no report has it, or where nothing is said of what has no target. */
  of(old: Entry, next: Entry | null, doubtful: boolean): Result | null {
    const reported = this.reports.of(old);
    const [first] = reported;
    if (first === undefined) return null;
    const grades = reported
      .flatMap(({ entry, report, strategy }) => gradesOf(entry, report, strategy.gradeSchemes))
      .sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
    const indicator = indicatorOf(old);
    if (indicator === null) return grades.length > 0 ? this.gradesOnly(reported, grades) : null;
    const linked = next && !doubtful ? indicatorOf(next) : null;
    return this.ofIndicator(indicator, linked, reported, grades);
  }

  findings(): readonly Finding[] {
    return [...this.reports.findings(), ...this.noticed];
  }

  private shared(reported: readonly Reported[], grades: readonly OfficialGrade[]) {
    return {
      grade: latestGrade(grades),
      grades,
      places: reported.map(({ report, entry }) => ({ report, id: entry.id, source: entry.source })),
    };
  }

  private gradesOnly(reported: readonly Reported[], grades: readonly OfficialGrade[]): Result {
    const [first] = reported as [Reported];
    return {
      report: first.report,
      last: null,
      state: 'unknown',
      progress: null,
      elapsed: null,
      reckoning: this.words.say('why-no-figures'),
      readings: [],
      parts: [],
      source: first.entry.source,
      baseline: null,
      ...this.shared(reported, grades),
    };
  }

  private reckoned(old: Indicator, reported: readonly Reported[], part: string | null): Reckoned {
    const indicators = indicatorsIn(reported).flatMap((one) => {
      const named = partNamed(one.indicator, part);
      return named ? [{ ...one, indicator: named }] : [];
    });
    const plans = reported.map(({ strategy }) => strategy);
    const found = caseOf(old, indicators, this.old, plans);
    const split = indicators.some(({ indicator }) => indicator.components.length > 0);
    const bare = reckon(found.aimed);
    // a report that has figures of the parts alone says nothing of the whole
    const outcome = bare.why === 'no-actual' && split ? { ...bare, why: 'parts' } : bare;
    this.notice(old, found);
    return { found, outcome, words: this.words.reckoning(found, outcome) };
  }

  private notice({ name }: Indicator, { actuals, otherTarget, aimed }: Case): void {
    for (const { year, kept, other } of actuals.conflicts) {
      const args = {
        ...{ name, year: this.words.year(year) },
        ...{ value: kept.reading.text, file: this.words.file(kept.report) },
        ...{ other: other.reading.text, otherFile: this.words.file(other.report) },
      };
      this.noticed.push(finding('result-conflict', null, args));
    }
    if (otherTarget) {
      const args = { name, target: aimed.target?.text ?? '', other: otherTarget.text };
      this.noticed.push(finding('result-target-differs', null, args));
    }
  }

  private ofIndicator(
    old: Indicator,
    next: Indicator | null,
    reported: readonly Reported[],
    grades: readonly OfficialGrade[],
  ): Result {
    const aims = aimsOf(old);
    if (aims.length > 1 || aims[0]?.name != null) return this.ofParts(old, aims, reported, grades);
    const { found, outcome, words } = this.reckoned(old, reported, null);
    const { last, state, progress, elapsed } = outcome;
    const { counted, all } = found.actuals;
    const report =
      counted.find(({ reading }) => reading === last)?.report ?? reported[0]?.report ?? 0;
    const told = { ...old, target: found.aimed.target };
    const baseline = next && continuityOf(told, last, next, this.words);
    if (baseline?.broken) {
      const far = baseline.stated ? 'result-break' : 'result-break-implied';
      this.noticed.push(finding(far, null, { name: old.name, words: baseline.words }));
    }
    return {
      ...{ report, last, state, progress, elapsed, reckoning: words, readings: all, parts: [] },
      source: reported.find((one) => one.report === report)?.entry.source ?? null,
      baseline,
      ...this.shared(reported, grades),
    };
  }

  private partOf(old: Indicator, { name }: Aim, reported: readonly Reported[]): ResultPart {
    const part = old.components.find((one) => one.name === name) ?? old;
    const { found, outcome, words } = this.reckoned(part, reported, name);
    const { last, state, progress, elapsed } = outcome;
    const readings = found.actuals.all;
    return { name, last, state, progress, elapsed, reckoning: words, readings };
  }

  private ofParts(
    old: Indicator,
    aims: readonly Aim[],
    reported: readonly Reported[],
    grades: readonly OfficialGrade[],
  ): Result {
    const parts = aims.map((aim) => this.partOf(old, aim, reported));
    const worst = STATES.find((state) => parts.some((part) => part.state === state)) ?? 'unknown';
    const reckoning = parts
      .map(({ name, reckoning: words }) =>
        this.words.say('part', { name: name ?? old.name, words }),
      )
      .join(this.words.say('part-list'));
    return {
      report: reported[0]?.report ?? 0,
      ...{
        last: null,
        state: worst,
        progress: null,
        elapsed: null,
        reckoning,
        readings: [],
        parts,
      },
      source: reported[0]?.entry.source ?? null,
      baseline: null,
      ...this.shared(reported, grades),
    };
  }
}
