import type { Entry } from '../forms/alignment.ts';
import type { FieldChange } from '../forms/changes.ts';
import { actionFields } from './action.ts';
import { compareFields, type Fields } from './field.ts';
import { goalFields } from './goal.ts';
import { changedIndicator } from './indicator.ts';
import { policyFields } from './policy.ts';
import { projectFields } from './project.ts';
import { aimsOf, indicatorOf } from './side.ts';

/** The words and figures of an entry that some documents give and others leave out altogether. */
export function optionalFields(entry: Entry): Fields {
  switch (entry.kind) {
    case 'goal':
      return goalFields(entry.value);
    case 'policy':
      return policyFields(entry.value);
    case 'action':
      return actionFields(entry.value);
    case 'project':
      return projectFields(entry.value);
    default: {
      const given = aimsOf(entry.value).find(({ baseline }) => baseline?.value != null);
      return { 'baseline.value': given?.baseline?.value ?? null };
    }
  }
}

/** What differs between the two sides of a pair besides name and place (内容の変更). */
export function changedFields(old: Entry, next: Entry): readonly FieldChange[] {
  const [before, after] = [indicatorOf(old), indicatorOf(next)];
  if (before && after) return changedIndicator(before, after);
  return compareFields(optionalFields(old), optionalFields(next));
}
