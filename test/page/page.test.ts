import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { h } from '../../src/report/page/element.ts';
import { embedJson, printPage } from '../../src/report/page/page.ts';

const HOSTILE = `</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"'`;

const parts = (words: string) => ({
  lang: 'ja' as const,
  title: words,
  body: [h('main', [h('p', { title: words }, words)])],
  styles: ['p{color:red}'],
  scripts: ['document.title;'],
  data: { model: { words } },
});

/** Names of the elements of a document, in order. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const walk = (node: { nodeName: string; childNodes?: unknown[] }) => {
    if (!node.nodeName.startsWith('#')) names.push(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parse(html) as never);
  return names;
}

describe('a page', () => {
  test('holds one document with language, title and policy', () => {
    const html = printPage(parts('新旧'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="ja">/);
    expect(html).toContain('<title>新旧</title>');
    expect(html).toContain('charset="utf-8"');
    expect(html.endsWith('</html>\n')).toBe(true);
  });

  test('allows by its policy exactly the styles and scripts that stand in it', () => {
    const html = printPage(parts('x'));
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const quoted = policy.replaceAll('&#x27;', "'");
    expect(quoted).toContain("default-src 'none'");
    const texts = [...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map((m) => m[2] ?? '');
    expect(texts).toHaveLength(4);
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64'));
    for (const hash of hashes) expect(quoted).toContain(`'sha256-${hash}'`);
    expect(quoted.match(/sha256-/g)).toHaveLength(4);
  });

  test('escapes whatever documents say', () => {
    const shape = elementsOf(printPage(parts('plain words')));
    expect(elementsOf(printPage(parts(HOSTILE)))).toEqual(shape);
  });

  test('carries data that reads back the same', () => {
    const words = `${HOSTILE}<!--\u2028\u2029`;
    const json = embedJson({ words });
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ words });
  });

  test('has the same bytes each time', () => {
    expect(printPage(parts('同じ'))).toBe(printPage(parts('同じ')));
  });
});
