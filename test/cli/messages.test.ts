import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { message, messageCodes } from '../../src/language/message.ts';
import { ROOT, readCode, walk } from '../source-files.ts';

/** Calls whose argument at this index is a message code. */
const TAKES_CODE: Readonly<Record<string, number>> = {
  InputError: 0,
  finding: 0,
  notice: 0,
  message: 0,
  problem: 1,
  because: 0,
};

/** Every message code that a literal of the sources names. */
function codesInUse(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { path, tree } of readCode()) {
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      const callee = node.expression;
      const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText(tree);
      const argument = node.arguments?.[TAKES_CODE[name] ?? -1];
      if (argument && ts.isStringLiteral(argument)) codes.set(argument.text, path);
    });
  }
  return codes;
}

const LEXICON = readdirSync(join(ROOT, 'src/lexicon')).filter((name) =>
  name.startsWith('messages-'),
);

describe('messages', () => {
  test('every code that the sources name has words', () => {
    const codes = codesInUse();
    expect(codes.size).toBeGreaterThan(30);
    const known = new Set(messageCodes());
    const unknown = [...codes].filter(([code]) => !known.has(code));
    expect(unknown.map(([code, path]) => `${path}: ${code}`)).toEqual([]);
  });

  test.each(messageCodes())('%s speaks both languages with the same arguments', (code) => {
    const words = (['ja', 'en'] as const).map((lang) => message(code, {}, lang));
    for (const text of words) expect(text).not.toBe(code);
    const [ja, en] = words.map((text) => new Set(text.match(/\{\w+\}/g)));
    expect(ja).toEqual(en);
  });

  test('no code stands in two files', () => {
    const codes = LEXICON.flatMap((file) => {
      return Object.keys(parse(readFileSync(join(ROOT, 'src/lexicon', file), 'utf8')));
    });
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.length).toBe(messageCodes().length);
  });
});

test('the forms are what the schemas say', () => {
  const run = () => execFileSync(process.execPath, ['scripts/forms.js', '--check'], { cwd: ROOT });
  expect(run).not.toThrow();
});
