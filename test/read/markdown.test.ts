import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { readLines } from '../../src/read/lines.ts';
import { markdownLines } from '../../src/read/markdown/markdown.ts';
import { SEEDS, seed, seedText, sourceOf } from '../documents.ts';
import { checkLines, show } from '../formats/offsets.ts';

const read = async (text: string) => {
  const lines = await markdownLines(text);
  checkLines(lines, text);
  return lines;
};

describe('what Markdown marks', () => {
  test('headings have their depth and lose their signs', async () => {
    const lines = await read(
      '# 総合戦略 #\n\n## 基本目標１\n本文\n\n数値目標\n--------\n\n#見出しでない\n',
    );
    expect(show(lines)).toEqual([
      '#1 総合戦略',
      '#2 基本目標1',
      '本文',
      '#2 数値目標',
      '--------',
      '#見出しでない',
    ]);
  });

  test('several lines above a rule are text, not a heading', async () => {
    const lines = await read('一行目の文。\n二行目の文。\n---\n');
    expect(lines.map(({ depth }) => depth)).toEqual([null, null, null]);
  });

  test('inline markup goes, its words stay', async () => {
    const text =
      '**人口**は*約*２万人[^1]、`KPI`は[総務省](https://example.jp/a_b "x")の![図1](a.png)、R&amp;D、\\*注、&#12354;。\n\n[^1]: 注\n';
    const [first] = show(await read(text));
    expect(first).toBe('人口は約2万人、KPIは総務省の図1、R&D、*注、あ。');
  });

  test('stars between figures are signs', async () => {
    expect(show(await read('4*5*6品、2**3**4\n'))).toEqual(['4*5*6品、2**3**4']);
  });

  test('what is struck through is no value; single tildes are ranges', async () => {
    expect(show(await read('目標~~100人~~150人、20~39歳と40~59歳\n'))).toEqual([
      '目標150人、20~39歳と40~59歳',
    ]);
  });

  test('comments and fences are no words, what stands in code is', async () => {
    const lines = await read('前<!-- 秘密 -->後\n\n```text\n*そのまま*\n```\n');
    expect(show(lines)).toEqual(['前後', '*そのまま*']);
  });

  test('list entries keep bullet and number as printed, lines that go on lose their indentation', async () => {
    const text = '- 婚活支援\n  の推進\n  1. 相談会\n10) 移住\n> 引用\n> > 深い引用\n';
    const contents = (await read(text)).map(({ content }) => content.text);
    expect(contents).toEqual(['- 婚活支援', 'の推進', '1. 相談会', '10) 移住', '引用', '深い引用']);
  });

  test('front matter makes no heading', async () => {
    const lines = await read('---\ntitle: 総合戦略\n---\n# 本文\n');
    expect(lines.map(({ depth }) => depth)).toEqual([null, null, null, 1]);
  });
});

describe('tables', () => {
  test('rows have all their cells; the line under the header belongs to it', async () => {
    const text =
      '| 指標 | 基準値 | 目標値 |\n|:--|--:|---|\n| **出生数** | 100人<br>（R1） | 120\\|130 |\n| 転入者 |  |\n';
    const lines = await read(text);
    expect(show(lines)).toEqual([
      '指標 | 基準値 | 目標値',
      '出生数 | 100人 (R1) | 120|130',
      '転入者 |  | ',
    ]);
    expect(lines).toHaveLength(3);
  });

  test('a table written in HTML is read the HTML way', async () => {
    const text =
      '前の文\n\n<table><tr><td rowspan="2">人口</td><td>R1</td></tr>\n<tr><td>R2</td></tr></table>\n\n後の文\n';
    expect(show(await read(text))).toEqual(['前の文', '人口 | R1', '人口 | R2', '後の文']);
  });
});

test('a table gives its figures the model', async () => {
  const text =
    '# 第2期 総合戦略\n\n## 基本目標1 しごと\n\n### 数値目標\n\n| 指標 | 基準値(R1) | 目標値(R6) |\n|---|---|---|\n| 新規就業者数 | 100人 | 150人 |\n';
  const { strategy } = compileText(sourceOf(text, 'plan.md'), { lines: await read(text) });
  const [target] = strategy.goals[0]?.targets ?? [];
  expect(target).toMatchObject({
    name: '新規就業者数',
    baseline: { value: 100 },
    target: { value: 150 },
  });
  // the row alone: its heading is read with it, but is no place of it
  expect(target?.source).toMatchObject({ start: { line: 9 }, end: { line: 9 } });
});

describe.each(SEEDS)('%s, named .md', (name) => {
  test('compiles to what it compiles to as plain text', async () => {
    const text = seedText(name);
    const facts = ({ goals, policies, indicators, projects, tables, coverage }: Strategy) => ({
      goals,
      policies,
      indicators,
      projects,
      tables,
      coverage,
    });
    const lines = await markdownLines(text);
    checkLines(lines, text);
    const source = sourceOf(text, `${name}.txt`);
    expect(facts(compileText(source, { lines }).strategy)).toEqual(facts(seed(name).strategy));
  });
});

const piece = fc.constantFrom(
  ...[
    '# 見出し',
    '**太字**',
    '- 項目',
    '1. 番号',
    '| a | b |',
    '|---|---|',
    '> 引用',
    '```',
    '`x`',
  ],
  ...[
    '[文](u)',
    '&amp;',
    '\\*',
    '<br>',
    '<!-- x',
    '-->',
    '\t',
    '    ',
    '---',
    '１００人',
    '*',
    '_あ_',
    '~~線~~',
  ],
  ...['<table><tr><td>値', '</table>', 'ｶﾞ', '[^1]', '![図](x)', '\u3000', '　本文。'],
);
const document = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

test('any Markdown: lines tile the source and every character stands where it says', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (text) => {
      checkLines(await markdownLines(text), text);
    }),
    // a table's row that holds only tags
    { numRuns: 400, examples: [['|---|---|\n|---|---|\n<br> </table>\n']] },
  );
});

test('every source line with words reaches the lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[ぁ-ん。]{1,8}$/), { maxLength: 12 }),
      async (words) => {
        const text = words
          .map((word, i) => `${['# ', '- ', '', '> ', '1. '][i % 5]}${word}`)
          .join('\n');
        const read = (await markdownLines(text)).map(({ content }) => content.text).join('\n');
        for (const word of words) expect(read).toContain(word);
        expect(await markdownLines(text)).toHaveLength(readLines(text).length);
      },
    ),
  );
});

describe('what no document looks like', () => {
  test.each([
    ['emphasis that never ends', '**a '.repeat(40_000)],
    ['underscores', 'a_ '.repeat(60_000)],
    ['quotations in quotations', '> '.repeat(50_000)],
    ['lists in lists', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['open brackets', '!['.repeat(50_000)],
  ])('%s loses nothing', async (_, text) => {
    const lines = await markdownLines(text);
    expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
