import { InputError } from '../base/input-error.ts';
import data from '../lexicon/document-files.yaml';

const { archive: LIMITS } = data as {
  readonly archive: { readonly unpackedBytes: number; readonly ratio: number };
};

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** A part of a ZIP archive, as its directory lists it. */
export interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

/** The directory of a ZIP archive; null where it cannot be read. */
export function partsOf(bytes: Uint8Array): readonly Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  let end = bytes.length - END_LENGTH;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) return null;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let k = view.getUint16(end + 10, true); k > 0; k--) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const length = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    const packed = view.getUint32(at + 20, true);
    parts.push({ name: name.toString('utf8'), packed, unpacked: view.getUint32(at + 24, true) });
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Refuses an archive that cannot be read or would unpack to more than any document. */
export function requireSound(bytes: Uint8Array, file: string, kind: string): void {
  const parts = partsOf(bytes);
  if (parts === null) throw new InputError('input-damaged', { file, kind });
  const sum = parts.reduce((all, { unpacked }) => all + unpacked, 0);
  if (sum > Math.min(LIMITS.unpackedBytes, bytes.length * LIMITS.ratio + 1_000_000))
    throw new InputError('input-too-large', { file });
}
