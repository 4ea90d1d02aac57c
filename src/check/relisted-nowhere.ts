import { projectsByName } from './relisting.ts';
import type { DocumentRule } from './rule.ts';
import { numberedNeighbours } from './siblings.ts';

/** A project marked as relisted whose first listing is nowhere (元のない再掲). */
export const rule: DocumentRule = {
  code: 'relisted-nowhere',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    const groups = [...projectsByName(strategy).values()];
    const lone = groups.filter((group) => group.every(({ project }) => project.relisted));
    if (lone.length === 0) return;
    // an excerpt leaves out whole goals: what is relisted may stand there
    const goals = new Set(strategy.goals.map(({ id }) => id));
    const [first] = strategy.goals;
    const isPart = strategy.document.excerpt || (first?.ordinal ?? 1) > 1;
    const skips = [...numberedNeighbours(strategy)].some(
      ({ former, latter }) => goals.has(latter.id) && latter.ordinal > former.ordinal + 1,
    );
    for (const [placed] of lone) {
      if (!placed) continue;
      const { project } = placed;
      yield {
        args: { name: project.name },
        place: project.source,
        id: project.id,
        ...(isPart || skips ? { severity: 'info' as const } : {}),
      };
    }
  },
};
