import type { Matrix, Pdf, PdfPage } from './document.ts';
import type { Rect, Size } from './frame.ts';
import { IDENTITY } from './matrix.ts';
import { type Glyph, Painter, type RawGlyph } from './painter.ts';

/** What a page shows: characters and rulings. */
export interface Painting extends Size {
  readonly glyphs: readonly Glyph[];
  /** Thin rectangles and axis-parallel strokes. */
  readonly rules: readonly Rect[];
  /** Rectangles around or behind words. */
  readonly boxes: readonly Rect[];
  /** Share of the page that its largest picture covers. */
  readonly picture: number;
}

type Operation = (painter: Painter, operands: readonly never[]) => void;

/** What each operator does to the painter. */
function operationsOf(codes: Pdf['codes']): ReadonlyMap<number, Operation> {
  const show = (painter: Painter, [glyphs]: readonly (RawGlyph | number)[][]) =>
    painter.showText(glyphs ?? []);
  const table: Record<string, Operation> = {
    save: (painter) => painter.save(),
    restore: (painter) => painter.restore(),
    transform: (painter, operands) => painter.transform(operands as unknown as Matrix),
    paintFormXObjectBegin: (painter, [matrix]) => painter.form(matrix ?? null),
    paintFormXObjectEnd: (painter) => painter.restore(),
    beginGroup: (painter) => painter.save(),
    endGroup: (painter) => painter.restore(),
    setLineWidth: (painter, [lineWidth]) => painter.set({ lineWidth: lineWidth as never }),
    beginText: (painter) => painter.textMatrix(IDENTITY),
    setCharSpacing: (painter, [value]) => painter.set({ characterSpacing: value as never }),
    setWordSpacing: (painter, [value]) => painter.set({ wordSpacing: value as never }),
    setHScale: (painter, [value]) => painter.set({ scale: (value as never) / 100 }),
    setLeading: (painter, [value]) => painter.set({ leading: value as never }),
    setTextRise: (painter, [value]) => painter.set({ rise: value as never }),
    setFont: (painter, [name, size]) => painter.setFont(name as never, size as never),
    moveText: (painter, [x, y]) => painter.move(x as never, y as never),
    setLeadingMoveText: (painter, [x, y]) => {
      painter.set({ leading: -(y as never) });
      painter.move(x as never, y as never);
    },
    // the operand comes as an array inside the list of operands
    setTextMatrix: (painter, [matrix]) => painter.textMatrix(matrix as never),
    nextLine: (painter) => painter.nextLine(),
    showText: show as Operation,
    showSpacedText: show as Operation,
    nextLineShowText: (painter, operands) => {
      painter.nextLine();
      (show as Operation)(painter, operands);
    },
    shadingFill: (painter) => painter.paintShades(),
    constructPath: (painter, [operator, data]) => {
      const path = (data as ArrayLike<number>[] | undefined)?.[0];
      if (path) painter.paintPath(operator as never, path, codes);
    },
  };
  return new Map(Object.entries(table).map(([name, run]) => [codes[name] as number, run]));
}

/** Reads what a page shows. Text slanted across the page (stamps, 案) is left out. */
export function readPainting(page: PdfPage, codes: Pdf['codes']): Painting {
  const operations = operationsOf(codes);
  const painter = new Painter(page);
  const paints = new Set([codes.save, codes.showText, codes.constructPath, codes.shadingFill]);
  // a picture is left out by the library: what remains is the square for it, with nothing painted on
  let isBare = false;
  page.operators.forEach((code, i) => {
    if (code === codes.restore && isBare) painter.paintPicture();
    if (code === codes.transform) isBare = true;
    else if (code === codes.restore || paints.has(code)) isBare = false;
    operations.get(code)?.(painter, (page.operands[i] ?? []) as readonly never[]);
  });
  const { glyphs, rules, boxes, picture } = painter;
  return { width: page.width, height: page.height, glyphs, rules, boxes, picture };
}
