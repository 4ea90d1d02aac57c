import type { Change, OfficialGrade, Result } from '../../forms/changes.ts';
import { printFigure } from '../change-figure.ts';
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

function gradeWords({ grade, text, fiscalYear }: OfficialGrade, say: Say): string {
  const words = [grade, text].filter((word) => word !== null).join(' ');
  return fiscalYear === null
    ? say('grade', { grade: words })
    : say('grade-year', { grade: words, year: fiscalYear });
}

/** How the result was reckoned, the official grade beside it, and whether the new baseline follows from it. */
export function resultRemarks({ result }: Change, material: PageMaterial, say: Say): Content {
  if (result === null) return null;
  const { reckoning, grade, baseline, source, report } = result;
  const file = material.changes.results[report]?.document.source.file ?? '';
  const place = source && `${file} ${placeWords(source, say)}`;
  return [
    reckoning === '' ? null : h('li', say('reckoning', { words: reckoning })),
    grade === null ? null : h('li', gradeWords(grade, say)),
    baseline === null
      ? null
      : h(
          baseline.agrees ? 'li' : 'li.break',
          say(baseline.agrees ? 'agrees' : 'breaks', { words: baseline.words }),
        ),
    place === null ? null : h('li.place', say('result-place', { place })),
  ];
}
