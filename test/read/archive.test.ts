import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { requireSound } from '../../src/read/archive.ts';

/** A ZIP archive of one part whose directory says that it unpacks to `claimed` bytes. */
function archive(name: string, unpacked: number, claimed: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(unpacked, 0x20));
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(data.length, 4);
  sizes.writeUInt32LE(claimed, 8);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  sizes.copy(local, 14);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  sizes.copy(central, 16);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

const MIB = 1 << 20;

test('an archive of ordinary size is sound', () => {
  expect(() =>
    requireSound(archive('word/document.xml', MIB, MIB), 'a.docx', 'Word'),
  ).not.toThrow();
});

test.each([
  ['says so', 200 * MIB],
  ['hides it', 100],
])(
  'an archive whose text unpacks to more than any document is refused when it %s',
  (_, claimed) => {
    const bytes = archive('word/document.xml', 200 * MIB, claimed);
    expect(bytes.length).toBeLessThan(MIB);
    expect(() => requireSound(bytes, 'a.docx', 'Word')).toThrow(
      expect.objectContaining({ code: 'input-too-large' }),
    );
  },
);

test('pictures may be large', () => {
  const bytes = archive('word/media/image1.png', 200 * MIB, 200 * MIB);
  expect(() => requireSound(bytes, 'a.docx', 'Word')).not.toThrow();
});

test.each([0, 3, 21, 22, 100])('%i bytes of an archive are none', (length) => {
  const bytes = archive('word/document.xml', 10, 10).subarray(0, length);
  expect(() => requireSound(bytes, 'a.docx', 'Word')).toThrow(
    expect.objectContaining({ code: 'input-damaged' }),
  );
});
