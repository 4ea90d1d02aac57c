import type { Indicator } from '../forms/strategy.ts';
import { WORDS } from '../language/lexicon.ts';
import { nameKey } from '../language/similarity.ts';
import type { Context } from './context.ts';
import type { Plan } from './holder.ts';
import { figuresOf, type Mentions, mapIndicators, noteMentions } from './mention.ts';

/** Whether an indicator says that it is listed again. */
const isTagged = ({ notes }: Indicator): boolean =>
  notes.some((note) => WORDS.relisted.includes(note));

/**
 * The plan without the indicators that are listed again (再掲) with the figures that they have where they belong: those places are
 * mentions. One whose figures differ stays, so that somebody sees it.
 */
export function withoutRelisted(plan: Plan, mentions: Mentions, context: Context): Plan {
  const all: Indicator[] = [];
  mapIndicators(plan, (own) => {
    all.push(own);
    return own;
  });
  const listed = all.filter(isTagged);
  if (listed.length === 0) return plan;
  const first = new Map<string, Indicator>();
  for (const own of all) {
    const key = nameKey(own.name);
    if (!isTagged(own) && !first.has(key)) first.set(key, own);
  }
  const again = new Map<Indicator, Indicator>();
  for (const own of listed) {
    const other = first.get(nameKey(own.name));
    if (other && figuresOf(own) === figuresOf(other)) again.set(own, other);
  }
  noteMentions(mentions, [...again.keys()], again, context);
  return mapIndicators(plan, (own) => (again.has(own) ? null : own));
}
