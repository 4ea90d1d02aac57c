// Figures that a blank tore.
import { expect, test } from 'vitest';
import { closeUpNumbers } from '../../../src/mend/print/torn-number.ts';
import { shown } from '../shown.ts';

test.each([
  ['来館者 人 90,0 00 61,200', '来館者 人 90,000 61,200'],
  ['来館者 人 61,200 90,00 0', '来館者 人 61,200 90,000'],
  ['来館者 人 10 0,000 93,700', '来館者 人 100,000 93,700'],
  ['来館者 人 1 05,000', '来館者 人 105,000'],
  ['売上 円 1,200,0 00', '売上 円 1,200,000'],
])('%s is closed up', (text, whole) => expect(shown(text, closeUpNumbers)).toEqual([whole]));

test.each(['10 20 30', '90,000 12', '1,200 0,5', '100 0,000', '3.5 0.7 12,3 4', '90,0 000'])(
  '%s stays as it is',
  (text) => expect(shown(text, closeUpNumbers)).toEqual([text]),
);
