import { spawnSync } from 'node:child_process';

/** Whether tesseract and its Japanese data are installed here. */
export const hasTesseract = /\bjpn\b/.test(
  spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '',
);
if (!hasTesseract)
  console.warn('tests of OCR are skipped: install tesseract-ocr and tesseract-ocr-jpn');
