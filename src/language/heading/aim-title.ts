import { oneOf, perLexicon, WORDS } from '../lexicon.ts';

// …できるまち(保健・医療・福祉): the field of a title, behind it
const FIELD = /\s*\([^()]{1,24}\)$/;
// 仕事をつくる, 暮らしを守る, 集う; not ある, する alone in a question
const VERB = /[ァ-ヶ一-龠ぁ-ん][うくぐすつぬぶむる]$/;
const MAX_TITLE = 40;
const MIN_TITLE = 4;
/** Shorter words may be the beginning of a title: 地域交流 | 拠点の整備. */
const LEAST_WHOLE = 5;

const ENDS = perLexicon(() => ({
  slogan: new RegExp(`(?:${oneOf(WORDS.sloganEnds)})$`),
  aim: new RegExp(`(?:${oneOf([...WORDS.sloganEnds, ...WORDS.titleEnds, ...WORDS.aimEnds])})$`),
}));

const bare = (title: string): string | null => {
  const words = title.replace(FIELD, '').trim();
  const fits = words.length >= MIN_TITLE && words.length <= MAX_TITLE;
  return fits && !/[。→⇒:]/.test(words) ? words : null;
};

/** Whether a title says what a municipality wants to become (目標の題): 学びと文化を育むまち, 人の流れをつくる. */
export function isSlogan(title: string): boolean {
  const words = bare(title);
  return words !== null && (ENDS().slogan.test(words) || VERB.test(words));
}

/** Whether a title says what is to be done or reached (目標・施策の題): a slogan, or 地域医療の充実. */
export function isAimTitle(title: string): boolean {
  const words = bare(title);
  return words !== null && (ENDS().aim.test(words) || VERB.test(words));
}

/**
 * Whether a title is whole (題の終わり): it ends with a noun that titles end with. One that ends with a verb may go on:
 * 人の流れをつくる | 仕組みの整備.
 */
export function isWholeTitle(title: string): boolean {
  const words = bare(title);
  return words !== null && words.length >= LEAST_WHOLE && ENDS().aim.test(words);
}
