import { type Finding, finding, type Result } from '../../base/finding.ts';
import { InputError } from '../../base/input-error.ts';
import {
  byteOrderMark,
  detectEncoding,
  formatOf,
  REPORTED_PLACES,
  refuseBinary,
} from './detect.ts';
import type { Encoding } from './kind.ts';
import { type Loss, readBytes, type Scan, scanBytes } from './scan.ts';

/** A document's bytes as text. */
export interface Decoded {
  /** Without byte order mark; line ends as they stand. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** 1-based line numbers of rising `offsets`; a line ends with CR LF, LF or CR. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  // CR LF, LF, CR
  const ends = /\r\n|\n|\r/g;
  let line = 1;
  let end = ends.exec(text);
  return offsets.map((offset) => {
    while (end !== null && end.index < offset) {
      line++;
      end = ends.exec(text);
    }
    return line;
  });
}

/** A finding for each of the first places that cannot be read, and one that counts the rest. */
function findLosses(text: string, losses: readonly Loss[], skipped: number): Finding[] {
  const named = losses.slice(0, REPORTED_PLACES);
  const rest = losses.slice(REPORTED_PLACES);
  const first = rest[0];
  const lines = linesOf(
    text,
    losses.slice(0, REPORTED_PLACES + 1).map(({ start }) => start),
  );
  const found = named.map(({ byte, bytes, start, end }, i) =>
    finding(
      'undecodable-bytes',
      { start, end },
      { count: bytes, line: lines[i] as number, byteOffset: byte + skipped },
    ),
  );
  if (first === undefined) return found;
  const count = rest.reduce((sum, { bytes }) => sum + bytes, 0);
  const args = { count, places: rest.length, line: lines.at(-1) as number };
  const span = { start: first.start, end: first.end };
  const byteOffset = first.byte + skipped;
  return [...found, finding('undecodable-bytes-rest', span, { ...args, byteOffset })];
}

/** Reads `bytes`; the second pass, which looks for bad bytes, is only made where the decoder may have met some. */
function readAs(bytes: Uint8Array, encoding: Encoding): { text: string; scan: Scan | null } {
  const text = readBytes(bytes, encoding, []);
  // U+FFFD; U+0085, which the EUC-JP decoder makes of a bad byte
  if (!/[\ufffd\u0080-\u009f]/.test(text)) return { text, scan: null };
  const scan = scanBytes(bytes, encoding);
  return { text: readBytes(bytes, encoding, scan.losses), scan };
}

/**
 * Decodes a document (文字コードの判別): UTF-8, UTF-16 with a byte order mark or betrayed by zero bytes,
 * Shift_JIS (CP932) and EUC-JP. Bytes that cannot be read become U+FFFD, each place a finding
 * `undecodable-bytes` with `{count, line, byteOffset}` (bytes, 1-based line, 0-based offset in the file).
 * `file` is the name that errors show.
 * @throws InputError `input-empty` for nothing but blanks, `input-binary` for what is no text.
 */
export function decode(bytes: Uint8Array, file = '-'): Result<Decoded> {
  const format = formatOf(bytes);
  if (format !== null) throw new InputError('input-binary', { file, kind: format });
  const mark = byteOrderMark(bytes);
  const skipped = mark?.length ?? 0;
  const body = bytes.subarray(skipped);
  const encoding = mark?.encoding ?? detectEncoding(body);
  const { text, scan } = readAs(body, encoding);
  if (text.trim() === '') throw new InputError('input-empty', { file });
  refuseBinary(text, scan, file);
  return { value: { text, encoding }, findings: findLosses(text, scan?.losses ?? [], skipped) };
}
