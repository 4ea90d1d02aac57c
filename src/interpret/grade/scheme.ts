import { type Mapped, spanOf } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Division, Grid, Mark, Node, Prose } from '../../forms/outline.ts';
import type { Grade } from '../../forms/strategy.ts';
import { areCounted, countedLine } from '../../language/grade/counted.ts';
import type { Explained } from '../../language/grade/explained.ts';
import { markIn } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import {
  announcesGrades,
  isLegendTitle,
  isOfArrows,
  legendLine,
  legendsIn,
  schemeOf,
  schemeOfLines,
} from '../../language/grade/legend.ts';
import { areMarked, markedCount } from '../../language/grade/marked-count.ts';
import { clean } from '../../language/letters/clean.ts';
import { GRADES } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import { isDivision, isGrid, isProse } from '../nodes.ts';

interface Found {
  readonly scheme: readonly Grade[];
  readonly span: Span;
}

const MEANINGS = new Set(GRADES.meanings);

/** A grade that is a word is short. */
const MAX_WORD = 12;
/** What is longer is a page that came in as one line, and more than a legend. */
const MAX_SENTENCES = 300;

const cellWords = (cell: Mapped | undefined) => (cell ? clean(cell).replace(/。$/, '') : '');

/** A row of a legend: the grade in one cell, its meaning behind it or in the next. */
function explainedIn(cells: readonly Mapped[], headed: boolean): Explained | null {
  const first = cellWords(cells[0]);
  const mark = markIn(first);
  const word = headed && first.length > 0 && first.length <= MAX_WORD;
  if (!mark) return word ? { grade: first, meaning: cellWords(cells[1]) } : null;
  const behind = first.slice(mark.length).trim();
  return { grade: mark.grade, meaning: behind || cellWords(cells[1]) };
}

/** Whether a table's heading says that it explains grades: 区分 | 内容. */
function isHeaded({ rows }: Grid): boolean {
  const [label, meaning] = rows[0]?.cells ?? [];
  if (!label || !meaning) return false;
  return readGradeLabel(label.text) !== null && MEANINGS.has(meaning.text.replace(/\s+/g, ''));
}

function inGrid(grid: Grid, announced: boolean): Found[] {
  const headed = isHeaded(grid);
  const body = headed ? grid.rows.slice(1) : announced ? grid.rows : [];
  const grades = body.flatMap(({ cells }) => explainedIn(cells, headed) ?? []);
  const scheme = schemeOf(grades);
  return scheme.length > 0 ? [{ scheme, span: grid.span }] : [];
}

/** Legends of several lines, each a grade and its meaning. */
function inLines(nodes: readonly Node[], announced: boolean, titled: boolean): Found[] {
  const found: Found[] = [];
  let lines: { readonly own: Explained; readonly span: Span; readonly marked: boolean }[] = [];
  let open = announced;
  let headed = titled;
  const settle = () => {
    const all = lines.map(({ own }) => own);
    const told = open || isOfArrows(all) || areCounted(all) || areMarked(lines);
    const scheme = told ? schemeOfLines(all) : [];
    const span = hull(lines.map((line) => line.span));
    if (scheme.length > 0 && span) found.push({ scheme, span });
    lines = [];
  };
  for (const node of nodes) {
    for (const line of isProse(node) ? node.lines : [null]) {
      const marked = line && markedCount(clean(line));
      const own = marked ?? (line && (legendLine(clean(line), headed) ?? countedLine(line.text)));
      if (line && own) lines.push({ own, span: spanOf(line), marked: marked !== null });
      else {
        settle();
        open = announced || (isProse(node) && announcesGrades(node.content.text));
        headed = titled || (line !== null && isLegendTitle(line.text));
      }
    }
  }
  settle();
  return found;
}

function inText(words: string, span: Span, announced: boolean, printed?: string): Found[] {
  const place = words.length <= MAX_SENTENCES ? span : { ...span, end: span.start };
  return legendsIn(words, announced, printed).map((scheme) => ({ scheme, span: place }));
}

/** The legends of a text; one that stands on a line of its own is read from that, for the text goes on behind it. */
function inProse(node: Prose, announced: boolean): Found[] {
  const { content, lines, mark, span } = node;
  const whole = inText(wordsOf(mark, content), span, announced, content.text);
  if (lines.length < 2) return whole;
  const alone = lines.flatMap((line) => inText(clean(line), spanOf(line), true, line.text));
  return whole.map((own) => alone.find(({ scheme }) => keyOf(scheme) === keyOf(own.scheme)) ?? own);
}

/** The words of a text or heading; a mark that is a grade (◎：目標以上) is one of them. */
const wordsOf = (mark: Mark | null, content: Mapped): string =>
  (mark && markIn(mark.label) ? mark.label : '') + clean(content);

function under(nodes: readonly Node[], holder: Division | null): Found[] {
  const announced =
    holder !== null && (holder.role === 'grades' || announcesGrades(holder.title.text));
  return [
    ...nodes.filter(isGrid).flatMap((grid) => inGrid(grid, holder?.role === 'grades')),
    ...inLines(nodes, announced, holder !== null && isLegendTitle(holder.title.text)),
    ...nodes.filter(isProse).flatMap((node) => inProse(node, announced)),
    // a line of grades right below a heading may have gone on with it
    ...(holder ? inText(wordsOf(holder.mark, holder.title), holder.span, announced) : []),
    ...nodes.filter(isDivision).flatMap((child) => under(child.children, child)),
  ];
}

const keyOf = (scheme: readonly Grade[]) => scheme.map(({ grade }) => grade).join(' ');

/**
 * The grade schemes that the document explains (検証基準, 凡例), best grade first: tables, lists and sentences. One that
 * is explained twice is the one with meanings.
 */
export function interpretGradeSchemes(nodes: readonly Node[], context: Context): Grade[][] {
  const schemes = new Map<string, readonly Grade[]>();
  const found = under(nodes, null).sort((a, b) => a.span.start - b.span.start);
  for (const { scheme, span } of found) {
    if (span.end > span.start) context.claim(span);
    const known = schemes.get(keyOf(scheme));
    if (!known || known.every(({ meaning }) => meaning === '')) schemes.set(keyOf(scheme), scheme);
  }
  return [...schemes.values()].map((scheme) => [...scheme]);
}
