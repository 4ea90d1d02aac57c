import type { LayoutRules } from '../forms/layout.ts';
import { fold } from './letters/clean.ts';
import { BASE_LEXICON, CAPTION_ROLES, type CaptionRole, type Lexicon } from './lexicon.ts';

type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;
type Given<Key extends string> = Partial<Lists<Key>>;

/** Words as the text has them when it is read: widths folded. */
const folded = (words: readonly string[] = []) => words.map((word) => fold(word, 0).text.trim());
/** Words of columns, which are compared without blanks. */
const unspaced = (words: readonly string[] = []) =>
  folded(words).map((word) => word.replace(/\s+/g, ''));

const keysOf = <Key extends string>(lists: Lists<Key>) => Object.keys(lists) as Key[];

/** `base` with the given words in front of its own; a word that one list is given leaves the others. */
function joined<Key extends string>(base: Lists<Key>, given: Given<Key>): Lists<Key> {
  const claimed = new Set(keysOf(base).flatMap((key) => given[key] ?? []));
  const entries = keysOf(base).map((key) => {
    const kept = base[key].filter((word) => !claimed.has(word));
    return [key, [...(given[key] ?? []), ...kept]] as const;
  });
  return Object.fromEntries(entries) as unknown as Lists<Key>;
}

/** `base` without words that something else claims. */
function unclaimed<Key extends string>(base: Lists<Key>, claimed: ReadonlySet<string>): Lists<Key> {
  const entries = keysOf(base).map((key) => [key, without(base[key], claimed)] as const);
  return Object.fromEntries(entries) as unknown as Lists<Key>;
}

const without = (words: readonly string[], claimed: ReadonlySet<string>) =>
  words.filter((word) => !claimed.has(word));

type GivenLabels = NonNullable<LayoutRules['labels']>;

/** Label words with a number of their own: those that become goals are no policies any more, and the other way round. */
function numberedLabels({
  goal = {},
  policy = {},
}: GivenLabels): Pick<Lexicon['labels'], 'goal' | 'policy'> {
  const { goal: goals, policy: policies } = BASE_LEXICON.labels;
  const ofGoals = new Set(Object.values(goal).flatMap(folded));
  const ofPolicies = new Set(Object.values(policy).flatMap(folded));
  const both = <Key extends 'numbered' | 'loose' | 'declared'>(key: Key) => ({
    goal: [...folded(goal[key]), ...without(goals[key], ofPolicies)],
    policy: [...folded(policy[key]), ...without(policies[key], ofGoals)],
  });
  const [numbered, loose, declared] = [both('numbered'), both('loose'), both('declared')];
  const titled = {
    goal: without(goals.titled, ofPolicies),
    policy: without(policies.titled, ofGoals),
  };
  return {
    goal: {
      numbered: numbered.goal,
      loose: loose.goal,
      titled: titled.goal,
      declared: declared.goal,
      declaring: [...folded(goal.declaring), ...without(goals.declaring, ofPolicies)],
      across: without(goals.across, ofPolicies),
      endings: goals.endings,
    },
    policy: {
      numbered: numbered.policy,
      loose: loose.policy,
      titled: titled.policy,
      declared: declared.policy,
      outermost: without(policies.outermost, ofGoals),
    },
  };
}

function labelsOf(given: GivenLabels): Lexicon['labels'] {
  const base = BASE_LEXICON.labels;
  const said = Object.fromEntries(CAPTION_ROLES.map((role) => [role, folded(given[role])]));
  const own = Object.fromEntries(CAPTION_ROLES.map((role) => [role, base[role].words]));
  const words = joined(own as Lists<CaptionRole>, said);
  const captions = CAPTION_ROLES.map((role) => [role, { ...base[role], words: words[role] }]);
  return { ...base, ...numberedLabels(given), ...Object.fromEntries(captions) };
}

function valuesOf({ columns = {}, values = {} }: LayoutRules): Lexicon['values'] {
  const base = BASE_LEXICON.values;
  const { baseline, target, pending, absent } = base;
  const said = Object.fromEntries(Object.entries(values).map(([key, list]) => [key, folded(list)]));
  const labels = joined({ baseline, target, pending, absent }, said as Given<keyof typeof values>);
  const { goal, policy, ...of } = columns;
  const own = Object.fromEntries(Object.entries(of).map(([key, list]) => [key, unspaced(list)]));
  const ofColumns = own as Given<keyof typeof of>;
  const listed = new Set([...unspaced(goal), ...unspaced(policy)]);
  const kept = unclaimed(base.columns, listed);
  // rows of a table whose columns are years are labelled as columns are
  const rows = joined(base.rows, {
    planned: [...(ofColumns.planned ?? []), ...(ofColumns.target ?? [])],
    actual: ofColumns.actual ?? [],
  });
  return { ...base, ...labels, rows, columns: joined(kept, ofColumns), givenColumns: ofColumns };
}

function listingsOf({ goal, policy, ...of }: NonNullable<LayoutRules['columns']>) {
  const claimed = new Set(Object.values(of).flatMap(unspaced));
  const kept = unclaimed(BASE_LEXICON.listings.columns, claimed);
  return {
    ...BASE_LEXICON.listings,
    columns: joined(kept, { goal: unspaced(goal), policy: unspaced(policy) }),
  };
}

const wordsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? folded(value as string[])
    : Object.values(value as object).flatMap(wordsIn);

const known = new WeakMap<LayoutRules, Lexicon>();

/** The shipped lexicon with the words of a layout file; the same object for the same rules, so that nothing is made twice. */
export function extendLexicon(rules: LayoutRules): Lexicon {
  const before = known.get(rules);
  if (before) return before;
  const { labels = {}, columns = {}, grades = [] } = rules;
  const lexicon: Lexicon = {
    labels: labelsOf(labels),
    values: valuesOf(rules),
    grades: { ...BASE_LEXICON.grades, words: [...unspaced(grades), ...BASE_LEXICON.grades.words] },
    listings: listingsOf(columns),
    givenLabels: new Set(wordsIn(labels)),
  };
  known.set(rules, lexicon);
  return lexicon;
}
