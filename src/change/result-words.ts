import type { Document, Reading, Target } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { eraFiscalYear } from '../language/time/era.ts';
import { type Amount, amount } from '../reckon/amount.ts';
import type { Outcome } from '../reckon/outcome.ts';
import { printAmount } from '../reckon/print-figure.ts';
import type { Case } from './aimed.ts';

type Args = Readonly<Record<string, string | number>>;

/** Says messages of results in one language. */
export class ResultWords {
  private readonly lang: Lang;
  private readonly reports: readonly Document[];

  constructor(lang: Lang, reports: readonly Document[]) {
    this.lang = lang;
    this.reports = reports;
  }

  say(code: string, args: Args = {}): string {
    return message(`result-${code}`, args, this.lang);
  }

  file(report: number): string {
    return this.reports[report]?.source.file ?? '';
  }

  /** 平成28年度, or the label as printed where no year is known. */
  year(asOf: Reading['asOf'] | number): string {
    const year = typeof asOf === 'number' ? asOf : (asOf?.fiscalYear ?? null);
    if (year === null)
      return (typeof asOf === 'object' ? asOf?.label : null) ?? this.say('no-date');
    return this.lang === 'ja' ? eraFiscalYear(year) : this.say('year', { year });
  }

  /** The year of an actual and the remark beside it: 平成28年度、H26数値. */
  when({ asOf, note }: Reading): string {
    return note === null ? this.year(asOf) : this.say('when', { year: this.year(asOf), note });
  }

  private target({ per, bound, cumulative }: Target, figure: string): string {
    const counted = cumulative && per !== null ? 'cumulative' : null;
    const wraps = [bound === 'exact' ? null : bound, counted, per].filter((wrap) => wrap !== null);
    return wraps.reduce(
      (inner, wrap) => message(`diff-figure-${wrap}`, { figure: inner }, this.lang),
      figure,
    );
  }

  /** `35.0% → 目標40.0%、実績38.2%（令和元年度）`. */
  private figures({ aimed }: Case, outcome: Outcome): string {
    const { last, from, to, actual, by, parts } = outcome;
    const target = aimed.target as Target;
    const reading = last as Reading;
    const unit = target.unit ?? reading.unit;
    const goal = amount(to as number, unit, target.text);
    const got = amount(actual as number, reading.unit ?? unit, reading.text);
    const aim = this.target(target, printAmount(goal));
    const about = { target: aim, actual: printAmount(got), when: this.when(reading) };
    if (by === 'total') return this.say('total', about);
    if (by === 'sum') return this.say('sum', { ...about, parts: parts.join(' + ') });
    if (from === null) return this.say('level', about);
    const start: Amount = aimed.start?.value ?? { ...goal, value: from };
    return this.say('way', { from: printAmount(start), ...about });
  }

  private percent(share: number, fine: boolean): string {
    const percent = share * 100;
    if (fine) return (Math.floor(percent * 10 + 1e-6) / 10).toFixed(1);
    // what is not reached is not rounded up to the whole
    return String(share < 1 && percent > 99 ? 99 : Math.round(percent));
  }

  private verdict({ why, progress, elapsed, due, last, expected }: Outcome): string {
    const close = progress !== null && elapsed !== null && Math.abs(progress - elapsed) < 0.01;
    const share = progress === null ? '' : this.percent(progress, close && progress !== elapsed);
    const value =
      expected === null
        ? ''
        : printAmount(
            amount(expected.value as number, expected.unit ?? last?.unit ?? null, expected.text),
          );
    const verdict = this.say(`why-${why}`, { progress: share, expected: value });
    if (elapsed === null) return verdict;
    const passed = this.percent(elapsed, false);
    const time =
      due === null
        ? this.say('elapsed', { elapsed: passed })
        : this.say('elapsed-due', { elapsed: passed, due: this.year(due) });
    return this.say('verdict', { verdict, time });
  }

  /** What else was gone by: where start, target and period are from, what is still to come. */
  private remarks(found: Case, outcome: Outcome): readonly string[] {
    const { aimed, actuals, startFrom, targetFrom, otherStart, otherTarget } = found;
    const used = outcome.from !== null && outcome.by === 'value';
    const lastYear = outcome.last?.asOf?.fiscalYear ?? Number.NEGATIVE_INFINITY;
    const pending = aimed.readings.find(
      ({ status, asOf }) => status === 'pending' && (asOf?.fiscalYear ?? 0) > lastYear,
    );
    const conflict = actuals.conflicts.find(({ year }) => year === lastYear);
    const start = aimed.start?.reckoning ?? null;
    return [
      used && startFrom === 'report' ? this.say('start-report') : '',
      used && startFrom === 'implied' && start
        ? this.say('start-implied', { reckoning: start })
        : '',
      used && otherStart ? this.say('start-differs', { reckoning: otherStart }) : '',
      targetFrom === 'report' ? this.say('target-report') : '',
      otherTarget
        ? this.say('target-other', { target: otherTarget.text.replace(/\s+/g, ' ') })
        : '',
      outcome.by === 'total' && aimed.target && !isTotal(aimed.target)
        ? this.say('counted-up')
        : '',
      pending
        ? this.say('pending-year', { year: this.year(pending.asOf), text: pending.text })
        : '',
      conflict ? this.say('conflict-short', { other: conflict.other.reading.text }) : '',
    ].filter((words) => words !== '');
  }

  /** How it was reckoned: figures, verdict, share of the period, and what else was gone by. */
  reckoning(found: Case, outcome: Outcome): string {
    const counted = outcome.actual !== null && outcome.to !== null;
    const last = outcome.last;
    const figures = counted
      ? this.figures(found, outcome)
      : last
        ? this.say('actual', { actual: printAmount(amountOfReading(last)), when: this.when(last) })
        : '';
    const verdict = this.verdict(outcome);
    const words = figures === '' ? verdict : this.say('reckoning', { figures, verdict });
    const remarks = this.remarks(found, outcome);
    if (remarks.length === 0) return words;
    return this.say('remarked', { words, remarks: remarks.join(this.say('list')) });
  }
}

/** Whether the target itself says that it is counted up. */
const isTotal = ({ kind, cumulative }: Target) => cumulative || kind === 'total';

const amountOfReading = ({ value, unit, text }: Reading): Amount =>
  amount(value as number, unit, text);
