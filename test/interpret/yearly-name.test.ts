import { expect, test } from 'vitest';
import { yearlyByName } from '../../src/interpret/indicator/figure.ts';
import { readPhrase } from '../../src/language/value/phrase.ts';

const perOf = (name: string, words: string) =>
  yearlyByName(name, { ...readPhrase(words, words).target, dueFiscalYear: null }).per;

test.each([
  ['年間観光客数', '430万人', 'year'],
  ['出生数(年間)', '400人', 'year'],
  ['参加者数(単年度)', '120人', 'year'],
  // what the figure itself says comes first
  ['年間出荷量', '20t/月', 'month'],
  // how long a sum takes, a share, words
  ['新規就農者数(5年間)', '25人', null],
  ['年間稼働率', '60%', null],
  ['年間観光客数', '増加', null],
])('%s %s', (name, words, per) => expect(perOf(name, words)).toBe(per));
