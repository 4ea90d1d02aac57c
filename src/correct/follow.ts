import type { Indicator, Reading } from '../forms/strategy.ts';
import { fieldPath } from '../language/field-path.ts';
import type { Entry } from './draft.ts';
import { valueAt } from './value.ts';

/** A field whose value follows from another. */
export interface Following {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** Whether the target of an indicator stands, by the figures that it has. */
function statusOf({ target, status }: Indicator): Indicator['status'] {
  if (target === null || target.kind === 'qualitative') return status;
  const { value, change } = target;
  if (value === null) return (change?.value ?? null) === null ? 'pending' : 'partial';
  return change !== null && change.value === null ? 'partial' : 'set';
}

// readings[0].value, baseline.value
const FIGURE = /^(readings\[\d+\]|planned\[\d+\]|baseline)\.value$/;

/**
 * What follows from a figure that a person put into `field`: a target with its figure is no longer pending, nor is a
 * reading (状態). A status that the person sets is never touched.
 */
export function follow({ kind, fields }: Entry, field: string): Following[] {
  if (kind !== 'indicator') return [];
  const indicator = fields as unknown as Indicator;
  if (field.startsWith('target')) {
    const status = statusOf(indicator);
    const { status: old } = indicator;
    return status === old ? [] : [{ field: 'status', old, new: status }];
  }
  const holder = FIGURE.exec(field)?.[1];
  if (holder === undefined) return [];
  const reading = valueAt(fields, fieldPath(holder)) as Reading;
  if (reading.value === null || reading.status === 'reported') return [];
  return [{ field: `${holder}.status`, old: reading.status, new: 'reported' }];
}
