// Small pages, each with one trap (made by scripts/pdf-fixture-pages.js).
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { readDocument } from '../../src/read/document.ts';
import { readPdf } from '../../src/read/pdf/pdf.ts';
import { pdf, pdfFile, textOf } from './fixture.ts';

describe('text', () => {
  test('copies of overprinted letters go, doubled letters stay', async () => {
    const lines = await textOf('overprint');
    expect(lines).toContain('基本目標１　しごとをつくる');
    expect(lines).toContain('11.1％から12.2％へ');
    expect(lines).toContain('区分　人人　々々　1,100人');
  });

  test('the left column comes before the right one, what stands below after both', async () => {
    const text = (await textOf('columns')).join('\n');
    const places = ['二段組みの頁', '左の見出し', '右の見出し', '段組みのあとの文。'].map((words) =>
      text.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const [, left, right] = places as [number, number, number, number];
    // twelve sentences of the left column and none of the right one's
    expect(text.slice(left, right).match(/。/g)).toHaveLength(12);
  });

  test('a banner that is drawn last stands where it stands', async () => {
    expect((await textOf('banner'))[0]).toBe('基本目標２　ひとの流れをつくる');
  });

  test('ruby is left out and said so', async () => {
    expect(await textOf('ruby')).toEqual(['本市は創生に取り組む。']);
    const { findings } = await pdf('ruby');
    expect(findings).toEqual([{ code: 'pdf-ruby', args: { page: 1, count: 1 }, span: null }]);
  });

  test('vertical writing is read from above, columns from the right', async () => {
    const lines = await textOf('vertical');
    expect(lines[0]).toBe('縦書きの頁');
    expect(lines.slice(1).join('')).toBe(
      '人口の減少を抑えるため、雇用の場をつくり、若い世代の定住を進める。地域の資源を活かした産業を育て、市内の事業者の売上げを伸ばす。子育てをする世帯の負担を軽くし、安心して暮らせる環境を整える。',
    );
  });

  test('rotated words are read in their own direction', async () => {
    const lines = (await textOf('rotated')).map((line) => line.trim());
    expect(lines).toContain('区分の名\t行の文');
    expect(lines).toContain('横に倒した文の行');
  });
});

describe('tables', () => {
  test('merged cells stand at their upper left, names are joined, values keep their break as a blank', async () => {
    const { value } = await pdf('merged');
    const rows = value.lines.flatMap(({ cells }) => (cells ? [cells.map(({ text }) => text)] : []));
    expect(rows).toEqual([
      ['指標名', '実績', '', '目標値'],
      ['', '平成30年度', '令和元年度', ''],
      ['市内の観光入込客数の総数', '11.1% (0.2↑)', '12.2%', '15.0%'],
      ['新規就農者数', '3人', '4人', ''],
      ['', '調査中', '', '25人 (累計)'],
    ]);
  });

  test('underlined words and words in a frame are no table', async () => {
    expect(await textOf('merged')).toContain('下線のある文は表ではない。');
    const { value } = await pdf('frame');
    expect(value.lines.every(({ cells }) => cells === null)).toBe(true);
    expect((await textOf('frame')).slice(0, 2)).toEqual(['基本目標１', 'しごとをつくる']);
  });

  test('a table that goes on to the next page is just more rows', async () => {
    const { value } = await pdf('continued');
    const rows = value.lines.filter(({ cells }) => cells !== null);
    expect(rows.map(({ cells }) => cells?.[0]?.text)).toEqual(
      Array.from({ length: 40 }, (_, i) => `事業${i + 1}`),
    );
    expect(new Set(rows.map(({ page }) => page))).toEqual(new Set([1, 2]));
    const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
    expect(last - first).toBe(39);
  });

  test('a cell has its place: points from the lower left', async () => {
    const { value } = await pdf('merged');
    const { text, boxes = [] } = value.source;
    const at = (words: string) => boxes.find(({ start }) => start === text.indexOf(words))?.rect;
    const [name, target] = [at('指標名'), at('目標値')];
    if (!name || !target) throw new Error('no box');
    expect(name[2]).toBeLessThan(target[0]);
    // both are merged over the two rows of the heading
    expect([name[1], name[3]]).toEqual([target[1], target[3]]);
  });
});

describe('what cannot be read', () => {
  test('a page that is a picture is named', async () => {
    const { value, findings } = await pdf('scanned');
    expect(findings).toEqual([{ code: 'pdf-page-without-text', args: { page: 2 }, span: null }]);
    expect(value.source.pages).toBe(2);
    expect(value.source.text).toBe('文字のある頁\n');
  });

  test('a page whose font has no character map is named', async () => {
    const { findings } = await pdf('illegible');
    expect(findings).toEqual(
      [1, 2].map((page) => ({ code: 'pdf-page-illegible', args: { page }, span: null })),
    );
  });

  test.each([
    ['encrypted', 'pdf-encrypted'],
    ['truncated', 'pdf-truncated'],
  ])('%s: one error', async (name, code) => {
    const error = await pdf(name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code, args: { file: `${name}.pdf` } });
  });

  test('other files are no PDFs, and one without pages is broken', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text));
    const codeOf = (text: string) =>
      readPdf({ name: 'x.pdf', bytes: bytes(text) }).catch(({ code }: InputError) => code);
    expect(await codeOf('基本目標')).toBe('pdf-none');
    expect(await codeOf('%PDF-1.7\nnothing\n%%EOF\n')).toBe('pdf-broken');
  });

  test('a PDF without pages, and one whose header stands behind other bytes', async () => {
    const objects =
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
    const table = 'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n';
    const none = `%PDF-1.4\n${objects}${table}trailer<</Size 3/Root 1 0 R>>\nstartxref\n98\n%%EOF\n`;
    const file = { name: 'x.pdf', bytes: new Uint8Array(Buffer.from(none)) };
    await expect(readPdf(file)).rejects.toMatchObject({ code: 'pdf-no-pages' });
    const { bytes } = pdfFile('frame');
    const late = new Uint8Array([...Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), ...bytes]);
    const { value } = await readDocument({ name: 'late.pdf', bytes: late });
    expect(value.source.text).toContain('しごとをつくる');
  });

  test('the bytes stay with whoever owns them', async () => {
    const file = pdfFile('frame');
    const { length } = file.bytes;
    await readPdf(file);
    await readPdf(file);
    expect(file.bytes.length).toBe(length);
  });
});
