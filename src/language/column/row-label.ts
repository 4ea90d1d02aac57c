import { perLexicon, VALUES } from '../lexicon.ts';

/** What a row of figures holds (行の種類): what was aimed at, what was reached, or the one by the other. */
export type RowKind = keyof typeof VALUES.rows;

const KINDS = perLexicon(
  () =>
    new Map(
      (Object.keys(VALUES.rows) as RowKind[]).flatMap((kind) =>
        VALUES.rows[kind].map((word) => [word, kind] as const),
      ),
    ),
);
// 実績(件), (計画), 目標値:
const ORNAMENT = /\([^()]*\)$|^\(|\)$|[:：]$/g;

/** The kind that a word names and nothing else: 計画, 実績値, (達成率), 実績(件). */
export function rowKindOf(word: string): RowKind | null {
  const kinds = KINDS();
  return kinds.get(word) ?? kinds.get(word.replace(ORNAMENT, '')) ?? null;
}

const EXPECTED = perLexicon(() => new Set(VALUES.expectedRows));

/** Whether a word names a row of what was expected: 見込量, (見込み). */
export const isExpectedRow = (word: string): boolean =>
  EXPECTED().has(word) || EXPECTED().has(word.replace(ORNAMENT, ''));
