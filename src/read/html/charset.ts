import type { Result } from '../../base/finding.ts';
import { decode } from '../encoding/decode.ts';
import { byteOrderMark } from '../encoding/detect.ts';

/** Bytes of a page in which its encoding must be declared (HTML Living Standard, 4.2.5.4). */
const HEAD = 1024;
// <meta charset="Shift_JIS">, <meta http-equiv="Content-Type" content="text/html; charset=euc-jp">
const CHARSET = /<meta\b[^<>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,40})/i;
// <?xml version="1.0" encoding="EUC-JP"?>
const XML_ENCODING = /^\s{0,20}<\?xml\b[^<>?]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w-]{1,40})/i;
/** Declared encodings that are tried; UTF-8 shows by itself. */
const TRIED = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp']);

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const label = (CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function readStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a page: by the encoding that it declares where all its bytes fit, else by what they look like.
 * Pages that were saved in another encoding than they declare read as what they are. Throws InputError.
 */
export function decodeHtml(
  bytes: Uint8Array,
  file: string,
): Result<{ text: string; encoding: string }> {
  const encoding = byteOrderMark(bytes) ? null : declared(bytes);
  if (encoding !== null && TRIED.has(encoding)) {
    // escape sequences of ISO-2022-JP are ASCII, and so UTF-8 as well
    const other = encoding !== 'iso-2022-jp' && readStrictly(bytes, 'utf-8') !== null;
    const text = other ? null : readStrictly(bytes, encoding);
    if (text !== null && text.trim() !== '') return { value: { text, encoding }, findings: [] };
  }
  return decode(bytes, file);
}
