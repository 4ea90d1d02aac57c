import { matchesIn } from '../../base/matches.ts';
import { remembered } from '../../base/remembered.ts';
import { LABELS, oneOf, perLexicon, VALUES, WORDS } from '../lexicon.ts';
import { BRACKETED_YEAR } from '../time/as-of.ts';
import { timesIn } from '../time/era.ts';

type Role = keyof typeof VALUES.columns;
const ROLES = Object.keys(VALUES.columns) as Role[];

/** What a column of an indicator table holds, from its heading. */
export interface ColumnHeading {
  readonly role: Role | null;
  /** Whether the heading names a time: 目標(平成31年度), H27. */
  readonly dated: boolean;
}

// 指標名, 目標名, 指標名称, 指標の名称
const NAMED = perLexicon(
  () => new RegExp(`(?:${oneOf([...VALUES.columns.name, ...VALUES.columns.target])})の?名称?$`),
);
const VALUED: ReadonlySet<Role | null | undefined> = new Set<Role>([
  'baseline',
  'target',
  'actual',
  'planned',
]);

/** Whether a column of this role holds values: starts, aims, what was reached or planned. */
export const holdsValues = (role: Role | null | undefined): boolean => VALUED.has(role);

// (平成31年度) and the like in a heading
const BRACKETED = /[(（[][^()（）[\]]*[)）\]]/g;
// 【成果指標】, ■目標値, ◆KPI: marks and brackets around the whole heading
const DECORATED = /^[■□◆◇●○◎▼▽▶▷・★☆*]?[【《〈<[]?|[】》〉>\]]$/g;
// what headings do not have: a colon, a comma, a figure of more than two digits
const SENTENCE = /[:、。/]|\d{3}/;
// H27, 平成27年度実績, 2019年度末
const YEAR_END = /^(?:実績|実績値|末|見込|\([^()]*\))?$/;
const BY = 'まで';
// 31年度目標値: the era left out
const BARE_YEAR = /^(?:\d{1,2}|元)年度/;
// 3年度, 4年度実績: nothing but such a year
const BARE_ALONE = /^(?:\d{1,2}|元)年度(?:実績|実績値|末|見込)?$/;
const MAX_HEADING = 30;
const MAX_LINE = 120;
// heading words between blanks, their brackets with them: 目標 (平成31年度)
const WORD = /[^\s()]+(?:\s?\([^()]*\))?[^\s()]*|\([^()]*\)/g;

// H31目標値, 31年度目標値, 指標名, 目標(指標)名
const COLUMN_WORD = perLexicon(
  () =>
    new RegExp(
      `^(?:(?:[MTSHR]|平成|令和)?\\s?(?:\\d{1,2}|元|20\\d\\d)年?度?末?の?)?(?:${oneOf([
        ...Object.values(VALUES.columns).flat(),
        ...VALUES.starts,
        ...WORDS.otherColumns,
        ...WORDS.plainColumns,
      ])})(?:の?名|の?名称|項目)?$`,
    ),
);

const COLUMN_WORDS = perLexicon(() =>
  remembered((word) =>
    COLUMN_WORD().test(word.replace(/\s+/g, '').replace(DECORATED, '').replace(BRACKETED, '')),
  ),
);

const PARTS = /[・/]/;

/** Whether a word can be nothing but the heading of a column: no word of a name that merely contains one; 出典・根拠 are two. */
export const isColumnWord = (word: string): boolean =>
  word.length <= MAX_HEADING &&
  (COLUMN_WORDS()(word) || (PARTS.test(word) && word.split(PARTS).every(COLUMN_WORDS())));

/** What a column holds by the words of its heading; of a word that two roles know, the first. */
const ROLE_OF = perLexicon(
  () =>
    new Map(
      ROLES.toReversed().flatMap((own) => VALUES.columns[own].map((word) => [word, own] as const)),
    ),
);
const AT_END = perLexicon(() => new RegExp(`(?:${oneOf([...ROLE_OF().keys()])})$`));
const INSIDE = perLexicon(() =>
  ROLES.map((role) => ({ role, words: new RegExp(oneOf(VALUES.columns[role])) })),
);

/** What the longest of the words that end a heading says: KPI目標値 holds values, 中間目標値 those on the way. */
const roleAtEnd = (key: string): Role | null =>
  ROLE_OF().get(AT_END().exec(key)?.[0] ?? '') ?? null;

/** What the words of a heading say that its column holds. */
const roleIn = (key: string): Role | null =>
  (VALUES.starts.includes(untimed(key)) ? 'baseline' : null) ??
  // 指標値 is a value, though it holds 指標
  roleAtEnd(key) ??
  INSIDE().find(({ words }) => words.test(key))?.role ??
  null;

/** What a layout file says that the column holds. */
const givenRole = (key: string): Role | null =>
  VALUES.givenColumns
    ? (ROLES.find((own) => VALUES.givenColumns?.[own]?.some((word) => key.includes(word))) ?? null)
    : null;

const OTHER = perLexicon(
  () => new RegExp(`${oneOf(WORDS.otherColumns)}|^(?:${oneOf(WORDS.plainColumns)})$`),
);
const isOtherColumn = (key: string): boolean => OTHER().test(key);

// 現状の年度, 目標 時点
const YEARS_OF = perLexicon(() => new RegExp(`^([^\\d]*?)の?(?:${oneOf(WORDS.yearColumns)})$`));

/** The role whose years a column gives (現状の年度); null for other columns, and where it does not say whose (年度). */
export function yearsOf(heading: string): Role | null {
  const text = heading.replace(/\s+/g, '');
  // 基準値令和元年度 holds values of that year
  if (text.length > MAX_HEADING || timesIn(text).length > 0) return null;
  const own = YEARS_OF().exec(text)?.[1];
  const role = own ? (readColumnHeading(own)?.role ?? null) : null;
  return holdsValues(role) ? role : null;
}

/** A heading without the time that begins or ends it: 2024年度目標値, 現状値2021年度. */
function untimed(key: string): string {
  const times = timesIn(key);
  const [first, last] = [times[0], times.at(-1)];
  if (first?.start === 0) return key.slice(first.end);
  return last?.end === key.length ? key.slice(0, last.start) : key;
}

// 基準値(2018)
const WESTERN_BEHIND = /\((?:19|20)\d\d\)$/;

/** Whether a heading says a year, its era left out or not. */
const isDated = (text: string): boolean =>
  timesIn(text).length > 0 ||
  BARE_YEAR.test(text) ||
  BRACKETED_YEAR.test(text) ||
  WESTERN_BEHIND.test(text);

// 2021 among the headings of a table
const YEAR_ALONE = /^20\d\d$/;

/** What the words in the brackets of a heading say that its column holds. */
function roleInBrackets(text: string): Role | null {
  const [inside] = matchesIn(text, BRACKETED);
  const words = inside?.[0].slice(1, -1) ?? '';
  return words.length > 0 && timesIn(words).length === 0 ? roleIn(words) : null;
}

// 国の基本目標, 政策目標: a column of goals, not of figures that are aimed at
const OF_GOALS = perLexicon(
  () => new RegExp(`(?:${oneOf(LABELS.goal.declared.filter((word) => word.endsWith('目標')))})$`),
);

function readHeading(heading: string): ColumnHeading | null {
  const text = heading.replace(/\s+/g, '');
  if (text.length === 0 || text.length > MAX_HEADING) return null;
  const bare = text.replace(BRACKETED, '');
  const key = bare.length > 0 ? bare : text;
  const given = givenRole(key);
  if (given) return { role: given, dated: isDated(text) };
  // 重要業績評価指標 holds 評価, and is a name all the same
  const named = VALUES.columns.name.some((word) => key.endsWith(word)) || NAMED().test(key);
  // 中間評価値 is a value, though it holds 評価
  if (!named && !ROLE_OF().has(untimed(key)) && isOtherColumn(key))
    return { role: null, dated: false };
  if (OF_GOALS().test(text)) return { role: null, dated: false };
  const other = /名称?$/.test(key) && !named;
  const role = other ? null : NAMED().test(key) ? 'name' : roleIn(key);
  if (role !== null) return SENTENCE.test(untimed(key)) ? null : { role, dated: isDated(text) };
  if (BARE_ALONE.test(text)) return { role: 'actual', dated: true };
  // 2019(策定時): the bracket says what the year is of
  const said = bare.length > 0 ? roleInBrackets(text) : null;
  if (said && (YEAR_ALONE.test(bare) || timesIn(bare)[0]?.start === 0))
    return { role: said, dated: true };
  if (YEAR_ALONE.test(text)) return { role: 'actual', dated: true };
  // a year and nothing else
  const [time] = timesIn(text);
  // 平成33年3月まで: what is to be reached by then
  if (time?.start === 0 && text.slice(time.end) === BY) return { role: 'target', dated: true };
  const alone = time?.start === 0 && YEAR_END.test(text.slice(time.end));
  return alone ? { role: 'actual', dated: true } : null;
}

const HEADINGS = perLexicon(() => remembered(readHeading));

/** Reads one heading; null when its words head no column that is known. */
export const readColumnHeading = (heading: string): ColumnHeading | null => HEADINGS()(heading);

/** A line of nothing but column headings, one of them of a start or an aim; each with where it stands. */
export function columnHeadingsIn(
  text: string,
): { readonly heading: ColumnHeading; readonly start: number; readonly end: number }[] | null {
  if (text.length > MAX_LINE) return null;
  const found = [];
  for (const match of matchesIn(text, WORD)) {
    const heading = readColumnHeading(match[0]);
    if (heading === null) return null;
    found.push({ heading, start: match.index, end: match.index + match[0].length });
  }
  const valued = found.some(
    ({ heading }) => heading.role === 'baseline' || heading.role === 'target',
  );
  return found.length >= 2 && valued ? found : null;
}

/** Whether words that head the names or units of a table stand inside a text with figures: a table lost its rows. */
export function isTornTable(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return matchesIn(text, WORD).some(({ 0: word }) => {
    if (!isColumnWord(word)) return false;
    const role = readColumnHeading(word)?.role;
    return role === 'unit' || role === 'name';
  });
}

/** What a column holds by its heading alone (欄の役割); null where the word heads none. */
export const columnRole = (heading: string): Role | null =>
  readColumnHeading(heading)?.role ?? null;

// 目標値(基準値), 現状値 → 目標値: signs between the words for the values of each line
const BETWEEN_VALUES = /\s*[()→⇒~/]\s*/;

/** Whether words say in which order the lines below give their values (値の並びの凡例): 目標値(基準値), 現状値 → 目標値. */
export function saysOrder(words: string): boolean {
  const roles = words.split(BETWEEN_VALUES).filter(Boolean).map(columnRole);
  return roles.length > 1 && roles.every(holdsValues);
}
