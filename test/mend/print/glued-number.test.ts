// Numbers that ran together with the titles behind them.
import { expect, test } from 'vitest';
import { partNumbers } from '../../../src/mend/print/glued-number.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, partNumbers);

test('numbers that run from 1 are set apart', () => {
  expect(mended('1保健の充実\n体をつくる。\n2福祉の充実')).toEqual([
    '1 保健の充実',
    '体をつくる。',
    '2 福祉の充実',
  ]);
});

test.each(['2-1 山の仕事\n2-2 海の仕事', '- 2-1 山の仕事\n- 2-2 海の仕事'])(
  'one number alone is, above those that it heads: %j',
  (below) => {
    expect(mended(`2産業の発展\n該当する施策\n${below}`)[0]).toBe('2 産業の発展');
  },
);

test.each([
  ['one number alone', '2産業の発展\n山の仕事'],
  ['a number above another chain', '2産業の発展\n3-1 山の仕事\n3-2 海の仕事'],
  ['a number behind its chain', '2-1 山の仕事\n2-2 海の仕事\n2産業の発展'],
  ['a count above a chain', '2市町村の連携\n2-1 山の仕事\n2-2 海の仕事'],
])('%s stays as it is', (_, text) => {
  expect(mended(text).filter((line) => /^2[^-]/.test(line))).toEqual(
    text.split('\n').filter((line) => /^2[^-]/.test(line)),
  );
});
