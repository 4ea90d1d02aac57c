import { join, type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Prose } from '../../forms/outline.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { clean } from '../../language/letters/clean.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { isProjectName } from '../../language/project-run.ts';
import { isCostLabel } from '../../language/value/cost.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const { name: NAMES, number: NUMBERS, operators: OPERATORS, other: OTHERS } = WORDS.projectForm;
const COLUMNS = new Set([...Object.values(WORDS.projectColumns).flat(), ...OTHERS]);
const ALL = oneOf([...NAMES, ...NUMBERS, ...OPERATORS, ...OTHERS]);
// 事業名 企画推進事業  交付対象事業の名称:…
const NAME = new RegExp(
  `[【〔[<《](?:${oneOf(NAMES)})[】〕\\]>》]\\s*[:=]?\\s*|(?<=^|[\\s|・])(?:${oneOf(NAMES)})\\s*[:=]?\\s+(?=[^\\s])|(?<=^|\\s)(?:${oneOf(NAMES)})\\s?[:=]\\s*`,
  'g',
);
const NUMBER = new RegExp(`(?:${oneOf(NUMBERS)})\\s*[:=]?\\s*(\\d{1,4})(?!\\d)`, 'g');
const OPERATOR = new RegExp(
  `^\\s*(?:${oneOf(OPERATORS)})\\s*[:=]?\\s*(\\S{1,20}(?:\\s\\S{1,10})?)\\s*$`,
);
// where the name ends: two blanks, or a blank before another label
const END = new RegExp(`\\s{2,}|\\s(?=(?:${ALL})(?:[\\s:(=]|$))`);
// 評価表の考え方, 記入例: what explains the form
const EXPLAINS = new RegExp(`(?:${oneOf(WORDS.formTitles)})$`);
// 平成28年度実施結果: a heading with its year
const DATED = /^(?:平成|令和)(?:\d{1,2}|元)年度の?/;
// 交付金実績額(円)
const MONEY = /額(?:\([^()]*\))?$/;
const MAX_NAME = 40;
/** What stands between the lines of a text whose names a line's end ends, like two blanks. */
export const LINE_END = '\n ';
// 観光 | 推進事業: the one word of the next line
const NEXT_LINE = /^\s*\n (\S+)\s*(?:\n|$)/;
/** A page that came in as one line: names hold no blanks there. */
const LONG = 120;

// 事業番号 7  事業名 企画推進事業  (単位:千円)
const FORM_LINE = new RegExp(
  `^(?:[([]?単位\\s?:|(?:${oneOf([...NAMES, ...NUMBERS])})(?:\\s|:|\\d|$))`,
);

/** Whether a line is one of a form, and no title. */
export function isFormLine(text: string): boolean {
  return FORM_LINE.test(text);
}

/** Whether words go on with the next line to a form's word: 交付金の種 | 類. */
const isTornFormWord = (name: string, behind: Mapped): boolean =>
  isFormWord(name + (NEXT_LINE.exec(behind.text)?.[1] ?? ''));

// 農道舗装事業 事業区分 …: a whole name and a word behind it
const FIRST_TWO = /^(\S+)\s(\S+)/;

/** Where a name behind its label ends. */
function endIn(text: string, isLong: boolean): number {
  const [, first = '', second = ''] = FIRST_TWO.exec(text) ?? [];
  if (isProjectName(first) && isFormWord(second)) return first.length;
  const end = isLong ? /\s/.exec(text) : END.exec(text);
  return end?.index ?? text.length;
}

/**
 * A name with the end that stands alone on the next line: 古民家の宿による観光 | 推進事業. Only words that name a project with it, and
 * none without it, break off there.
 */
function withNextLine(name: Mapped, behind: Mapped): Mapped {
  const [all, word] = NEXT_LINE.exec(behind.text) ?? [];
  if (all === undefined || word === undefined) return name;
  if ([name.text, word].some((own) => isFormWord(own) || COLUMNS.has(own))) return name;
  if (isProjectName(name.text) || !isProjectName(name.text + word)) return name;
  const at = all.indexOf(word);
  return join([name, slice(behind, at, at + word.length)]);
}

/** A project whose name stands behind its label (事業名 …). */
function formIn(content: Mapped, from: number, to: number): ProjectDraft | null {
  const rest = slice(content, from, to);
  const end = endIn(rest.text, content.text.length > LONG);
  const first = trim(slice(rest, 0, end));
  if (isTornFormWord(first.text, slice(rest, end))) return null;
  const name = withNextLine(first, slice(rest, end));
  const key = name.text.replace(/\s+/g, '');
  if (key.length < 2 || key.length > MAX_NAME || COLUMNS.has(key)) return null;
  if (
    EXPLAINS.test(key) ||
    isCostLabel(key) ||
    isFormWord(key.replace(DATED, '')) ||
    MONEY.test(key)
  )
    return null;
  // column words, a sentence or a bare figure are no name
  if (key.split(/[・/]/).some((word) => COLUMNS.has(word))) return null;
  if (/[。、]$|^[はのをがにと\d]/.test(key) || !/[^\d\s,.()%-]/.test(key)) return null;
  const words = name.text.split(/\s+/);
  if (words.length > 1 && words.some((word) => COLUMNS.has(word) || isCostLabel(word))) return null;
  const behind = OPERATOR.exec(rest.text.slice(end));
  return draftNamed(name, {
    number: numberBefore(content.text.slice(0, from)),
    operators: behind ? [behind[1] as string] : [],
  });
}

/** The last number with its label in front of a name. */
function numberBefore(text: string): number | null {
  const found = matchesIn(text, NUMBER).at(-1);
  return found ? Number(found[1]) : null;
}

/** The projects that a text names behind form labels. */
export function formsInText({ content }: Pick<Prose, 'content'>): ProjectDraft[] {
  const labels = matchesIn(content.text, NAME);
  return labels.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const to = labels[i + 1]?.index ?? content.text.length;
    const draft = formIn(content, from, to);
    if (!draft) return [];
    const label = spanOf(slice(content, match.index, from));
    return [{ ...draft, span: hull([label, draft.span]) as Span }];
  });
}

const LABELS = new Set(NAMES);

/** The project that a form of cells names: 事業名 | 企画推進事業 | 担当課 | 企画課. */
export function formsInGrid(grid: Grid): ProjectDraft[] {
  return grid.rows.flatMap(({ cells, span }) => {
    const at = cells.findIndex(({ text }) => LABELS.has(text.replace(/\s+/g, '')));
    const name = cells[at + 1];
    if (at < 0 || !name) return [];
    const key = name.text.replace(/\s+/g, '');
    if (key.length < 2 || key.length > MAX_NAME || COLUMNS.has(key)) return [];
    const by = cells.findIndex(({ text }) => OPERATORS.includes(text.replace(/\s+/g, '')));
    const operator = by < 0 ? undefined : cells[by + 1];
    const operators = operator && operator.text.length > 0 ? [clean(operator)] : [];
    const number = numberBefore(
      cells
        .slice(0, at)
        .map(({ text }) => text)
        .join(' '),
    );
    return [draftNamed(name, { number, operators, span })];
  });
}
