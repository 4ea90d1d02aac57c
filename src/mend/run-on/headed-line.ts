import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { ENUMERATORS } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/value/run.ts';

/** Two column headings are no longer than this. */
export const MAX_COLUMNS = 60;
// 【KPI】 at the start of a line, with more behind it
const FRAMED = /^\s*[【〔《≪〈<[][^\s【】〔〕]+[】〕》≫〉>\]](?=\s)/;
// 〔主な事業〕○: the first entry of a list right behind its heading
const HEADS_LIST =
  /^\s*[【〔《≪〈<[][^\s【】〔〕《》≪≫〈〉<>[\]]{2,16}[】〕》≫〉>\]]\s?(?=[^\s\w])/;
// ◆若者の就業率: a sign with the words of its entry
export const SIGNED = new RegExp(`^[^\\s${LETTERS}\\d()「『<【〈《〔\\[]`);
export const DASHES = '-–‐―—';

/** Whether a line begins with a heading word in brackets that more may stand behind. */
export const isFramed = (text: string): boolean => FRAMED.test(text) || HEADS_LIST.test(text);

/** Whether column headings stand side by side at the start of `rest`: 単位 現状 目標(平成31年度). */
export function beginsColumns(rest: string): boolean {
  const [first, second] = tokensOf(rest.slice(0, MAX_COLUMNS));
  if (first === undefined || !isColumnWord(first.token)) return false;
  return second === undefined ? rest.length <= MAX_COLUMNS : isColumnWord(second.token);
}

// 【活動指標・成果指標】
const SIGNS = /[【】〔〕《》≪≫〈〉<>[\]\s]/g;

/** Whether a word in brackets heads a section, or words for indicators do with a point between them. */
function isSection(word: string): boolean {
  const parts = word.replace(SIGNS, '').split('・');
  return (
    isCaptionWord(word) || (parts.length > 1 && parts.every((own) => columnRole(own) === 'name'))
  );
}

/**
 * The heading word of a section in its brackets, and the column headings that stand behind it: 【KPI】 | 指標 基準値 目標値;
 * null for other lines. Bare words may head several of the columns behind them.
 */
export function headedColumns(words: Mapped): Mapped[] | null {
  const length = FRAMED.exec(words.text)?.[0].length;
  if (length === undefined) return null;
  const columns = trim(slice(words, length));
  const [first] = tokensOf(columns.text.slice(0, MAX_COLUMNS));
  // 数値目標 基準値 目標値: without a word for them, it heads the names itself
  if (!first || columnRole(first.token) !== 'name') return null;
  const word = slice(words, 0, length);
  return isSection(word.text) && beginsColumns(columns.text) ? [word, columns] : null;
}

/**
 * The heading word of a section in its brackets, and the list that begins on the same line: 〔主な事業〕○… ○…; null for
 * other lines.
 */
export function headedList(words: Mapped): Mapped[] | null {
  const length = HEADS_LIST.exec(words.text)?.[0].length ?? 0;
  const word = trim(slice(words, 0, length));
  const rest = slice(words, length);
  const sign = SIGNED.exec(rest.text.slice(0, 1))?.[0];
  if (length === 0 || !sign || !ENUMERATORS.bullets.includes(sign) || DASHES.includes(sign))
    return null;
  return isCaptionWord(word.text) && /^\S\s?\S/.test(rest.text) ? [word, rest] : null;
}
