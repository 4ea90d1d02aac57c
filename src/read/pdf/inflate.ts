import { inflateSync } from 'node:zlib';

/**
 * What the bundled library unpacks with in place of the stream of that name (scripts/build.js): Node's takes longer to set up than
 * to unpack the short pieces that a PDF is made of. Packed bytes that are broken fail where they are read, as there.
 */
export class DecompressionStream {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: { getWriter(): unknown };

  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(format);
    let give = (_: Uint8Array): void => {};
    const packed = new Promise<Uint8Array>((resolve) => {
      give = resolve;
    });
    const writer = { ready: null, write: async (bytes: Uint8Array) => give(bytes), close() {} };
    this.writable = { getWriter: () => writer };
    this.readable = unpacked(packed);
  }
}

async function* unpacked(packed: Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield inflateSync(await packed);
}
