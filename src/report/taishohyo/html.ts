import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { indentOf } from './indent.ts';
import type { Cell, Line, Row, Taishohyo } from './table.ts';

/** Black on white, as it is printed: A4 landscape, the heads of the columns on every page, no row torn that fits. */
const STYLE = `
:root { color-scheme: light; }
body { font-family: "Yu Mincho", "YuMincho", "Hiragino Mincho ProN", "MS Mincho", "Noto Serif CJK JP", serif; font-size: 10.5pt; line-height: 1.5; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 14pt; text-align: center; font-weight: bold; }
.documents, .notes { list-style: none; padding: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
col.text { width: 40%; }
col.remarks { width: 20%; }
th, td { border: 1px solid #000; padding: .2em .5em; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { text-align: center; font-weight: normal; background: #f2f2f2; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p { margin: 0; padding-left: calc(var(--in, 0) * 1em); }
u { text-decoration: underline; text-underline-offset: .15em; }
.goal p.title { font-weight: bold; }
.caption { font-size: 9pt; }
.place { font-size: 8pt; color: #444; }
@page { size: A4 landscape; margin: 15mm 12mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } th { background: none; } }
`;

function lineElement(line: Line, depth: number): Element {
  const indent = indentOf(line, depth);
  const words = line.runs.map(({ text, changed }) => (changed ? h('u', text) : text));
  return h(
    'p',
    { className: line.kind, ...(indent > 0 ? { style: `--in:${indent}` } : {}) },
    words,
  );
}

const textCell = (cell: Cell, depth: number) =>
  h(
    'td',
    cell.map((line) => lineElement(line, depth)),
  );

function rowElement({ kind, left, right, depth, remarks, places }: Row): Element {
  return h('tr', { className: kind }, [
    textCell(left, depth),
    textCell(right, depth),
    h('td', [...remarks.map((line) => h('p', line)), ...places.map((line) => h('p.place', line))]),
  ]);
}

function tableElement({ columns, rows }: Taishohyo): Element {
  return h('table', [
    h('colgroup', [h('col.text'), h('col.text'), h('col.remarks')]),
    h(
      'thead',
      h(
        'tr',
        columns.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h('tbody', rows.map(rowElement)),
  ]);
}

/** The table as one HTML file that loads nothing and prints on A4 landscape (新旧対照表). */
export function taishohyoHtml(table: Taishohyo): string {
  const { lang, title, documents, notes } = table;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: "default-src 'none'; style-src 'unsafe-inline'",
          }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', STYLE),
        ]),
        h('body', [
          h('h1', title),
          h(
            'ul.documents',
            documents.map((line) => h('li', line)),
          ),
          tableElement(table),
          h(
            'ul.notes',
            notes.map((line) => h('li', line)),
          ),
        ]),
      ]),
    ],
  };
  return `${toHtml(tree)}\n`;
}
