import { captionOf } from '../language/heading/caption.ts';
import type { Element } from './element.ts';
import { isTitleBelow } from './title.ts';

// ~ 活力ある地域をつくる ~, ― しごとの創生 ―, -ひとの流れ-
const SUBTITLE = /^(?:~[^~]+~|[-―–—]\s?[^-―–—~\d]{2,30}\s?[-―–—])$/;

/** Whether a line is a subtitle (副題): words between two strokes, on a line of its own. */
export const isSubtitle = (text: string): boolean => SUBTITLE.test(text);

/** Whether an element is a label whose title is still to come: 基本目標1 alone on its line. */
function isBareLabel(element: Element | undefined): boolean {
  if (element?.kind !== 'prose') return false;
  const caption = captionOf(element.content);
  return caption?.label != null && caption.ordinal !== null && caption.rest === null;
}

/** Subtitles that stand between a label and its title, put behind the title: 基本目標1 | ― しごとの創生 ― | 雇用を生み出す. */
export function settleSubtitles(elements: readonly Element[]): readonly Element[] {
  const settled = [...elements];
  for (let i = 1; i + 1 < settled.length; i++) {
    const [label, own, title] = settled.slice(i - 1, i + 2);
    if (own?.kind !== 'prose' || !isSubtitle(own.content.text)) continue;
    if (!isBareLabel(label) || !title || !isTitleBelow(title)) continue;
    settled[i] = title;
    settled[i + 1] = own;
  }
  return settled;
}
