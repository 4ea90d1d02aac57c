import { type Content, h } from '../page/element.ts';
import { badge, countFates } from './fates.ts';
import type { RowContext } from './row.ts';
import { type GoalSection, listedChanges } from './sections.ts';

function goalChoice(sections: readonly GoalSection[], { say }: RowContext): Content {
  return h('label.field', [
    h('span', say('filter-goal')),
    h('select', { id: 'filter-goal' }, [
      h('option', { value: '' }, say('filter-all')),
      sections.map(({ id, title }) => h('option', { value: id }, title)),
    ]),
  ]);
}

function fateChoice(context: RowContext): Content {
  const { say } = context;
  return h('fieldset', [
    h('legend', say('filter-fate')),
    [...countFates(listedChanges(context))].map(([fate, count]) =>
      h('label.chip', [
        h('input', { type: 'checkbox', name: 'fate', value: fate }),
        badge(fate, say),
        h('span.number', String(count)),
      ]),
    ),
  ]);
}

/** Filters by goal, verdict and word; they stand hidden until their script shows them. */
export function filterForm(sections: readonly GoalSection[], context: RowContext): Content {
  const { say } = context;
  const count = { dataShown: say('filter-count') };
  return h(
    'form.filter.screen',
    { hidden: true, dataScripted: true, ariaLabel: say('filter'), role: 'search' },
    [
      h('div.fields', [
        goalChoice(sections, context),
        h('label.field', [
          h('span', say('filter-word')),
          h('input', {
            id: 'filter-word',
            type: 'search',
            autoComplete: 'off',
            placeholder: say('filter-hint'),
          }),
        ]),
        h('button', { type: 'reset' }, say('filter-reset')),
      ]),
      fateChoice(context),
      h('output', { id: 'filter-count', htmlFor: ['filter-goal', 'filter-word'], ...count }),
      h('p.nothing', { id: 'filter-none', hidden: true }, say('filter-none')),
    ],
  );
}
