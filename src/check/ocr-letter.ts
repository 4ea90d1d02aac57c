import { matchesIn } from '../base/matches.ts';
import data from '../lexicon/check-completeness.yaml';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Subject } from './rule.ts';

const MEANT = (data as { ocr_katakana: Readonly<Record<string, string>> }).ocr_katakana;
const SIGNS = Object.keys(MEANT).join('');
const KATAKANA = /[ァ-ヴー]{3,}/gu;
// ハ口ウィン  ア力ウント: one kanji inside a katakana word
const INSIDE = new RegExp(`(?<![ァ-ヴー])[ァ-ヴー]+[${SIGNS}][ァ-ヴー]+`, 'gu');
const SIGN = new RegExp(`[${SIGNS}]`, 'u');

/** The katakana words of a document. */
function wordsOf(subject: Subject): Set<string> {
  const words = passagesOf(subject).flatMap(({ text }) => text.match(KATAKANA) ?? []);
  return new Set(words);
}

/** A kanji in a katakana word that the document writes in katakana elsewhere (OCRの読み違い). */
export const rule: DocumentRule = {
  code: 'ocr-letter',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    let words: Set<string> | null = null;
    for (const { text, place } of passagesOf(subject)) {
      for (const { 0: word, index } of matchesIn(text, INSIDE)) {
        const at = word.search(SIGN);
        const sign = word[at] ?? '';
        const meant = word.replace(sign, MEANT[sign] ?? sign);
        words ??= wordsOf(subject);
        // アピール力アップ is two words around a kanji: only a word that stands elsewhere proves the slip
        if (!words.has(meant)) continue;
        yield { args: { word, meant, sign }, place: place(index + at, index + at + 1) };
      }
    }
  },
};
