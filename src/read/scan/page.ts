import type { GreyImage, Ocr, OcrLine } from '../../forms/ocr.ts';
import { hullOf, type Rect } from '../pdf/frame.ts';
import { findGrids, type RuledGrid } from '../pdf/grid.ts';
import { MEASURES } from '../pdf/lexicon.ts';
import type { Painting } from '../pdf/painting.ts';
import { confirm, doubtfulWords, holdsFigures, ILLEGIBLE } from './figure.ts';
import { glyphsOf, type ScannedPiece } from './glyph.ts';
import { cut, inkShade, inkWithin, whiten } from './image.ts';
import { findRulings } from './ruling.ts';

/** How well a page was recognised. */
export interface Recognition {
  readonly words: number;
  /** Mean over all letters, 0 to 100. */
  readonly confidence: number;
  /** Figures left out because the recogniser doubts them. */
  readonly doubtful: number;
}

/** A page that was read off its picture. */
export interface ScannedPage {
  readonly painting: Painting;
  readonly recognition: Recognition;
}

/** White pixels around what is handed over. */
const EDGE = 12;

const scaled = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({
  x0: x0 * by,
  y0: y0 * by,
  x1: x1 * by,
  y1: y1 * by,
});

const grown = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({
  x0: x0 - by,
  y0: y0 - by,
  x1: x1 + by,
  y1: y1 + by,
});

/** A table rather than a frame around text or the strokes of a large letter. */
const isTable = ({ xs, ys, cells }: RuledGrid) =>
  xs.length > 2 && ys.length > 1 && cells.length > 1;

interface ScannedCell {
  /** The cell without its walls, and the ink in it, in pixels. */
  readonly room: Rect;
  readonly ink: Rect;
}

/** The cells of the tables that hold ink. */
function cellsOf(image: GreyImage, ink: number, grids: readonly RuledGrid[], dots: number) {
  const inset = MEASURES.scanned.inset * dots;
  const speck = MEASURES.scanned.speck * dots * dots;
  return grids
    .flatMap(({ cells }) => cells)
    .map((cell) => grown(scaled(cell, dots), -inset))
    .flatMap((room): ScannedCell[] => {
      const box = inkWithin(image, room, ink, speck);
      return box ? [{ room, ink: box }] : [];
    });
}

/** Recognises pieces of a page, each for itself. */
async function readPieces(image: GreyImage, rects: readonly Rect[], ocr: Ocr) {
  if (rects.length === 0) return [];
  const read = await ocr(
    rects.map((rect) => cut(image, rect, EDGE)),
    'block',
  );
  return rects.map(
    ({ x0, y0 }, i): ScannedPiece => ({
      x: Math.round(Math.max(0, x0)) - EDGE,
      y: Math.round(Math.max(0, y0)) - EDGE,
      lines: read[i] ?? [],
    }),
  );
}

/** Ink that no word was found in: something stands there that nobody could read. */
function illegible({ x0, y0, x1, y1 }: Rect): ScannedPiece {
  const word = { text: ILLEGIBLE, x0: 0, y0: 0, x1: x1 - x0, y1: y1 - y0, confidence: 0 };
  return { x: x0, y: y0, lines: [[word]] };
}

/** Each cell's words, read close to its ink and once more with the room around: figures must come out alike. */
async function readCells(image: GreyImage, cells: readonly ScannedCell[], ocr: Ocr) {
  const close = await readPieces(
    image,
    cells.map(({ ink }) => ink),
    ocr,
  );
  const wide = await readPieces(
    image,
    cells.map(({ room }) => room),
    ocr,
  );
  return cells.map(({ ink }, i): ScannedPiece => {
    const [first, second] = [close[i] as ScannedPiece, wide[i] as ScannedPiece];
    if (first.lines.length === 0) return second.lines.length === 0 ? illegible(ink) : second;
    if (second.lines.length === 0) return first;
    return { ...first, lines: first.lines.map((line) => confirm(line, second.lines)) };
  });
}

/** The words of a page; lines with figures are read once more, each for itself. */
async function readPage(image: GreyImage, ocr: Ocr): Promise<ScannedPiece> {
  const [lines = []] = await ocr([image], 'page');
  const figures = lines.filter(holdsFigures);
  const again = await readPieces(image, figures.map(hullOf), ocr);
  const seconds = new Map(figures.map((line, i) => [line, again[i]?.lines ?? []]));
  const checked = lines.map((line) => {
    const second = seconds.get(line) ?? [];
    return second.length === 0 ? line : confirm(line, second);
  });
  return { x: 0, y: 0, lines: checked };
}

function judge(lines: readonly OcrLine[]): Recognition {
  const words = lines.flat();
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return {
    words: words.length,
    confidence: letters === 0 ? 0 : Math.round(sum / letters),
    doubtful: lines.flatMap(doubtfulWords).length,
  };
}

/**
 * Reads a page off its picture: rulings are found in the picture itself, each cell is recognised for itself so that no
 * wall is taken for a letter, then the rest of the page without its tables. Figures are read twice.
 * @param dots pixels a point
 */
export async function scanPage(image: GreyImage, dots: number, ocr: Ocr): Promise<ScannedPage> {
  const ink = inkShade(image);
  const rulings = findRulings(image, ink, dots);
  const rules = rulings.map((rule) => scaled(rule, 1 / dots));
  const grids = findGrids(rules).filter(isTable);
  const cells = await readCells(image, cellsOf(image, ink, grids, dots), ocr);
  const covered = [
    ...grids.map((grid) => scaled(grid, dots)),
    ...rulings.map((rule) => grown(rule, 1)),
  ];
  const pieces = [await readPage(whiten(image, covered), ocr), ...cells];
  const painting = {
    width: image.width / dots,
    height: image.height / dots,
    glyphs: glyphsOf(pieces, dots),
    rules,
    boxes: [],
    picture: 1,
  };
  return { painting, recognition: judge(pieces.flatMap(({ lines }) => lines)) };
}
