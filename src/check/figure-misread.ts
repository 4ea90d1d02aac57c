import { matchesIn } from '../base/matches.ts';
import { isMisreadValue } from '../language/letters/misread.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule } from './rule.ts';

const WORD = /[^\s|()]+/g;

/** Values with a letter among their digits of which nothing says what digit it is (判読できない数字): they are read as none. */
export const rule: DocumentRule = {
  code: 'figure-misread',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    for (const { text, place } of passagesOf(subject)) {
      for (const { 0: word, index } of matchesIn(text, WORD)) {
        if (isMisreadValue(word))
          yield { args: { word }, place: place(index, index + word.length) };
      }
    }
  },
};
