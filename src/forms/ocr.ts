/** A picture in shades of grey, a byte a pixel (0 black), row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A word as it was recognised (文字認識), its place in pixels from the upper left. */
export interface OcrWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** 0 to 100, as the recogniser itself judges. */
  readonly confidence: number;
}

/** Words of one line in their order. */
export type OcrLine = readonly OcrWord[];

/** What a picture shows: a whole page whose parts are to be found, or one block of text. */
export type OcrLayout = 'page' | 'block';

/** Reads pictures (OCR): for each of them its lines. The reader is handed this ability; it touches no program itself. */
export type Ocr = (
  images: readonly GreyImage[],
  layout: OcrLayout,
) => Promise<readonly (readonly OcrLine[])[]>;
