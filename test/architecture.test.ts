// The rules of the house, read from the sources themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import municipalities from '../src/lexicon/municipalities.csv';
import { type Import, importsOf, ROOT, readCode, walk } from './source-files.ts';

const RANKS: Readonly<Record<string, number>> = {
  lexicon: 0,
  base: 0,
  forms: 1,
  language: 2,
  reckon: 2.5,
  mend: 2.7,
  ...Object.fromEntries(
    [
      'read',
      'outline',
      'interpret',
      'correct',
      'check',
      'align',
      'change',
      'evaluate',
      'export',
      'report',
    ].map((name) => [name, 3]),
  ),
  '': 4,
  cli: 5,
};

/** Packages with one door (a file or a folder of src/). */
const DOORS: readonly (readonly [pack: RegExp, door: RegExp])[] = [
  [/^(?:chalk|commander|tinyglobby|node:fs|node:fs\/promises|node:child_process)$/, /^cli\//],
  [/^kuromoji$/, /^language\/morpheme\.ts$/],
  [/^docx$/, /^report\/taishohyo\/docx\.ts$/],
  [/^diff$/, /^report\/taishohyo\/underline\.ts$/],
  [/^fflate$/, /^report\/zip-dates\.ts$/],
  [/^#validators$/, /^read\/model\/validator\.ts$/],
  [/^pdfjs-dist/, /^read\/pdf\/(?:document|library)\.ts$/],
  [/^ajv/, /^$/],
  [/^(?:hastscript|hast-util-to-html)$/, /^report\/page\//],
  [/^d3-/, /^report\/change-page\/flow-layout\.ts$/],
];

/** Packages that start-up must not load. */
const HEAVY =
  /^(?:kuromoji|yaml|chalk|tinyglobby|papaparse|parse5|entities|mammoth|hucre|pdfjs-dist.*|unified|remark-.*|hast.*|d3-.*|docx|diff|fflate|#validators)$/;

const code = readCode();
const imports = code.flatMap(importsOf);
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : '');
const written = code.filter(({ text }) => !text.startsWith('// Generated'));

describe('a file imports only its own folder or a lower number', () => {
  test('every folder of src/ has a number', () => {
    for (const { path } of code) expect(RANKS, path).toHaveProperty([folderOf(path)]);
  });

  test('no import leads sideways or up', () => {
    const wrong = imports.filter(({ from, target }) => {
      if (target === null || folderOf(from) === folderOf(target)) return false;
      return (RANKS[folderOf(target)] ?? 9) >= (RANKS[folderOf(from)] ?? 0);
    });
    expect(wrong.map(({ from, name }) => `${from} -> ${name}`)).toEqual([]);
  });
});

test('forms/ is plain data: types alone', () => {
  const plain = new Set([
    ts.SyntaxKind.InterfaceDeclaration,
    ts.SyntaxKind.TypeAliasDeclaration,
    ts.SyntaxKind.ImportDeclaration,
    ts.SyntaxKind.ExportDeclaration,
    ts.SyntaxKind.EndOfFileToken,
  ]);
  const wrong = code
    .filter(({ path }) => folderOf(path) === 'forms')
    .flatMap(({ path, tree }) =>
      tree.statements.filter(({ kind }) => !plain.has(kind)).map(() => path),
    );
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  const next = new Map(code.map(({ path }) => [path, imports.filter(({ from }) => from === path)]));
  const settled = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (way.includes(path) || settled.has(path)) return;
    for (const { target } of next.get(path) ?? []) if (target) follow(target, [...way, path]);
    settled.add(path);
  };
  for (const { path } of code) follow(path, []);
  expect(circles).toEqual([]);
});

describe('one door per dependency', () => {
  test.each(DOORS)('%s stands only in %s', (pack, door) => {
    const wrong = imports.filter(({ name, from }) => pack.test(name) && !door.test(from));
    expect(wrong.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
  });

  test.each(['cli/main.ts', 'cli/compile-command.ts'])(
    '%s loads nothing heavy before it is needed',
    (entry) => {
      const reached = new Set([entry]);
      for (const path of reached) {
        for (const next of imports.filter(loads(path))) if (next.target) reached.add(next.target);
      }
      const heavy = imports.filter(
        (one) => reached.has(one.from) && loads(one.from)(one) && HEAVY.test(one.name),
      );
      expect(heavy.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
    },
  );
});

/** Whether an import of `path` is followed when the file is loaded. */
const loads = (path: string) => (one: Import) => one.from === path && !one.dynamic && !one.typeOnly;

describe('files and functions stay small', () => {
  test('no file has more than 250 lines', () => {
    const long = written.filter(({ text }) => text.split('\n').length - 1 > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('no function has more than 50 lines', () => {
    const long: string[] = [];
    for (const { path, tree } of written) {
      walk(tree, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        const line = (offset: number) => tree.getLineAndCharacterOfPosition(offset).line;
        const first = line(node.getStart(tree));
        if (line(node.end) - first + 1 > 50) long.push(`${path}:${first + 1}`);
      });
    }
    expect(long).toEqual([]);
  });

  test('files are concepts, not drawers', () => {
    const vague = code.filter(({ path }) =>
      /(?:^|[/-])(?:utils?|helpers?|common|manager)\b/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
    const shape = code.filter(
      ({ path }) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.client)?\.ts$/.test(path),
    );
    expect(shape.map(({ path }) => path)).toEqual([]);
  });
});

describe('no document is known to the code', () => {
  test('no literal names a municipality', () => {
    const names = [...new Set(municipalities.map((row) => row.name as string))];
    const longer = names.filter((name) => name.length >= 3);
    expect(longer.length).toBeGreaterThan(1000);
    const wrong: string[] = [];
    for (const { path, tree } of code) {
      walk(tree, (node) => {
        if (
          !ts.isLiteralExpression(node) &&
          !ts.isTemplateMiddleOrTemplateTail(node) &&
          !ts.isTemplateHead(node)
        )
          return;
        const named = longer.find((name) => node.text.includes(name));
        if (named) wrong.push(`${path}: ${named}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('nothing in src/ names a seed', () => {
    const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'));
    expect(seeds.length).toBeGreaterThanOrEqual(5);
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
    const wrong = files
      .filter((path) => /\.(?:ts|yaml|csv)$/.test(path))
      .filter((path) => {
        const text = readFileSync(join(ROOT, 'src', path), 'utf8');
        return seeds.some((name) => text.includes(name.replace('.txt', '')));
      });
    expect(wrong).toEqual([]);
  });
});
