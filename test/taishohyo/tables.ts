// TEST ONLY: tables of old and new text from plans as they are typed, and shown as text.
import { compare } from '../../src/compare.ts';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { loadTokenizer } from '../../src/language/morpheme.ts';
import type { Cell, Taishohyo } from '../../src/report/taishohyo/table.ts';
import { makeTaishohyo, type TaishohyoOptions } from '../../src/report/taishohyo/taishohyo.ts';
import { sourceOf } from '../documents.ts';

export type Asked = Omit<TaishohyoOptions, 'tokenize'>;

/** The table of two models. */
export async function tableOfPlans(
  old: Strategy,
  next: Strategy,
  asked: Asked = {},
  results: readonly Strategy[] = [],
): Promise<Taishohyo> {
  const comparison = await compare(old, next, { results });
  return makeTaishohyo(comparison, { ...asked, tokenize: await loadTokenizer() });
}

/** The table of two documents. */
export async function tableOf(old: string, next: string, asked: Asked = {}): Promise<Taishohyo> {
  const [from, to] = [
    compileText(sourceOf(old, 'old.txt')),
    compileText(sourceOf(next, 'new.txt')),
  ];
  return tableOfPlans(from.strategy, to.strategy, asked);
}

/** A cell on one line: lines divided by /, underlines as brackets. */
export const show = (cell: Cell): string =>
  cell
    .map(({ runs }) => runs.map(({ text, changed }) => (changed ? `⟦${text}⟧` : text)).join(''))
    .join(' / ');

/** All that a row says, but for its places. */
export const rows = (table: Taishohyo): string[] =>
  table.rows.map(({ left, right, remarks }) =>
    [show(left), show(right), remarks.join(' ; ')].join(' | '),
  );
