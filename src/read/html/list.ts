import type { Mapped } from '../../base/mapped.ts';
import { attributeOf, ELEMENTS, type HtmlElement } from './tree.ts';

/** The number of the latest item of each ordered list. */
const counts = new WeakMap<object, number>();

const integerOf = (value: string | null): number | null =>
  // 3, -1
  value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;

const isOrdered = (list: object | null): list is HtmlElement =>
  list !== null && 'tagName' in list && list.tagName === 'ol';

/** The number that a browser shows before an item of an ordered list. */
function numberOf(item: HtmlElement, list: HtmlElement): number {
  const first = integerOf(attributeOf(list, 'start')) ?? 1;
  const own = integerOf(attributeOf(item, 'value'));
  const number = own ?? (counts.has(list) ? (counts.get(list) as number) + 1 : first);
  counts.set(list, number);
  return number;
}

/** The bullet or number that a browser shows before a list item; its place is the item's tag. */
export function listMark(item: HtmlElement): Mapped {
  const list = item.parentNode;
  const at = item.sourceCodeLocation?.startOffset ?? 0;
  const text = isOrdered(list) ? `${numberOf(item, list)}. ` : ELEMENTS.bullet;
  return { text, marks: [...text].flatMap((_, k) => [k, at]) };
}
