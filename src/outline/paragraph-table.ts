import { slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Grid, Prose, Row } from '../forms/outline.ts';
import { perLexicon, VALUES, WORDS } from '../language/lexicon.ts';
import { captionOf } from './caption.ts';
import type { Element } from './flow.ts';

const LEAST_COLUMNS = 3;
const KNOWN = perLexicon(() => [...Object.values(VALUES.columns).flat(), ...WORDS.otherColumns]);

/** The columns of a line that holds nothing but column words: 指標名 目安値 実績値 進捗区分 前年度. */
function columnsOf(element: Element | undefined): readonly string[] | null {
  if (element?.kind !== 'prose' || element.mark !== null) return null;
  const words = element.content.text.split(/\s+/);
  if (words.length < LEAST_COLUMNS || !VALUES.columns.name.some((name) => words[0]?.includes(name)))
    return null;
  // 現状値:612人: a label and what it says
  const heads = (word: string) =>
    !word.includes(':') && KNOWN().some((known) => word.includes(known));
  return words.every(heads) ? words : null;
}

const isCell = (element: Element | undefined): element is Prose =>
  element?.kind === 'prose' && element.mark === null && captionOf(element.content) === null;

const hasLetters = (cell: Prose) => /[^\d\s.,%▲△()+-]/.test(cell.content.text);
const hasFigure = (cell: Prose) => /\d/.test(cell.content.text);

/** A row is certain when its first cell names something and another holds a figure. */
function isRow(cells: readonly Prose[], width: number): boolean {
  const [name, ...values] = cells;
  return cells.length === width && name !== undefined && hasLetters(name) && values.some(hasFigure);
}

function rowOf(cells: readonly Prose[]): Row {
  const [first] = cells as [Prose];
  const last = cells.at(-1) as Prose;
  return {
    kind: 'row',
    cells: cells.map(({ content }) => content),
    span: { start: first.span.start, end: last.span.end },
    line: first.line,
  };
}

/** The rows behind a heading, as many as are certain. */
function rowsAfter(elements: readonly Element[], at: number, width: number): Row[] {
  const rows: Row[] = [];
  for (let i = at; ; i += width) {
    const cells = elements.slice(i, i + width).filter(isCell);
    if (!isRow(cells, width)) return rows;
    rows.push(rowOf(cells));
  }
}

/**
 * Tables whose cells came in as paragraphs of their own, row by row, under one line of column words. Only rows that
 * are whole are taken; what is left over stays text.
 */
export function joinParagraphTables(elements: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const columns = columnsOf(element);
    const rows = columns ? rowsAfter(elements, i + 1, columns.length) : [];
    if (element.kind !== 'prose' || rows.length === 0) {
      joined.push(element);
      continue;
    }
    joined.push(gridOf(element, rows));
    i += rows.length * (columns?.length ?? 0);
  }
  return joined;
}

function gridOf(heading: Prose, rows: readonly Row[]): Grid {
  const words = matchesIn(heading.content.text, /\S+/g);
  const cells = words.map(({ 0: word, index }) =>
    slice(heading.content, index, index + word.length),
  );
  const header: Row = { kind: 'row', cells, span: heading.span, line: heading.line };
  const end = (rows.at(-1) as Row).span.end;
  return {
    kind: 'grid',
    caption: null,
    rows: [header, ...rows],
    span: { start: heading.span.start, end },
  };
}
