import { join, type Mapped, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Line } from '../forms/line.ts';
import { westernYear } from '../language/era.ts';

const ERA = '([MTSHR]|明治|大正|昭和|平成|令和)\\s?(\\d{1,2}|元)';
const WESTERN = '((?:19|20)\\d\\d)';
// 平成25(2013)年度, 令和元年度(2019年度); 2013(平成25)年度, 2019年度(令和元年度)
const TWICE = new RegExp(
  `${ERA}(年度|年)?(\\s?\\(\\s?${WESTERN}\\s?(?:年度|年)?\\s?\\))|${WESTERN}(年度|年)?(\\s?\\(\\s?${ERA}\\s?(?:年度|年)?\\s?\\))`,
  'g',
);

/** Where a match says the same year a second time, in brackets; null where it says another, or no year. */
function againIn(match: RegExpExecArray, text: string): { start: number; end: number } | null {
  const [whole, era, nth, unit, after, western, western2, unit2, after2, era2, nth2] = match;
  const behind = text.slice(match.index + whole.length);
  const isYear = (unit ?? unit2) !== undefined || behind.startsWith('年');
  const same = westernYear(era ?? (era2 as string), nth ?? (nth2 as string));
  if (!isYear || same !== Number(western ?? western2)) return null;
  const end = match.index + whole.length;
  return { start: end - (after ?? (after2 as string)).length, end };
}

/** A text that says each year once: 平成25(2013)年度 is 平成25年度. Two years that are not the same stay. */
function yearsOnce(words: Mapped): Mapped {
  if (!words.text.includes('(')) return words;
  const parts: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(words.text, TWICE)) {
    const again = againIn(match, words.text);
    if (!again) continue;
    parts.push(slice(words, last, again.start));
    last = again.end;
  }
  return last === 0 ? words : join([...parts, slice(words, last)]);
}

/** Lines whose years are said once, where both eras of one year stand together (和暦と西暦の併記). */
export const sayYearsOnce = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    const content = yearsOnce(line.content);
    const cells = line.cells?.map(yearsOnce) ?? null;
    const same =
      content === line.content && (cells?.every((cell, i) => cell === line.cells?.[i]) ?? true);
    return same ? line : { ...line, content, cells };
  });
