// Running heads of a text that was copied with its page numbers, and contents pages.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { findContents } from '../../src/outline/contents.ts';
import { findFurniture } from '../../src/outline/furniture.ts';
import { layOut } from '../../src/outline/outline.ts';
import { runningHeads } from '../../src/outline/running-head.ts';
import { readLines } from '../../src/read/lines.ts';
import { sourceOf } from '../documents.ts';

describe('running heads', () => {
  const heads = (...lines: string[]) => [...runningHeads(readLines(lines.join('\n')))];
  const OPENING = ['碧浜町総合戦略', '令和2年3月', 'はじめに', '町の姿'];

  test('repeat the title, or one another, beside page numbers; the first is kept', () => {
    expect(heads(...OPENING, '本文', '碧浜町総合戦略', '1', '本文', 'まちの暮らし', '2')).toEqual([
      5,
    ]);
    expect(heads(...OPENING, 'まちの暮らし', '1', '本文', 'まちの暮らし', '2')).toEqual([7]);
    // words that head a column of no figures are no cells of one
    const title = '施策評価調書(令和6年度評価)';
    expect(heads(title, ...OPENING.slice(1), '1', title)).toEqual([5]);
  });

  test('stand beside the number of their page, a stroke between', () => {
    expect(heads(...OPENING, '本文', '14 | 碧浜町総合戦略', '碧浜町総合戦略 | 15')).toEqual([5, 6]);
    expect(heads(...OPENING, '本文', '14 | 灯台の活用の促進')).toEqual([]);
  });

  test('stand behind a wide blank from the numbers of following pages, those of one table in none', () => {
    const wide = (page: string) => `第3期港の総合戦略      ${page}`;
    expect(heads(...OPENING, wide('38/60'), '本文', wide('39/60'))).toEqual([4, 6]);
    expect(heads(...OPENING, wide('- 12 -'), '本文', wide('- 44 -'))).toEqual([]);
    expect(heads(...OPENING, '海水浴場の数    3', '釣り場の数    4')).toEqual([]);
  });

  test.each([
    ['away from page numbers', ['まちの暮らし', '本文', '1', '本文', 'まちの暮らし', '本文', '2']],
    ['of a label with its number', ['基本目標2 山', '1', '本文', '基本目標2 山', '2']],
    ['of a short word', ['暮らし', '1', '本文', '暮らし', '2']],
  ])('lines %s are none', (_, lines) => {
    expect(heads(...OPENING, ...lines)).toEqual([]);
  });
});

test.each(['(1/2ページ)', '2ページ', '- 3 -', '4/12'])('%s is the number of a page', (line) => {
  const { furniture } = layOut(readLines(`基本目標1 港をひらく\n${line}\n施策1 灯台\n`), []).value;
  expect(furniture).toEqual([{ line: 1, reason: 'page-number' }]);
});

describe('contents pages', () => {
  const found = (...lines: string[]) => findContents(readLines(lines.join('\n')), new Set());

  test.each([
    ['dots', '基本目標1 港をひらく......3', '基本目標2 山をひらく......9'],
    ['strokes', '基本目標1 港をひらく――――― 3', '基本目標2 山をひらく――――― 9'],
    [
      'dots with blanks',
      '基本目標1 港をひらく ・ ・ ・ ・ 3',
      '基本目標2 山をひらく ・ ・ ・ ・ 9',
    ],
  ])('end where their entries do: %s', (_, first, second) => {
    const { lines } = found(
      '目次',
      first,
      second,
      '本文が始まる。',
      '続く。',
      '続く。',
      '終わる。',
    );
    expect(lines).toEqual({ first: 0, last: 2 });
  });

  test('need no word where pages ascend, and are none where they do not', () => {
    const entries = ['港をひらく......3', '山をひらく......9'];
    expect(found('碧浜町総合戦略', ...entries).lines).toEqual({ first: 1, last: 2 });
    expect(found('碧浜町総合戦略', ...entries.toReversed()).lines).toBeNull();
  });

  test('alone are no plan', () => {
    const page = '碧浜町総合戦略\n目次\n基本目標1 港をひらく――――― 3\n基本目標2 山をひらく――――― 9\n';
    const alone = compileText(sourceOf(page)).strategy;
    expect(alone.document.kind).toBe('other');
    expect(alone.goals.map(({ title }) => title)).toEqual(['港をひらく', '山をひらく']);
    const body = '基本目標1 港をひらく\n数値目標\n入港の数 61隻(H30) → 70隻(R6)\n';
    expect(compileText(sourceOf(page + body)).strategy.document.kind).toBe('strategy');
  });

  test('entries go over two lines, their leaders hyphens, and a number alone names nothing', () => {
    const text = [
      '目 次',
      '第1部 総合戦略',
      ' 1 策定の趣旨 ---------------- 3',
      ' 2 基本目標と施策',
      '  基本目標1 港をひらき、船が',
      '  行き交うまち ------- 11',
      '   施策(1) 灯台の活用づく',
      '   り ------------- 12',
      '  基本目標2 山をひらくまち ------- 15',
      '   施策(1) ------------- 16',
      ' 3 推進の体制 -------------- 20',
    ].join('\n');
    const { goals } = compileText(sourceOf(text)).strategy;
    expect(goals.map(({ title, policies }) => [title, policies.map((own) => own.title)])).toEqual([
      ['港をひらき、船が行き交うまち', ['灯台の活用づくり']],
      ['山をひらくまち', []],
    ]);
  });
});

test('a number between a cell and a running head that has its page number behind it is a value', () => {
  const text = [
    '灯台のある港町総合戦略(平成27年10月)',
    'KPI',
    '指標',
    '基準値',
    '目標値',
    '入港の数',
    '12隻',
    '30隻',
    '出港の数',
    '－',
    '24',
    '灯台のある港町総合戦略',
    '28',
    '施策2 港を開く',
  ].join('\n');
  const lines = readLines(text);
  const furniture = findFurniture(lines, findContents(lines, new Set()));
  expect([10, 11, 12].map((line) => furniture.get(line)?.reason)).toEqual([
    undefined,
    'running-head',
    'page-number',
  ]);
});

describe('beginnings of other documents that a host prints', () => {
  const SNIPPETS = [
    'Similar documents',
    '1.入札に付する事項 (1) 件名 庁舎清掃業務',
    '目次 1 まちの姿 2 港の課題',
  ];
  const reasons = (...lines: string[]) => {
    const read = readLines(lines.join('\n'));
    const furniture = findFurniture(read, { lines: null, titles: new Set() });
    return read.map(({ index }) => furniture.get(index)?.reason ?? null);
  };

  test.each(['Transcription', 'Transcript of 碧浜町総合戦略'])(
    'end where %s begins its own text',
    (word) => {
      const found = reasons('碧浜町総合戦略', ...SNIPPETS, word, '基本目標1 港をひらく');
      expect(found.slice(0, 4)).toEqual([null, 'host', 'host', 'host']);
      expect(found.at(-1)).toBeNull();
    },
  );

  test('are not told apart where nothing says that its own text begins', () => {
    const found = reasons('碧浜町総合戦略', ...SNIPPETS, '基本目標1 港をひらく');
    expect(found.slice(2)).toEqual([null, null, null]);
  });
});
