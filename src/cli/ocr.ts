import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '../base/input-error.ts';
import type { GreyImage, Ocr, OcrLayout } from '../forms/ocr.ts';
import { wordsOf } from './ocr-words.ts';

const PROGRAM = 'tesseract';
const LANGUAGE = 'jpn';
/** How tesseract takes a picture apart (`--psm`): a page whose parts are to be found, one block of text. */
const MODES: Readonly<Record<OcrLayout, string>> = { page: '3', block: '6' };
/** Bytes of the table of words at most. */
const MOST = 1 << 28;

const run = promisify(execFile);

/** A picture as a file that every reader of pictures knows (PGM). */
function graymap({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

/** Refuses to begin without the program or its Japanese data. */
async function checkProgram(): Promise<void> {
  let languages: string;
  try {
    const { stdout, stderr } = await run(PROGRAM, ['--list-langs']);
    languages = stdout + stderr;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing ? new InputError('ocr-no-program') : failed(error);
  }
  if (!languages.split(/\s+/).includes(LANGUAGE)) throw new InputError('ocr-no-japanese');
}

/** The program's own last words. */
function failed(error: unknown): InputError {
  const words = String((error as { stderr?: string }).stderr ?? '').trim();
  return new InputError('ocr-failed', { reason: words.split('\n').at(-1) || String(error) });
}

/** Recognises pictures in one run of the program: loading its data takes longer than a small picture does. */
async function recognise(images: readonly GreyImage[], layout: OcrLayout) {
  const folder = await mkdtemp(join(tmpdir(), 'senryaku-ocr-'));
  try {
    const names = images.map((_, i) => join(folder, `${i}.pgm`));
    for (const [i, image] of images.entries()) await writeFile(names[i] as string, graymap(image));
    const list = join(folder, 'list.txt');
    await writeFile(list, `${names.join('\n')}\n`);
    const args = [list, 'stdout', '-l', LANGUAGE, '--psm', MODES[layout], '--dpi', '300', 'tsv'];
    const { stdout } = await run(PROGRAM, args, { maxBuffer: MOST });
    return wordsOf(stdout, images.length);
  } catch (error) {
    throw failed(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The ability to read pictures with tesseract (文字認識).
 * @throws InputError `ocr-no-program`, `ocr-no-japanese`, `ocr-no-canvas`: what has to be installed; `ocr-failed`
 */
export async function openOcr(): Promise<Ocr> {
  await checkProgram();
  const { prepareDrawing } = await import('../read/pdf/drawing.ts');
  prepareDrawing();
  return recognise;
}
