// What kind of document a text is, once it is read; the years that a name counts.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const compile = (text: string) => compileText(sourceOf(text)).strategy;
const AIM = '数値目標\n入港の数 12隻(H30) → 30隻(R6)\n';

test.each([
  ['a guide to a form', '事務事業評価シートの見方\n\n何を測るかを書きます。\n', 'other'],
  ['the form itself', '事務事業評価シート\n\n何を測るかを書きます。\n', 'project-sheet'],
  // a guide that goes on with what it guides through
  ['a form with its guide', `評価シートの見方\n基本目標1 港をひらく\n${AIM}`, 'evaluation'],
])('%s', (_, text, kind) => {
  expect(compile(text).document.kind).toBe(kind);
});

test('years behind a name that are counted are a note, other words with a wave are of the name', () => {
  const { indicators } = compile(
    '数値目標\n創業者の数(R2~R6累計) 12人(H30) → 30人(R6)\n空き家(賃貸~売買) 12件(H30) → 30件(R6)\n',
  );
  expect(indicators.map(({ name, notes }) => [name, notes])).toEqual([
    ['創業者の数', ['R2~R6累計']],
    ['空き家(賃貸~売買)', []],
  ]);
});
