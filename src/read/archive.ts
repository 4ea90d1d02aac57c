import { inflateRawSync } from 'node:zlib';
import { InputError } from '../base/input-error.ts';
import data from '../lexicon/document-files.yaml';

const { archive: LIMITS } = data as {
  readonly archive: { readonly textBytes: number; readonly textParts: readonly string[] };
};

// Signatures and lengths of a ZIP archive's records (APPNOTE.TXT 4.3)
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** A part of a ZIP archive, as its directory lists it. */
interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its bytes stand, behind its own header. */
  readonly offset: number;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Offset of the record that ends an archive; throws where there is none. */
function endOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  let end = bytes.length - END_LENGTH;
  while (end > lowest && view.getUint32(end, true) !== END) end--;
  if (view.getUint32(end, true) !== END) throw new RangeError('no directory');
  return end;
}

/** The directory of a ZIP archive; throws where it cannot be read. */
function partsOf(bytes: Uint8Array): Part[] {
  const view = viewOf(bytes);
  const end = endOf(bytes);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let k = view.getUint16(end + 10, true); k > 0; k--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('broken directory');
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const head = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: Buffer.from(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length)).toString(),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: local + LOCAL_LENGTH + head,
    });
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Whether a part unpacks to more than `room` bytes, whatever its directory says. */
function exceeds(
  bytes: Uint8Array,
  { method, packed, unpacked, offset }: Part,
  room: number,
): boolean {
  if (unpacked > room) return true;
  if (method !== DEFLATED) return false;
  try {
    inflateRawSync(bytes.subarray(offset, offset + packed), { maxOutputLength: room + 1 });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/**
 * Refuses an archive whose directory cannot be read, and one whose texts unpack to more than any document.
 * @throws InputError `input-damaged`, `input-too-large`
 */
export function requireSound(bytes: Uint8Array, file: string, kind: string): void {
  let parts: Part[];
  try {
    parts = partsOf(bytes);
  } catch {
    throw new InputError('input-damaged', { file, kind });
  }
  let room = LIMITS.textBytes;
  for (const part of parts) {
    if (!LIMITS.textParts.some((ending) => part.name.toLowerCase().endsWith(ending))) continue;
    if (exceeds(bytes, part, room)) throw new InputError('input-too-large', { file });
    room -= part.unpacked;
  }
}
