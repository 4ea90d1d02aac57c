import { readFileSync } from 'node:fs';
import type { SourceFile } from '../../src/forms/source.ts';
import { readPdf } from '../../src/read/pdf/pdf.ts';

export function pdfFile(name: string): SourceFile {
  const path = new URL(`./fixtures/${name}.pdf`, import.meta.url);
  return { name: `${name}.pdf`, bytes: new Uint8Array(readFileSync(path)) };
}

export const pdf = (name: string) => readPdf(pdfFile(name));

/** The lines of a PDF that are not blank, as text. */
export async function textOf(name: string): Promise<string[]> {
  const { value } = await pdf(name);
  return value.source.text.split('\n').filter((line) => line.trim() !== '');
}
