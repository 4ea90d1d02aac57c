import type { Aim } from '../forms/changes.ts';
import type { Target } from '../forms/strategy.ts';
import { areSameUnit } from '../language/similarity.ts';

/** Why two targets cannot be compared: a message code and its arguments. */
export interface Obstacle {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  /** The indicator is defined otherwise than it was, rather than merely lacking something. */
  readonly redefined: boolean;
  /** A figure is still to be set. */
  readonly pending: boolean;
}

const obstacle = (what: string, redefined: boolean, args: Obstacle['args'] = {}): Obstacle => ({
  code: `diff-obstacle-${what}`,
  args,
  redefined,
  pending: false,
});

/** One side measures a part of the other: never a reason to call the indicator itself redefined. */
export const RESCOPED = obstacle('kin', false);

const PENDING: Obstacle = { ...obstacle('pending', false), pending: true };

/** Whether two figures can be subtracted as far as their units go; two without a unit can. */
export function unitsAgree(old: string | null, next: string | null): boolean {
  return old === next || areSameUnit(old, next);
}

function unitObstacle(old: Target, next: Target): readonly Obstacle[] {
  if (unitsAgree(old.unit, next.unit)) return [];
  if (old.unit === null || next.unit === null) return [obstacle('unit-missing', false)];
  return [obstacle('unit', true, { old: old.unit, new: next.unit })];
}

function definitionObstacles(old: Target, next: Target): readonly Obstacle[] {
  return [
    ...unitObstacle(old, next),
    ...(old.kind === next.kind ? [] : [obstacle('kind', true)]),
    ...(old.per === next.per ? [] : [obstacle('per', true)]),
    ...(old.cumulative === next.cumulative ? [] : [obstacle('cumulative', true)]),
  ];
}

const lacksFigure = ({ target }: Aim) => target === null || target.value === null;

/**
 * Why the targets of two aims cannot be compared (比較できない理由); none when they can: same unit, kind, rate and way of counting,
 * and both with figures. A figure that is still to come is never taken for 0. The fiscal year in which a target is due
 * is no obstacle: it moves on with the period.
 */
export function obstaclesBetween(old: Aim, next: Aim): readonly Obstacle[] {
  const [from, to] = [old.target, next.target];
  const pending = [old, next].some((aim) => lacksFigure(aim) && aim.status !== 'set');
  // of a target that is still being worked on, only the unit can be relied upon
  if (pending) return [PENDING, ...(from?.unit && to?.unit ? unitObstacle(from, to) : [])];
  if (from === null || to === null) return [obstacle('no-target', false)];
  const definition = definitionObstacles(from, to);
  if (definition.length > 0) return definition;
  return lacksFigure(old) || lacksFigure(next) ? [obstacle('no-figure', false)] : [];
}
