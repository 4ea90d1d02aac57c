import { type Mapped, slice, trim } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Prose } from '../forms/outline.ts';
import type { Term } from '../forms/strategy.ts';
import { markOf } from '../language/enumerator.ts';
import { clean } from '../language/letters/clean.ts';
import type { Context } from './context.ts';

// 「社人研推計」とは、国立…を指す。
const QUOTED = /^「([^「」]{2,60})」とは[、,]?\s*(?=\S)/;
// ステークホルダー(stakeholder):行政…  関係人口…観光で
const COLON = /^([^:。…、]{2,80}?)\s?(?::|…)\s?(?=\S)/;

interface Definition {
  readonly term: Mapped;
  readonly definition: Mapped;
}

function definitionIn(content: Mapped): Definition | null {
  const quoted = QUOTED.exec(content.text);
  if (quoted) {
    const term = slice(content, 1, 1 + (quoted[1] as string).length);
    return { term, definition: trim(slice(content, quoted[0].length)) };
  }
  const colon = COLON.exec(content.text);
  if (!colon) return null;
  return {
    term: slice(content, 0, (colon[1] as string).length),
    definition: trim(slice(content, colon[0].length)),
  };
}

/** Whether a ※ remark explains a term rather than the thing above it. */
export function isTerm(prose: Prose): boolean {
  return prose.mark?.style === '※' && definitionIn(prose.content) !== null;
}

/** ※ remarks anywhere in the document, in text and in table rows of one cell. */
function* remarks({ leaves }: Context): Generator<{ content: Mapped; span: Span }> {
  for (const { leaf } of leaves) {
    if (leaf.kind === 'prose') {
      if (leaf.mark?.style === '※') yield leaf;
      continue;
    }
    for (const row of leaf.rows) {
      const [cell, ...more] = row.cells.filter(({ text }) => text.length > 0);
      if (!cell || more.length > 0) continue;
      const found = markOf(cell.text);
      if (found?.mark.style === '※') yield { content: slice(cell, found.length), span: row.span };
    }
  }
}

/** The terms that the document explains (用語, ※); one printed twice is one. */
export function interpretGlossary(context: Context): Term[] {
  const terms = new Map<string, Term>();
  for (const { content, span } of remarks(context)) {
    const found = definitionIn(content);
    if (!found) continue;
    const whole = hull([span]) as Span;
    context.claim(whole);
    const term = clean(found.term);
    if (terms.has(term)) continue;
    terms.set(term, { term, definition: clean(found.definition), source: context.place(whole) });
  }
  return [...terms.values()];
}
