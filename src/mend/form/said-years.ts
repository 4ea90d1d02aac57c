import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { unitOf } from '../../language/indicator/name-words.ts';
import { mendName } from '../../language/letters/tear.ts';
import { perLexicon, VALUES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

type Kind = 'planned' | 'actual';

/** A figure that says what it is of: R5計画 6. */
interface Said {
  readonly kind: Kind;
  readonly year: number;
  readonly time: Mapped;
  readonly label: Mapped;
  readonly value: Mapped;
}

/** So many figures in a row are a table. */
const LEAST = 3;
/** The name of an indicator has no more words. */
const MAX_WORDS = 6;
/** A figure with what it is of is no longer than this, in characters. */
const MAX_SAID = 40;
const KINDS: readonly Kind[] = ['planned', 'actual'];

/** What a row may be called, the longest first. */
const WORDS = perLexicon(() =>
  KINDS.flatMap((kind) => VALUES.rows[kind].map((word) => ({ kind, word }))).sort(
    (a, b) => b.word.length - a.word.length,
  ),
);

const yearOf = (time: string): number | null => timesIn(time)[0]?.year ?? asOf(time).fiscalYear;

/** A word that says a year and what its figure is (R3実績, 令和5年度の計画値), taken apart; null for other words. */
function labelIn(word: Mapped): Omit<Said, 'value'> | null {
  const found = WORDS().find((own) => word.text.endsWith(own.word));
  if (!found) return null;
  const label = slice(word, word.text.length - found.word.length);
  const front = slice(word, 0, word.text.length - found.word.length);
  const time = front.text.endsWith('の') ? slice(front, 0, front.text.length - 1) : front;
  const year = isTime(time.text) ? yearOf(time.text) : null;
  return year === null ? null : { kind: found.kind, year, time, label };
}

/** The figures from a word on, each behind its label. */
function saidFrom(words: readonly Mapped[], from: number): readonly Said[] {
  const said: Said[] = [];
  for (let at = from; at + 1 < words.length; at += 2) {
    const label = labelIn(words[at] as Mapped);
    const value = words[at + 1] as Mapped;
    const again = said.some((own) => own.kind === label?.kind && own.year === label.year);
    if (!label || again || !isValue(value.text)) break;
    said.push({ ...label, value });
  }
  return said;
}

/** The name in front of the figures, its unit, and the first word that belongs to them. */
interface Named {
  readonly name: Mapped;
  readonly unit: Mapped | null;
  readonly from: number;
}

const heads = (word: Mapped | undefined, role: 'name' | 'unit'): boolean =>
  word !== undefined && isColumnWord(word.text) && readColumnHeading(word.text)?.role === role;

/** The name that words in front of figures end with: behind 指標名, or at the beginning; null where neither holds. */
function nameIn(words: readonly Mapped[], start: number, end: number): Named | null {
  const unit = end > start ? unitOf(words[end - 1]) : null;
  let to = unit ? end - 1 : end;
  if (unit && heads(words[to - 1], 'unit')) to--;
  let from = to;
  while (from > start && to - from < MAX_WORDS && !heads(words[from - 1], 'name')) from--;
  const headed = from > start && heads(words[from - 1], 'name');
  if (from === to || (!headed && from > start)) return null;
  const own = words.slice(from, to);
  if (own.some(({ text }) => isValue(text) || isTime(text) || /[。:]/.test(text))) return null;
  // 活動指標 heads a section, 指標名 a column
  const label = headed && !isCaptionWord((words[from - 1] as Mapped).text);
  return { name: mendName(join(own, ' ')), unit, from: label ? from - 1 : from };
}

/** The figures as a table of years: a heading, a row of plans, a row of what was reached. */
function tableOf(line: Line, { name, unit }: Named, said: readonly Said[]): Line[] {
  const none = emptyAt(name);
  const years = [...new Set(said.map(({ year }) => year))].sort((a, b) => a - b);
  const find = (kind: Kind, year: number) =>
    said.find((own) => own.kind === kind && own.year === year);
  const times = years.map((year) => (said.find((own) => own.year === year) as Said).time);
  const rows = KINDS.flatMap((kind) => {
    const label = said.find((own) => own.kind === kind)?.label;
    return label ? [{ label, cells: years.map((year) => find(kind, year)?.value ?? none) }] : [];
  });
  return [
    lineOfCells(line, [none, none, none, ...times]),
    ...rows.map(({ label, cells }, i) =>
      lineOfCells(line, [i === 0 ? name : none, (i === 0 ? unit : null) ?? none, label, ...cells]),
    ),
  ];
}

const restOf = (line: Line, words: readonly Mapped[]): Line[] =>
  words.length > 0 ? [{ ...line, content: trim(join(words, ' ')) }] : [];

/** The line with its figures as tables; null where it holds none whose name is certain. */
function mended(line: Line): Line[] | null {
  if (!WORDS().some(({ word }) => line.content.text.includes(word))) return null;
  const words = wordsIn(line.content);
  const out: Line[] = [];
  let last = 0;
  for (let at = 0; at < words.length; at++) {
    const said = saidFrom(words, at);
    if (said.length < LEAST || !said.some(({ kind }) => kind === 'planned')) continue;
    const named = nameIn(words, last, at);
    if (!named) return null;
    // a table of its own, apart from the one above
    const apart = { ...line, content: emptyAt(named.name), blank: true };
    out.push(...restOf(line, words.slice(last, named.from)), apart, ...tableOf(line, named, said));
    last = at + 2 * said.length;
    at = last - 1;
  }
  return last === 0 ? null : [...out, ...restOf(line, words.slice(last))];
}

/** Whether a line is one figure behind what it is of, and nothing else: 令和2年度計画 4. */
function isSaid(line: Line | undefined): boolean {
  if (!line || line.blank || line.content.text.length > MAX_SAID || cellsOf(line) !== null)
    return false;
  const words = wordsIn(line.content);
  return words.length === 2 && saidFrom(words, 0).length === 1;
}

/** A name with the figures on the lines below it, as one line; null where a line has none below it. */
function withFigures(lines: readonly Line[], at: number): { line: Line; end: number } | null {
  const name = lines[at] as Line;
  let end = at + 1;
  while (isSaid(lines[end])) end++;
  if (end - at - 1 < LEAST || name.blank || cellsOf(name) !== null || isSaid(name)) return null;
  if (captionOf(trim(name.content)) !== null || name.content.text.includes('。')) return null;
  const content = join(
    lines.slice(at, end).map((line) => lineText(line)),
    ' ',
  );
  return { line: { ...name, content }, end };
}

/** The lines with each name and the figures below it on one line. */
function joined(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isSaid)) return lines;
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = withFigures(lines, at);
    out.push(found?.line ?? (lines[at] as Line));
    at = found?.end ?? at + 1;
  }
  return out;
}

/**
 * Turns figures that say each which year they are of and whether they were planned or reached (年度と区分の付いた値) into a table
 * of years: 指標名 区画の利用率 単位 % R3実績 88.2 R4計画 90.0 R4実績 91.5, or one a line below the name.
 */
export function mendSaidYears(lines: readonly Line[]): readonly Line[] {
  return joined(lines).flatMap((line) => (!isText(line) ? [line] : (mended(line) ?? [line])));
}
