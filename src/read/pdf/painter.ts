import type { Matrix, Pdf, PdfFont, PdfPage } from './document.ts';
import type { Rect, Turn } from './frame.ts';
import { foldGlyph, isBlank } from './lexicon.ts';
import { IDENTITY, multiply, turnOf } from './matrix.ts';
import { addBoxes, addShapes } from './path.ts';

/** A character on its page. */
export interface Glyph extends Rect {
  readonly text: string;
  /** Whether it shows nothing: a blank of any width. */
  readonly blank: boolean;
  /** Height of an em in points. */
  readonly size: number;
  readonly turn: Turn;
}

/** A character as the library hands it over, its width in the units of the font. */
export interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** The part of the graphics state that places text. */
interface State {
  matrix: Matrix;
  text: Matrix;
  font: PdfFont | null;
  size: number;
  direction: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  lineWidth: number;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const DEFAULT_VERTICAL = [-1000, 500, 880];
/** Parts of an em below and above the baseline that a character takes. */
const DESCENT = 0.12;
const ASCENT = 0.88;

/** Characters that are shown together: the way from their space to the page, where they run, and their em in points. */
interface Run {
  readonly matrix: Matrix;
  /** Null where they are slanted across the page. */
  readonly turn: Turn | null;
  readonly size: number;
}

function runOf(matrix: Matrix, em: number, [x, y]: readonly [number, number]): Run {
  const [a, b, c, d] = matrix;
  return { matrix, turn: turnOf(a * x + c * y, b * x + d * y), size: em * Math.hypot(c, d) };
}

/** Follows the instructions of a page and notes what they paint and where. */
export class Painter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rect[] = [];
  readonly boxes: Rect[] = [];
  picture = 0;
  /** The path that what is painted next is cut out along. */
  private cut: readonly [ArrayLike<number>, Matrix] | null = null;
  private state: State;
  private readonly stack: State[] = [];

  constructor(private readonly page: PdfPage) {
    this.state = {
      matrix: page.view,
      text: IDENTITY,
      font: null,
      size: 0,
      direction: 1,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      lineWidth: 1,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
    };
  }

  save(): void {
    this.stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  form(matrix: Matrix | null): void {
    this.save();
    if (matrix) this.transform(matrix);
  }

  set(change: Partial<State>): void {
    Object.assign(this.state, change);
  }

  textMatrix(text: Matrix): void {
    const { state } = this;
    state.text = text;
    state.x = 0;
    state.y = 0;
    state.lineX = 0;
    state.lineY = 0;
  }

  setFont(name: string, size: number): void {
    const { state } = this;
    state.font = this.page.font(name);
    state.size = Math.abs(size);
    state.direction = size < 0 ? -1 : 1;
  }

  move(x: number, y: number): void {
    const { state } = this;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  nextLine(): void {
    this.move(0, -this.state.leading);
  }

  /** A picture is painted on the unit square. */
  paintPicture(): void {
    const [a, b, c, d] = this.state.matrix;
    const share = Math.abs(a * d - b * c) / (this.page.width * this.page.height);
    if (share > this.picture) this.picture = share;
  }

  paintPath(operator: number, path: ArrayLike<number>, codes: Pdf['codes']): void {
    const { matrix, lineWidth } = this.state;
    const filled = operator === codes.fill || operator === codes.eoFill;
    const clips = operator === codes.endPath;
    this.cut = clips ? [path, matrix] : null;
    if (!clips) addShapes(path, matrix, filled ? null : lineWidth, this);
  }

  /** Colours that run into each other fill what was cut out before. */
  paintShades(): void {
    if (this.cut) addBoxes(...this.cut, this.boxes);
  }

  showText(glyphs: readonly (RawGlyph | number)[]): void {
    const { font, size, matrix, text, direction } = this.state;
    if (font === null || size === 0) return;
    const { vertical } = font;
    const run = runOf(multiply(matrix, text), size, vertical ? [0, -1] : [direction, 0]);
    if (vertical) this.showVertical(glyphs, run, font);
    else this.showHorizontal(glyphs, run, font);
  }

  private showHorizontal(glyphs: readonly (RawGlyph | number)[], run: Run, font: PdfFont) {
    const { state } = this;
    const { size, direction } = state;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const scale = state.scale * direction;
    const y = state.y + state.rise;
    const [low, high] = [y - DESCENT * size * direction, y + ASCENT * size * direction];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        state.x -= (glyph * size * scale) / 1000;
        continue;
      }
      const width = glyph.width * unit * scale;
      this.put(glyph.unicode, run, state.x, low, state.x + width, high);
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      state.x += width + spacing * direction * scale;
    }
  }

  private showVertical(glyphs: readonly (RawGlyph | number)[], run: Run, font: PdfFont) {
    const { state } = this;
    const { size } = state;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const [left, right] = [state.x - size / 2, state.x + size / 2];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        state.y -= (glyph * size) / 1000;
        continue;
      }
      const metric = glyph.vmetric ?? font.defaultVMetrics ?? DEFAULT_VERTICAL;
      const height = -(metric[0] as number) * unit;
      this.put(glyph.unicode, run, left, state.y - height, right, state.y);
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      state.y -= height - spacing;
    }
  }

  /** Notes a character whose corners in the space of the text are given. */
  private put(
    unicode: string,
    { matrix, turn, size }: Run,
    left: number,
    low: number,
    right: number,
    high: number,
  ): void {
    const text = foldGlyph(unicode);
    if (text === '' || turn === null) return;
    const [a, b, c, d, e, f] = matrix;
    const h0 = a * left + c * low + e;
    const v0 = b * left + d * low + f;
    const h1 = a * right + c * high + e;
    const v1 = b * right + d * high + f;
    const x0 = Math.min(h0, h1);
    const x1 = Math.max(h0, h1);
    const y0 = Math.min(v0, v1);
    const y1 = Math.max(v0, v1);
    // marks of the printer stand outside of the page
    if (x1 < 0 || x0 > this.page.width || y1 < 0 || y0 > this.page.height) return;
    this.glyphs.push({ text, blank: isBlank(text), x0, y0, x1, y1, size, turn });
  }
}
