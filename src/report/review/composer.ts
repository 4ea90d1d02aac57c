import type { Element } from 'hast';
import { type Content, h } from '../page/element.ts';
import type { Say } from './words.ts';

const OPERATIONS = ['set', 'rename', 'move', 'delete', 'add'];

/** A control under its name; `ops` are the operations that it belongs to. */
const control = (say: Say, name: string, ops: string, element: Element): Element =>
  h('label', { dataOps: ops }, [h('span', say(`compose-${name}`)), element]);

const input = (id: string, more: Readonly<Record<string, string>> = {}) =>
  h('input', { id, type: 'text', autoComplete: 'off', ...more });

/** Where corrections are composed (手直しを書く); it needs scripts, and stays hidden without. */
export function composerView(say: Say): Element {
  const options = OPERATIONS.map((op) => h('option', { value: op }, say(`op-${op}`)));
  const controls: Content[] = [
    control(say, 'op', '', h('select', { id: 'op' }, options)),
    control(say, 'field', 'set', h('select', { id: 'field' })),
    h('p', { className: 'old' }, [h('span', say('compose-old')), ' ', h('output', { id: 'old' })]),
    control(
      say,
      'new',
      'set rename',
      h('textarea', { id: 'new', rows: 1, ariaDescribedBy: 'complaint' }),
    ),
    control(say, 'holder', 'move', input('holder', { list: 'ids' })),
    h('datalist', { id: 'ids' }),
    control(say, 'position', 'move add', input('position', { inputMode: 'numeric' })),
    control(say, 'list', 'add', h('select', { id: 'list' })),
    control(say, 'name', 'add', input('name')),
    control(say, 'reason', '', input('reason')),
    control(say, 'by', '', input('by')),
  ];
  return h('details', { id: 'composer', hidden: true, dataScripted: true }, [
    h('summary', say('compose')),
    h('p', { className: 'chosen', ariaLive: 'polite' }, [
      h('b', { id: 'chosen' }, say('compose-hint')),
    ]),
    h('div', { className: 'controls' }, controls as Element[]),
    h('p', { id: 'complaint', role: 'alert' }),
    h('p', { className: 'actions' }, [
      h('button', { id: 'keep', type: 'button' }, say('compose-keep')),
      h('button', { id: 'copy', type: 'button' }, say('compose-copy')),
      h('button', { id: 'clear', type: 'button' }, say('compose-clear')),
      h('span', { id: 'said', ariaLive: 'polite' }),
    ]),
    h('textarea', {
      id: 'yaml',
      readOnly: true,
      rows: 8,
      spellCheck: 'false',
      ariaLabel: say('compose-yaml'),
    }),
  ]);
}
