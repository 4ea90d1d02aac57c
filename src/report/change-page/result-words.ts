import type { Change, Result } from '../../forms/changes.ts';
import { printFigure } from '../change/figure.ts';
import { type Content, h } from '../page/element.ts';
import { placeWords } from './excerpt.ts';
import { badge } from './fates.ts';
import type { PageMaterial, Say } from './words.ts';

/** The last actual under the target that it belongs to: `実績 12.3%（2018年度）`. */
function lastWords({ last }: Result, say: Say): string | null {
  if (last === null || last.value === null) return null;
  const figure = printFigure(last.value, last.unit);
  const year = last.asOf?.fiscalYear ?? null;
  return year === null ? say('last', { figure }) : say('last-year', { figure, year });
}

/** What became of the old target, in the cell of the old target (達成状況). */
export function resultCell({ result, old }: Change, say: Say): Content {
  if (result === null || old === null || old.aims.length === 0) return null;
  const words = lastWords(result, say);
  return h('div.result', [words === null ? null : h('span.last', words), badge(result.state, say)]);
}

/** Where the figures of the report stand; how they were reckoned is among the remarks already. */
export function resultPlace({ result }: Change, material: PageMaterial, say: Say): Content {
  if (!result?.source) return null;
  const file = material.changes.results[result.report]?.document.source.file ?? '';
  const place = `${file} ${placeWords(result.source, say)}`;
  return h('li', say('result-place', { place }));
}
