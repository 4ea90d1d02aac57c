import { readColumnHeading } from '../language/column-heading.ts';
import type { Region } from './pdf-box.ts';
import { hullOf, type Rect } from './pdf-frame.ts';
import { lineOf, type PrintedLine, rowsOf, stretchesOf } from './pdf-line.ts';
import type { Glyph } from './pdf-painter.ts';
import type { PrintedTable, TableCell } from './pdf-table.ts';

/** Lines of a card at most. */
const LINES = 7;
const ARROW = /^[▶►▷→⇒➡]+$/;
const EMPTY: TableCell = { parts: [], rect: null };

/** The pieces of a row between wide gaps, signs between start and aim aside. */
function piecesOf(row: readonly Glyph[]): PrintedLine[] {
  return stretchesOf(row).flatMap((group) => {
    const line = lineOf(group);
    return line && !ARROW.test(line.text.trim()) ? [line] : [];
  });
}

const roleOf = ({ text }: PrintedLine) => readColumnHeading(text)?.role ?? null;
const overlaps = (a: Rect, b: Rect) => Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);

const cellOf = (lines: readonly PrintedLine[], joint: '' | ' '): TableCell => ({
  parts: lines.map(({ text }, i) => ({ text: text.trim(), joint: i === 0 ? '' : joint })),
  rect: hullOf(lines),
});

/**
 * A card (指標の囲み) as the table that it is: the indicator's name above, below it the words for start and aim side by side,
 * and below each its value. Null for other boxes.
 */
export function cardTable(region: Region): PrintedTable | null {
  if (region.boxes.length > 0 || region.tables.length > 0) return null;
  const rows = rowsOf(region.glyphs.filter(({ blank }) => !blank)).map(piecesOf);
  if (rows.length < 3 || rows.length > LINES) return null;
  const at = rows.findIndex((row) => {
    const roles = row.map(roleOf);
    return row.length === 2 && roles[0] === 'baseline' && roles[1] === 'target';
  });
  const heads = rows[at];
  const names = rows.slice(0, Math.max(0, at));
  if (at < 1 || !heads || names.some((row) => row.length !== 1)) return null;
  const values = rows.slice(at + 1).flat();
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
