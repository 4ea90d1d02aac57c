import { matchesIn } from '../../base/matches.ts';
import { areGrades, type Explained } from './explained.ts';

// 達成済み 5項目(20.8%), 達成見込み:11項目
const COUNT_LINE =
  /^([^\s\d:()、。]{2,12})[\s:]{1,12}\d+\s?(?:件|項目|指標|施策|事業)\s*(?:\(\s?[\d.]+\s?%\s?\))?$/;

/** The word that a line counts and says nothing else of; null for other lines. */
export function countedLine(text: string): Explained | null {
  const word = COUNT_LINE.exec(text.trim())?.[1];
  return word === undefined ? null : { grade: word, meaning: '' };
}

const LEAST_COUNTED = 3;

/** Whether lines count the grades of a scheme (評価の集計): several, most of them usual words. */
export function areCounted(lines: readonly Explained[]): boolean {
  const counted = lines.every(({ meaning }) => meaning === '');
  return counted && lines.length >= LEAST_COUNTED && areGrades(lines);
}

// 達成済み 31件 36.9%, 「概ね順調」が8項目(20%)、未達成は5件
const COUNT =
  /(?<=^|[\s、,。:・/「)])([^\s\d:()、,。・/「」%]{2,12}?)」?(?:\s*[:=]\s*|[がは]|\s)?\s?\d{1,4}\s?(?:件|項目|指標|施策|事業)(?:\s?\(?\s?[\d.]+\s?%\s?\)?)?/g;
// 、 and the like between two of a row
const BETWEEN = /^[\s、,・/」]*$/;

/** The longest row of counts that stand one behind the other. */
function longestRow(counts: readonly RegExpExecArray[], text: string): readonly RegExpExecArray[] {
  let longest: readonly RegExpExecArray[] = [];
  let row: RegExpExecArray[] = [];
  for (const count of counts) {
    const last = row.at(-1);
    const joint = last ? text.slice(last.index + last[0].length, count.index) : '';
    row = BETWEEN.test(joint.replace('「', '')) ? [...row, count] : [count];
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

/** The grades that a text counts one behind the other (評価の集計), most of them usual words; an empty list where it counts none. */
export function countedIn(text: string): Explained[] {
  const row = longestRow(matchesIn(text, COUNT), text);
  const grades = row.map(([, word]) => ({ grade: word as string, meaning: '' }));
  // 対象 84件: what all of them are is no grade
  const first = grades.findIndex((own) => areGrades([own]));
  const own = first < 0 ? [] : grades.slice(first);
  return areCounted(own) ? own : [];
}
