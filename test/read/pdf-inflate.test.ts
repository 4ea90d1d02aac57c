import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DecompressionStream } from '../../src/read/pdf/inflate.ts';

/** What comes out of packed bytes, read as the library reads it. */
async function unpack(bytes: Uint8Array): Promise<string> {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter() as { write(bytes: Uint8Array): Promise<void> };
  writer.write(bytes);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('packed bytes are unpacked, whatever stands behind them', async () => {
  const packed = deflateSync('数値目標');
  expect(await unpack(packed)).toBe('数値目標');
  expect(await unpack(Buffer.concat([packed, Buffer.from('\n')]))).toBe('数値目標');
});

test('broken and unknown ones are refused, so that the library tries its own way', async () => {
  const packed = deflateSync('数値目標'.repeat(50));
  await expect(unpack(packed.subarray(0, 12))).rejects.toThrow();
  expect(() => new DecompressionStream('brotli')).toThrow(TypeError);
});
