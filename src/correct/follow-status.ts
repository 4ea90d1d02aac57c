import type { Indicator, Reading } from '../forms/strategy.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Entry } from './draft.ts';
import type { Deed, Following } from './following.ts';
import { valueAt } from './value.ts';

/** Whether the target of an indicator stands, by the figures that it has. */
function statusOf({ target, status }: Indicator): Indicator['status'] {
  if (target === null || target.kind === 'qualitative') return status;
  const { value, change } = target;
  if (value === null) return (change?.value ?? null) === null ? 'pending' : 'partial';
  return change !== null && change.value === null ? 'partial' : 'set';
}

// readings[0].value, baseline.value
const FIGURE = /^(readings\[\d+\]|planned\[\d+\]|baseline)\.value$/;

/** A target with its figure is no longer pending, nor is a reading (状態). A status that the person sets is never touched. */
export function statusFollows({ entry: { fields }, field }: Deed): readonly Following[] {
  const indicator = fields as unknown as Indicator;
  if (field.startsWith('target')) {
    // the parts of a whole have the figures
    if ((valueAt(fields, ['components']) as readonly unknown[] | null)?.length) return [];
    const status = statusOf(indicator);
    return status === indicator.status ? [] : [{ field: 'status', new: status }];
  }
  const holder = FIGURE.exec(field)?.[1];
  if (holder === undefined) return [];
  const reading = valueAt(fields, fieldPath(holder)) as Reading;
  if (reading.value === null || reading.status === 'reported') return [];
  return [{ field: `${holder}.status`, new: 'reported' }];
}

/** A whole whose parts are all set is set, and partial otherwise (内訳のある指標). */
export function wholeFollows({ fields, lists }: Entry): readonly Following[] {
  const parts = (lists.components ?? []).map((part) => part.fields.status);
  if (parts.length === 0 || fields.status === 'pending') return [];
  const status = parts.every((part) => part === 'set') ? 'set' : 'partial';
  return status === fields.status ? [] : [{ field: 'status', new: status }];
}
