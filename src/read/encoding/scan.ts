import { stepEuc, stepSjis } from './japanese.ts';
import { BAD, type Encoding, KINDS, kindIndexOf, lengthOf, type Step } from './kind.ts';
import { stepUtf8, stepUtf16be, stepUtf16le } from './unicode.ts';

/** Undecodable bytes that stand together (読めないバイト列). */
export interface Loss {
  /** Offset of the first byte. */
  readonly byte: number;
  /** Number of bytes. */
  readonly bytes: number;
  /** Offset in the text of the U+FFFD that stands for them, in UTF-16 units. */
  readonly start: number;
  /** Offset behind the last U+FFFD. */
  readonly end: number;
}

/** What a pass over all bytes finds. */
export interface Scan {
  /** Number of characters of each kind, in the order of `KINDS`. */
  readonly counts: Readonly<Uint32Array>;
  readonly losses: readonly Loss[];
}

const STEPS: Readonly<Record<Encoding, Step>> = {
  'utf-8': stepUtf8,
  'utf-16le': stepUtf16le,
  'utf-16be': stepUtf16be,
  shift_jis: stepSjis,
  'euc-jp': stepEuc,
};

/** Bytes that the decoder of an encoding turns into exactly one U+FFFD wherever they stand. */
const HOLES: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  shift_jis: [0xff],
  'euc-jp': [0xff],
};

/** One pass over `bytes` (without byte order mark): what they read as, and where they cannot be read. */
export function scanBytes(bytes: Uint8Array, encoding: Encoding): Scan {
  const step = STEPS[encoding];
  const counts = new Uint32Array(KINDS.length);
  const losses: Loss[] = [];
  let unit = 0;
  for (let at = 0; at < bytes.length; ) {
    const read = step(bytes, at);
    const length = lengthOf(read);
    const kind = kindIndexOf(read);
    counts[kind] = (counts[kind] as number) + 1;
    if (read - length === BAD) {
      const last = losses.at(-1);
      const joined = last?.end === unit ? (losses.pop() as Loss) : null;
      losses.push({
        byte: joined?.byte ?? at,
        bytes: (joined?.bytes ?? 0) + length,
        start: joined?.start ?? unit,
        end: unit + 1,
      });
    }
    at += length;
    unit += length === 4 ? 2 : 1;
  }
  return { counts, losses };
}

/** 0x1A, 0x1C and 0x7F, which the decoder's table for Shift_JIS takes round in a ring: 1A, 1C, 7F, 1A. */
const RING = '\x1a\x1c\x7f\x1a';
const IN_RING = new RegExp(`[${RING}]`, 'g');

/** The text of `bytes` that hold nothing bad, control characters as they stand there. */
function decodeSound(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  if (encoding !== 'shift_jis' || text.search(IN_RING) < 0) return text;
  const turned = decoder.decode(Uint8Array.of(0x1a)) === '\x1c';
  return turned ? text.replace(IN_RING, (c) => RING.charAt(RING.lastIndexOf(c) - 1)) : text;
}

/**
 * The text of `bytes`, one U+FFFD for each undecodable piece. The bad bytes are overwritten before the
 * decoder sees them, because decoders differ in how many good characters they swallow after a bad one.
 */
export function readBytes(bytes: Uint8Array, encoding: Encoding, losses: readonly Loss[]): string {
  if (losses.length === 0) return decodeSound(bytes, encoding);
  const hole = HOLES[encoding];
  const room = losses.reduce((sum, { start, end }) => sum + (end - start) * hole.length, 0);
  const repaired = new Uint8Array(bytes.length + room);
  let from = 0;
  let to = 0;
  for (const loss of losses) {
    repaired.set(bytes.subarray(from, loss.byte), to);
    to += loss.byte - from;
    for (let n = loss.start; n < loss.end; n++) {
      repaired.set(hole, to);
      to += hole.length;
    }
    from = loss.byte + loss.bytes;
  }
  repaired.set(bytes.subarray(from), to);
  return decodeSound(repaired.subarray(0, to + bytes.length - from), encoding);
}
