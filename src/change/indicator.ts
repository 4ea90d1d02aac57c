import type { Aim, FieldChange } from '../forms/changes.ts';
import type { Indicator } from '../forms/strategy.ts';
import { obstaclesBetween, unitsAgree } from './comparable.ts';
import { compareFields, differenceOf, type Fields } from './field.ts';
import { aimsOf } from './side.ts';

/** An aim of the old indicator and the one of the new with the same name; one is null where there is none. */
export interface AimPair {
  readonly old: Aim | null;
  readonly new: Aim | null;
}

/** Aims side by side: the indicator's own, then its components by name. */
export function pairAims(old: Indicator, next: Indicator): readonly AimPair[] {
  const [olds, news] = [aimsOf(old), aimsOf(next)];
  const names = new Set([...olds, ...news].map(({ name }) => name));
  const named = (aims: readonly Aim[], name: string | null) =>
    aims.find((aim) => aim.name === name) ?? null;
  return [...names].map((name) => ({ old: named(olds, name), new: named(news, name) }));
}

/** What of an aim may change. Fiscal years are no part of it: another period has other ones. */
function fieldsOf(aim: Aim | null): Fields {
  const target = aim?.target ?? null;
  // words count only where they are all there is
  const words = target?.kind === 'qualitative' && target.value === null ? target.text : null;
  return {
    'target.value': target?.value ?? null,
    'target.unit': target?.unit ?? null,
    'target.kind': target?.kind ?? null,
    'target.bound': target?.bound ?? null,
    'target.per': target?.per ?? null,
    'target.cumulative': target?.cumulative ?? null,
    'target.change.value': target?.change?.value ?? null,
    'target.change.direction': target?.change?.direction ?? null,
    'target.text': words,
    'baseline.value': aim?.baseline?.value ?? null,
    status: aim?.status ?? null,
  };
}

/** Fields in which a blank of a target that is still being worked on would look like a change. */
const BLANK_WHILE_PENDING = new Set([
  'target.kind',
  'target.bound',
  'target.per',
  'target.cumulative',
  'target.change.value',
  'target.change.direction',
  'target.text',
]);

function isNoise({ field, old, new: next }: FieldChange, pending: boolean): boolean {
  const blank = old === null || next === null;
  if (field === 'target.unit') return blank || unitsAgree(String(old), String(next));
  return pending && blank && BLANK_WHILE_PENDING.has(field);
}

/** The difference of two figures that measure the same. */
function deltaOf(change: FieldChange, { old, new: next }: AimPair): number | null {
  if (old === null || next === null) return null;
  const [from, to] = [old.target, next.target];
  const comparable: Readonly<Record<string, boolean>> = {
    'target.value': obstaclesBetween(old, next).length === 0,
    'target.change.value':
      unitsAgree(from?.change?.unit ?? null, to?.change?.unit ?? null) &&
      from?.change?.direction === to?.change?.direction,
    'baseline.value': unitsAgree(old.baseline?.unit ?? null, next.baseline?.unit ?? null),
  };
  return comparable[change.field] ? differenceOf(change.old, change.new) : null;
}

/** What differs in figures and definition between two indicators (指標の変更). */
export function changedIndicator(old: Indicator, next: Indicator): readonly FieldChange[] {
  return pairAims(old, next).flatMap((pair) => {
    const name = (pair.old ?? pair.new)?.name ?? null;
    const head = name === null ? '' : `components.${name}.`;
    const pending = [pair.old, pair.new].some((aim) => aim !== null && aim.status !== 'set');
    return compareFields(fieldsOf(pair.old), fieldsOf(pair.new))
      .filter((change) => !isNoise(change, pending))
      .map((change) => ({
        ...change,
        field: head + change.field,
        delta: deltaOf(change, pair),
      }));
  });
}
