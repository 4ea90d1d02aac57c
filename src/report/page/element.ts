// The one door to hastscript: everything that a page shows is built as a tree, so that the library escapes it.
import type { Element } from 'hast';
import * as hastscript from 'hastscript';

/** A child of an element: nodes, words, lists of either; null and undefined leave no trace. */
export type Content = Element | string | number | null | undefined | readonly Content[];

type Attribute = boolean | number | string | null | undefined | readonly (string | number)[];

/** Attributes by their names in the DOM: `className`, `colSpan`, `ariaLabel`, `dataGoal`. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** Makes elements: `h('a.jump', { href: '#x' }, 'words')`; properties may be left out. */
interface Maker {
  (selector: string, ...children: Content[]): Element;
  (selector: string, properties: Attributes, ...children: Content[]): Element;
}

/** Elements of HTML. */
export const h = hastscript.h as unknown as Maker;

/** Elements of SVG. */
export const s = hastscript.s as unknown as Maker;
