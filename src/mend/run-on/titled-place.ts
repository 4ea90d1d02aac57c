import { isWholeTitle } from '../../language/heading/aim-title.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { LABELS, perLexicon } from '../../language/lexicon.ts';
import { endOf, tokensOf } from '../../language/value/run.ts';

/** Labels that a title follows without a number: 基本目標, 基本施策. */
const TITLED = perLexicon(() => new Set([...LABELS.goal.titled, ...LABELS.policy.titled]));
/** Labels of goals and policies: what stands behind them begins a field of its own. */
const NUMBERED = perLexicon(
  () => new Set([...TITLED(), ...LABELS.goal.numbered, ...LABELS.policy.numbered]),
);
/** A label, its title and the word behind it are no longer than this. */
const MAX_TITLED = 120;

/**
 * How long a label and its title are, where the label has no number and the title no blank, so that the label of the form's next field
 * ends it: 基本目標 安らぐまち 基本施策 …; null where that is not certain.
 */
export function titledLength(rest: string): number | null {
  const [label, title, next] = tokensOf(rest.slice(0, MAX_TITLED));
  if (!label || !title || !next || !TITLED().has(label.token)) return null;
  const ends = NUMBERED().has(next.token) || isFormWord(next.token);
  return ends && isWholeTitle(title.token) && !isFormWord(title.token) ? endOf(title) : null;
}
