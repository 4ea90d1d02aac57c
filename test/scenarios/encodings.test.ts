import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inFolder, runLine } from './scenario.ts';

const document = readFileSync(join(import.meta.dirname, 'documents/first.txt'), 'utf8');

/** The goals of a document that was written as `bytes`, and the encoding that it was taken for. */
async function compileBytes(bytes: Buffer) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'plan.txt'), bytes);
    const { stdout, stderr, status } = await runLine('senryaku compile plan.txt -v', folder);
    expect(status, stderr).toBe(0);
    const model = JSON.parse(stdout);
    return { goals: model.goals, encoding: /^plan\.txt: ([^,]+),/m.exec(stderr)?.[1] };
  });
}

/** The same goals wherever they stand: places differ between line ends. */
const withoutPlaces = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'source' ? undefined : inner)));

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

describe('a document is read in every encoding that offices use', () => {
  test.each([
    ['utf-8', Buffer.from(document)],
    ['utf-8', Buffer.concat([UTF8_MARK, Buffer.from(document)])],
    ['utf-16le', iconv.encode(document, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(document, 'utf-16be', { addBOM: true })],
    ['shift_jis', iconv.encode(document, 'cp932')],
    ['euc-jp', iconv.encode(document, 'euc-jp')],
  ])('%s', async (encoding, bytes) => {
    const expected = await compileBytes(Buffer.from(document));
    expect(expected.goals).toHaveLength(2);
    const found = await compileBytes(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.goals).toEqual(expected.goals);
  });
});

describe('every line end is a line end', () => {
  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('%s', async (_, end) => {
    const expected = await compileBytes(Buffer.from(document));
    const found = await compileBytes(Buffer.from(document.replaceAll('\n', end)));
    expect(withoutPlaces(found.goals)).toEqual(withoutPlaces(expected.goals));
    expect(found.goals[0].source.start.line).toBe(expected.goals[0].source.start.line);
  });
});

test('bytes that are no text are diagnostics with a place, not a failure', async () => {
  const broken = Buffer.concat([
    Buffer.from(`${document}\nこわれた`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('文字\n'),
  ]);
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'plan.txt'), broken);
    const { status, stderr } = await runLine('senryaku compile plan.txt > /dev/null', folder);
    expect(status).toBe(0);
    const line = document.split('\n').length + 1;
    expect(stderr).toContain(`plan.txt:${line}:5 warning undecodable-bytes`);
  });
});
