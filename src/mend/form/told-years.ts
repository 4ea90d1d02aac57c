import { emptyAt, join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole } from '../../language/column/heading.ts';
import { isExpectedRow, rowKindOf } from '../../language/column/row-label.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { timesIn } from '../../language/time/era.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import { isAbsent } from '../../language/value/word.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** So many records with the same labels in the same order are no accident. */
const LEAST = 3;
/** A record has so many words: a label and a value of two columns at least. */
const LEAST_WORDS = 4;
const MAX_WORDS = 24;
/** A printed rate is rounded to a whole: so far it may be from the reckoned one. */
const ROUNDED = 0.51;
const MAX_LABEL = 12;
/** A line of several records is no shorter, in characters. */
const LEAST_LINE = 60;
const WORD = /\S+/g;
const FIGURE = /^[△▲-]?\d[\d,]{0,14}(?:\.\d{1,4})?[^\d\s]{0,4}$/;
// 第1期, 1期目: what numbers records
const NUMBERED = /^第?\d{1,2}(?:期|次|回)目?$/;
// (1)地域移行者数, ①入所者数: the heading that names what is told
const HEADING = /(?<=^|\s)(?:\(\d{1,2}\)|[①-⑳]|[(]?[ア-ン][)])\s?([^\s。、]{3,40})(?=\s|$)/g;

/** A word of a line, and where it stands there. */
interface Word extends Mapped {
  readonly start: number;
  readonly end: number;
}

// …計画(成果目標) 1 地域生活への移行: a numbered title at the end of what stands in front
const TITLE = /\s\d{1,2}\s(?=[^\s\d。、]{4,40}$)/;

const wordsOf = (words: Mapped): Word[] =>
  matchesIn(words.text, WORD).map(({ 0: word, index: start }) => {
    const end = start + word.length;
    return { ...slice(words, start, end), start, end };
  });

const yearOf = ({ text }: Mapped): number | null => timesIn(text).at(-1)?.year ?? null;
const isLabel = ({ text }: Mapped): boolean => text.length <= MAX_LABEL && !/\d/.test(text);
const isFigure = ({ text }: Mapped): boolean =>
  (FIGURE.test(text) && timesIn(text).length === 0) || isAbsent(text);

/** What the words at one place of each record are. */
type Place = 'label' | 'number' | 'time' | 'figure';

function placeOf(words: readonly Mapped[]): Place | null {
  const [first] = words as [Mapped];
  if (words.every(({ text }) => NUMBERED.test(text))) return 'number';
  if (words.every(isFigure)) return 'figure';
  if (words.every((word) => yearOf(word) !== null)) return 'time';
  return isLabel(first) && words.every(({ text }) => text === first.text) ? 'label' : null;
}

/** Records that labels and values make in turn: what each place holds, and the words of each record at that place. */
interface Records {
  readonly places: readonly Place[];
  readonly columns: readonly (readonly Mapped[])[];
  /** Where the first begins in its line, and the last ends. */
  readonly start: number;
  readonly end: number;
}

const isAim = ({ text }: Mapped): boolean =>
  !/\d/.test(text) && text.length <= MAX_LABEL && columnRole(text) === 'target';

/** What stands so many words behind the labels at `starts`, one word a record; null where that is neither a label nor of one kind. */
function columnAt(words: readonly Word[], starts: readonly number[], step: number) {
  const own = starts.map((start) => words[start + step]);
  const place = own.every((word) => word !== undefined) ? placeOf(own) : null;
  return place && { place, own: own as readonly Word[] };
}

/** The records in which a label of aims stands again and again, each as long as the others; null where they differ. */
function recordsIn(words: readonly Word[], at: number): Records | null {
  const again = words.findIndex(({ text }, i) => i > at && text === words[at]?.text);
  const stride = again - at;
  if (stride < LEAST_WORDS || stride > MAX_WORDS) return null;
  const starts: number[] = [];
  for (let i = at; words[i]?.text === words[at]?.text; i += stride) starts.push(i);
  if (starts.length < LEAST) return null;
  const all = [];
  let first = 0;
  for (; first > 1 - stride; first--) {
    const column = columnAt(words, starts, first - 1);
    if (!column) break;
    all.unshift(column);
  }
  for (let step = 0; step < stride + first; step++) {
    const column = columnAt(words, starts, step);
    if (!column) return null;
    all.push(column);
  }
  return {
    places: all.map(({ place }) => place),
    columns: all.map(({ own }) => own),
    start: all[0]?.own[0]?.start ?? 0,
    end: all.at(-1)?.own.at(-1)?.end ?? 0,
  };
}

/** The figures that stand behind a label which fits, record by record; null unless one does. */
function behind({ places, columns }: Records, fits: (label: Mapped) => boolean) {
  const found = columns.flatMap((own, i) => {
    const label = own[0] as Mapped;
    // 入所者数 (末日現在) 60: the bracket is part of the label
    const isOwn = places[i] === 'label' && !label.text.startsWith('(') && fits(label);
    const next = places[i + 1] === 'label' ? i + 2 : i + 1;
    return isOwn && places[next] === 'figure' ? [columns[next] as readonly Mapped[]] : [];
  });
  return found.length === 1 ? (found[0] as readonly Mapped[]) : null;
}

const figureOf = ({ text }: Mapped): number => figuresIn(text)[0]?.value ?? 0;

/** Whether each rate is what was reached of the aim, or the aim of what was reached where less is better. */
function agree(
  aims: readonly Mapped[],
  reached: readonly Mapped[],
  rates: readonly Mapped[],
): boolean {
  const fits = (inverse: boolean) =>
    aims.every((aim, i) => {
      const pair = [figureOf(aim), figureOf(reached[i] as Mapped)] as const;
      const [whole, part] = inverse ? [pair[1], pair[0]] : pair;
      const rate = figureOf(rates[i] as Mapped);
      return whole > 0 && Math.abs((part / whole) * 100 - rate) < ROUNDED;
    });
  return fits(false) || fits(true);
}

/** What is aimed at and reached in each record; null where the labels do not say which is which. */
function valuesOf(records: Records) {
  const aims = behind(records, isAim);
  const rates = behind(records, ({ text }) => rowKindOf(text) === 'rate');
  const said = behind(records, ({ text }) => columnRole(text) === 'actual');
  // the label of another figure between them: 退所者数
  const other =
    rates &&
    behind(
      records,
      (label) => !isAim(label) && rowKindOf(label.text) === null && !isExpectedRow(label.text),
    );
  const reached = said ?? (aims && rates && other && agree(aims, other, rates) ? other : null);
  return aims && reached ? { aims, reached } : null;
}

/** A year for each record, each later than the one before: the last one of H17~H20; null where they are not. */
function yearsOf({ places, columns }: Records): readonly Mapped[] | null {
  const own = columns[places.indexOf('time')];
  const years = own?.map((word) => yearOf(word) as number) ?? [];
  if (!own || years.some((year, i) => i > 0 && year <= (years[i - 1] as number))) return null;
  return own.map((word) => {
    const time = timesIn(word.text).at(-1);
    return time ? slice(word, time.start, time.end) : word;
  });
}

/** The heading that names the indicator: the last one in front of the records. */
function namedIn(words: Mapped) {
  const heading = matchesIn(words.text, HEADING).at(-1);
  const [whole = '', name = ''] = heading ?? [];
  if (!heading || !canNameMeasure(name) || !endsAsMeasure(name)) return null;
  const end = heading.index + whole.length;
  return { start: heading.index, end, name: slice(words, end - name.length, end) };
}

/** The rows of the indicator: its name, what each row is, and a value for each year. */
function tableOf(line: Line, records: Records, name: Mapped, remarks: string): Line[] | null {
  const years = yearsOf(records);
  const values = valuesOf(records);
  if (!years || !values) return null;
  const say = (text: string) => saying(emptyAt(name), text);
  const heads = records.columns[records.places.indexOf('number')] ?? years;
  // ※第4期は見込数
  const isReached = (i: number) => !remarks.includes(`${heads[i]?.text}は見込`);
  const reached = values.reached.map((value, i) => (isReached(i) ? value : emptyAt(value)));
  const dated = years.map((year) =>
    year.text.endsWith('年度') ? year : join([year, saying(emptyAt(year), '年度')]),
  );
  return [
    lineOfCells(line, [say('指標'), say('区分'), ...dated]),
    lineOfCells(line, [name, say('目標'), ...values.aims]),
    lineOfCells(line, [name, say('実績'), ...reached]),
    blankBehind(line),
  ];
}

/** What stands in front of a table: the numbered title at its end a line of its own. */
function linesAbove(words: Mapped): Mapped[] {
  const at = TITLE.exec(words.text)?.index ?? 0;
  return [slice(words, 0, at), slice(words, at)];
}

/** A line whose first records are a table, remarks as all of it has them; null where it has none. */
function tabled(line: Line, remarks: string): Line[] | null {
  const whole = lineText(line);
  const words = wordsOf(whole);
  for (const [at, word] of words.entries()) {
    const records = isAim(word) ? recordsIn(words, at) : null;
    const named = records && namedIn(slice(whole, 0, records.start));
    if (!records || !named) continue;
    const behind = slice(whole, records.end);
    const table = tableOf(line, records, named.name, remarks);
    if (!table) continue;
    const above = linesAbove(trim(slice(whole, 0, named.start)));
    const parts = [...above, slice(whole, named.end, records.start)];
    const text = (content: Mapped): Line[] =>
      content.text.trim() === '' ? [] : [{ ...line, content: trim(content) }];
    const rest = text(behind).flatMap((own) => tabled(own, remarks) ?? [own]);
    return [...parts.flatMap(text), ...table, ...rest];
  }
  return null;
}

const mayTell = (line: Line): boolean => isText(line) && line.content.text.length >= LEAST_LINE;

/**
 * Tables that were told label by label (項目名と値を交互に並べた表): 第1期 期間 H17~H20 目標数 12 退所者数 3 達成率 25% 第2期 期間 …, below the heading of what is
 * counted. Each becomes a table of years; what was reached may have a name of its own where the rates say that it is that.
 */
export const mendToldYears = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (mayTell(line) ? (tabled(line, line.content.text) ?? [line]) : [line]));
