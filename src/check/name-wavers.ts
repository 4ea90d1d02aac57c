import type { Source, Strategy } from '../forms/strategy.ts';
import { isSlip } from '../language/letters/apart.ts';
import { likenesses, nameKey, profiler } from '../language/similarity.ts';
import { indicatorsOf, policiesOf } from './indicators.ts';
import { projectsOf } from './relisting.ts';
import type { DocumentRule } from './rule.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** What has a name, kind by kind. */
function* kindsOf(strategy: Strategy): Iterable<readonly Named[]> {
  yield indicatorsOf(strategy).map(({ indicator }) => indicator);
  yield policiesOf(strategy).map(({ id, title, source }) => ({ id, name: title, source }));
  yield [...projectsOf(strategy)].map(({ project }) => project);
}

const ALIKE = 0.6;

/** Two spellings of one name in one document (名称の揺れ). */
export const rule: DocumentRule = {
  code: 'name-wavers',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }) {
    for (const kind of kindsOf(strategy)) {
      const firsts = [
        ...new Map(kind.toReversed().map((one) => [nameKey(one.name), one])).values(),
      ];
      const profile = profiler();
      const profiles = firsts.map(({ name }) => profile(name));
      for (const { old, new: other } of likenesses(profiles, profiles, ALIKE)) {
        const [a, b] = [firsts[old], firsts[other]];
        if (old >= other || !a || !b || !isSlip(a.name, b.name)) continue;
        const [former, latter] = a.source.start.offset <= b.source.start.offset ? [a, b] : [b, a];
        yield {
          args: { name: latter.name, other: former.name, line: former.source.start.line },
          place: latter.source,
          id: latter.id,
        };
      }
    }
  },
};
