import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { kindOf, readDocument } from '../../src/read/document.ts';
import { readLines } from '../../src/read/lines.ts';
import { fileOf } from '../formats/offsets.ts';

describe('the kind of a document', () => {
  test.each([
    ['plan.txt', '本文', 'text'],
    ['plan', '本文', 'text'],
    ['plan.MD', '本文', 'markdown'],
    ['plan.htm', '本文', 'html'],
    ['plan.csv', 'a,b', 'csv'],
    ['-', '<!DOCTYPE html><p>本文</p>', 'html'],
    ['plan.txt', '\ufeff<?xml version="1.0"?>\n<html><p>本文</p></html>', 'html'],
    ['plan.txt', '<p>表の断片</p>', 'text'],
    ['plan.txt', '%PDF-1.7', 'pdf'],
    // what is named so goes to the reader that says that it is none
    ['plan.docx', '本文', 'docx'],
    ['plan.pdf', '本文', 'pdf'],
  ])('%s that begins %s is %s', (name, text, kind) => {
    expect(kindOf(fileOf(name, text))).toBe(kind);
  });

  test('a workbook by its parts, whatever its name', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['a', 'b']] }] });
    expect(kindOf(fileOf('list.bin', bytes))).toBe('xlsx');
  });

  test('a page in UTF-16', () => {
    expect(kindOf(fileOf('-', Buffer.from('\ufeff<html><p>本文</p>', 'utf16le')))).toBe('html');
  });
});

test('plain text is read as it is', async () => {
  const text = '# 見出しでない\r\n本文\n';
  const { value } = await readDocument(fileOf('folder/plan.txt', text));
  expect(value.lines).toEqual(readLines(text));
  expect(value.source).toMatchObject({
    file: 'plan.txt',
    mediaType: 'text/plain',
    text,
    bytes: 29,
  });
});

test.each([
  ['old.doc', 'd0cf11e0a1b11ae1', 'input-binary'],
  ['slides.pptx', '504b0304', 'input-binary'],
  ['picture.html', '89504e470d0a1a0a', 'input-binary'],
  ['empty.md', '', 'input-empty'],
  ['empty.csv', '0a0a', 'input-empty'],
  // 404, an error page saved as the plan; 本
  ['plan.pdf', '3c21444f43545950452068746d6c3e343034', 'pdf-none'],
  ['plan.docx', 'e69cac', 'input-damaged'],
  ['plan.xlsx', 'e69cac', 'input-damaged'],
])('%s is refused', async (name, hex, code) => {
  await expect(readDocument(fileOf(name, Buffer.from(hex, 'hex')))).rejects.toMatchObject({ code });
});

test('every reader but the plain one is loaded when it is needed', () => {
  const code = readFileSync(new URL('../../src/read/document.ts', import.meta.url), 'utf8');
  for (const reader of [
    'markdown/markdown',
    'html/html',
    'sheet/csv',
    'docx',
    'sheet/xlsx',
    'pdf/pdf',
  ])
    expect(code.split(`'./${reader}.ts'`)[0]?.endsWith('import('), reader).toBe(true);
});
