import type { Indicator } from '../forms/strategy.ts';
import { VALUES } from '../language/lexicon.ts';
import data from '../lexicon/check-completeness.yaml';

const SAID = (data as { undecided: readonly string[] }).undecided;

/** The word or dash by which an indicator says that its figure is still to come (調整中, ―); null where it says nothing. */
export function undecidedWord({ text, target, notes }: Indicator): string | null {
  const said = [text, target?.text ?? '', ...notes].join('\n');
  const printed = target?.text.trim() ?? '';
  const absent = VALUES.absent.includes(printed) ? printed : null;
  return [...SAID, ...VALUES.pending].find((word) => said.includes(word)) ?? absent;
}
