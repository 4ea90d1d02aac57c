import type { Change, Side } from '../../forms/changes.ts';
import type { Lang } from '../../language/message.ts';
import { printAims } from '../change/figure.ts';
import { mainSide } from '../change/group.ts';
import { remarksOf } from '../change/remarks.ts';
import { titleOf } from '../change/words.ts';
import { type Content, h } from '../page/element.ts';
import { chartContent } from './chart.ts';
import { type Originals, sourceElement } from './excerpt.ts';
import { badge, fatesOf } from './fates.ts';
import { plotsOf } from './points.ts';
import { resultCell, resultPlace } from './result-words.ts';
import type { PageMaterial, Say, SideName } from './words.ts';

/** What every row of a page needs (行の材料). */
export interface RowContext {
  readonly material: PageMaterial;
  readonly originals: Originals;
  /** Where in the page an entry stands, by side and id. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly say: Say;
}

/** The key of an entry in `anchors`. */
export const anchorKey = (side: SideName, id: string): string => `${side} ${id}`;

export function anchorOf(change: Change, { anchors }: RowContext): string {
  const [name, side] = change.new ? (['new', change.new] as const) : (['old', change.old] as const);
  return anchors.get(anchorKey(name, side?.id ?? '')) ?? '';
}

function kinList({ kin }: Change, { anchors, say }: RowContext): Content {
  return kin.map(({ relation, side, id, name }) => {
    const anchor = anchors.get(anchorKey(side, id));
    const words = say(`kin-${relation}`, { name });
    return h('li', anchor === undefined ? words : h('a', { href: `#${anchor}` }, words));
  });
}

/** What stands under the name: former name and place, other fields, results, notes (備考). */
export function remarkList(change: Change, context: RowContext): Content {
  const { material, say } = context;
  const remarks = remarksOf(change, { lang: material.lang, full: true });
  const items = [
    remarks.map((words) => h('li', words)),
    kinList(change, context),
    resultPlace(change, material, say),
  ];
  const isEmpty = remarks.length + change.kin.length === 0 && change.result === null;
  return isEmpty ? null : h('ul.remarks', items);
}

export const badges = (change: Change, say: Say): Content =>
  h(
    'span.badges',
    fatesOf(change)
      .filter((fate) => fate !== change.result?.state)
      .map((fate) => badge(fate, say)),
  );

/** What filters go by. */
export function filterData(change: Change) {
  return { dataItem: true, dataFates: fatesOf(change).join(' ') };
}

function nameCell(change: Change, wide: boolean, context: RowContext): Content {
  const { say } = context;
  return h('th', { scope: 'row', className: 'name', ...(wide ? { colSpan: 4 } : {}) }, [
    h('span.kind', say(`entity-${change.entity}`)),
    h('span.title', titleOf(mainSide(change))),
    remarkList(change, context),
  ]);
}

/** What a side aims at, a line for each part. */
function aimContent({ aims }: Side, lang: Lang): Content {
  if (aims.length < 2) return printAims(aims, lang);
  return aims.map((aim) => h('span.aim', printAims([aim], lang)));
}

function figureCells(change: Change, { material, say }: RowContext): Content {
  const cell = (name: SideName) => {
    const side = change[name];
    const words = side ? aimContent(side, material.lang) : '—';
    const result = name === 'old' ? resultCell(change, say) : null;
    return h('td', { className: ['figure', name], dataLabel: say(`${name}-target`) }, [
      words,
      result,
    ]);
  };
  return [
    cell('old'),
    cell('new'),
    h('td.plot', { rowSpan: 2 }, chartContent(plotsOf(change, material), say)),
  ];
}

/** One change: its row, and a row that opens into the source lines of both sides. */
export function rowElement(change: Change, context: RowContext): Content {
  const { material, originals, say } = context;
  const wide = (change.old ?? change.new)?.aims.length === 0;
  return h('tbody', { id: anchorOf(change, context), ...filterData(change) }, [
    h('tr', [
      nameCell(change, wide, context),
      wide ? null : figureCells(change, context),
      h('td.verdict', { rowSpan: 2 }, badges(change, say)),
    ]),
    h(
      'tr.sources',
      h('td', { colSpan: wide ? 4 : 3 }, sourceElement(change, material.changes, originals, say)),
    ),
  ]);
}
