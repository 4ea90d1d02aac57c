import { emptyAt, type Mapped, saying, slice, split, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { verbs } from '../../language/letters/verb.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** So many aims with their starts are no accident of a sentence. */
const LEAST = 2;
/** A name is no longer, in characters. */
const MAX_NAME = 40;

// 2022年, 22年度, 令和6年度
const TIME = '(?:(?:平成|令和)\\s?(?:\\d{1,2}|元)|(?:19|20)?\\d\\d)年度?';
// 人, 億円, 人以上
const UNIT = '[^\\d\\s、。()を]';
const MULTIPLES = '(?:[兆億万千](?:\\d[\\d,]{0,7})?){0,3}';
// 48万人, 3万4500円, 90%以上, 1.45, 年40回
const VALUE = `(?:(?<!\\d)(?:年間?|月|週|約|延べ))?[△▲]?\\d[\\d,]{0,12}(?:\\.\\d{1,4}${MULTIPLES}${UNIT}{0,8}|${MULTIPLES}${UNIT}{1,8})`;
// 48万人(17年実績26万3千人), 720万人(同655万人), を120件(現状80件): an aim and, in brackets, where it starts
const PAIR = perLexicon(
  () =>
    new RegExp(
      `(?<link>[をはが]?[、,]?\\s?)(?:(?<due>${TIME})(?:まで)?に[はも]?[、,]?\\s?)?(?<aim>${VALUE})\\((?<since>同|${TIME})?(?:の|は|、)?(?<label>${oneOf([...VALUES.baseline, ...VALUES.rows.actual])})?(?:の|は|、|:)?\\s?(?<start>${VALUE})\\)`,
      'g',
    ),
);
// などの数値目標を盛り込んだ, に引き上げる, を目指す, とする: how a sentence ends that says aims
const ENDS = perLexicon(
  () =>
    new RegExp(
      `数値?目標|目標値|(?:を|と)(?:${oneOf(VALUES.strives)})|(?:に|まで|へ|と)${verbs(VALUES.aims)}|を(?:目指|めざ)`,
    ),
);
// 2022年の, 令和6年度までに: the year in front of a name
const DUE_AHEAD = new RegExp(`^(${TIME})(?:の|までに|に|には)[、,]?`);
// ほかに、 さらに、: what the sentence before says goes on
const GOES_ON = /^(?:この|その)?(?:ほか(?:に|、)|また、|さらに、|加えて、|併せて、|あわせて、)/;
// 県は13日、 素案は: who says it, and a start of the sentence that names nothing
const LEADS = /^(?:[^、。()\d]{1,20}は\d{0,2}日?、|(?:ほか|他)に、?)/;
// the end of each sentence
const SENTENCE = /(?<=。)/g;
// an era by its name
const ERA = /平成|令和|昭和/;
// 2019年
const WESTERN = /(?:19|20)\d\d(?=年)/;
// 17年, 22年度
const SHORT_YEAR = /^\d\d年/;
/** Years of two digits lie no further from the year that is printed whole. */
const NEAR = 20;

/** An aim that a sentence says, with its start. */
interface Said {
  readonly name: Mapped;
  readonly aim: Mapped;
  readonly due: string | null;
  readonly start: Mapped;
  readonly since: string | null;
}

/** A year with its century, where years of this text are western for certain; null where that is left open. */
function wholeYear(time: string, near: number | null): string | null {
  if (!SHORT_YEAR.test(time)) return time;
  const century = Math.floor((near ?? 0) / 100);
  const whole = century * 100 + Number(time.slice(0, 2));
  return near !== null && Math.abs(whole - near) <= NEAR ? `${century}${time}` : null;
}

/** What stands between the last aim and this one, without who says it, and the year in front of it. */
function nameIn(words: Mapped): { name: Mapped; due: string | null } {
  const bare = trim(slice(words, /^[、,]/.test(words.text) ? 1 : 0));
  const name = trim(slice(bare, LEADS.exec(bare.text)?.[0].length ?? 0));
  const due = DUE_AHEAD.exec(name.text);
  return { name: trim(slice(name, due?.[0].length ?? 0)), due: due?.[1] ?? null };
}

const isName = ({ text }: Mapped): boolean =>
  text.length > 1 &&
  text.length <= MAX_NAME &&
  !/[。、()]|[はがをに]$/.test(text) &&
  canNameMeasure(text);

/** One aim from its words in a sentence; null where it has no certain name or start. */
function aimOf(
  sentence: Mapped,
  match: RegExpMatchArray,
  from: number,
  near: number | null,
  last: Said | null,
): Said | null {
  const { aim = '', start = '', due, since, label } = match.groups as Record<string, string>;
  const named = nameIn(slice(sentence, from, match.index));
  const again = since === '同';
  // a bare figure in brackets may be anything
  if ((!since && !label) || (again && last === null) || !isName(named.name)) return null;
  const end = (match.index ?? 0) + match[0].length - 1;
  const inside = sentence.text.lastIndexOf('(', end);
  const when = due ?? named.due;
  const goesOn = from > 0 || GOES_ON.test(sentence.text);
  return {
    name: named.name,
    aim: slice(sentence, inside - aim.length, inside),
    due: when ? wholeYear(when, near) : goesOn ? (last?.due ?? null) : null,
    start: slice(sentence, end - start.length, end),
    since: again ? (last?.since ?? null) : since ? wholeYear(since, near) : null,
  };
}

/** The aims that one sentence says; none where one of them is uncertain. */
function saidIn(sentence: Mapped, near: number | null, before: Said | null): readonly Said[] {
  const found = matchesIn(sentence.text, PAIR());
  const end = found.at(-1);
  if (!end || !ENDS().test(sentence.text.slice(end.index + end[0].length))) return [];
  const said: Said[] = [];
  let from = 0;
  for (const match of found) {
    const own = aimOf(sentence, match, from, near, said.at(-1) ?? before);
    if (!own) return [];
    said.push(own);
    from = match.index + match[0].length;
  }
  return said;
}

/** The aims that the lines say, one sentence after the other. */
function saidBy(lines: readonly Line[]): ReadonlyMap<Line, readonly Said[]> {
  const near = wholeYearIn(lines);
  const found = new Map<Line, readonly Said[]>();
  let last: Said | null = null;
  for (const line of lines) {
    if (!maySay(line)) continue;
    const own: Said[] = [];
    for (const sentence of split(lineText(line), SENTENCE)) {
      own.push(...saidIn(trim(sentence), near, last));
      last = own.at(-1) ?? last;
    }
    if (own.length > 0) found.set(line, own);
  }
  return found;
}

const dated = (value: Mapped, when: string | null): Mapped =>
  when === null ? value : saying(value, `(${when})`);

/** The table of what was said: names, starts, aims, each with its year. */
function tableOf(line: Line, said: readonly Said[]): Line[] {
  const none = emptyAt((said[0] as Said).name);
  const heading = ['数値目標', '現状値', '目標値'].map((word) => saying(none, word));
  return [
    blankBehind(line),
    lineOfCells(line, heading),
    ...said.map(({ name, aim, due, start, since }) =>
      lineOfCells(line, [name, dated(start, since), dated(aim, due)]),
    ),
    blankBehind(line),
  ];
}

/** Whether a line heads values: what a table says needs no sentence. */
const headsAims = (line: Line): boolean =>
  isText(line) &&
  isColumnWord(lineText(line).text) &&
  readColumnHeading(lineText(line).text)?.role === 'target';

/** The year that a document prints whole, where it names no era: what years of two digits are near to. */
function wholeYearIn(lines: readonly Line[]): number | null {
  if (lines.some(({ content }) => ERA.test(content.text))) return null;
  for (const { content } of lines) {
    const year = WESTERN.exec(content.text);
    if (year) return Number(year[0]);
  }
  return null;
}

const maySay = ({ blank, content: { text } }: Line): boolean =>
  !blank && text.includes('。') && text.includes('(') && text.includes('目');

/**
 * Aims that running text says one after the other, each with its start in brackets (文章で述べた目標): 2022年の宿泊者数48万人(17年実績26万3千人)、
 * 消費額1420億円(同1318億円)などの数値目標を盛り込んだ. They become a table behind their paragraph, where the document has no table of its own.
 */
export function mendSaidAims(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(maySay)) return lines;
  const filled = lines.filter(({ blank }) => !blank);
  if (filled.some((line) => cellsOf(line) !== null || headsAims(line))) return lines;
  const said = saidBy(filled);
  const total = [...said.values()].reduce((sum, { length }) => sum + length, 0);
  if (total < LEAST) return lines;
  return lines.flatMap((line) => {
    const own = said.get(line);
    return own ? [line, ...tableOf(line, own)] : [line];
  });
}
