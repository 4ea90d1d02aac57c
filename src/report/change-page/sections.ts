import type { Change } from '../../forms/changes.ts';
import { type ChangeGroup, groupChanges, mainSide, unlistedKinds } from '../change/group.ts';
import { unlistedLines } from '../change/summary.ts';
import { titleOf } from '../change/words.ts';
import { type Content, h } from '../page/element.ts';
import { sourceElement } from './excerpt.ts';
import { anchorOf, badges, filterData, type RowContext, remarkList, rowElement } from './row.ts';

/** A goal with everything under it, or what stands under no goal (基本目標ごとのまとまり). */
export interface GoalSection {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly ChangeGroup[];
}

/** What the page lists: the changes of kinds that both plans list. */
export function listedChanges({ material }: RowContext): readonly Change[] {
  const unlisted = unlistedKinds(material.changes);
  return material.changes.changes.filter(({ entity }) => !unlisted.has(entity));
}

/** Cuts the changes at goals. */
export function goalSections(context: RowContext): readonly GoalSection[] {
  const sections: { id: string; title: string; groups: ChangeGroup[] }[] = [];
  for (const group of groupChanges(listedChanges(context))) {
    const last = sections.at(-1);
    const { head, depth } = group;
    if (last && depth > 0) last.groups.push(group);
    else {
      const title = head ? titleOf(mainSide(head)) : context.say('outside');
      sections.push({ id: `goal-${sections.length + 1}`, title, groups: [group] });
    }
  }
  return sections;
}

function headElement(head: Change, depth: number, context: RowContext): Content {
  const { material, originals, say } = context;
  const title = titleOf(mainSide(head));
  return h('header.head', { id: anchorOf(head, context), ...filterData(head) }, [
    h(`h${Math.min(3 + depth, 6)}`, [h('span.title', title), ' ', badges(head, say)]),
    remarkList(head, context),
    sourceElement(head, material.changes, originals, say),
  ]);
}

const COLUMNS = ['name', 'old-target', 'new-target', 'chart', 'verdict'] as const;

function tableElement(rows: readonly Change[], title: string, context: RowContext): Content {
  const { say } = context;
  if (rows.length === 0) return null;
  return h('table.changes', [
    h('caption.unseen', say('table-of', { name: title })),
    h(
      'colgroup',
      COLUMNS.map((name) => h('col', { className: `col-${name}` })),
    ),
    h(
      'thead',
      h(
        'tr',
        COLUMNS.map((name) => h('th', { scope: 'col' }, say(name))),
      ),
    ),
    rows.map((row) => rowElement(row, context)),
  ]);
}

function groupElement({ head, depth, rows }: ChangeGroup, context: RowContext): Content {
  const title = head ? titleOf(mainSide(head)) : context.say('outside');
  return h('section', { className: ['group', `depth-${Math.min(depth, 3)}`], dataGroup: true }, [
    head ? headElement(head, depth, context) : h('header.head', h('h3', title)),
    tableElement(rows, title, context),
  ]);
}

export function goalElement({ id, groups }: GoalSection, context: RowContext): Content {
  return h(
    'section.goal',
    { id, dataGoal: true },
    groups.map((group) => groupElement(group, context)),
  );
}

/** Entries of kinds that one plan does not list: nothing became of them, but nothing is kept back. */
export function unlistedSection(context: RowContext): Content {
  const { material, say } = context;
  const kinds = unlistedKinds(material.changes);
  if (kinds.size === 0) return null;
  const rows = material.changes.changes.filter(({ entity }) => kinds.has(entity));
  return h('section.unlisted', { ariaLabelledBy: 'unlisted' }, [
    h('h2', { id: 'unlisted' }, say('unlisted')),
    h('details', [
      h('summary', unlistedLines(material.changes, material.lang).join(' ')),
      tableElement(rows, say('unlisted'), context),
    ]),
  ]);
}
