import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.ts';
import { RULES } from '../../src/check/rules.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { compileText } from '../../src/compile.ts';
import type { CheckedDocument, Suppression } from '../../src/forms/checked.ts';
import { placer } from '../../src/interpret/context.ts';
import { readDocument } from '../../src/read/document.ts';
import { type CheckReporter, printChecked } from '../../src/report/check/report.ts';
import { PLAIN } from '../../src/report/diagnostic/paint.ts';
import { fileOf } from '../formats/offsets.ts';
import { ROOT } from '../source-files.ts';

/** What `check` finds in a file, as its reports get it. */
async function checked(name: string, bytes: Uint8Array, ignore: readonly Suppression[] = []) {
  const { value } = await readDocument(fileOf(name, bytes));
  const compilation = compileText(value.source, { checks: null, lines: value.lines });
  const subject = subjectOf(compilation, placer(compilation.lines, compilation.source));
  const [result] = audit([{ subject, settings: { rules: {}, ignore } }], 'en');
  return { file: name, text: value.source.text, ...result } as CheckedDocument;
}

const print = (documents: readonly CheckedDocument[], reporter: CheckReporter) =>
  printChecked(documents, reporter, {
    lang: 'en',
    paint: PLAIN,
    rules: RULES.map(({ code, severity, title }) => ({ code, severity, title: title.en })),
  });

const WRONG = '2025年（令和8年）';
let text: CheckedDocument;
let pdf: CheckedDocument;
let book: CheckedDocument;

beforeAll(async () => {
  const plan = `総合戦略\n計画は${WRONG}まで、\n次は${WRONG}から。\n`;
  text = await checked('案 1/plan #2.txt', Buffer.from(plan), []);
  const file = 'nemuro-1-evaluation-h28.pdf';
  pdf = await checked(file, readFileSync(join(ROOT, 'test/pdf/fixtures', file)), [
    { code: 'numbering-gap', id: 'goal/3', reason: '抜粋のため' },
  ]);
  const rows = [
    [null, '指標', '目標値', '備考'],
    [null, '出生数', '120人', null],
    [null, '転入者数', '80人', WRONG],
  ];
  const sheets = [
    { name: '説明', rows: [['この表について']] },
    { name: 'KPI一覧', rows },
  ];
  book = await checked('list.xlsx', await writeXlsx({ sheets }));
});

const eraOf = ({ diagnostics }: CheckedDocument) => {
  const found = diagnostics.filter(({ code }) => code === 'year-era-mismatch');
  expect(found).not.toEqual([]);
  return found;
};

test('a finding in a workbook knows its sheet and cell, one in a PDF its page', () => {
  expect(eraOf(book).map(({ source }) => [source?.sheet, source?.cell, source?.page])).toEqual([
    ['KPI一覧', 'D3', null],
  ]);
  expect(eraOf(pdf).map(({ source }) => [source?.sheet, source?.page])).toEqual([[undefined, 4]]);
  expect(eraOf(text).map(({ source }) => source?.sheet)).toEqual([undefined, undefined]);
});

describe('where a reader finds it', () => {
  test('in text', async () => {
    const report = await print([text, pdf, book], 'text');
    expect(report).toContain('plan #2.txt:2:4 warning year-era-mismatch');
    expect(report).toContain('.pdf:137:79 (p.4) warning year-era-mismatch');
    expect(report).toMatch(/^list\.xlsx:\d+:\d+ \(KPI一覧!D3\) warning year-era-mismatch/m);
  });
  test('for GitHub', async () => {
    const report = await print([text, pdf, book], 'github');
    expect(report).toContain('title=year-era-mismatch::the years');
    expect(report).toContain('title=year-era-mismatch::p.4: the years');
    expect(report).toContain('title=year-era-mismatch::KPI一覧!D3: the years');
  });
  test('in Markdown', async () => {
    const report = await print([text, pdf, book], 'markdown');
    expect(report).toMatch(/^\| 2:4 +\| warning +\| year-era-mismatch/m);
    expect(report).toMatch(/^\| 137:79 p\.4 +\| warning +\| year-era-mismatch/m);
    expect(report).toMatch(/^\| \d+:\d+ KPI一覧!D3 +\| warning +\| year-era-mismatch/m);
  });
});

/** As much of a SARIF result as is looked at. */
interface Result {
  readonly ruleId: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: {
          readonly snippet: { readonly text: string };
          readonly properties?: object;
        };
      };
      readonly message?: { readonly text: string };
    },
  ];
  readonly suppressions?: readonly object[];
}

describe('SARIF', () => {
  // draft 04 names its own place by `id`, which later drafts do not know
  const { id, $schema, ...schema } = JSON.parse(
    readFileSync(join(ROOT, 'test/check/sarif/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const fits = ajv.compile(schema);

  test('is valid against the schema of SARIF 2.1.0', async () => {
    expect([id, $schema]).toEqual([
      expect.stringContaining('sarif-2.1.0'),
      expect.stringContaining('draft-04'),
    ]);
    const log = JSON.parse(await print([text, pdf, book], 'sarif'));
    expect(fits(log) ? [] : fits.errors).toEqual([]);
    expect(log.runs[0].results.length).toBeGreaterThan(10);
    log.runs[0].results[0].level = 'grave';
    expect(fits(log)).toBe(false);
  });
  test('says the page or the cell, and shows the words', async () => {
    const log = JSON.parse(await print([text, pdf, book], 'sarif'));
    const places = log.runs[0].results
      .filter(({ ruleId }: Result) => ruleId === 'year-era-mismatch')
      .map(({ locations: [location] }: Result) => [
        location.physicalLocation.artifactLocation.uri,
        location.physicalLocation.region.snippet.text,
        location.physicalLocation.region.properties,
        location.message?.text,
      ]);
    expect(places).toEqual([
      ['%E6%A1%88%201/plan%20%232.txt', WRONG, undefined, undefined],
      ['%E6%A1%88%201/plan%20%232.txt', WRONG, undefined, undefined],
      ['nemuro-1-evaluation-h28.pdf', '2025年（平成27年）', { page: 4 }, 'p.4'],
      ['list.xlsx', WRONG, { sheet: 'KPI一覧', cell: 'D3' }, 'KPI一覧!D3'],
    ]);
  });
  test('carries what is suppressed, with its reason', async () => {
    const { suppressed } = pdf;
    expect(suppressed.map(({ by }) => by.reason)).toEqual(['抜粋のため']);
    const log = JSON.parse(await print([pdf], 'sarif'));
    expect(log.runs[0].results.flatMap(({ suppressions = [] }: Result) => suppressions)).toEqual([
      { kind: 'external', justification: '抜粋のため' },
    ]);
  });
});
