// PDFs against text extraction by pdfjs alone, which no reader that builds on it does without. Both are measured in processes of
// their own, in turns, on the same file and under the same condition:
// warm, in a process that has worked on the other documents twice and meets the file for the first time, since what compilation
// remembers of a text would make a second time too fast; cold, a whole process from its start to its end, as a user waits for it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const root = dirname(dirname(SELF));
const TURNS = 3;
const fixture = (file) => join(root, 'test/pdf/fixtures', file);

async function extractText(data) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = join(root, 'node_modules/pdfjs-dist');
  const task = getDocument({
    data: new Uint8Array(data),
    verbosity: 0,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent({ disableNormalization: true });
  }
  const pages = document.numPages;
  await task.destroy();
  return pages;
}

async function compile(bytes, file) {
  const { compileText } = await import('../dist/index.js');
  const { readPdf } = createRequire(import.meta.url)('../dist/read-pdf.cjs');
  const { value } = await readPdf({ name: file, bytes });
  compileText(value.source, { lines: value.lines });
  return value.source.pages;
}

const WORKS = { compile, text: extractText };

/** Works on the other files twice, then on the first: prints its milliseconds, those of the processor, and its pages. */
async function timeWarm(name, [file, ...others]) {
  // the command line's setting of V8, for both
  createRequire(import.meta.url)('../bin/load.js');
  const work = WORKS[name];
  for (const other of [...others, ...others]) await work(readFileSync(fixture(other)), other);
  const bytes = readFileSync(fixture(file));
  const [begin, before] = [process.hrtime.bigint(), process.cpuUsage()];
  const pages = await work(bytes, file);
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify([Number(process.hrtime.bigint() - begin) / 1e6, (user + system) / 1e3, pages]),
  );
}

const node = (...args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

/** Milliseconds of a whole process. */
function timeCold(...args) {
  const begin = process.hrtime.bigint();
  node(...args);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A row for each file: warm times and their ratio, that of the processor, and the ratio of whole processes. */
export function measurePdf(files) {
  const rows = [
    ['document', 'pages', 'pages/s compile', 'pages/s pdfjs text', 'x text', 'x CPU', 'x cold'],
  ];
  for (const file of files) {
    const others = files.filter((other) => other !== file);
    const warm = { compile: [], text: [] };
    const cold = { compile: [], text: [] };
    for (let turn = 0; turn < TURNS; turn++) {
      for (const name of ['compile', 'text'])
        warm[name].push(JSON.parse(node(SELF, '--warm', name, file, ...others).stdout));
      cold.compile.push(timeCold('bin/senryaku.js', 'compile', '-q', fixture(file)));
      cold.text.push(timeCold(SELF, '--cold', file));
    }
    const of = (name, at) => median(warm[name].map((found) => found[at]));
    const pages = of('text', 2);
    const speed = (name) => (pages / (of(name, 0) / 1000)).toFixed(0);
    const ratio = (at) => (of('compile', at) / of('text', at)).toFixed(2);
    const whole = (median(cold.compile) / median(cold.text)).toFixed(2);
    rows.push([file, pages, speed('compile'), speed('text'), ratio(0), ratio(1), whole]);
  }
  return rows;
}

if (process.argv[2] === '--warm') await timeWarm(process.argv[3], process.argv.slice(4));
else if (process.argv[2] === '--cold') await extractText(readFileSync(fixture(process.argv[3])));
