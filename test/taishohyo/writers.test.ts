import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { taishohyoDocx } from '../../src/report/taishohyo/docx.ts';
import { taishohyoHtml } from '../../src/report/taishohyo/html.ts';
import { taishohyoMarkdown } from '../../src/report/taishohyo/markdown.ts';
import type { Cell, Taishohyo } from '../../src/report/taishohyo/table.ts';
import { taishohyoXlsx } from '../../src/report/taishohyo/xlsx.ts';
import { compileSeed } from './seeds.ts';
import { tableOfPlans } from './tables.ts';

let table: Taishohyo;
beforeAll(async () => {
  table = await tableOfPlans(
    compileSeed('nemuro-1-outline'),
    compileSeed('nemuro-2-strategy-draft'),
  );
}, 60_000);

/** Words of a cell, and the underlined ones among them. */
const words = (cell: Cell) => cell.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
const underlined = (cell: Cell) =>
  cell
    .flatMap(({ runs }) => runs.filter(({ changed }) => changed).map(({ text }) => text))
    .join('');

const wanted = () => table.rows.map(({ left, right }) => [words(left), words(right)]);
const wantedLines = () =>
  table.rows.map(({ left, right }) => [underlined(left), underlined(right)]);

const HOSTILE: Taishohyo = {
  lang: 'ja',
  title: '<script>alert(1)</script> & "対照表"',
  documents: ['旧: a|b <b>', '新: `c` *d*'],
  columns: ['<i>新</i>', '旧', '備考'],
  rows: [
    {
      kind: 'kpi',
      depth: 0,
      left: [{ kind: 'title', runs: [{ text: '=1+1 <u>|</u>', changed: true }] }],
      right: [],
      remarks: ['</td><script>x</script>'],
      places: ['旧: —'],
    },
  ],
  notes: ['（傍線部分は改正部分）'],
};

describe('Word', () => {
  const partsOf = async (from: Taishohyo) => {
    const parts = unzipSync(await taishohyoDocx(from));
    return (name: string) => strFromU8(parts[name] as Uint8Array);
  };

  test('A4 landscape, header row on every page, no row torn, Japanese fonts', async () => {
    const read = await partsOf(table);
    const xml = read('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const [head, ...rest] = xml.split('<w:tr>').slice(1);
    expect(head).toContain('<w:tblHeader/>');
    expect(rest).toHaveLength(table.rows.length);
    expect(rest.every((row) => row.includes('<w:cantSplit/>') && !row.includes('tblHeader'))).toBe(
      true,
    );
    expect(read('word/styles.xml')).toContain('w:eastAsia="ＭＳ 明朝"');
  });

  test('a real table with the words of every cell, underlined where they differ', async () => {
    const read = await partsOf(table);
    const rows = read('word/document.xml').split('<w:tr>').slice(2);
    const textOf = (xml: string) =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    const cells = rows.map((row) => row.split('<w:tc>').slice(1, 3));
    const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(cells.map((row) => row.map((cell) => plain(textOf(cell))))).toEqual(wanted());
    const lined = (cell: string) =>
      cell
        .split('<w:r>')
        .filter((run) => run.includes('<w:u w:val="single"/>'))
        .map(textOf)
        .join('');
    expect(cells.map((row) => row.map(lined))).toEqual(wantedLines());
  });

  test('another library reads it', async () => {
    const buffer = Buffer.from(await taishohyoDocx(table));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ['u => u'] });
    expect(value).toContain('<thead>');
    expect(value).toContain('5年で<u>1.61</u>とし<u>0.08</u>ポイント向上');
  });

  test('the same bytes every time, wherever the clock stands', async () => {
    const first = await taishohyoDocx(table);
    expect(strFromU8(unzipSync(first)['docProps/core.xml'] as Uint8Array)).not.toMatch(/20\d\d-/);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await taishohyoDocx(table)).equals(Buffer.from(first))).toBe(true);
  });

  test('signs of XML in the text stay text', async () => {
    const read = await partsOf(HOSTILE);
    expect(read('word/document.xml')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ');
  });
});

describe('Excel', () => {
  test('header frozen and on every page, A4 landscape, rich text underlined', async () => {
    const { sheets } = await readXlsx(await taishohyoXlsx(table), { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.freezePane?.rows).toBe(4);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: '$4:$4',
    });
    expect(sheet?.rows[3]).toEqual(table.columns);
    const bare = (text: unknown) => String(text ?? '').replace(/[\n\u3000]/g, '');
    const body = sheet?.rows.slice(4, 4 + table.rows.length) ?? [];
    expect(body.map(([left, right]) => [bare(left), bare(right)])).toEqual(
      wanted().map((row) => row.map(bare)),
    );
    const lined = (row: number, column: number) =>
      (sheet?.cells?.get(`${row},${column}`)?.richText ?? [])
        .filter(({ font }) => font?.underline)
        .map(({ text }) => text)
        .join('');
    expect(table.rows.map((_, i) => [lined(i + 4, 0), lined(i + 4, 1)])).toEqual(wantedLines());
  });

  test('the same bytes every time', async () => {
    const first = await taishohyoXlsx(table);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await taishohyoXlsx(table)).equals(Buffer.from(first))).toBe(true);
  });

  test('what looks like a formula is text', async () => {
    const { sheets } = await readXlsx(await taishohyoXlsx(HOSTILE), { readStyles: true });
    const cell = sheets[0]?.cells?.get('4,0');
    expect(cell?.formula).toBeUndefined();
    expect(sheets[0]?.rows[4]?.[0]).toBe('=1+1 <u>|</u>');
  });
});

describe('HTML', () => {
  test('one file that loads nothing, header row for every page', () => {
    const html = taishohyoHtml(table);
    expect(html).toMatch(/^<!doctype html>\s*<html lang="ja">/);
    expect(html).toMatch(/Content-Security-Policy" content="default-src /);
    expect(html).not.toMatch(/<script [^>]*src|<link|<img|https?:/);
    expect(html).toMatch(/size: ?A4 landscape/);
    expect(html.match(/<tr/g)).toHaveLength(table.rows.length + 1);
    expect(html).toContain('5年で<u>1.61</u>とし<u>0.08</u>ポイント向上');
  });

  test('text from documents is never markup', () => {
    const html = taishohyoHtml(HOSTILE);
    expect(html).not.toMatch(/<script>alert|<script>x|<i>|<b>/);
    expect(html).toContain('&#x3C;script>alert(1)');
  });
});

describe('Markdown', () => {
  test('one line a row, underlines as <u>, line breaks as <br>', () => {
    const lines = taishohyoMarkdown(table)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(table.rows.length + 2);
    expect(lines[0]).toBe('| 新 | 旧 | 備考 |');
    expect(lines.join('\n')).toContain('**数値目標**<br>　①　合計特殊出生率　5年で<u>1.61</u>とし');
  });

  test('signs of Markdown and HTML in the text stay text', () => {
    const text = taishohyoMarkdown(HOSTILE);
    expect(text).toContain('\\<script>alert(1)');
    const row = text.split('\n').find((line) => line.includes('=1+1'));
    expect(row).toContain('<u>=1+1 \\<u>\\|\\</u></u>');
  });
});
