import type { Change, FieldChange, Side } from '../forms/changes.ts';
import { type Lang, message } from '../language/message.ts';
import { printFigure } from './change-figure.ts';

/** How much is said of a change. */
export interface ChangeLook {
  readonly lang: Lang;
  /** Words that changed are shown whole, and nothing is left out. */
  readonly full: boolean;
}

/** Sums from here on are shown as printed too, so that nobody has to trust a rounding. */
const LARGE_SUM = 100_000_000;

const isNumbered = (side: Side) => side.ordinals.at(-1) != null;

/** The enumerator and name of an entry; bullets say nothing. */
export function titleOf(side: Side): string {
  return side.label && isNumbered(side) ? `${side.label} ${side.name}` : side.name;
}

/** What became of an entry, in a few words: 引上げ・改称 (判定). */
export function verdictOf(change: Change, lang: Lang): string {
  const tags = change.tags.map((tag) => message(`diff-tag-${tag}`, {}, lang));
  const doubtful = change.review ? [message('diff-doubtful-mark', {}, lang)] : [];
  return [...tags, ...doubtful].join(message('diff-list', {}, lang));
}

/** Where an entry stands in its document: `L214`, `p.12`. */
export function placeOf(side: Side | null): string {
  if (side === null) return '—';
  const { page, start } = side.source;
  return page === null ? `L${start.line}` : `p.${page}`;
}

/** Ordinals and title of what an entry stood under: `2-1-2「UIターン者向け支援の充実」`. */
function holderOf({ path, ordinals }: Side): string {
  const numbers = ordinals.slice(0, -1).filter((ordinal) => ordinal !== null);
  return `${numbers.join('-')}「${path.at(-2) ?? ''}」`;
}

/** Where the entry came from: another name, number or place. */
function originsOf({ old, new: next, renamed, moved }: Change, lang: Lang): string[] {
  if (old === null || next === null) return [];
  const frame = old.path.length > 0 && old.aims.length === 0;
  const renumbered = frame && !moved && !renamed && isNumbered(old) && isNumbered(next);
  return [
    renamed ? message('diff-was-named', { name: titleOf(old) }, lang) : '',
    renumbered && old.ordinals.at(-1) !== next.ordinals.at(-1)
      ? message('diff-was-numbered', { label: old.label ?? String(old.ordinals.at(-1)) }, lang)
      : '',
    moved && old.path.length > 1 ? message('diff-was-under', { holder: holderOf(old) }, lang) : '',
  ];
}

/** The target's words as both documents print them, where the sums are large. */
function printedSums({ old, new: next }: Change, lang: Lang): string[] {
  const targets = [old, next].map((side) => side?.aims[0]?.target ?? null);
  const large = targets.some((target) => Math.abs(target?.value ?? 0) >= LARGE_SUM);
  if (!large) return [];
  const [from, to] = targets.map((target) => target?.text.replace(/\s+/g, ' ').trim() ?? '—');
  return [message('diff-as-printed', { old: from as string, new: to as string }, lang)];
}

const show = (value: FieldChange['old'], unit: string | null): string =>
  typeof value === 'number' ? printFigure(value, unit) : String(value ?? '—');

/** Fields that the row itself shows. */
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

function unitOf(field: string, side: Side | null): string | null {
  const aim = side?.aims[0];
  if (field === 'target.change.value') return aim?.target?.change?.unit ?? null;
  return field === 'baseline.value' ? (aim?.baseline?.unit ?? null) : null;
}

/** One field that differs; long words only where all is asked for. */
function fieldWords(field: FieldChange, { old, new: next }: Change, look: ChangeLook): string {
  // `components.小学校.target.value` is the target value of 小学校
  const [, part = '', name = field.field] = /^components\.(.*?)\.(.*)$/.exec(field.field) ?? [];
  const words = part + message(`diff-field-${name}`, {}, look.lang);
  const sides = {
    field: words,
    old: show(field.old, unitOf(field.field, old)),
    new: show(field.new, unitOf(field.field, next)),
  };
  const long = typeof (field.old ?? field.new) === 'string';
  return message(long && !look.full ? 'diff-field-differs' : 'diff-field-change', sides, look.lang);
}

/** What stands in 備考: former name and place, other fields, notes. */
export function remarksOf(change: Change, look: ChangeLook): readonly string[] {
  const fields = change.fields
    .filter(({ field }) => !IN_ROW.has(field))
    .filter(({ field }) => !field.startsWith('components.') || look.full)
    .map((field) => fieldWords(field, change, look));
  return [
    ...originsOf(change, look.lang),
    ...fields,
    ...printedSums(change, look.lang),
    ...change.notes,
  ].filter((remark) => remark.length > 0);
}
