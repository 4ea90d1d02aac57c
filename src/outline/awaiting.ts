import type { Prose } from '../forms/outline.ts';
import { entitle, type Frame } from './frame.ts';
import { splitLabelTitle } from './title.ts';

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
