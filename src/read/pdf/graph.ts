import type { Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { rowsOf } from './line.ts';
import type { Glyph } from './painter.ts';

const { ticks: TICKS, word: WORD } = MEASURES.graph;

// 0, 120, 1,000, -20, 40%
const NUMBER = /^[-−△▲]?\d[\d,]*(?:\.\d+)?[%％]?$/;
const SIGN = /^[-−△▲]/;
// 人, か: most words, which no form of theirs makes a number
const WORD_BEGINS = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Characters of one row without a wide gap between them. */
interface Piece extends Rect {
  readonly text: string;
  readonly size: number;
  /** Whether other words stand at its left or right in the same row. */
  readonly left: boolean;
  readonly right: boolean;
}

function piecesOf(row: readonly Glyph[]): Piece[] {
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = [];
  for (const { text, blank, x0, y0, x1, y1, size } of row) {
    if (blank) continue;
    const last = pieces.at(-1);
    if (last && x0 - last.x1 < MEASURES.blank * size) {
      last.text += text;
      last.x1 = x1;
      last.y0 = Math.min(last.y0, y0);
      last.y1 = Math.max(last.y1, y1);
    } else pieces.push({ text, x0, y0, x1, y1, size, left: pieces.length > 0, right: false });
  }
  pieces.forEach((piece, i) => {
    piece.right = i < pieces.length - 1;
  });
  return pieces;
}

function numberIn({ text }: Piece): number | null {
  if (WORD_BEGINS.test(text)) return null;
  const words = text.normalize('NFKC');
  if (!NUMBER.test(words)) return null;
  const value = Number(words.replace(/[^\d.]/g, ''));
  return SIGN.test(words) ? -value : value;
}

interface Tick {
  readonly piece: Piece;
  readonly value: number;
}

/** Whether `next` is the tick below `tick`, at the same distance and step as the two before. */
function goesOn([above, tick]: readonly [Tick | undefined, Tick], next: Tick): boolean {
  const step = tick.value - next.value;
  const way = next.piece.y1 - tick.piece.y1;
  if (step <= 0 || way < 1.5 * tick.piece.size) return false;
  if (!above) return true;
  const before = above.value - tick.value;
  const walked = tick.piece.y1 - above.piece.y1;
  return Math.abs(step - before) < 1e-6 * before && Math.abs(way - walked) < 0.1 * walked;
}

/** The longest run of ticks of an axis among numbers that stand one below the other. */
function axisIn(column: readonly Tick[]): Tick[] {
  let best: Tick[] = [];
  for (let from = 0; from < column.length; from++) {
    const run = [column[from] as Tick];
    for (const tick of column.slice(from + 1)) {
      if (goesOn([run.at(-2), run.at(-1) as Tick], tick)) run.push(tick);
    }
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Where a graph (グラフ) stands whose axis these ticks number: to the right of it, or to the left. */
function regionOf(ticks: readonly Tick[]): Rect {
  const [first, last] = [(ticks[0] as Tick).piece, (ticks.at(-1) as Tick).piece];
  const em = first.size;
  const isLeft = ticks.every(({ piece }) => !piece.left);
  return {
    x0: isLeft ? Math.min(first.x0, last.x0) - 4 * em : Number.NEGATIVE_INFINITY,
    x1: isLeft ? Number.POSITIVE_INFINITY : Math.max(first.x1, last.x1) + 4 * em,
    y0: first.y0 - 2.5 * em,
    y1: last.y1 + 2.5 * em,
  };
}

/**
 * Where the graphs of a page stand: numbers one below the other that fall by the same step at the same distance are
 * the axis of one, where nothing stands at its outer side.
 */
export function findGraphs(glyphs: readonly Glyph[]): Rect[] {
  const upright = glyphs.filter(({ turn }) => turn === 0);
  const ticks = rowsOf(upright)
    .flatMap(piecesOf)
    .flatMap((piece): Tick[] => {
      const value = numberIn(piece);
      return value === null || (piece.left && piece.right) ? [] : [{ piece, value }];
    });
  const columns = new Map<number, Tick[]>();
  for (const tick of ticks) {
    // axes at the left are set flush right, those at the right flush left
    const at = Math.round((tick.piece.left ? tick.piece.x0 : tick.piece.x1) / 3);
    const column = columns.get(at) ?? columns.get(at - 1) ?? columns.get(at + 1);
    if (column) column.push(tick);
    else columns.set(at, [tick]);
  }
  return [...columns.values()]
    .map(axisIn)
    .filter((run) => run.length >= TICKS)
    .map(regionOf);
}

/** Whether a line of short words is of a graph: its ticks, values, categories and keys. */
export function isOfGraph(
  line: Rect & { readonly text: string },
  graphs: readonly Rect[],
): boolean {
  if (line.text.split(/\s{2,}/).some((piece) => piece.trim().length > WORD)) return false;
  return graphs.some(
    ({ x0, y0, x1, y1 }) => line.x0 >= x0 && line.x1 <= x1 && line.y0 >= y0 && line.y1 <= y1,
  );
}
