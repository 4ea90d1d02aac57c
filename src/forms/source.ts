/** A document as it came in: bytes and the name it goes by. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
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
}
