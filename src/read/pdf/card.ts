import { columnRole } from '../../language/column/heading.ts';
import type { Region } from './box.ts';
import { hullOf, type Rect } from './frame.ts';
import { lineOf, type PrintedLine, rowsOf, stretchesOf } from './line.ts';
import type { Glyph } from './painter.ts';
import type { PrintedTable, TableCell } from './table.ts';

/** Lines of a card at most. */
const LINES = 10;
/** The words over start and aim stand at one height, or as far apart as cells of unlike height put them. */
const ASKEW = 2;
const ARROW = /^[▶►▷→⇒➡]+$/;
const EMPTY: TableCell = { parts: [], rect: null };

/** The pieces of a row between wide gaps, signs between start and aim aside. */
function piecesOf(row: readonly Glyph[]): PrintedLine[] {
  return stretchesOf(row).flatMap((group) => {
    const line = lineOf(group);
    return line && !ARROW.test(line.text.trim()) ? [line] : [];
  });
}

const roleOf = ({ text }: PrintedLine) => columnRole(text);
const overlaps = (a: Rect, b: Rect) => Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);

// を維持, する: a line that goes on the word of the line above
const GOES_ON = /^[ぁ-ん]/;

const cellOf = (lines: readonly PrintedLine[], joint: '' | ' '): TableCell => ({
  parts: lines.map(({ text }, i) => ({
    text: text.trim(),
    joint: i === 0 || GOES_ON.test(text.trim()) ? '' : joint,
  })),
  rect: hullOf(lines),
});

/** The words of a box, those on its coloured parts too; null where a box in it holds more than words. */
function wordsOf({ glyphs, boxes, tables }: Region): readonly Glyph[] | null {
  if (tables.length > 0 || boxes.some((box) => box.boxes.length + box.tables.length > 0))
    return null;
  return [...glyphs, ...boxes.flatMap((box) => box.glyphs)].filter(({ blank }) => !blank);
}

/** The words over start and aim, side by side; null where there are others, or none. */
function headsOf(pieces: readonly PrintedLine[]): readonly [PrintedLine, PrintedLine] | null {
  const heads = pieces.filter(
    (piece) => roleOf(piece) === 'baseline' || roleOf(piece) === 'target',
  );
  const [left, right] = [...heads].sort((a, b) => a.x0 - b.x0);
  if (heads.length !== 2 || !left || !right || left.x1 > right.x0) return null;
  const inOrder = roleOf(left) === 'baseline' && roleOf(right) === 'target';
  return inOrder && Math.abs(left.y0 - right.y0) < ASKEW * left.size ? [left, right] : null;
}

/**
 * A card (指標の囲み) as the table that it is: the indicator's name above, below it the words for start and aim side by side,
 * and below each its value. Null for other boxes.
 */
export function cardTable(region: Region): PrintedTable | null {
  const words = wordsOf(region);
  const rows = words ? rowsOf(words).map(piecesOf) : [];
  if (rows.length < 3 || rows.length > LINES) return null;
  const heads = headsOf(rows.flat());
  if (!heads) return null;
  const top = Math.min(...heads.map(({ y0 }) => y0));
  const isAbove = ({ y0 }: Rect) => y0 < top;
  const names = rows.filter((row) => row.length > 0 && row.every(isAbove));
  if (names.length === 0 || names.some((row) => row.length !== 1)) return null;
  const values = rows.flat().filter((piece) => !isAbove(piece) && !heads.includes(piece));
  const own = heads.map((head) => values.filter((value) => overlaps(value, head)));
  if (own.some((found) => found.length === 0) || own.flat().length !== values.length) return null;
  const [name, left, right] = [
    cellOf(names.flat(), ''),
    ...heads.map((head) => cellOf([head], '')),
  ];
  const cells = own.map((found) => cellOf(found, ' '));
  return {
    kind: 'table',
    ...hullOf([region]),
    rows: [
      [EMPTY, left as TableCell, right as TableCell],
      [name as TableCell, ...cells],
    ],
    xs: [],
    openAbove: false,
    openBelow: false,
  };
}
