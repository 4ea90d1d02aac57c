import type { Prose } from '../forms/outline.ts';
import { type Caption, captionOf, declaredRole } from '../language/heading/caption.ts';
import type { Element } from './element.ts';
import { entitle, type Frame } from './frame.ts';
import { isTitleBelow, splitLabelTitle } from './title.ts';

/** A label without title: 基本目標-1 alone on its line. */
export function awaitsTitle({ role, title, children }: Frame): boolean {
  const labelled = role === 'goal' || role === 'policy';
  return labelled && title.text.length === 0 && children.length === 0;
}

/** Gives a label without title the one on the line below. */
export function entitleBelow(frame: Frame, prose: Prose): void {
  const { title, behind } = splitLabelTitle(prose.content);
  entitle(frame, { ...prose, content: title });
  if (behind) frame.children.push({ ...prose, mark: null, content: behind });
}

/** The label that a word alone on its line is, where its title stands on the next: 基本目標 above 6 持続可能な地域経営. */
export function bareCaption(prose: Prose, next: Element | undefined): Caption | null {
  const own = captionOf(prose.content)?.role ?? null;
  const below = next?.kind === 'prose' ? next.mark : null;
  // 施策の方向 heads a description, or names the numbered policies below it
  const isFree = own === null || (own === 'description' && below?.ordinal != null);
  // (1)政策内容 in a form is numbered itself, and then its title is not
  if (!isFree || (prose.mark !== null && below !== null) || !isTitleBelow(next)) return null;
  const role = declaredRole(prose.content.text);
  if (role === null) return null;
  const word = prose.content.text.replace(/\s+/g, '');
  return { role, term: word, word, label: word, ordinal: null, rest: null };
}
