import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Content, h } from './element.ts';
import baseScript from './page.client';
import baseStyle from './page.style';

/** What makes a page (自己完結のHTML). */
export interface PageParts {
  readonly lang: 'ja' | 'en';
  readonly title: string;
  readonly body: Content;
  /** Styles after the base style; each `*.css` is imported as text under the name `*.style`. */
  readonly styles?: readonly string[];
  /** Scripts at the end of the body; each `*.client.ts` is imported as bundled text under the name `*.client`. */
  readonly scripts?: readonly string[];
  /** Data for the scripts, found as `script#name` of type application/json. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const hashOf = (text: string) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** A policy that forbids the page everything but its own styles and scripts: no network, no forms, no frames. */
function policyOf(styles: readonly string[], scripts: readonly string[]): string {
  const allow = (texts: readonly string[]) => texts.map(hashOf).join(' ') || "'none'";
  return [
    "default-src 'none'",
    `style-src ${allow(styles)}`,
    `script-src ${allow(scripts)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** JSON that may stand in a `script` element: no `<` in it can end the element or open a comment. */
export function embedJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function headOf({ title }: PageParts, styles: readonly string[], scripts: readonly string[]) {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(styles, scripts) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    styles.map((text) => h('style', text)),
  ]);
}

const dataElements = (data: Readonly<Record<string, unknown>>): Element[] =>
  Object.entries(data).map(([id, value]) =>
    h('script', { type: 'application/json', id }, embedJson(value)),
  );

/**
 * One file that holds everything it needs and asks no network (自己完結のHTML). The same parts give the same bytes.
 * Attributes named `style` do nothing under its policy: looks belong into classes or SVG attributes.
 */
export function printPage(parts: PageParts): string {
  const styles = [baseStyle, ...(parts.styles ?? [])];
  const scripts = [baseScript, ...(parts.scripts ?? [])];
  const tree = h('html', { lang: parts.lang }, [
    headOf(parts, styles, scripts),
    h('body', [
      parts.body,
      dataElements(parts.data ?? {}),
      scripts.map((text) => h('script', text)),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(tree)}\n`;
}
