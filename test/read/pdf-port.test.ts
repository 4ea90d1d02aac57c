import { expect, test } from 'vitest';
import { PdfPort } from '../../src/read/pdf/port.ts';

/** What a listener of a new port hears. */
function listening() {
  const port = new PdfPort();
  const heard: unknown[] = [];
  const leave = new AbortController();
  port.addEventListener('message', ({ data }) => heard.push(data), { signal: leave.signal });
  return { port, heard, leave };
}

test('a message is heard as it stood when it was posted', async () => {
  const { port, heard } = listening();
  const glyph = { unicode: '村' };
  const list = [glyph];
  port.postMessage({ chunk: { operands: list, last: true } });
  list.length = 0;
  list.push({ unicode: '町' });
  expect(heard).toEqual([]);
  await null;
  expect(heard).toEqual([{ chunk: { operands: [{ unicode: '村' }], last: true } }]);
  expect((heard[0] as { chunk: { operands: unknown[] } }).chunk.operands[0]).toBe(glyph);
});

test('whoever left hears no more', async () => {
  const { port, heard, leave } = listening();
  port.postMessage({});
  await null;
  leave.abort();
  port.postMessage({});
  await null;
  expect(heard).toHaveLength(1);
});
