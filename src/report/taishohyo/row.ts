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
  /** Nothing is underlined, and the remarks have nothing to tell of it. */
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

const isLong = ({ own, optional }: MarkedPair['old'][number]) => own && optional !== undefined;

const wordsOf = ({ runs }: Line) => runs.map(({ text }) => text).join('');

/** Lines of further text without any underline. */
const keptLines = (cell: Cell) =>
  cell.filter(({ kind, runs }) => kind === 'text' && runs.every(({ changed }) => !changed));

/** Further text that stands the same on both sides gives way to （略）, one for each run of lines. */
function omitKept(cell: Cell, other: Cell, lang: Lang): Cell {
  const known = new Set(keptLines(other).map(wordsOf));
  const kept = new Set(keptLines(cell).filter((line) => known.has(wordsOf(line))));
  return cell.flatMap((line, i) => {
    if (!kept.has(line)) return [line];
    return kept.has(cell[i - 1] as Line) ? [] : [markLine('omitted', lang)];
  });
}

/** Longer texts that stayed as they were give way to one （略）, and so do the lines that stayed in others. */
function shorten({ old, new: next }: MarkedPair, lang: Lang): Pick<Text, 'old' | 'new'> {
  const long = [...old, ...next].filter(isLong);
  const [olds, news] = [linesOf(old), linesOf(next)];
  if (long.length === 0 || !isPlain(long))
    return { old: omitKept(olds, news, lang), new: omitKept(news, olds, lang) };
  const short = (parts: MarkedPair['old']) => [
    ...linesOf(parts.filter((part) => !isLong(part))),
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
  const { moved, review, kin } = node.change;
  const told = moved || review || kin.length > 0;
  const same = isPlain(marked.old) && isPlain(marked.new) && !told;
  const cells = full
    ? { old: linesOf(marked.old), new: linesOf(marked.new) }
    : shorten(marked, lang);
  return { ...cells, same };
}
