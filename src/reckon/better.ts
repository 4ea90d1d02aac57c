import type { Indicator, Reading, Target } from '../forms/strategy.ts';
import { VALUES } from '../language/lexicon.ts';

/** Which way is better: what the name says, then what the aim says, then start against aim. */
export function betterOf(
  name: string,
  target: Target | null,
  baseline: Reading | null,
): Indicator['better'] {
  if (VALUES.lowerIsBetter.some((word) => name.includes(word))) return 'lower';
  if (target === null) return null;
  if (target.kind === 'decrease' || target.change?.direction === 'down') return 'lower';
  if (target.kind === 'increase' || target.change || target.bound === 'at-least') return 'higher';
  if (target.bound === 'at-most') return 'lower';
  if (VALUES.higherIsBetter.some((word) => name.includes(word))) return 'higher';
  const [from, to] = [baseline?.value ?? null, target.value];
  if (from === null || to === null || from === to || baseline?.unit !== target.unit) return null;
  return to > from ? 'higher' : 'lower';
}
