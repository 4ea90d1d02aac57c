import { oneOf, WORDS } from '../language/lexicon.ts';

/** A line of a cover. */
interface Titled {
  readonly text: string;
}

// (概要版) 《改訂版》: an edition that is a kind of document
const EDITION_KIND = new RegExp(`[(【〔\\[《](?:${oneOf(WORDS.editionKinds)})[)】〕\\]》]`);

/** The words of an edition that say what kind of document it is (概要版), not part of the title. */
export function editionIn(lines: readonly Titled[]): string | null {
  const found = lines.map(({ text }) => EDITION_KIND.exec(text)?.[0]).find((word) => word);
  return found ?? null;
}

// (抜粋) 【一部抜粋】 (抜粋版), or 抜粋 at the end of a title
const EXCERPT = new RegExp(
  `[(【〔\\[《][^)】〕\\]》]{0,8}(?:${oneOf(WORDS.excerpts)})版?[)】〕\\]》]|(?:${oneOf(WORDS.excerpts)})版?$`,
);

/** Whether a document says of itself that it is only a part (抜粋). */
export const isExcerpt = (lines: readonly Titled[]): boolean =>
  lines.some(({ text }) => EXCERPT.test(text));
