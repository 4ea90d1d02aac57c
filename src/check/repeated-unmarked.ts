import { projectsByName } from './relisting.ts';
import type { DocumentRule } from './rule.ts';

/** A project listed under a second policy without the mark that the document uses for it (再掲の印の漏れ). */
export const rule: DocumentRule = {
  code: 'repeated-unmarked',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    const groups = [...projectsByName(strategy).values()];
    if (!groups.flat().some(({ project }) => project.relisted)) return;
    for (const group of groups) {
      const [first, ...rest] = group.filter(({ project }) => !project.relisted);
      const seen = new Set([first?.parent]);
      for (const { project, parent } of rest) {
        // rows of one policy are parts of one project, not repetitions
        if (!first || seen.has(parent) || parent === '') continue;
        seen.add(parent);
        yield {
          args: { name: project.name, line: first.project.source.start.line },
          place: project.source,
          id: project.id,
        };
      }
    }
  },
};
