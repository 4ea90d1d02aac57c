import { oneOf } from '../lexicon.ts';

/** The polite form (丁寧形) of a verb, as ending of a sentence: する します, 増やす 増やします, 抑える 抑えます. */
function polite(verb: string): string {
  if (verb.endsWith('する')) return `${verb.slice(0, -2)}します`;
  if (verb.endsWith('なる')) return `${verb.slice(0, -1)}ります`;
  if (verb.endsWith('す')) return `${verb.slice(0, -1)}します`;
  if (verb.endsWith('ける') || /[えげせてねへめれべじき]る$/.test(verb))
    return `${verb.slice(0, -1)}ます`;
  return verb;
}

/** Expression source for verbs, plain or polite; nouns of doing (抑制, 改善) take する or します behind them. */
export const verbs = (words: readonly string[]): string =>
  `(?:${oneOf([...new Set(words.flatMap((verb) => [verb, polite(verb)]))])})(?:する|します)?`;
