import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import data from '../../lexicon/html-elements.yaml';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
type HtmlNode = DefaultTreeAdapterTypes.Node;

interface Elements {
  readonly skipped: readonly string[];
  readonly skippedRoles: readonly string[];
  readonly blocks: readonly string[];
  readonly lists: readonly string[];
  readonly bullet: string;
  readonly limits: { readonly copies: number; readonly columns: number };
}

/** What HTML elements mean for reading (`lexicon/html-elements.yaml`). */
export const ELEMENTS = data as Elements;

const SKIPPED = new Set(ELEMENTS.skipped);
const SKIPPED_ROLES = new Set(ELEMENTS.skippedRoles);

/** What is done at the places of a tree; `enter` says whether to go in. */
export interface Visit {
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
  text(node: HtmlText): void;
}

/** The value of an attribute, or null. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Whether an element is furniture of the page, or not shown at all. */
export function isSkipped(element: HtmlElement): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return (
    attributeOf(element, 'hidden') !== null ||
    SKIPPED_ROLES.has(attributeOf(element, 'role') ?? '') ||
    // style="display: none"
    /display\s{0,4}:\s{0,4}none/i.test(attributeOf(element, 'style') ?? '')
  );
}

const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  'childNodes' in node ? node.childNodes : [];

const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';
const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** Goes through all that stands in `root`, in order, without recursion: pages nest as deep as they like. */
export function walkTree(root: HtmlNode, visit: Visit): void {
  const open: { node: HtmlNode; next: number }[] = [{ node: root, next: 0 }];
  for (let place = open.at(-1); place; place = open.at(-1)) {
    const child = childrenOf(place.node)[place.next++];
    if (child === undefined) {
      open.pop();
      if (open.length > 0 && isElement(place.node)) visit.leave(place.node);
    } else if (isText(child)) visit.text(child);
    else if (isElement(child) && visit.enter(child)) open.push({ node: child, next: 0 });
  }
}

/** Parses HTML (never fails); every text node knows its place in `html`. */
export function parseHtml(html: string): HtmlNode {
  return parse(html, { sourceCodeLocationInfo: true });
}
