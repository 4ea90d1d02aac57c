import type { Policy } from '../forms/strategy.ts';
import type { DocumentRule } from './rule.ts';
import { policySiblings } from './siblings.ts';

const hasKpi = ({ kpis, projects, policies }: Policy): boolean =>
  kpis.length > 0 || projects.some((project) => project.kpis.length > 0) || policies.some(hasKpi);

/** A policy without KPI where most of its siblings have one (KPIのない施策). */
export const rule: DocumentRule = {
  code: 'policy-without-kpi',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const group of policySiblings(strategy)) {
      const own = group.filter(({ relisted }) => !relisted);
      const without = own.filter((policy) => !hasKpi(policy));
      const having = own.length - without.length;
      if (having < 2 || without.length >= having) continue;
      for (const { title, source, id } of without) {
        yield { args: { title, having, all: own.length }, place: source, id };
      }
    }
  },
};
