import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { tileLines } from '../../src/read/block/lines.ts';
import { htmlBlocks } from '../../src/read/html/flow.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { sourceOf } from '../documents.ts';
import { checkLines, fileOf, show } from '../formats/offsets.ts';

const read = (html: string) => {
  const lines = tileLines(htmlBlocks(html), html.length);
  checkLines(lines, html);
  return lines;
};

describe('text', () => {
  test('headings, paragraphs, line breaks and entries are lines', () => {
    const html =
      '<h1>総合<b>戦略</b></h1>\n<p>１行目<br>2行目</p><ul><li>婚活</li><li>①移住<ul><li>空き家</li></ul></li></ul>' +
      '<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol><dl><dt>用語</dt><dd>意味</dd></dl>';
    expect(show(read(html))).toEqual([
      '#1 総合戦略',
      ...[
        '1行目',
        '2行目',
        '・婚活',
        '①移住',
        '・空き家',
        '3. 甲',
        '7. 乙',
        '8. 丙',
        '用語',
        '意味',
      ],
    ]);
  });

  test('references are resolved, blanks are as a browser shows them', () => {
    const html = '<p>  R&amp;D&nbsp;は\r\n   人口&#12354;\n 20 %&hellip; a &lt; b &foo; &amp  </p>';
    expect(show(read(html))).toEqual(['R&D は人口あ 20 %… a < b &foo; &']);
  });

  test('stray tags and broken nesting lose no words', () => {
    expect(show(read('<p>人</b>口<div>減<i>少</div></i>対策</span>です'))).toEqual([
      '人口',
      '減少',
      '対策です',
    ]);
  });

  test('the furniture of a page is left out', () => {
    const html =
      '<html><head><title>題</title><style>p{}</style></head><body><header>市の名</header><nav>案内</nav>' +
      '<main><header><h1>計画</h1></header><p hidden>隠</p><p>本文<script>1</script></p>' +
      '<p><ruby>根室<rt>ねむろ</rt></ruby></p><div style="display:none">見えない</div></main>' +
      '<footer>問合せ</footer></body></html>';
    expect(show(read(html))).toEqual(['#1 計画', '本文', '根室']);
  });

  test('a page without main part keeps its header', () => {
    expect(show(read('<header><h1>計画</h1></header><p>本文</p>'))).toEqual(['#1 計画', '本文']);
  });

  test('preformatted lines keep their blanks and tabs', () => {
    const lines = read('<pre>\n指標\t目標\n  人口  2万人\n</pre>');
    expect(lines.filter(({ blank }) => !blank).map(({ content }) => content.text)).toEqual([
      '指標\t目標',
      '  人口  2万人',
    ]);
  });
});

describe('tables', () => {
  test('cells that span rows and columns stand in each of them, once in the text', () => {
    const html =
      '<table><caption>表1 指標</caption><tr><th rowspan="2">指標</th><th colspan="2">実績</th></tr>' +
      '<tr><th>H27</th><th>H28</th></tr><tr><td rowspan=2>人口</td><td>1</td><td>2</td></tr>' +
      '<tr><td colspan=2>集計中</td></tr><tr></tr></table>';
    const lines = read(html);
    expect(show(lines)).toEqual([
      '表1 指標',
      ...['指標 | 実績 | 実績', '指標 | H27 | H28', '人口 | 1 | 2', '人口 | 集計中 | 集計中'],
    ]);
    expect(lines.at(-2)?.content.text).toBe('集計中');
  });

  test('a row of one cell over all columns is a title, not its copies', () => {
    const html = '<table><tr><td colspan=3>基本目標1</td></tr><tr><td>a<td>b<td>c</table>';
    expect(show(read(html))).toEqual(['基本目標1', 'a | b | c']);
  });

  test('lines and entries in a cell are divided', () => {
    const html =
      '<table><tr><td>新規<br>就農者</td><td><p>研修</p><ul><li>相談<li>助成</ul></td><td></td></tr></table>';
    expect(show(read(html))).toEqual(['新規 就農者 | 研修 ・相談 ・助成 | ']);
  });

  test('a table that lays out the page is no table', () => {
    const html =
      '<table><tr><td>案内</td><td><h2>基本目標1</h2><table><tr><td>a<td>b</table></td></tr></table>';
    expect(show(read(html))).toEqual(['案内', '#2 基本目標1', 'a | b']);
  });

  test('two tables stay two', () => {
    const html = '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>';
    expect(read(html).map(({ blank }) => blank)).toEqual([true, false, true, false, true]);
  });
});

describe('encodings', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><p>地方創生の総合戦略、表示できる文字</p>`;
  test.each([
    ['Shift_JIS', 'shift_jis', 'shift_jis'],
    ['EUC-JP', 'euc-jp', 'euc-jp'],
    ['x-sjis', 'shift_jis', 'shift_jis'],
    ['utf-8', 'utf-8', 'utf-8'],
    ['Shift_JIS', 'utf-8', 'utf-8'],
    ['utf-8', 'shift_jis', 'shift_jis'],
    ['nonsense', 'utf-8', 'utf-8'],
  ])('declared %s, written %s', async (charset, encoding, expected) => {
    const { value } = await readHtml(fileOf('a.html', iconv.encode(page(charset), encoding)));
    expect(value.source.encoding).toBe(expected);
    expect(show(value.lines)).toEqual(['地方創生の総合戦略、表示できる文字']);
  });

  test('declared and written in ISO-2022-JP', async () => {
    const words = Buffer.from([0x1b, 0x24, 0x42, 0x40, 0x6f, 0x4e, 0x2c, 0x1b, 0x28, 0x42]);
    const html = Buffer.concat([Buffer.from('<meta charset="iso-2022-jp"><p>'), words]);
    expect(show((await readHtml(fileOf('a.html', html))).value.lines)).toEqual(['戦略']);
  });
});

test('a page without words is refused', async () => {
  const { rejects } = expect(readHtml(fileOf('a.html', '<html><body><p> </p></body></html>')));
  await rejects.toMatchObject({ code: 'input-empty' });
});

test('places in the model are lines of the file', () => {
  const html =
    '<h1>第2期 総合戦略</h1>\n<h2>基本目標1 しごと</h2>\n<h3>数値目標</h3>\n<table>\n<tr><th>指標</th><th>基準値（R1）</th>' +
    '<th>目標値（R6）</th></tr>\n\n<tr>\n<td>新規就業者数</td>\n<td>100人</td><td>１５０人</td></tr>\n</table>';
  const { strategy } = compileText(sourceOf(html, 'a.html'), { lines: read(html) });
  const [target] = strategy.goals[0]?.targets ?? [];
  expect(target).toMatchObject({
    name: '新規就業者数',
    baseline: { value: 100 },
    target: { value: 150 },
  });
  // the row alone, from its first cell on
  expect(target?.source).toMatchObject({ start: { line: 8, column: 5 }, end: { line: 9 } });
});

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<td rowspan=3>',
    '<td colspan="2">',
    '</td>',
    '</table>',
    '<li>',
    '<ul>',
  ],
  ...[
    '</ul>',
    '<ol>',
    '<h2>',
    '</h2>',
    '<br>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<!-- x -->',
  ],
  ...[
    '人口',
    '１００人',
    '&amp;',
    '&nbsp;',
    '&hellip;',
    'ｶﾞ',
    ' ',
    '\n',
    '\r\n',
    '\u3000',
    '<',
    '&',
    '<a href="',
    '">',
  ],
  ...['<script>', '</script>', '<svg>', '<select>', '<template>', '<frameset>', '\0', '①'],
);

test('any HTML: lines tile the source and every character stands where it says', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => void read(parts.join(''))),
    { numRuns: 1500 },
  );
});

describe('what no page looks like', () => {
  test.each([
    ['deep nesting', `${'<div>'.repeat(60_000)}底`],
    ['deep inline nesting', `<p>${'<b><i>'.repeat(20_000)}底`],
    ['tables in tables', `${'<table><tr><td>'.repeat(10_000)}底`],
    [
      'huge spans',
      `<table>${'<tr><td rowspan=65534 colspan=1000>底'.repeat(500)}${'<tr>'.repeat(20_000)}</table>`,
    ],
    ['references', `<p>${'&amp'.repeat(60_000)}底`],
    ['open tags', `底${'<a '.repeat(60_000)}`],
    ['text that tables push out', `<table>${'底<tr><td>x</td></tr>'.repeat(5_000)}</table>`],
  ])('%s is read', (_, html) => {
    const lines = tileLines(htmlBlocks(html), html.length);
    expect(lines.some(({ content }) => content.text.includes('底'))).toBe(true);
  });
});
