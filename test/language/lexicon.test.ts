// One lexicon is in use at a time, and never another than the caller thinks.
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Layout } from '../../src/forms/layout-file.ts';
import { readColumnHeading } from '../../src/language/column/heading.ts';
import { readRungs } from '../../src/language/heading/layout-rung.ts';
import { extendLexicon } from '../../src/language/layout-lexicon.ts';
import { BASE_LEXICON, LABELS, perLexicon, withLexicon } from '../../src/language/lexicon.ts';
import { SEEDS, seed, seedText, sourceOf } from '../documents.ts';
import { readCode, walk } from '../source-files.ts';

const layoutOf = (rules: Layout['rules'], file = 'layout.yaml'): Layout => ({
  file,
  sha256: 'a'.repeat(64),
  rules,
});

const DREAMS = layoutOf({ labels: { goal: { numbered: ['夢'] }, kpis: ['たしかめる数'] } });
const STARS = layoutOf({ labels: { goal: { numbered: ['星'] }, kpis: ['たしかめる数'] } });
const PLAN = `夢1 帰ってくる村
(1) 住まい
たしかめる数
・相談件数 現状値 5件 目標値 20件
星1 光る村
(1) あかり
たしかめる数
・街灯の数 現状値 1基 目標値 9基
`;
const goalsOf = (layout?: Layout) =>
  compileText(sourceOf(PLAN), { layout }).strategy.goals.map(({ title }) => title);

describe('a layout', () => {
  test.each(SEEDS)('that is empty changes nothing in %s', (name) => {
    const source = sourceOf(seedText(name), `${name}.txt`);
    const { strategy, outline, fates } = compileText(source, { layout: layoutOf({}) });
    const plain = seed(name);
    const { layout, ...rest } = strategy.document.source;
    expect(layout).toEqual({ file: 'layout.yaml', sha256: 'a'.repeat(64) });
    const document = { ...strategy.document, source: rest };
    expect({ ...strategy, document }).toEqual(plain.strategy);
    expect(outline).toEqual(plain.outline);
    expect(fates).toEqual(plain.fates);
  });

  test('never mixes with another, nor stays behind', () => {
    expect(goalsOf(DREAMS)).toEqual(['帰ってくる村']);
    expect(goalsOf(STARS)).toEqual(['光る村']);
    expect(goalsOf()).toEqual(goalsOf(layoutOf({})));
    expect(goalsOf(DREAMS)).toEqual(['帰ってくる村']);
    expect(goalsOf()).not.toContain('帰ってくる村');
  });

  test('does not reach lines that were read once and compiled twice', () => {
    const { lines } = compileText(sourceOf(PLAN));
    const titles = [DREAMS, undefined, STARS].map((layout) =>
      compileText(sourceOf(PLAN), { lines, layout }).strategy.goals.map(({ title }) => title),
    );
    expect(titles[0]).toEqual(['帰ってくる村']);
    expect(titles[1]).toEqual(goalsOf());
    expect(titles[2]).toEqual(['光る村']);
  });
});

describe('the lexicon in use', () => {
  const dreams = extendLexicon(DREAMS.rules);

  test('is the one before again, whatever happens meanwhile', () => {
    const fails = () =>
      withLexicon(dreams, () => {
        expect(LABELS.goal.numbered).toContain('夢');
        throw new Error('in the middle');
      });
    expect(fails).toThrow('in the middle');
    expect(LABELS).toBe(BASE_LEXICON.labels);
  });

  test('may change inside of another change', () => {
    const stars = extendLexicon(STARS.rules);
    withLexicon(dreams, () => {
      withLexicon(stars, () => expect(LABELS.goal.numbered[0]).toBe('星'));
      expect(LABELS.goal.numbered[0]).toBe('夢');
    });
  });

  test('gives what is derived from it once each', () => {
    let times = 0;
    const first = perLexicon(() => {
      times++;
      return LABELS.goal.numbered[0];
    });
    expect(first()).toBe('基本目標');
    expect(withLexicon(dreams, first)).toBe('夢');
    expect(first()).toBe('基本目標');
    expect(withLexicon(dreams, first)).toBe('夢');
    expect(times).toBe(2);
  });

  test('is extended once for the same rules', () => {
    expect(extendLexicon(DREAMS.rules)).toBe(dreams);
  });
});

describe('a word of a layout', () => {
  test('leaves the role that the program gives it', () => {
    const { labels } = extendLexicon({
      labels: { kpis: ['数値目標'], goal: { numbered: ['施策'] } },
    });
    expect(labels.kpis.words).toContain('数値目標');
    expect(labels.targets.words).not.toContain('数値目標');
    expect(labels.goal.numbered).toContain('施策');
    expect(labels.policy.numbered).not.toContain('施策');
    expect(labels.policy.declared).not.toContain('施策');
  });

  test('goes before words that it contains', () => {
    const lexicon = extendLexicon({
      columns: { baseline: ['出発点の指標'], name: ['評価のものさし'] },
    });
    const roles = () =>
      ['出発点の指標', '出発点の指標(R1)', '評価のものさし', '目標値'].map(
        (heading) => readColumnHeading(heading)?.role ?? null,
      );
    expect(withLexicon(lexicon, roles)).toEqual(['baseline', 'baseline', 'name', 'target']);
    expect(roles()).toEqual(['name', 'name', null, 'target']);
  });

  test('may be printed in any width', () => {
    const { labels } = extendLexicon({ labels: { kpis: ['ＫＰＩ（めやす）'] } });
    expect(labels.kpis.words[0]).toBe('KPI(めやす)');
  });
});

test('columns of lists, grades and dashes may be a document’s own', () => {
  const rules: Layout['rules'] = {
    columns: { goal: ['めざすまち'], policy: ['歩み'], name: ['ものさし'], actual: ['いま'] },
    values: { absent: ['なし'] },
    grades: ['もう少し'],
  };
  const list = `| めざすまち | 歩み | ものさし | 基準値 | 目標値 | 評価 |
|---|---|---|---|---|---|
| 森のまち | 植える | 植樹の本数 | 100本 | 250本 | もう少し |
| 森のまち | 植える | 苗木の種類 | なし | 12種類 | 達成 |
`;
  const { goals } = compileText(sourceOf(list), { layout: layoutOf(rules) }).strategy;
  expect(goals.map(({ title }) => title)).toEqual(['森のまち']);
  const kpis = goals[0]?.policies[0]?.kpis ?? [];
  expect(goals[0]?.policies[0]?.title).toBe('植える');
  expect(kpis.map(({ name }) => name)).toEqual(['植樹の本数', '苗木の種類']);
  expect(kpis.map(({ baseline }) => baseline?.value ?? null)).toEqual([100, null]);
  expect(kpis[0]?.evaluations[0]?.grade).toBe('もう少し');
  const plain = compileText(sourceOf(list)).strategy;
  expect(plain.goals).toEqual([]);
});

test('a ladder is read by its examples', () => {
  const rungs = readRungs({
    labels: { goal: { numbered: ['夢'] } },
    ladder: ['第３章', '夢１', { style: '（ア）', role: 'policy' }, '①', 'ただの語'],
  });
  expect(rungs.map(({ style, term, role }) => style ?? `${term} ${role}`)).toEqual([
    '第章',
    '夢 null',
    '(ア)',
    '①',
  ]);
});

test('no constant of a module holds words that a layout may change', () => {
  // VALUES.absent, LABELS.kpis.words, GRADES.words, LISTINGS.columns
  const CHANGEABLE =
    /^(?:LABELS\.(?!tails|holders|bodies)|VALUES\.(?:baseline|target|pending|absent|rows|columns)\b|GRADES\.words\b|LISTINGS\.)/;
  const wrong: string[] = [];
  const search = (path: string, tree: ts.SourceFile, node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    const text = node.getText(tree);
    const keys = /^Object\.keys\(/.test(text);
    if (ts.isPropertyAccessExpression(node) && CHANGEABLE.test(text))
      wrong.push(`${path}: ${text}`);
    if (!keys) ts.forEachChild(node, (child) => search(path, tree, child));
  };
  for (const { path, tree } of readCode()) {
    const names = new Set<string>();
    walk(tree, (node) => {
      if (ts.isVariableDeclaration(node)) names.add(node.name.getText(tree));
    });
    // a file's own names of the same spelling are other words
    if (names.has('LABELS') && !path.endsWith('lexicon.ts')) continue;
    for (const statement of tree.statements)
      if (!ts.isClassDeclaration(statement)) search(path, tree, statement);
  }
  expect(wrong).toEqual([]);
});
