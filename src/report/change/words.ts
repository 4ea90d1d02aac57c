import type { Change, FieldChange, Side } from '../../forms/changes.ts';
import { type Lang, message } from '../../language/message.ts';

/** How much is said of a change. */
export interface ChangeLook {
  readonly lang: Lang;
  /** Words that changed are shown whole, and nothing is left out. */
  readonly full: boolean;
}

/** The enumerator and name of an entry; bullets say nothing. */
export function titleOf({ label, name, ordinals }: Side): string {
  if (label === null || ordinals.at(-1) == null) return name;
  // a full-width bracket has its own blank: （ア）
  return /[）］】]$/.test(label) ? label + name : `${label} ${name}`;
}

/** Fields that the figures of a row show. */
const IN_ROW = new Set([
  'target.value',
  'target.unit',
  'target.kind',
  'target.bound',
  'target.per',
  'target.cumulative',
  'target.text',
  'status',
]);

// `components.小学校.target.value` is the target value of 小学校
const PART = /^components\.(.*?)\.(target\.|baseline\.|status$)/;

/** The fields that differ and are not seen in a row's figures. */
export function otherFields(change: Change): readonly FieldChange[] {
  return change.fields.filter(({ field }) => !PART.test(field) && !IN_ROW.has(field));
}

/** Whether a field holds words rather than a figure. */
export function isWording({ old, new: next }: FieldChange): boolean {
  return typeof (old ?? next) === 'string';
}

/** What became of an entry, in a few words: 引上げ、改称 (判定). */
export function verdictOf(change: Change, lang: Lang): string {
  const tags = change.tags.map((tag) => message(`diff-tag-${tag}`, {}, lang));
  const wordings = otherFields(change)
    .filter(isWording)
    .map(({ field }) => message(`diff-field-${field}`, {}, lang))
    .map((field) => message('diff-field-differs', { field }, lang));
  const doubtful = change.review ? [message('diff-doubtful-mark', {}, lang)] : [];
  return [...tags, ...wordings, ...doubtful].join(message('diff-list', {}, lang));
}

/** Where an entry stands in its document: `L214`, `p.12`. */
function placeOf(side: Side | null): string {
  if (side === null) return '—';
  const { page, start } = side.source;
  return page === null ? `L${start.line}` : `p.${page}`;
}

/** Where both sides stand in their documents: `L8 → L214`. */
export function placesOf({ old, new: next }: Change): string {
  return `${placeOf(old)} → ${placeOf(next)}`;
}

const MARKS = { unchanged: '=', changed: '~', added: '+', removed: '-' } as const;

/** One sign for what became of an entry; a new name or place is a change too. */
export function markOf({ status, moved, renamed }: Change): string {
  return status === 'unchanged' && (moved || renamed) ? MARKS.changed : MARKS[status];
}
