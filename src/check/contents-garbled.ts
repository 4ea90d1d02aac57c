import type { Section } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';
import { type ContentsLine, contentsLinesOf, garbledLines, isPaged } from './contents-page.ts';
import type { DocumentRule, Subject } from './rule.ts';

/** Lines that make a page of garbage: fewer, or a smaller part of the page, may be a slip. */
const LEAST = 3;
const LEAST_SHARE = 0.1;
/** Entries with dots that lead to a page, and entries that a body can be looked through for. */
const ENOUGH_LED = 4;
const ENOUGH_ENTRIES = 5;
const ENOUGH_HEADINGS = 5;
const SHORTEST_KEY = 4;

const countHeadings = (sections: readonly Section[]): number =>
  sections.reduce((sum, { children }) => sum + 1 + countHeadings(children), 0);

// 数値目標・基本的な方向・KPI  資料1 会議の名簿: an entry may sum up several headings, or number what the body does not
const PART = /[\s・、,/「」『』()]+/;
const keysOf = ({ title }: ContentsLine) =>
  title
    .split(PART)
    .map(nameKey)
    .filter((key) => key.length >= SHORTEST_KEY);

/** The entries of which no part stands in the body, and how many entries there are. */
function unfound({ compilation }: Subject, lines: readonly ContentsLine[]) {
  const own = new Set(lines.map(({ line }) => line));
  const body = (compilation?.lines ?? [])
    .filter((line) => !line.blank && !own.has(line))
    .map(({ content }) => nameKey(content.text))
    .join('');
  const entries = lines.filter((one) => keysOf(one).length > 0);
  const missing = entries.filter((one) => !keysOf(one).some((key) => body.includes(key)));
  return { entries, missing };
}

/** The lines of the contents page that are lost, whatever shows it. */
function lostLines(subject: Subject): {
  readonly lost: readonly ContentsLine[];
  readonly all: number;
} {
  const lines = contentsLinesOf(subject);
  if (lines.length < LEAST) return { lost: [], all: lines.length };
  const led = lines.filter((one) => one.led);
  const unpaged = led.filter((one) => !isPaged(one));
  const { entries, missing } = unfound(subject, lines);
  const garbled = garbledLines(lines);
  const lost = new Set(garbled);
  // a title that is not in the body may be of a chapter left out, unless its page was read badly
  const isHere = 2 * missing.length <= entries.length;
  if (garbled.size > 0 && isHere) for (const one of missing) lost.add(one);
  if (led.length >= ENOUGH_LED && 2 * unpaged.length > led.length)
    for (const one of unpaged) lost.add(one);
  const headings = countHeadings(subject.strategy.outline);
  if (
    missing.length === entries.length &&
    entries.length >= ENOUGH_ENTRIES &&
    headings >= ENOUGH_HEADINGS
  )
    for (const one of missing) lost.add(one);
  return { lost: lines.filter((one) => lost.has(one)), all: lines.length };
}

/** A contents page whose entries lost their words or page numbers (崩れた目次). */
export const rule: DocumentRule = {
  code: 'contents-garbled',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    const { lost, all } = lostLines(subject);
    const first = lost.find(({ title }) => title !== '') ?? lost[0];
    if (!first || lost.length < LEAST || lost.length < LEAST_SHARE * all) return;
    yield {
      args: { count: lost.length, lines: all, example: first.title || first.page },
      place: first.place,
    };
  },
};
