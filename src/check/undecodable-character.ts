import { matchesIn } from '../base/matches.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule } from './rule.ts';

// what decoders put for bytes that they cannot read
const REPLACED = /\ufffd+/gu;

/** Replacement characters in the text: what stood there is lost (読めない文字). */
export const rule: DocumentRule = {
  code: 'undecodable-character',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    for (const { text, place } of passagesOf(subject)) {
      for (const { 0: signs, index } of matchesIn(text, REPLACED)) {
        yield { args: { count: signs.length }, place: place(index, index + signs.length) };
      }
    }
  },
};
