// The library behind PDFs replaces functions of the language, and others stand in while it loads; all must be back behind it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/read/pdf/pdf.ts';
import { ROOT } from '../source-files.ts';

const { push } = Array.prototype;
const { parse, stringify } = JSON;
const { getBuiltinModule } = process;
const { Response } = globalThis;

test.each(['banner.pdf', 'encrypted.pdf'])(
  'the language is what it was behind %s',
  async (name) => {
    const bytes = readFileSync(join(ROOT, 'test/pdf/fixtures', name));
    await readPdf({ name, bytes }).catch(() => null);
    expect(Array.prototype.push).toBe(push);
    expect(JSON.parse).toBe(parse);
    expect(JSON.stringify).toBe(stringify);
    expect(process.getBuiltinModule).toBe(getBuiltinModule);
    expect(globalThis.Response).toBe(Response);
  },
);
