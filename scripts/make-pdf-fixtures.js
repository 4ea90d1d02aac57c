// Makes the PDF fixtures under test/pdf/fixtures: the seeds printed as a word processor would lay them out, and
// small pages that each show one trap. Needed: the Debian packages chromium, fonts-ipafont, fonts-wqy-zenhei (for
// the Chinese letters that OCR left in one seed), qpdf and libreoffice-writer-nogui; the tests
// need none of them, for the PDFs are committed. office-plan.pdf is not made here: its streams were written directly, as a
// publisher's program writes them, with the accidents of such print; office-plan.yaml says what a reader takes from it. `node scripts/make-pdf-fixtures.js [name ...]`
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { docxOf } from './pdf-fixture-docx.js';
import { specialPages } from './pdf-fixture-pages.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'test/pdf/fixtures');
const SEEDS = [
  'hokuto-2-strategy',
  'kushiro-2-framework',
  'nemuro-1-evaluation-h28',
  'nemuro-1-outline',
  'nemuro-2-strategy-draft',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const STYLE = `
  @page { size: A4; }
  body { font: 10.5pt/1.6 IPAMincho, 'WenQuanYi Zen Hei'; margin: 0; }
  .p { margin: 0 0 1em; white-space: pre-wrap; }
  table { border-collapse: collapse; margin: 0 0 1em; font: 9pt/1.4 IPAMincho, 'WenQuanYi Zen Hei'; }
  tr { break-inside: avoid; }
  td { border: 0.75pt solid black; padding: 2pt 4pt; min-width: 12pt; vertical-align: top; white-space: pre-wrap; }
  td p { margin: 0; }
  td ul, td ol { margin: 0; padding: 0; }`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
// the tags that the seeds carry in their cells: <p> </p> <ul style="…"> <ol style="…">
const TAG = /(<\/?(?:p|ul|ol|li|br)\b[^<>]*>)/;
// list entries that stand one behind the other in a seed stood one below the other in print: …する。・ 広報…
const ENTRIES = /(?<=[^\s>・])(?=・ )/g;
const inner = (text) =>
  (/<[uo]l\b/.test(text) ? text.replace(ENTRIES, '<br>') : text)
    .replace(/(?<=<\/?(?:p|ul|ol|li)\b[^<>]*>)\s+(?=<)/g, '')
    .split(TAG)
    .map((part, i) => (i % 2 === 1 ? part : escaped(part)))
    .join('');

/** Lines without a blank line between them: paragraphs and tables. */
function partsOf(lines) {
  const parts = [];
  for (const line of lines) {
    const kind = line.includes('\t') ? 'rows' : 'text';
    if (parts.at(-1)?.kind !== kind) parts.push({ kind, lines: [] });
    parts.at(-1).lines.push(line);
  }
  return parts;
}

const block = (lines) =>
  partsOf(lines)
    .map((part) => (part.kind === 'rows' ? table(part.lines) : paragraph(part.lines)))
    .join('');

/** What blank lines part. */
const blocksOf = (text) =>
  text
    .split(/\n(?:[ \t\u3000]*\n)+/)
    .map((part) => part.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length > 0);

const row = (line) =>
  `<tr>${line
    .split('\t')
    .map((cell) => `<td>${inner(cell)}</td>`)
    .join('')}</tr>`;
const table = (lines) => `<table>${lines.map(row).join('')}</table>`;
const paragraph = (lines) => `<div class="p">${lines.map(inner).join('\n')}</div>`;

/** A text as a page: what blank lines part stands apart, rows with tabs are ruled tables. */
export function pageOf(text) {
  const body = blocksOf(text).map(block).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
}

const FRAME = 'font: 8pt IPAMincho; width: 100%; text-align: center;';
const PRINT = {
  format: 'A4',
  margin: { top: '20mm', bottom: '20mm', left: '22mm', right: '22mm' },
};

async function print(browser, name, html, options = {}) {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ ...PRINT, ...options });
  await page.close();
  // the times of printing go, so that the same page makes the same file
  const fixed = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120200101000000');
  await writeFile(join(folder, `${name}.pdf`), fixed, 'latin1');
}

const seedText = (name) => readFile(join(root, 'seeds', `${name}.txt`), 'utf8');
const titleOf = (text) =>
  text
    .split('\n')
    .find((line) => line.trim())
    .trim();

/** The lines of a cell: paragraphs and entries of lists one below the other. */
const cellLines = (cell) =>
  (/<[uo]l\b/.test(cell) ? cell.replace(ENTRIES, '<br>') : cell)
    .split(/<\/?(?:p|li|br|ul|ol)\b[^<>]*>/)
    .filter((line, _, lines) => line.trim() !== '' || lines.length === 1);

/** Without the tags for screen readers, which take half of the room. */
const OFFICE = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}';

/** The same seed written in Word and printed by LibreOffice. */
async function printSeedByOffice(name) {
  const text = await seedText(name);
  const parts = blocksOf(text).flatMap((lines) => [
    ...partsOf(lines).map(({ kind, lines: own }) =>
      kind === 'text'
        ? { kind, lines: own.flatMap(cellLines) }
        : { kind, rows: own.map((line) => line.split('\t').map(cellLines)) },
    ),
    null,
  ]);
  const made = await mkdtemp(join(tmpdir(), 'fixture-'));
  try {
    const docx = join(made, `${name}.docx`);
    await writeFile(docx, await docxOf(titleOf(text), parts));
    execFileSync('soffice', ['--headless', '--convert-to', OFFICE, '--outdir', made, docx], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const small = ['--object-streams=generate', '--recompress-flate', '--compression-level=9'];
    const pdf = join(folder, `${name}.office.pdf`);
    execFileSync('qpdf', ['--static-id', ...small, join(made, `${name}.pdf`), pdf]);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function printSeed(browser, name) {
  const text = await seedText(name);
  const title = escaped(titleOf(text));
  await print(browser, name, pageOf(text), {
    displayHeaderFooter: true,
    headerTemplate: `<div style="${FRAME}">${title}・資料</div>`,
    footerTemplate: `<div style="${FRAME}">- <span class="pageNumber"></span> -</div>`,
  });
}

/** What a scanner at 300 dots an inch makes of a page, as JPEG. */
async function pictureOf(browser, html) {
  const page = await browser.newPage({
    deviceScaleFactor: 300 / 96,
    viewport: { width: 794, height: 560 },
  });
  await page.setContent(html);
  const bytes = await page.screenshot({ type: 'jpeg', quality: 40 });
  await page.close();
  return bytes.toString('base64');
}

/** The same PDF with fonts that do not say which letters they show. */
async function hideWords(name, hidden) {
  const open = join(folder, `${hidden}.pdf`);
  execFileSync('qpdf', ['--static-id', '--qdf', join(folder, `${name}.pdf`), open]);
  const text = await readFile(open, 'latin1');
  // a name of the same length that means nothing, so that no offset in the file changes
  await writeFile(open, text.replaceAll('/ToUnicode', '/NoUnicode'), 'latin1');
  execFileSync('qpdf', ['--static-id', '--replace-input', open]);
}

/** What no browser prints: a font without character map, a file that asks for a password, one that breaks off. */
async function spoil() {
  const plain = join(folder, 'frame.pdf');
  const locked = join(folder, 'encrypted.pdf');
  execFileSync('qpdf', [
    '--static-id',
    '--allow-weak-crypto',
    '--encrypt',
    'secret',
    'owner',
    '128',
    '--use-aes=n',
    '--',
    plain,
    locked,
  ]);
  await hideWords('continued', 'illegible');
  await hideWords('frame', 'illegible-page');
  // a scan whose picture is rubbish from its first tables on
  const scan = await readFile(join(folder, 'scanned-plan.pdf'));
  const picture = scan.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  scan.fill(0x55, picture + 40, picture + 30_000);
  await writeFile(join(folder, 'scanned-broken.pdf'), scan);
  const bytes = await readFile(plain);
  await writeFile(join(folder, 'truncated.pdf'), bytes.subarray(0, Math.floor(bytes.length * 0.6)));
}

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
for (const name of SEEDS.filter(isWanted)) await printSeed(browser, name);
for (const name of SEEDS.filter((seed) => isWanted(`${seed}.office`)))
  await printSeedByOffice(name);
for (const { name, html, picture, options } of specialPages(STYLE)) {
  if (!isWanted(name)) continue;
  const made = picture ? html(await pictureOf(browser, picture)) : html;
  await print(browser, name, made, options);
}
await browser.close();
if (isWanted('spoil')) await spoil();
