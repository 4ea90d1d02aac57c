// The one door to hastscript: everything that a page shows is built as a tree, so that the library escapes it.
import type { Element } from 'hast';

export { h, s } from 'hastscript';

/** A child of an element: nodes, words, lists of either; null and undefined leave no trace. */
export type Content = Element | string | number | null | undefined | readonly Content[];
