import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Division, Grid, Node, Row } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { nameKey } from '../language/similarity.ts';
import { cutGrid, gridOf } from './band.ts';
import { isDivision } from './numbered.ts';
import { because } from './why.ts';

type Titles = ReadonlyMap<string, Division>;

const keyOf = (title: string): string => nameKey(title);
const isOpen = ({ role, mark }: Division): boolean =>
  role === 'policies' || (role === null && mark === null);

/** The policies right below a goal, in its sections of policies too. */
function policiesOf(nodes: readonly Node[]): Division[] {
  return nodes.filter(isDivision).flatMap((node) => {
    if (node.role === 'policy') return [node];
    return isOpen(node) ? policiesOf(node.children) : [];
  });
}

// ア 移住・定住の促進: a letter and a blank, which number a title only where it is known as one
const LETTER = /^[ア-コ]\s+/;

/** The policy that a row names whose one cell is filled; null for other rows. */
function policyOf({ cells }: Row, titles: Titles): Division | null {
  const filled = cells.filter(({ text }) => text.length > 0);
  const [words] = filled;
  if (filled.length !== 1 || !words) return null;
  return titles.get(keyOf(words.text)) ?? titles.get(keyOf(words.text.replace(LETTER, ''))) ?? null;
}

/** A row that names a policy, as the heading that it is, above the rows below it. */
function headingOf(policy: Division, row: Row, rows: readonly Row[], grid: Grid): Division {
  const words = trim(row.cells.find(({ text }) => text.length > 0) as Mapped);
  const front = markOf(words.text)?.length ?? LETTER.exec(words.text)?.[0].length ?? 0;
  return {
    ...policy,
    title: slice(words, front),
    span: row.span,
    why: [because('why-repeated')],
    children: rows.length > 0 ? [gridOf(rows, grid)] : [],
  };
}

/** A table cut at the rows that name policies; null where none does. */
function cutAtPolicies(grid: Grid, titles: Titles): Node[] | null {
  if (!grid.rows.some((row) => policyOf(row, titles))) return null;
  const { above, parts } = cutGrid(grid, (row) => policyOf(row, titles));
  return [
    ...(above ? [above] : []),
    ...parts.map(({ band, row, rows }) => headingOf(band, row, rows, grid)),
  ];
}

/** What stands below a goal, with the tables of its sections cut at the rows that name its policies. */
function withTablesCut(nodes: readonly Node[], titles: Titles): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.kind === 'grid') return cutAtPolicies(node, titles) ?? [node];
    if (!isDivision(node) || node.role !== 'kpis') return [node];
    const children = withTablesCut(node.children, titles);
    const policies = children.filter((one) => isDivision(one) && one.role === 'policy');
    return [{ ...node, children: children.filter((one) => !policies.includes(one)) }, ...policies];
  });
}

/** The heading alone of a policy that is printed again, which heads nothing new. */
export const printedAgain = ({ title, span, why }: Division): Division => ({
  kind: 'division',
  mark: null,
  role: null,
  term: null,
  title,
  span,
  why,
  children: [],
});

/** Policies of one number and title that hold something as the first of them, with what the others hold. */
function united(nodes: readonly Node[], policies: readonly Division[]): Node[] {
  const known = new Map<string, Division>();
  const first = new Map<Node, Division[]>();
  const gone = new Set<Node>();
  for (const policy of policies) {
    if (policy.children.length === 0) continue;
    const key = `${policy.mark?.ordinal ?? ''} ${keyOf(policy.title.text)}`;
    const before = known.get(key);
    if (before) {
      first.set(before, [...(first.get(before) ?? []), policy]);
      gone.add(policy);
    } else known.set(key, policy);
  }
  const put = (all: readonly Node[]): Node[] =>
    all.flatMap((node): Node[] => {
      if (!isDivision(node)) return [node];
      if (gone.has(node)) return [];
      const others = first.get(node) ?? [];
      const further = others.flatMap((other) => [printedAgain(other), ...other.children]);
      if (further.length > 0) return [{ ...node, children: [...node.children, ...further] }];
      return isOpen(node) ? [{ ...node, children: put(node.children) }] : [node];
    });
  return gone.size > 0 ? put(nodes) : [...nodes];
}

/**
 * Lets each policy stand once (施策の重出): its heading may stand again as a row of a table of indicators, and above its projects in
 * a chapter of their own. What stands below any of them is the policy's.
 */
export function unitePolicies(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (!isDivision(node)) return node;
    if (node.role !== 'goal') return { ...node, children: unitePolicies(node.children) };
    const policies = policiesOf(node.children);
    if (policies.length === 0) return node;
    const titles = new Map(policies.map((policy) => [keyOf(policy.title.text), policy]));
    const cut = withTablesCut(node.children, titles);
    return { ...node, children: united(cut, policiesOf(cut)) };
  });
}
