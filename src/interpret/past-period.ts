import type { Goal, Indicator, Policy } from '../forms/strategy.ts';
import type { Context } from './context.ts';
import { indicatorsOf } from './indicator/within.ts';
import type { Listed } from './listing/listing.ts';

const spanOf = ({ source: { start, end } }: Indicator) => ({
  start: start.offset,
  end: end.offset,
});

/**
 * Tells what a plan says of the period before it (第1期の検証): aims that were due before its own period begins. They are none
 * of its aims, though they bear the names of some.
 */
export class PastPeriod {
  private readonly begins: number | null;

  /** @param goals those that the plan's own headings name */
  constructor(
    goals: readonly Goal[],
    private readonly context: Context,
  ) {
    const { startFiscalYear: start } = context;
    const aims = goals.flatMap(indicatorsOf).map(({ target }) => target?.dueFiscalYear ?? null);
    // a report has no aims but those that it looks back on
    const looksAhead = start !== null && aims.some((due) => due !== null && due >= start);
    this.begins = looksAhead ? start : null;
  }

  private isPast({ target }: Indicator): boolean {
    const due = target?.dueFiscalYear ?? null;
    return this.begins !== null && due !== null && due < this.begins;
  }

  /** Those that are of the plan; of the others it is noted that they are not. */
  without(indicators: readonly Indicator[]): Indicator[] {
    return indicators.filter((one) => {
      if (!this.isPast(one)) return true;
      const year = one.target?.dueFiscalYear ?? 0;
      this.context.notice('past-period', spanOf(one), { name: one.name, year });
      return false;
    });
  }

  private withoutIn(policy: Policy): Policy {
    return {
      ...policy,
      kpis: this.without(policy.kpis),
      policies: policy.policies.map((child) => this.withoutIn(child)),
    };
  }

  /** A list without what is of the period before. */
  withoutListed(listed: Listed): Listed {
    return {
      ...listed,
      goals: listed.goals.map((goal) => ({
        ...goal,
        targets: this.without(goal.targets),
        kpis: this.without(goal.kpis),
        policies: goal.policies.map((policy) => this.withoutIn(policy)),
      })),
      policies: listed.policies.map((policy) => this.withoutIn(policy)),
      targets: this.without(listed.targets),
      kpis: this.without(listed.kpis),
    };
  }
}
