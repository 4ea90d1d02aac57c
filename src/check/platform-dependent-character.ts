import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../forms/strategy.ts';
import type { DocumentRule } from './rule.ts';

// ㈱ ㈲ ㎡ ㌔ № ℡ ㍻: enclosed, squared and letter-like signs; ① Ⅰ ⑴ and the like number things and are left alone
const SIGN = /[\u2116\u2121\u3220-\u3247\u3250\u3260-\u32b0\u32c0-\u33ff]/gu;

interface Found {
  count: number;
  readonly place: Span | Source;
}

/** Signs that not every machine shows (機種依存文字), each once with its count. */
export const rule: DocumentRule = {
  code: 'platform-dependent-character',
  severity: 'info',
  scope: 'document',
  *check(subject) {
    const text = subject.compilation?.source.text;
    if (text === undefined) return;
    const found = new Map<string, Found>();
    for (const { 0: sign, index } of matchesIn(text, SIGN)) {
      const known = found.get(sign);
      if (known) known.count++;
      else found.set(sign, { count: 1, place: { start: index, end: index + sign.length } });
    }
    for (const [sign, { count, place }] of found) {
      yield { args: { sign, meant: sign.normalize('NFKC'), count }, place };
    }
  },
};
