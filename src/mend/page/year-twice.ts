import { join, type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { westernYear } from '../../language/time/era.ts';

const ERA = '([MTSHR]|明治|大正|昭和|平成|令和)\\s?(\\d{1,2}|元)';
const WESTERN = '((?:19|20)\\d\\d)';
// 平成25(2013)年度, 2013(平成25)年度: the second stands inside the year
const TWICE = new RegExp(
  `${ERA}(\\s?\\(\\s?${WESTERN}\\s?\\))\\s?(?=年)|${WESTERN}(\\s?\\(\\s?${ERA}\\s?\\))\\s?(?=年)`,
  'g',
);

// a sentence behind another: prose
const INNER_STOP = /。(?=\S)/;

/** Where a match says the same year a second time, in brackets; null where it says another. */
function againIn(match: RegExpExecArray): { start: number; end: number } | null {
  const [whole, era, nth, after, western, western2, after2, era2, nth2] = match;
  const same = westernYear(era ?? (era2 as string), nth ?? (nth2 as string));
  if (same !== Number(western ?? western2)) return null;
  const end = match.index + whole.length;
  return { start: end - (after ?? (after2 as string)).length, end };
}

/** A text that says each year once: 平成25(2013)年度 is 平成25年度. Two years that are not the same stay, and so does prose. */
function yearsOnce(words: Mapped): Mapped {
  if (!words.text.includes('(') || INNER_STOP.test(words.text)) return words;
  const parts: Mapped[] = [];
  let last = 0;
  for (const match of matchesIn(words.text, TWICE)) {
    const again = againIn(match);
    if (!again) continue;
    parts.push(slice(words, last, again.start));
    last = again.end;
  }
  return last === 0 ? words : join([...parts, slice(words, last)]);
}

/** Lines whose years are said once, where one stands inside the other (和暦と西暦の併記): brackets in brackets hide figures. */
export const sayYearsOnce = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    const content = yearsOnce(line.content);
    const cells = line.cells?.map(yearsOnce) ?? null;
    const same =
      content === line.content && (cells?.every((cell, i) => cell === line.cells?.[i]) ?? true);
    return same ? line : { ...line, content, cells };
  });
