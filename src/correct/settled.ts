import { type Finding, finding } from '../base/finding.ts';
import type { Indicator } from '../forms/strategy.ts';
import type { Draft, Entry } from './draft.ts';

/** What interpretation says of an indicator whose target does not stand: `target-pending`, `target-partial`. */
const codeOf = (status: Indicator['status']) => `target-${status}`;

const statusOf = ({ fields }: Entry) => fields.status as Indicator['status'];

/** Where each target stood before corrections (手直し前の状態). */
export type Statuses = ReadonlyMap<Entry, Indicator['status']>;

export const statusesOf = (draft: Draft): Statuses =>
  new Map(draft.of('indicator').map((entry) => [entry, statusOf(entry)]));

/** What was said of targets and is no longer so, because a person corrected or deleted them, as code and offset. */
export function settledBy(draft: Draft, before: Statuses): ReadonlySet<string> {
  const gone = [...before].filter(
    ([entry, status]) => draft.find(entry.id) !== entry || statusOf(entry) !== status,
  );
  return new Set(
    gone.flatMap(([entry, status]) => {
      const start = draft.sourceOf(entry)?.start.offset;
      // the values of a row may be what could not be placed
      return [`${codeOf(status)} ${start}`, `target-unplaced ${start}`];
    }),
  );
}

/** Findings without those that corrections settled. */
export function stillOpen(
  findings: readonly Finding[],
  settled: ReadonlySet<string>,
): readonly Finding[] {
  return findings.filter(({ code, span }) => !settled.has(`${code} ${span?.start}`));
}

/** Targets that lost their figure by a correction. */
export function openedBy(draft: Draft, before: Statuses): readonly Finding[] {
  return draft.of('indicator').flatMap((entry) => {
    const [status, was] = [statusOf(entry), before.get(entry)];
    const source = draft.sourceOf(entry);
    if (status === 'set' || was === status || was === undefined || source === null) return [];
    const span = { start: source.start.offset, end: source.end.offset };
    return [finding(codeOf(status), span, { name: String(entry.fields.name) })];
  });
}
