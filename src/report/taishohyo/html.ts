import type { Element } from 'hast';
import { h } from '../page/element.ts';
import { printPage } from '../page/page.ts';
import { indentOf } from './indent.ts';
import type { Cell, Line, Row, Taishohyo } from './table.ts';
import style from './taishohyo.style';

/** Deeper lines stand in no further than this. */
const DEEPEST = 5;

function lineElement(line: Line, depth: number): Element {
  const indent = Math.min(DEEPEST, indentOf(line, depth));
  const words = line.runs.map(({ text, changed }) => (changed ? h('u', text) : text));
  return h('p', { className: indent > 0 ? [line.kind, `in${indent}`] : [line.kind] }, words);
}

const textCell = (cell: Cell, depth: number) =>
  h(
    'td',
    cell.map((line) => lineElement(line, depth)),
  );

function rowElement({ kind, left, right, depth, remarks, places }: Row): Element {
  return h('tr', { className: [kind] }, [
    textCell(left, depth),
    textCell(right, depth),
    h('td', [remarks.map((line) => h('p', line)), places.map((line) => h('p.place', line))]),
  ]);
}

function tableElement({ columns, rows }: Taishohyo): Element {
  const heads = columns.map((name) => h('th', { scope: 'col' }, name));
  return h('table', [
    h('colgroup', [h('col.text'), h('col.text'), h('col')]),
    h('thead', h('tr', heads)),
    h('tbody', rows.map(rowElement)),
  ]);
}

const list = (lines: readonly string[]) =>
  h(
    'ul',
    lines.map((line) => h('li', line)),
  );

/** The table as one HTML file that loads nothing and prints on A4 landscape (新旧対照表). */
export function taishohyoHtml(table: Taishohyo): string {
  const { lang, title, documents, notes } = table;
  const body = h('main', [h('h1', title), list(documents), tableElement(table), list(notes)]);
  return printPage({ lang, title, styles: [style], body });
}
