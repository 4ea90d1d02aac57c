import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { declaredRole } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { labelOf } from '../../language/heading/label.ts';
import { isPlacing } from '../../language/heading/plan-place.ts';
import { cellsOf } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** A label goes over no more lines. */
const MAX_LINES = 4;
/** A title is no longer than this. */
const MAX_TITLE = 40;

// 総合計画 基本目標 3 …: the word in front of a blank
const FRONT = /^(\S{1,14})(?:\s+|$)/;

/** A line that begins with a piece of the label: that piece, and the numbered heading behind it, if any. */
interface Piece {
  readonly line: Line;
  readonly word: string;
  readonly rest: Mapped;
  readonly labelled: boolean;
}

function pieceOf(line: Line | undefined): Piece | null {
  if (!isText(line)) return null;
  const words = lineText(line);
  const [front, word] = FRONT.exec(words.text) ?? [];
  if (front === undefined || word === undefined || labelOf(words) !== null) return null;
  const rest = slice(words, front.length);
  const label = labelOf(rest);
  const labelled = label !== null && label.ordinal !== null && label.rest !== null;
  return labelled || rest.text === '' ? { line, word, rest, labelled } : null;
}

/** The lines from `at` on whose first words are the pieces of one label, numbered headings behind them; empty where they are not. */
function tornLabel(lines: readonly Line[], at: number): Piece[] {
  const pieces: Piece[] = [];
  let whole = 0;
  for (let i = at; i < at + MAX_LINES; i++) {
    const piece = pieceOf(lines[i]);
    if (!piece) break;
    pieces.push(piece);
    const places = isPlacing(pieces.map(({ word }) => word).join(''));
    if (places && pieces.some(({ labelled }) => labelled)) whole = pieces.length;
  }
  return whole > 1 ? pieces.slice(0, whole) : [];
}

const withoutWord = ({ line, rest }: Piece): Line =>
  rest.text === '' ? { ...line, content: rest, blank: true } : { ...line, content: rest };

// 2-1, 3-(2), 1-2-3: where a policy stands in its tree
const CODE = /^\d{1,2}(?:[-－.]\(?\d{1,2}\)?){1,2}(?:\s+|$)/;
const TREE = /(?:の?体系)?$/;

/** The word of a policy that the words of a tree begin with (施策 of 施策体系), and whether they are more than that; null for others. */
function treeWord(words: string): string | null {
  const word = words.replace(TREE, '');
  return declaredRole(word) === 'policy' ? word : null;
}

// 体系 農業生産基盤の整備: the second piece of the label in front of the title
const withoutTree = (words: Mapped): Mapped =>
  slice(words, /^の?体系\s+/.exec(words.text)?.[0].length ?? 0);

const startsWithCode = (line: Line | undefined): boolean =>
  isText(line) && CODE.test(lineText(line).text);

/** The label of a tree on the lines from `at` on with the code and title of one policy behind it or below, as one line, and how many lines it takes. */
function placedPolicy(
  lines: readonly Line[],
  at: number,
): { readonly line: Line; readonly taken: number } | null {
  const first = lines[at];
  if (!isText(first)) return null;
  const head = lineText(first);
  const front = FRONT.exec(head.text)?.[1] ?? '';
  const word = treeWord(front);
  if (!word) return null;
  const parts = [trim(slice(head, front.length))];
  // 施策 | 体系 | 2-1 | 農業生産基盤の整備
  let taken = 1;
  const torn = isText(lines[at + 1]) && /^の?体系$/.test(lineText(lines[at + 1] as Line).text);
  if (torn && front === word && parts[0]?.text === '') taken++;
  for (; taken < MAX_LINES && isText(lines[at + taken]); taken++) {
    const [code = ''] =
      CODE.exec(
        parts
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      ) ?? [];
    const whole = parts.map(({ text }) => text).join('');
    if (whole.length > 0 && (code === '' || whole.length > code.length)) break;
    parts.push(withoutTree(lineText(lines[at + taken] as Line)));
  }
  const content = join([slice(head, 0, word.length), ...parts.filter(({ text }) => text)], ' ');
  return isPlaced(content, word, taken, front) && !startsWithCode(lines[at + taken])
    ? { line: { ...first, content }, taken }
    : null;
}

/** Whether words are a policy's with code and title, which stood apart before. */
function isPlaced({ text }: Mapped, word: string, taken: number, front: string): boolean {
  const rest = text.slice(word.length + 1);
  const [code] = CODE.exec(rest) ?? [];
  const title = code === undefined ? '' : rest.slice(code.length);
  const isTitle = title.length > 3 && title.length <= MAX_TITLE && !/[。\d]/.test(title);
  return isTitle && !isFormWord(title) && (taken > 1 || front !== word);
}

/** The numbered headings in the cells behind the label of a tree (総合計画の体系 | 基本目標 3 … | 施策 3-2 …), a line each; null for other lines. */
function placesInCells(line: Line | undefined): Line[] | null {
  const [label, ...places] = (line && !line.blank && cellsOf(line)) || [];
  if (!line || !label || places.length === 0 || !isPlacing(label.text)) return null;
  const isHeading = (cell: Mapped) => {
    const own = labelOf(cell);
    return own !== null && own.ordinal !== null && own.rest !== null;
  };
  return places.every(isHeading)
    ? places.map((content) => ({ ...line, content, cells: null }))
    : null;
}

/**
 * The place of a project in the tree of a plan (総合計画の体系): pieces of that label are taken away from numbered headings whose lines they begin
 * (総合計画 基本目標 3 … | の体系 施策 3-2 …), those in cells behind it get a line each, and code and title of a policy that stand apart from its label go with it (施策 | 体系 |
 * 2-1 | 農業の振興).
 */
export function labelPlaces(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const inCells = placesInCells(lines[at]);
    if (inCells) {
      out.push(...inCells);
      at++;
      continue;
    }
    const torn = tornLabel(lines, at);
    const placed = torn.length > 0 ? null : placedPolicy(lines, at);
    if (placed) out.push(placed.line);
    else if (torn.length > 0) out.push(...torn.map(withoutWord));
    else out.push(lines[at] as Line);
    at += placed?.taken ?? Math.max(torn.length, 1);
  }
  return out;
}
