import type { Policy } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';

const isSame = (a: Policy, b: Policy): boolean => nameKey(a.title) === nameKey(b.title);

/** A policy with the indicators of one that a list names. */
const withListed = (policy: Policy, listed: Policy): Policy => ({
  ...policy,
  kpis: [...policy.kpis, ...listed.kpis],
  policies: withListedPolicies(policy.policies, listed.policies),
});

/**
 * The policies that have headings, with the indicators that a list in front of them names for each (施策と指標の一覧); policies that only the list
 * names come behind.
 */
export function withListedPolicies(headed: readonly Policy[], listed: readonly Policy[]): Policy[] {
  const rest = listed.filter((one) => !headed.some((policy) => isSame(policy, one)));
  const whole = headed.map((policy) => {
    const own = listed.find((one) => isSame(policy, one));
    return own ? withListed(policy, own) : policy;
  });
  return [...whole, ...rest];
}
