import type { Element } from 'hast';
import type { Corrected } from '../../forms/strategy.ts';
import { type Content, h } from '../page/element.ts';
import { isPrinted, type ReviewNode, type ReviewValue } from './node.ts';
import type { Say } from './words.ts';

/** Kinds whose entries fold. */
const FOLDING: ReadonlySet<string> = new Set(['goal', 'policy']);

/** Values that are the heading of their entry. */
const HEADINGS: ReadonlySet<string> = new Set(['name', 'title']);

/** Fields that a person set. */
function fieldsSet(node: ReviewNode): ReadonlySet<string> {
  const marks = (node.owner?.entry.record.corrected ?? []) as readonly Corrected[];
  return new Set(marks.flatMap(({ field }) => field ?? []));
}

/** Where a key leads in the source: its own stretch, that of its entry, else the line, where others cover the whole. */
function placeOf(node: ReviewNode, key: string, marked: ReadonlySet<string>): string {
  const own = [key, node.key].find((one) => marked.has(one));
  return own === undefined ? `#L${node.entry.source.start.line}` : `#s${own}`;
}

function valueLink(node: ReviewNode, value: ReviewValue, marked: ReadonlySet<string>, say: Say) {
  const field = value.field === null ? null : node.prefix + value.field;
  const corrected = field !== null && fieldsSet(node).has(field);
  const attributes = {
    id: `m${value.key}`,
    className: corrected ? 'read corrected' : 'read',
    dataKey: value.key,
    ...(field === null || node.owner === null ? {} : { dataField: field }),
  };
  const words = [value.text, corrected ? h('small', ` ${say('by-hand')}`) : null];
  const link = isPrinted(node.entry)
    ? { href: placeOf(node, value.key, marked) }
    : { tabIndex: 0, role: 'button' };
  return h('a', { ...attributes, ...link }, words as Element[]);
}

function valueRow(node: ReviewNode, value: ReviewValue, marked: ReadonlySet<string>, say: Say) {
  return [
    h('dt', say(`field-${value.name}`)),
    h('dd', [
      valueLink(node, value, marked, say),
      value.remark === '' ? null : h('span', { className: 'remark' }, ` ${value.remark}`),
    ]),
  ];
}

const pageOf = (node: ReviewNode) => node.entry.source.page;

function heading(node: ReviewNode, marked: ReadonlySet<string>, say: Say): Content {
  const { entry, values } = node;
  const label = entry.record.label as string | null | undefined;
  const named = values.find(({ name }) => HEADINGS.has(name));
  const page = pageOf(node) === null ? '' : ` p.${pageOf(node)}`;
  const place = isPrinted(entry)
    ? h(
        'a',
        { className: 'place', href: placeOf(node, node.key, marked), dataKey: node.key },
        `L${entry.source.start.line}${page}`,
      )
    : h('span', { className: 'place' }, say('added'));
  return [
    h('span', { className: 'kind' }, say(`kind-${entry.kind}`)),
    label ? h('span', { className: 'label' }, label) : null,
    named ? h('strong', valueLink(node, named, marked, say)) : null,
    place,
  ];
}

/** One entry with its values and all that it holds. */
function entryElement(node: ReviewNode, marked: ReadonlySet<string>, say: Say): Element {
  const { entry, values, children, owner } = node;
  const rows = values.filter(({ name }) => !HEADINGS.has(name));
  const inner: Content[] = [
    rows.length > 0
      ? h(
          'dl',
          rows.flatMap((value) => valueRow(node, value, marked, say)),
        )
      : null,
    ...children.map((child) => entryElement(child, marked, say)),
  ];
  const attributes = {
    id: `m${node.key}`,
    className: `entry ${entry.kind}${'corrected' in entry.record ? ' touched' : ''}`,
    dataKey: node.key,
    ...(owner ? { dataEntry: owner.key } : {}),
  };
  const head = heading(node, marked, say) as Element[];
  if (FOLDING.has(entry.kind))
    return h('details', { ...attributes, open: true }, [h('summary', head), inner as Element[]]);
  return h('div', attributes, [h('p', { className: 'head' }, head), inner as Element[]]);
}

/** The model as a tree, every value a link into the source (モデル). */
export function modelPane(
  roots: readonly ReviewNode[],
  marked: ReadonlySet<string>,
  say: Say,
): Element {
  const trees = roots.map((node) => entryElement(node, marked, say));
  const empty = h('p', say('nothing-read'));
  return h('div', { className: 'tree' }, trees.length > 0 ? trees : [empty]);
}
