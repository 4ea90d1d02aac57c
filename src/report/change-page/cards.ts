import type { Change, ChangeSet } from '../../forms/changes.ts';
import { summaryRows } from '../change/summary.ts';
import { type Content, h } from '../page/element.ts';
import { badge, countFates, isIndicator } from './fates.ts';
import { PAGE, type PageMaterial, type Say } from './words.ts';

const STATES: readonly string[] = ['achieved', 'on-track', 'behind', 'worse', 'unknown', 'broken'];

/** A count that leads to the rows it counts: by the link, and as a filter where scripts run. */
function card(fate: string, count: number, say: Say): Content {
  return h('li', [
    h('a.card', { href: '#changes', dataFate: fate }, [
      h('span.count', String(count)),
      badge(fate, say),
      h('span.what', say(`card-${fate}`)),
    ]),
  ]);
}

function cardList(counts: ReadonlyMap<string, number>, say: Say): Content {
  const cards = [...counts].filter(([fate]) => PAGE.fates[fate]?.card);
  return cards.length === 0
    ? null
    : h(
        'ul.cards',
        cards.map(([fate, count]) => card(fate, count, say)),
      );
}

const apart = (counts: ReadonlyMap<string, number>, states: boolean) =>
  new Map([...counts].filter(([fate]) => STATES.includes(fate) === states));

/** What became of the indicators in figures (集計のカード). */
function indicatorCards(changes: readonly Change[], say: Say): Content {
  const indicators = changes.filter(isIndicator);
  if (indicators.length === 0) return null;
  const counts = countFates(indicators);
  const [old, next] = (['old', 'new'] as const).map((side) => indicators.filter((c) => c[side]));
  const judged = indicators.filter(({ result, old }) => result !== null && old !== null).length;
  return [
    h('h3', say('cards', { old: old?.length ?? 0, new: next?.length ?? 0 })),
    cardList(apart(counts, false), say),
    judged > 0 ? h('h3', say('cards-results', { count: judged })) : null,
    cardList(apart(counts, true), say),
    h('p.note', say('cards-note')),
  ];
}

/** Counts of every kind of entry; the first cell of a row is its header. */
function countTable(changes: ChangeSet, { lang }: PageMaterial, say: Say): Content {
  const [header = [], ...rows] = summaryRows(changes, lang);
  if (rows.length === 0) return null;
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: say('counts') }, [
    h('table.counts', [
      h('caption', say('counts')),
      h(
        'thead',
        h(
          'tr',
          header.map((words) => h('th', { scope: 'col' }, words)),
        ),
      ),
      h(
        'tbody',
        rows.map(([kind, ...cells]) =>
          h('tr', [h('th', { scope: 'row' }, kind), cells.map((cell) => h('td', cell))]),
        ),
      ),
    ]),
  ]);
}

/** What has to be known before figures are believed. */
function cautionList({ cautions }: PageMaterial, say: Say): Content {
  if (cautions.length === 0) return null;
  return [
    h('h3', say('cautions')),
    h(
      'ul.cautions',
      cautions.map((line) => h('li', line)),
    ),
  ];
}

/** The summary on top of the page (まとめ). */
export function summarySection(material: PageMaterial, say: Say): Content {
  const { changes } = material.changes;
  const differs = changes.some(
    ({ status, moved, renamed, review }) => status !== 'unchanged' || moved || renamed || review,
  );
  const empty = changes.length === 0 ? 'empty' : differs ? null : 'nothing';
  return h('section', { ariaLabelledBy: 'summary' }, [
    h('h2', { id: 'summary' }, say('summary')),
    empty === null ? null : h('p.nothing', say(empty)),
    indicatorCards(changes, say),
    countTable(material.changes, material, say),
    cautionList(material, say),
  ]);
}
