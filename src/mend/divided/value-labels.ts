import { join, type Mapped, saying, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { WORDS } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { cellsOf } from '../line/part.ts';
import { isGrade } from '../table/flat-cell.ts';

// 【現状】0件, 〔目標〕累計3件: a label in brackets right in front of its value
const BOXED =
  /[【〔[≪《]\s?([^【】〔〕[\]≪≫《》]{2,16})\s?[】〕\]≫》]\s*[:=]?\s*(?=(?:約|累計|延べ|年間?|毎年度?|[△▲+±-])?\s?\d|[-―—–－]\s*(?:$|[→⇒➡]))/g;
// ・基準値:46件: a sign in front of a label with its value
const FIELD = /^\s*([^\s:=、。]{2,16}(?:\s?\([^()]{1,12}\))?)\s?[:=]\s*\S/;

const labelsValue = (word: string): boolean => isColumnWord(word) && holdsValues(columnRole(word));

/** A text whose labels of values stand in brackets, without those brackets. */
function unboxed(content: Mapped): Mapped {
  const found = matchesIn(content.text, BOXED).filter(([, word]) => labelsValue(word as string));
  // 《数値目標》 alone heads a section
  if (found.every(([, word]) => isCaptionWord(word as string))) return content;
  const parts: Mapped[] = [];
  let from = 0;
  for (const { 0: whole, 1: word = '', index } of found) {
    const at = content.text.indexOf(word, index);
    const front = slice(content, from, index);
    parts.push(front, slice(content, at, at + word.length));
    from = index + whole.length;
  }
  const all = [...parts, slice(content, from)];
  // a label begins a word of its own, and so does its value
  return all.reduce((text, part, i) => {
    const closed = i === 0 || /(?:^|[\s→⇒➡])$/.test(text.text) || /^\s/.test(part.text);
    return join([text, part], closed ? '' : ' ');
  });
}

/** The words of a line behind its bullet, where the label of a value stands there; null for other lines. */
function behindBullet(content: Mapped): Mapped | null {
  const indent = content.text.length - content.text.trimStart().length;
  const words = slice(content, indent);
  const mark = markOf(words.text);
  if (mark === null || mark.mark.ordinal !== null) return null;
  const rest = slice(words, mark.length);
  const label = FIELD.exec(rest.text)?.[1];
  return label !== undefined && labelsValue(label) ? rest : null;
}

const TIME = '(?:(?:平成|令和|[HR])\\s?(?:\\d{1,2}|元)|(?:19|20)\\d\\d)\\s?年?度?末?';
// H30:46件 R6:120件, (H30)46件→(R6)120件: times in front of their values, with a colon or in brackets
const TIMED = new RegExp(`(?<=^|[\\s→⇒➡])(?:\\((${TIME})\\)|(${TIME})[:=])\\s?(?=[△▲約]?\\d)`, 'g');
/** A start and an aim lie so many years apart; closer figures are of what was reached. */
const LEAST_YEARS = 3;

/** A text whose two values have their times in front of them, with blanks for the colons and brackets: H30 46件→R6 120件. */
function timed(content: Mapped): Mapped {
  const found = matchesIn(content.text, TIMED);
  const [from, to] = found.map(([, boxed, bare]) => timesIn((boxed ?? bare) as string)[0]?.year);
  if (found.length !== 2 || from === undefined || to === undefined || to - from < LEAST_YEARS)
    return content;
  const parts: Mapped[] = [];
  let last = 0;
  for (const { 0: whole, 1: boxed, 2: bare, index } of found) {
    const at = index + (boxed === undefined ? 0 : 1);
    const time = slice(content, at, at + ((boxed ?? bare) as string).length);
    parts.push(slice(content, last, index), time, saying(slice(content, at, at), ' '));
    last = index + whole.length;
  }
  return join([...parts, slice(content, last)]);
}

// 事務事業名 | 配食見守りサービス事業: the only bar of a line
const ONE_BAR = /^\s*([^|]{2,20}?)\s*\|\s*(?=[^|\s][^|]*$)/;
// 【事務事業名】配食見守りサービス事業, 【総合評価】B
const BOXED_LABEL = /^\s*[【〔[]([^【】〔〕[\]]{2,12})[】〕\]]\s*(?=\S)/;
const NAME_LABELS = new Set(WORDS.projectForm.name);

/** A line of a form whose label a bar or brackets part from its words, with blanks instead; null for other lines. */
function labelled(content: Mapped): Mapped | null {
  const bar = ONE_BAR.exec(content.text);
  const found = bar ?? BOXED_LABEL.exec(content.text);
  const [front = '', label = ''] = found ?? [];
  const rest = slice(content, front.length);
  const names = NAME_LABELS.has(label);
  const judges = readGradeLabel(label) !== null && isGrade(rest.text.trim());
  if (!found || !(bar ? isFormWord(label) : names || judges)) return null;
  const at = content.text.indexOf(label);
  return join([slice(content, at, at + label.length), rest], '  ');
}

function opened(line: Line): Line {
  if (!line.blank && /[|【〔[]/.test(line.content.text) && cellsOf(line) === null) {
    const field = labelled(line.content);
    if (field) return { ...line, content: field };
  }
  if (line.blank || !/[【〔[≪《:=(]/.test(line.content.text) || cellsOf(line) !== null) return line;
  const bare = behindBullet(line.content) ?? line.content;
  const content = timed(unboxed(bare));
  return content === line.content ? line : { ...line, content };
}

/**
 * Takes the brackets, bullets and bars off labels (見出しの括弧): 【現状】0件→【目標】3件 says the same as 現状 0件→目標 3件,
 * ・基準値:46件 the same as 基準値:46件, 事業名 | 配食サービス事業 the same as 事業名  配食サービス事業.
 */
export const openValueLabels = (lines: readonly Line[]): readonly Line[] => lines.map(opened);
