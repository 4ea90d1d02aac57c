import type { Change } from '../../forms/changes.ts';
import alignment from '../../lexicon/alignment.yaml';
import { isWording, otherFields } from '../change/words.ts';
import { h } from '../page/element.ts';
import { PAGE, type Say } from './words.ts';

const { tags: TAGS } = alignment as { readonly tags: Readonly<Record<string, string>> };
const BY_TAG = new Map(Object.entries(TAGS).map(([name, tag]) => [tag, name]));

/** All fates in the order in which they are shown. */
export const FATES: readonly string[] = Object.keys(PAGE.fates);

/** What became of an entry, by names of `lexicon/change-page.yaml`, in their order. */
export function fatesOf(change: Change): readonly string[] {
  const found = new Set(change.tags.map((tag) => BY_TAG.get(tag) ?? tag));
  if (otherFields(change).some(isWording)) found.add('wording');
  if (change.review) found.add('review');
  if (change.result !== null && change.old && isIndicator(change)) found.add(change.result.state);
  if (change.result?.baseline?.agrees === false) found.add('broken');
  return FATES.filter((fate) => found.has(fate));
}

/** Whether an entry has figures to aim at: 数値目標 and KPI. */
export const isIndicator = ({ entity }: Change): boolean => entity === 'target' || entity === 'kpi';

/** How often each fate fell, in their order. */
export function countFates(changes: readonly Change[]): ReadonlyMap<string, number> {
  const counts = new Map(FATES.map((fate) => [fate, 0]));
  for (const change of changes)
    for (const fate of fatesOf(change)) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** A sign and a word: never by colour alone. */
export function badge(fate: string, say: Say) {
  const { sign, tone } = PAGE.fates[fate] ?? { sign: '', tone: 'plain' };
  return h('span', { className: ['badge', `tone-${tone}`] }, [
    h('span', { className: 'sign', ariaHidden: 'true' }, sign),
    say(`fate-${fate}`),
  ]);
}
