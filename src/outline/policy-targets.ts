import type { Role } from '../forms/outline.ts';
import { type Caption, keyOf } from '../language/heading/caption.ts';
import { type Frame, isFrame } from './frame.ts';
import type { Stack } from './stack.ts';

const framesIn = ({ children }: Frame): Frame[] => children.filter(isFrame);

/**
 * The role of a section by its heading word, where it stands: below a policy without one, in a goal that has had its own
 * aims under another word, aims are the policy's (施策の目標値): 成果目標 below 戦略の柱, めざす値 below its policies.
 */
export function roleWithin(stack: Stack, { role, term }: Caption): Role {
  if (role !== 'targets') return role;
  const [goal, policy] = ['goal', 'policy'].map((own) => stack.nearest((one) => one.role === own));
  if (!goal || !policy) return role;
  const own = framesIn(goal).find((one) => one.role === 'targets');
  const has = framesIn(policy).some((one) => one.role !== 'description');
  return own && keyOf(own.term ?? '') !== keyOf(term) && !has ? 'kpis' : role;
}
