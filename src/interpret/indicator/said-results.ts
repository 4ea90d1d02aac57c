import { NOWHERE } from '../../base/id-path.ts';
import { spanOf } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Indicator } from '../../forms/strategy.ts';
import { unblank } from '../../language/letters/clean.ts';
import { readSaidResults, type SaidResult } from '../../language/value/said-result.ts';
import type { Context } from '../context.ts';
import type { IndicatorEntry } from './entry-form.ts';
import { interpretEntries } from './indicator.ts';

/** What a year's figure is put against was aimed at for that year. */
function entryOf({ name, target, actual, since }: SaidResult): IndicatorEntry {
  return {
    mark: null,
    line: { name, baseline: null, target: { words: target, when: since } },
    unit: null,
    actuals: [{ words: actual, when: since }],
    planned: [],
    grids: [],
    notes: [],
    span: hull([name, target, actual].map((words) => spanOf(words))) as Span,
  };
}

/**
 * Reads the indicators that a report names in its sentences alone, each with its aim and what was reached (文中の目標と実績). A name that stands
 * elsewhere too is read there, and a plan's sentences speak of the plan before it.
 */
export function interpretSaidResults(context: Context): Indicator[] {
  if (context.isPlan) return [];
  const text = context.folded.text.replace(/\s+/g, '');
  const isOnce = ({ name }: SaidResult) =>
    text.indexOf(name.text) === text.lastIndexOf(name.text) && text.includes(name.text);
  const said = context.leaves.flatMap(({ leaf }) =>
    leaf.kind === 'prose' && !context.isClaimed(leaf.span)
      ? readSaidResults(unblank(leaf.content)).filter(isOnce)
      : [],
  );
  return interpretEntries(said.map(entryOf), 'kpi', NOWHERE, context);
}
