import { emptyAt, join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { lineOfCells } from '../line/part.ts';
import { isFused } from './fused-line.ts';

/** Names are no longer; nor are the remarks between a value and the next year. */
const MAX_NAME = 40;
const LEAST_NAME = 3;

const YEAR = '(?:20\\d\\d|(?:平成|令和|[HR])(?:\\d{1,2}|元))年度';
const REMARK = '(?:\\([^()]{1,40}\\)){0,2}';

const PATTERNS = perLexicon(() => {
  const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
  const { target, planned, actual } = VALUES.columns;
  const units = oneOf(byLength(VALUES.units));
  const before = oneOf([
    ...VALUES.cumulative,
    ...VALUES.bounds.flatMap(({ before = [] }) => before),
  ]);
  const bounds = oneOf(VALUES.bounds.flatMap(({ after = [] }) => after));
  const figure = `(?:${before})?[△▲]?\\d[\\d,]{0,14}(?:\\.\\d{1,4})?\\s?[兆億万千百]{0,2}(?:${units})(?:${bounds})?`;
  const none = '[―－–-](?![\\d(])';
  const reading = `${YEAR}(?:${figure}${REMARK}|${none})`;
  return {
    // 2021年度延べ3,870人2022年度延べ4,125人: years with what came of them
    readings: `(?:${reading}){2,8}`,
    // 2030年度100%93.4%(2022年度): the year and the target, what came of it so far and its year
    aim: `${YEAR}(?:${figure}|${oneOf(VALUES.zero)})${figure}${REMARK}\\(${YEAR}\\)`,
    reading: new RegExp(`(${YEAR})(${figure}(?:\\(累計\\))?|${none})${REMARK}`, 'g'),
    parts: new RegExp(
      `^(${YEAR})(${figure}|${oneOf(VALUES.zero)})(${figure})${REMARK}\\((${YEAR})\\)$`,
    ),
    unit: new RegExp(`\\d\\s?[兆億万千百]{0,2}(${units})`),
    // what the page says that its figures are
    says: new RegExp(oneOf([...byLength([...target, ...planned, ...actual])]), 'g'),
    actual: new Set(actual),
    target: new Set(target),
  };
});

const RUNS = perLexicon(() => new RegExp(`${PATTERNS().aim}|${PATTERNS().readings}`, 'g'));

/** A row of a page that ran together: its name, and columns with what stands in them. */
interface Row {
  readonly name: Mapped;
  readonly heads: readonly Mapped[];
  readonly values: readonly Mapped[];
}

// a sentence, a remark or a sign ends in front of a name
const BEGINS = /[。※\s]/g;

/** The name right in front of a row's years: what stands there as a whole, or behind a sign that ends what was before it. */
function nameIn(words: Mapped, isWhole: boolean): Mapped | null {
  const last = matchesIn(words.text, BEGINS).at(-1);
  if (!last && !isWhole) return null;
  const own = trim(slice(words, last ? last.index + 1 : 0));
  const { length } = own.text;
  const names = length >= LEAST_NAME && length <= MAX_NAME && canNameMeasure(own.text);
  // behind other rows a title may stand in front of the name
  return names && !/[、:]|^[\d)]/.test(own.text) ? own : null;
}

/** Whether values have one unit, or none: those of a row do. */
function areOfOneUnit(values: readonly Mapped[]): boolean {
  const units = values.flatMap(({ text }) => PATTERNS().unit.exec(text)?.[1] ?? []);
  return new Set(units).size === 1;
}

const headed = (year: Mapped, word: string): Mapped => join([year, saying(emptyAt(year), word)]);

/** The columns and values of what stands behind a name; null where it does not say what they are. */
function fieldsOf(run: Mapped, word: string | undefined): Omit<Row, 'name'> | null {
  const { parts, reading, actual } = PATTERNS();
  const aim = parts.exec(run.text);
  if (aim) {
    const [, due, target, value, year] = aim as unknown as [string, string, string, string, string];
    const at = due.length + target.length;
    const back = run.text.length - 1 - year.length;
    // the later year is that of the target
    if (!(due.slice(0, 2) === year.slice(0, 2) && due > year)) return null;
    const values = [slice(run, due.length, at), slice(run, at, at + value.length)];
    if (!areOfOneUnit(values)) return null;
    const years = [slice(run, 0, due.length), slice(run, back, back + year.length)] as const;
    return { heads: [headed(years[0], '目標値'), headed(years[1], '実績値')], values };
  }
  if (word === undefined || !actual.has(word)) return null;
  const found = matchesIn(run.text, reading).map((match) => {
    const [, year, value] = match as unknown as [string, string, string];
    const from = match.index + year.length;
    return {
      year: slice(run, match.index, from),
      value: slice(run, from, from + value.length),
    };
  });
  const years = found.map(({ year }) => year.text);
  const values = found.map(({ value }) => value);
  const rise = years.every((year, i) => i === 0 || year > (years[i - 1] as string));
  if (!rise || !areOfOneUnit(values)) return null;
  return { heads: found.map(({ year }) => headed(year, '実績')), values };
}

function partsOf(line: Line): readonly Line[] {
  const words = line.content;
  const { text } = words;
  const { says, actual, target } = PATTERNS();
  const said = matchesIn(text, says);
  // 目標実績: the page shows targets and what came of them
  const isReport = [actual, target].every((own) => said.some(({ 0: word }) => own.has(word)));
  if (!isReport) return [line];
  const out: Line[] = [];
  let last = 0;
  let end = 0;
  let columns = '';
  for (const match of matchesIn(text, RUNS())) {
    const to = match.index + match[0].length;
    const word = said.findLast(({ index }) => index < match.index)?.[0];
    const between = slice(words, end, match.index);
    const name = nameIn(between, end > 0);
    const fields = name && fieldsOf(slice(words, match.index, to), word);
    end = to;
    if (!name || !fields) continue;
    const front = trim(slice(words, last, match.index - name.text.length));
    const key = fields.heads.map((head) => head.text).join(' ');
    if (front.text.length > 0) out.push({ ...line, content: front });
    if (front.text.length > 0 || key !== columns) {
      if (columns !== '') out.push({ ...line, content: emptyAt(words), cells: null, blank: true });
      out.push(lineOfCells(line, [saying(emptyAt(name), '指標名'), ...fields.heads]));
    }
    columns = key;
    out.push(lineOfCells(line, [name, ...fields.values]));
    last = to;
  }
  if (out.length === 0) return [line];
  const rest = trim(slice(words, last));
  out.push({ ...line, content: emptyAt(words), cells: null, blank: true });
  return rest.text.length > 0 ? [...out, { ...line, content: rest }] : out;
}

/**
 * Indicators on pages of e-books that came in as one text without blanks (癒着した年度別の値): each name is followed by its years with
 * their figures, or by the year of its target, both figures and the year of the later one. What is not certain stays text.
 */
export const splitFusedYears = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (isFused(line) ? partsOf(line) : [line]));
