import fc from 'fast-check';
import type { Heading, Nodes, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { exportModel } from '../../src/export/export.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import type { Division, Grid, Mark, Node, Outline, Prose } from '../../src/forms/outline.ts';
import { splitAtTags } from '../../src/language/letters/tag.ts';
import { NEMURO } from './sample.ts';

const SPAN = { start: 0, end: 0 };

const markOf = (label: string): Mark => ({
  label,
  style: label,
  ordinal: label === '・' ? null : 1,
});

const prose = (text: string, label?: string): Prose => ({
  kind: 'prose',
  mark: label === undefined ? null : markOf(label),
  content: mapped(text, 0),
  lines: [mapped(text, 0)],
  span: SPAN,
  line: 0,
  endLine: 0,
  depth: null,
  indented: false,
  spaced: false,
});

const grid = (caption: string | null, ...rows: string[][]): Grid => ({
  kind: 'grid',
  caption: caption === null ? null : mapped(caption, 0),
  rows: rows.map((cells) => ({
    kind: 'row',
    cells: cells.map((cell) => mapped(cell, 0)),
    span: SPAN,
    line: 0,
  })),
  span: SPAN,
});

const division = (label: string | null, title: string, ...children: Node[]): Division => ({
  kind: 'division',
  mark: label === null ? null : markOf(label),
  role: null,
  term: null,
  title: mapped(title, 0),
  span: SPAN,
  why: [],
  children,
});

const outline = (children: Node[], cover: Prose[] = []): Outline => ({
  cover,
  children,
  furniture: [{ line: 3, reason: 'page-number' }],
  fromContents: false,
});

const parse = (markdown: string) =>
  unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);

const wordsOf = (node: Nodes): string => {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
};

const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];

const headingsOf = (markdown: string) =>
  nodesOf(parse(markdown))
    .filter((node): node is Heading => node.type === 'heading')
    .map((heading) => [heading.depth, wordsOf(heading)]);

const tablesOf = (markdown: string) =>
  nodesOf(parse(markdown))
    .filter((node): node is Table => node.type === 'table')
    .map(({ children }) => children.map((row) => row.children.map(wordsOf)));

describe('a document as Markdown', () => {
  test('cover, headings, prose, list and table', () => {
    const markdown = writeMarkdown(
      outline(
        [
          division(
            '第1章',
            '基本的な考え方',
            prose('人口の減少を抑える。'),
            division(
              '(ア)',
              '子育て',
              prose('相談を受ける', '・'),
              prose('合計特殊出生率', '①'),
              grid('指標の一覧', ['区分', '事業名', '内容'], ['新規', '児童|相談室']),
            ),
          ),
        ],
        [prose('第2期根室市創生総合戦略')],
      ),
    );
    expect(markdown).toBe(
      [
        '第2期根室市創生総合戦略',
        '',
        '# 第1章 基本的な考え方',
        '',
        '人口の減少を抑える。',
        '',
        '## (ア) 子育て',
        '',
        '- 相談を受ける',
        '- ① 合計特殊出生率',
        '',
        '指標の一覧',
        '',
        '| 区分 | 事業名 | 内容 |',
        '| - | - | - |',
        '| 新規 | 児童\\|相談室 | |',
        '',
      ].join('\n'),
    );
  });

  test('tags that conversions left in cells are no words, brackets are', () => {
    const markdown = writeMarkdown(
      outline([
        grid(
          null,
          ['<p>計画(Plan)</p> <p>実施</p>', '<KPI>の<br/>値'],
          ['<ul style="list-style-type: none"><li>産業</li></ul>', '3<5'],
        ),
      ]),
    );
    expect(tablesOf(markdown)).toEqual([
      [
        ['計画(Plan) 実施', '<KPI>の 値'],
        ['産業', '3<5'],
      ],
    ]);
  });

  test('a heading with nothing but its label word', () => {
    const { title, ...rest } = division(null, '');
    expect(writeMarkdown(outline([{ ...rest, title, term: '数値目標' }]))).toBe('# 数値目標\n');
  });

  test('headings go no deeper than six', () => {
    let nested: Node[] = [];
    for (let depth = 8; depth > 0; depth--) nested = [division(null, `段${depth}`, ...nested)];
    expect(headingsOf(writeMarkdown(outline(nested)))).toEqual([
      [1, '段1'],
      [2, '段2'],
      [3, '段3'],
      [4, '段4'],
      [5, '段5'],
      [6, '段6'],
      [6, '段7'],
      [6, '段8'],
    ]);
  });

  test('the door', async () => {
    const files = await exportModel('md', [
      { strategy: NEMURO, outline: outline([division('1.', '基本目標')]) },
    ]);
    expect(files).toEqual([{ name: 'nemuro-2-strategy-draft.md', bytes: '# 1. 基本目標\n' }]);
  });
});

describe('words that Markdown would take for something else', () => {
  test.each([
    ['20~39歳の女性', '20~39歳の女性'],
    ['~ 子どもたちに誇れるまち ~', '~ 子どもたちに誇れるまち ~'],
    ['C:\\~x', 'C:\\\\~x'],
  ])('%s: no needless escape', (words, expected) => {
    expect(writeMarkdown(outline([prose(words)]))).toBe(`${expected}\n`);
  });

  test('two ranges in one paragraph are not struck out, not even where one tilde does it', () => {
    const words = '20~39歳と40~64歳';
    const markdown = writeMarkdown(outline([prose(words)]));
    for (const singleTilde of [true, false]) {
      const tree = unified().use(remarkParse).use(remarkGfm, { singleTilde }).parse(markdown);
      expect(nodesOf(tree).map(({ type }) => type)).not.toContain('delete');
      expect(wordsOf(tree)).toBe(words);
    }
  });

  test.each([
    '~~取消~~',
    '~~~',
    '1. number',
    '- point',
    '# heading',
    '*強調*と_下線_',
    '<p>段落</p>',
    '[リンク](x)',
    '&amp;と&',
    '| table |',
    '---',
    '> quote',
    '`符号`',
    'http://example.jp/~plan',
    '表|の|棒',
    'a\\~b\\\\~~c',
  ])('%s stays words', (words) => {
    const tree = parse(writeMarkdown(outline([prose(words)])));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(wordsOf(tree)).toBe(words);
  });
});

describe('any outline', () => {
  const words = fc
    .oneof(
      fc.string({ maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(
            '~',
            '~~',
            '\\',
            '|',
            '20',
            '39歳',
            ' ',
            '#',
            '*',
            '1.',
            '-',
            '<B>',
            '<a>',
            '<i>',
            '目標',
            '\t',
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    // what joining wrapped lines takes out is no matter of Markdown
    .map((text) => text.replaceAll(' ', '、'))
    // nor are tags that a conversion left; splitAtTags is held to account by its own examples
    .map((text) =>
      splitAtTags(mapped(text, 0))
        .map((piece) => piece.text)
        .join('、'),
    );
  const cells = fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  });

  test('comes back with the same headings, cells and words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, cells), { maxLength: 4 }), (parts) => {
        const markdown = writeMarkdown(
          outline(
            parts.map(([title, text, rows]) =>
              division(null, title, prose(text), grid(null, ...rows)),
            ),
          ),
        );
        expect(headingsOf(markdown)).toEqual(parts.map(([title]) => [1, title]));
        expect(tablesOf(markdown)).toEqual(parts.map(([, , rows]) => rows));
        const paragraphs = parse(markdown).children.filter(({ type }) => type === 'paragraph');
        expect(paragraphs.map(wordsOf)).toEqual(
          parts.map(([, text]) => text).filter((text) => text !== ''),
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
