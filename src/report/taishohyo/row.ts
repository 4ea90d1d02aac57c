import { type Lang, message } from '../../language/message.ts';
import { isPlain, linesOf, type MarkedPair, markAll, markPair } from './cell.ts';
import { partsOf } from './content.ts';
import type { Node } from './node.ts';
import type { Setting } from './setting.ts';
import { isLeftOut } from './stated.ts';
import type { Cell, Line } from './table.ts';

/** Both sides of an entry as they would stand in the table. */
export interface Text {
  readonly old: Cell;
  readonly new: Cell;
  /** Nothing is underlined and nothing came from elsewhere. */
  readonly same: boolean;
}

/** A line that stands for text: （略）, （新設）, （削除）. */
export function markLine(name: string, lang: Lang, changed = false): Line {
  return { kind: 'mark', runs: [{ text: message(`taishohyo-${name}`, {}, lang), changed }] };
}

function markedOf(node: Node, { lang, oneSided, tokenize }: Setting): MarkedPair {
  const parts = (side: 'old' | 'new') => {
    const entry = node[side];
    if (entry === null) return [];
    return partsOf(entry, lang).filter(
      (part) => part.optional === undefined || !isLeftOut(entry, part.optional, oneSided),
    );
  };
  if (node.old && node.new) return markPair(parts('old'), parts('new'), tokenize);
  return { old: markAll(parts('old')), new: markAll(parts('new')) };
}

/** Longer texts that stayed as they were give way to one （略）. */
function shorten({ old, new: next }: MarkedPair, lang: Lang): Pick<Text, 'old' | 'new'> {
  const long = (parts: MarkedPair['old']) => parts.filter(({ own, optional }) => own && optional);
  if (!isPlain(long(old)) || !isPlain(long(next)) || long(old).length + long(next).length === 0)
    return { old: linesOf(old), new: linesOf(next) };
  const short = (parts: MarkedPair['old']) => [
    ...linesOf(parts.filter((part) => !long(parts).includes(part))),
    markLine('omitted', lang),
  ];
  return { old: short(old), new: short(next) };
}

/** The text of an entry on both sides, with its underlines (新旧の本文). */
export function textOf(node: Node, setting: Setting): Text {
  const { lang, full } = setting;
  const marked = markedOf(node, setting);
  if (node.new === null)
    return { old: linesOf(marked.old), new: [markLine('removed', lang, true)], same: false };
  if (node.old === null)
    return { old: [markLine('added', lang, true)], new: linesOf(marked.new), same: false };
  const same = isPlain(marked.old) && isPlain(marked.new) && !node.change.moved;
  const cells = full
    ? { old: linesOf(marked.old), new: linesOf(marked.new) }
    : shorten(marked, lang);
  return { ...cells, same };
}
