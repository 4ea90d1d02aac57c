import type { Indicator } from '../forms/strategy.ts';
import data from '../lexicon/check-completeness.yaml';

const WORDS = (data as { undecided: readonly string[] }).undecided;

/** The word by which an indicator says that its figure is still to come (調整中); null where it says nothing. */
export function undecidedWord({ text, target, notes }: Indicator): string | null {
  const said = [text, target?.text ?? '', ...notes].join('\n');
  return WORDS.find((word) => said.includes(word)) ?? null;
}
