import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { endsAsMeasure } from '../indicator/measure-end.ts';
import { canNameMeasure } from '../indicator/measure-name.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';

/** An aim and what was reached that a sentence names together (文中の目標と実績). */
export interface SaidResult {
  readonly name: Mapped;
  readonly target: Mapped;
  readonly actual: Mapped;
  /** When it was reached, where the sentence says so. */
  readonly since: Mapped | null;
}

const PATTERN = perLexicon(() => {
  const figure = `[△▲]?\\d[\\d,.]*\\s?[万千百億]?(?:${oneOf(VALUES.units)})`;
  const aims = oneOf(VALUES.rows.planned.filter((word) => !/[期見]/.test(word)));
  const actuals = oneOf(VALUES.rows.actual);
  return new RegExp(
    `([^\\s。、:・()|]{2,30}?(?:\\([^()。]{1,12}\\))?)(?:について)?[はがも][、,]?\\s?(?:${aims})[のは]?\\s?(${figure})(?:に対し(?:て)?は?|のところ)[、,]?\\s?(?:(?:${actuals})[はが]?\\s?)?(${figure})(?=[でとにだ。、)]|\\s|$)`,
    'g',
  );
});

// 30年度の新規雇用者数は1万2840人となり、目標の1万2310人を上回りました: what was reached first, the aim behind it
const REACHED = perLexicon(() => {
  const bounds = oneOf(VALUES.bounds.flatMap(({ after = [] }) => after));
  const figure = `[△▲]?\\d[\\d,.]*(?:[万億]\\d[\\d,]*)?[万千百億]?(?:${oneOf(VALUES.units)})`;
  const aims = oneOf(VALUES.rows.planned.filter((word) => word.startsWith('目標')));
  return new RegExp(
    `(?:((?:平成|令和|[HR]|20(?=\\d\\d))?(?:\\d{1,2}|元)年度?)の)?([^\\s。、:・()|]{2,30}?)は(${figure})(?:となり|で)[、,](?:${aims})(?:の|である)(${figure}(?:${bounds})?)[をはにと]`,
    'g',
  );
});

const BOUND = perLexicon(
  () => new RegExp(`(?:${oneOf(VALUES.bounds.flatMap(({ after = [] }) => after))})$`),
);
const unitOf = (figure: string): string =>
  figure.replace(BOUND(), '').replace(/^[△▲\d,.\s]+(?:[万億]\d[\d,]*)?[万千百億]?/, '');

/**
 * The aims that sentences name with what was reached: 体験会の参加者数は、目標36人に対し21人であった。 Only names of measures count, and figures of
 * one unit.
 */
export function readSaidResults(content: Mapped): SaidResult[] {
  return [...aimedFirst(content), ...reachedFirst(content)];
}

/** Takes the words that a match captured where they stand, one behind the other. */
function inOrder(content: Mapped, { 0: whole, index }: RegExpExecArray) {
  let from = 0;
  return (words: string): Mapped => {
    const start = whole.indexOf(words, from);
    from = start + words.length;
    return slice(content, index + start, index + from);
  };
}

/** 30年度の新規雇用者数は1万2840人となり、目標の1万2310人を上回りました: the sentence itself says that the name is of a measure. */
function reachedFirst(content: Mapped): SaidResult[] {
  if (!content.text.includes('目標')) return [];
  return matchesIn(content.text, REACHED()).flatMap((match): SaidResult[] => {
    const [, time, name, actual, target] = match;
    if (!name || !actual || !target || !canNameMeasure(name)) return [];
    if (unitOf(target) !== unitOf(actual)) return [];
    const take = inOrder(content, match);
    const since = time ? take(time) : null;
    return [{ since, name: take(name), actual: take(actual), target: take(target) }];
  });
}

function aimedFirst(content: Mapped): SaidResult[] {
  if (!/に対し|のところ/.test(content.text)) return [];
  return matchesIn(content.text, PATTERN()).flatMap((match): SaidResult[] => {
    const [, name, target, actual] = match;
    if (!name || !target || !actual || !endsAsMeasure(name.replace(/\([^()]*\)$/, ''))) return [];
    if (unitOf(target) !== unitOf(actual)) return [];
    const take = inOrder(content, match);
    return [{ name: take(name), target: take(target), actual: take(actual), since: null }];
  });
}
