/** A document as it came in: bytes and the name it goes by. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a piece of the text stands on its page. */
export interface TextBox {
  /** Offsets of the piece in the text. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly page: number;
  /** Left, bottom, right and top in PDF points; the origin is the lower left corner of the page as it is shown. */
  readonly rect: readonly [number, number, number, number];
}

/** Where a piece of the text stands in a workbook. */
export interface SheetPlace {
  /** Offsets of the piece in the text. */
  readonly start: number;
  readonly end: number;
  /** Name of the sheet. */
  readonly sheet: string;
  /** `C7`; null for the name of the sheet itself. */
  readonly cell: string | null;
}

/** A document as text (原文): what every span of the model points into. */
export interface SourceText {
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Number of pages of a paged document, else null. */
  readonly pages: number | null;
  /** Decoded text without byte order mark, line ends as they stand. Offsets are UTF-16 code units of it. */
  readonly text: string;
  /** Name of the encoding it was decoded from, e.g. `utf-8`, `shift_jis`. */
  readonly encoding: string;
  /** For documents with places on pages (PDF): the place of every line and table cell, rising by `start`. */
  readonly boxes?: readonly TextBox[];
  /** For workbooks (XLSX): the place of every cell that is not empty, rising by `start`. */
  readonly sheetPlaces?: readonly SheetPlace[];
}
