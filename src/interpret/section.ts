import type { Node } from '../forms/outline.ts';
import type { Section } from '../forms/strategy.ts';
import { clean } from '../language/letters/clean.ts';
import type { Context } from './context.ts';
import { isDivision } from './nodes.ts';
import { pathLabel } from './policy.ts';

/** Every heading of the document (見出し), modelled or not, as it nests. */
export function interpretSections(
  nodes: readonly Node[],
  context: Context,
  parent = 'section',
): Section[] {
  return nodes.filter(isDivision).map((division) => {
    const { mark, title, role, span, children } = division;
    const words = clean(title);
    const label = mark ? pathLabel(mark.label, mark.ordinal) : words;
    const id = context.id(`${parent}/${label}`);
    return {
      id,
      label: mark?.label ?? null,
      title: words,
      role,
      children: interpretSections(children, context, id),
      source: context.place(span),
    };
  });
}
