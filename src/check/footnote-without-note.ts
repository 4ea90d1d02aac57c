import { matchesIn } from '../base/matches.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule } from './rule.ts';

// ※2  注3)  *1 : a mark with a number, which points to a note of the same number
const MARK = /(?<sign>※|注|[*＊])\s?(?<number>\d{1,2})(?![\d.,:年月日人件%])/g;
// what stands before the mark of a note: nothing, or the bullet and brackets around it
const LEAD = /^[\s\-・|>(（[［【〔]*$/;

const signOf = (sign: string) => (sign === '＊' ? '*' : sign);

/** A footnote mark whose note is nowhere (注のない注番号). */
export const rule: DocumentRule = {
  code: 'footnote-without-note',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    if (!subject.compilation) return;
    const notes = new Set<string>();
    const marks: { key: string; mark: string; place: ReturnType<typeof placeOf> }[] = [];
    const placeOf = (passage: ReturnType<typeof passagesOf>[number], at: number, length: number) =>
      passage.place(at, at + length);
    for (const passage of passagesOf(subject)) {
      for (const match of matchesIn(passage.text, MARK)) {
        const { sign = '', number = '' } = match.groups ?? {};
        const key = `${signOf(sign)}${Number(number)}`;
        if (LEAD.test(passage.text.slice(0, match.index))) notes.add(key);
        else
          marks.push({
            key,
            mark: match[0],
            place: placeOf(passage, match.index, match[0].length),
          });
      }
    }
    // 注 and * are words and products too: they are marks only where the document has such notes
    for (const { key, mark, place } of marks) {
      const asNotes = key.startsWith('※') || [...notes].some((note) => note[0] === key[0]);
      if (asNotes && !notes.has(key)) yield { args: { mark }, place };
    }
  },
};
