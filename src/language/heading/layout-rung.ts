import type { Rung as GivenRung, LayoutRules } from '../../forms/layout.ts';
import { markOf } from '../enumerator.ts';
import { extendLexicon } from '../layout-lexicon.ts';
import { fold } from '../letters/clean.ts';
import type { Lexicon } from '../lexicon.ts';

/** A rung of a ladder that a layout file gives (見出しの段): the headings that stand on it. */
export interface Rung {
  /** As the file writes it. */
  readonly example: string;
  /** The enumerator's style; null for label words with a number. */
  readonly style: string | null;
  /** The label word that is numbered, 夢 for 夢1; else null. */
  readonly term: string | null;
  readonly role: 'goal' | 'policy' | null;
}

// 夢1, 夢-1, 【夢Ⅱ】: a word with its number
const NUMBERED = /^[【《〔[]?(.+?)[\s・.-]?(?:\d{1,2}|[Ⅰ-Ⅻ①-⑳]|[一二三四五六七八九十])[】》〕\]]?$/;

/** The label word of an example, where the lexicon numbers it. */
function termIn(example: string, { labels: { goal, policy } }: Lexicon): string | null {
  const word = NUMBERED.exec(example)?.[1];
  if (word === undefined) return null;
  const numbered = [...goal.numbered, ...goal.loose, ...policy.numbered, ...policy.loose];
  return numbered.includes(word) ? word : null;
}

/** Reads one rung; null where its example is neither an enumerator nor a label word with its number. */
export function readRung(given: GivenRung, lexicon: Lexicon): Rung | null {
  const { style: example, role = null } = typeof given === 'string' ? { style: given } : given;
  const text = fold(example, 0).text.trim();
  const term = termIn(text, lexicon);
  if (term !== null) return { example, style: null, term, role };
  const mark = markOf(`${text} 題`)?.mark;
  return mark?.ordinal == null ? null : { example, style: mark.style, term: null, role };
}

/** The ladder of a layout file, outermost rung first; rungs that cannot be read are left out. */
export function readRungs(rules: LayoutRules): readonly Rung[] {
  const lexicon = extendLexicon(rules);
  return (rules.ladder ?? []).flatMap((given) => readRung(given, lexicon) ?? []);
}
