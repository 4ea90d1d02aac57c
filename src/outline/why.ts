import { type Finding, finding } from '../base/finding.ts';
import type { Role } from '../forms/outline.ts';
import { isGivenLabel } from '../language/lexicon.ts';
import type { Frame, Heading } from './frame.ts';

/** A reason of the climbing (階層の理由): a message code and its arguments, and the other heading that it is about. */
export function because(
  code: string,
  args: Finding['args'] = {},
  about: Pick<Frame, 'span'> | null = null,
): Finding {
  return finding(code, about?.span ?? null, args);
}

/** A label word gave the role. */
export function becauseLabel(term: string, role: Role): Finding {
  return because(isGivenLabel(term) ? 'why-label-layout' : 'why-label', { term, role });
}

// goal, kpis, columns: headings by words, whose words say more than their style; not (1), h2
const BY_WORDS = /^[a-z]+$/;

/** Why a heading stands below `parent`: it goes on with `sibling`, or it is the first of its kind there. */
export function placeOf({ style, term }: Heading, parent: Frame, sibling: Frame | null): Finding {
  const shown = { style: BY_WORDS.test(style) ? (term ?? style) : style };
  if (sibling) return because('why-sibling', shown, sibling);
  return parent.style === ''
    ? because('why-outermost', shown)
    : because('why-below', shown, parent);
}
