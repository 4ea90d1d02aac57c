import { InputError } from '../../base/input-error.ts';
import data from '../../lexicon/encodings.yaml';
import { type Encoding, KINDS, type Kind } from './kind.ts';
import { type Scan, scanBytes } from './scan.ts';

interface Facts {
  readonly signatures: readonly { readonly hex: string; readonly kind: string }[];
  readonly marks: readonly { readonly hex: string; readonly encoding: Encoding }[];
  readonly weights: Readonly<Record<Exclude<Kind, 'ascii'>, number>>;
  readonly binary: {
    readonly sampleCharacters: number;
    readonly controlShare: number;
    readonly controlsAtLeast: number;
    readonly badShare: number;
    readonly badAtLeast: number;
  };
  readonly utf16: {
    readonly sampleBytes: number;
    readonly plausibleShare: number;
    readonly anchorShare: number;
  };
  readonly windows: { readonly bytes: number; readonly number: number };
  readonly reportedPlaces: number;
}

const FACTS = data as Facts;

/** After how many places undecodable bytes are only counted. */
export const REPORTED_PLACES = FACTS.reportedPlaces;

/** Candidates for text without a mark that is not valid UTF-8; the first wins a tie. */
const CANDIDATES = ['utf-8', 'shift_jis', 'euc-jp'] as const;

const beginsWith = (bytes: Uint8Array, hex: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, hex.length / 2)).toString(
    'hex',
  ) === hex;

/** The format whose signature `bytes` begin with (`PDF`, `PNG` ...), or null. */
export function formatOf(bytes: Uint8Array): string | null {
  return FACTS.signatures.find(({ hex }) => beginsWith(bytes, hex))?.kind ?? null;
}

/** The encoding that a byte order mark names and the length of the mark, or null. */
export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const mark = FACTS.marks.find(({ hex }) => beginsWith(bytes, hex));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.hex.length / 2 };
}

const share = (counts: Readonly<Uint32Array>, ...kinds: readonly Kind[]): number => {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const some = kinds.reduce((sum, kind) => sum + (counts[KINDS.indexOf(kind)] as number), 0);
  return total === 0 ? 0 : some / total;
};

/** UTF-16 without a mark: there are zero bytes, and one byte order reads as Japanese and ASCII. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const { sampleBytes, plausibleShare, anchorShare } = FACTS.utf16;
  const sample = bytes.subarray(0, sampleBytes);
  if (!sample.includes(0)) return null;
  const readsWell = (encoding: Encoding) => {
    const { counts } = scanBytes(sample, encoding);
    return (
      share(counts, 'ascii', 'kana', 'kanji', 'symbol', 'halfwidth') >= plausibleShare &&
      share(counts, 'ascii', 'kana') >= anchorShare
    );
  };
  return (['utf-16le', 'utf-16be'] as const).find(readsWell) ?? null;
}

/** A part of `bytes` for judging, from a line's beginning where there is one. */
function windowAt(bytes: Uint8Array, at: number): Uint8Array {
  const lineEnd = at === 0 ? -1 : bytes.indexOf(0x0a, at);
  const start = lineEnd < 0 || lineEnd > at + FACTS.windows.bytes ? at : lineEnd + 1;
  return bytes.subarray(start, start + FACTS.windows.bytes);
}

/** Parts from all over `bytes`, and those where the first and the last bytes beyond ASCII stand. */
function windowsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const { windows } = FACTS;
  if (bytes.length <= windows.bytes * windows.number) return [bytes];
  const beyondAscii = (byte: number) => byte >= 0x80;
  const first = Math.max(0, bytes.findIndex(beyondAscii));
  const end = bytes.findLastIndex(beyondAscii) + 1;
  const last = Math.max(bytes.lastIndexOf(0x0a, end) + 1, end - windows.bytes, 0);
  const step = Math.floor(bytes.length / windows.number);
  const spread = Array.from({ length: windows.number }, (_, i) => windowAt(bytes, i * step));
  return [bytes.subarray(first, first + windows.bytes), ...spread, bytes.subarray(last, end)];
}

/** How well a reading makes sense as Japanese: the mean weight of its characters that are not ASCII. */
function scoreOf(scans: readonly Scan[]): number {
  let score = 0;
  let characters = 0;
  KINDS.forEach((kind, i) => {
    if (kind === 'ascii') return;
    for (const { counts } of scans) {
      score += FACTS.weights[kind] * (counts[i] as number);
      characters += counts[i] as number;
    }
  });
  return characters === 0 ? 0 : score / characters;
}

/** Whether all of `bytes` is UTF-8; the decoder built in says so at gigabytes a second. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of `bytes` that begin with no mark. All of valid UTF-8 is UTF-8; else the best reading wins. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (isUtf8(bytes)) return 'utf-8';
  const windows = windowsOf(bytes);
  const scores = CANDIDATES.map((encoding) =>
    scoreOf(windows.map((part) => scanBytes(part, encoding))),
  );
  return CANDIDATES[scores.indexOf(Math.max(...scores))] ?? 'utf-8';
}

/** Refuses what no reading makes text of: full of control characters, or full of bad bytes. */
export function refuseBinary(text: string, scan: Scan | null, file: string): void {
  const { binary } = FACTS;
  const sample = text.slice(0, binary.sampleCharacters);
  // NUL, but not tab, line ends or form feed
  const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  const bad = scan?.counts[KINDS.indexOf('bad')] ?? 0;
  const broken =
    scan !== null && bad >= binary.badAtLeast && share(scan.counts, 'bad') > binary.badShare;
  const ridden =
    controls >= binary.controlsAtLeast && controls > sample.length * binary.controlShare;
  if (broken || ridden) {
    throw new InputError('input-binary', { file, kind: 'binary' });
  }
}
