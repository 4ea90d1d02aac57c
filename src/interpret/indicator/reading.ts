import { type Mapped, spanOf } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { AsOf, Reading } from '../../forms/strategy.ts';
import { clean, unblank } from '../../language/letters/clean.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { bareUnit, isLostFigure, unitAfter } from '../../language/value/unit.ts';
import { isAbsent } from '../../language/value/word.ts';
import type { Context } from '../context.ts';

// (累計36人) (0.16↑) (→) (住民基本台帳)
const BRACKETED = /\(([^()]*)\)/g;
// (男性79.95: a bracket that was never closed holds no value of the whole
const UNCLOSED = /\(.*$/s;
const ARROW = /[↑↓→]|増$|減$/;
const FOOTNOTE = /※\d{0,2}/g;
const MAX_TIME = 12;
// H20~24平均 1.44: the end of the years that the figure is of
const WINDOW = /^~(?:[MTSHR]|平成|令和)?\d{1,4}年?度?(?:の?(?:平均|累計|合計))?/;
// 集計中, R2調査予定, 2025.6頃: when the figure will be known
const PENDING = perLexicon(
  () =>
    new RegExp(
      `^(?:[HRS]?\\d{1,4}年?度?)?(?:${oneOf(VALUES.pending)})$|^(?:20\\d\\d|[HR]\\d{1,2})[.年/]\\d{1,2}月?[末上中下旬]{0,2}(?:頃|ごろ)$`,
    ),
);
const CUMULATIVE = new RegExp(`^(?:${oneOf(VALUES.cumulative)})`);

// 毎年度把握 (2019年度 11): words in the place of a figure, and in brackets the last one that is known
const LAST_KNOWN = /^[^\d()※]{2,12}\s?\(([^()]{3,24})\)$/;
// 2月, 3期: what goes on with the time
const OF_TIME = /^\d{1,2}(?:月|日|年|期|次|回|四半期)/;

/** The figure and time in brackets behind words that say none; null where none stands there. */
function lastKnown(text: string): string | null {
  const inside = LAST_KNOWN.exec(text)?.[1]?.trim() ?? '';
  const time = timesIn(inside)[0];
  if (time?.start !== 0 || ANNOUNCED().test(inside)) return null;
  const rest = inside.slice(time.end).replace(/^\s?(?:末|実績)?[:は]?\s?/, '');
  const bare = text.slice(0, text.indexOf('('));
  const said = PENDING().test(bare.trim()) || isAbsent(bare.trim());
  return /^[△▲-]?\d/.test(rest) && !OF_TIME.test(rest) && !said
    ? `${rest}(${inside.slice(0, time.end)})`
    : null;
}

// 県平均以下(58.0%): a comparison, and in brackets the figure that it is of
const COMPARED = /^([^\d()]{3,16})\(([△▲-]?\d[\d,.]*[^\d\s()]{1,6})\)$/;

const COMPARES = perLexicon(() => {
  const bounds = VALUES.bounds.flatMap(({ after = [] }) => after);
  return new RegExp(`(?:平均|水準)\\S{0,4}(?:${oneOf(bounds)}|並み?)$`);
});

/** The figure in brackets behind a comparison without one; null for other words. */
function comparedFigure(text: string): string | null {
  const [, words = '', figure = ''] = COMPARED.exec(text) ?? [];
  return COMPARES().test(words.trim()) && timesIn(figure).length === 0 ? figure : null;
}

interface Remarks {
  cumulative: number | null;
  change: number | null;
  notes: string[];
}

/** 1.6↑ is 1.6, 81人↓ is -81, → is 0. */
function changeOf(words: string): number | null {
  if (words.trim() === '→') return 0;
  const figure = firstFigure(words);
  if (!figure || !ARROW.test(words)) return null;
  return /↓|減$/.test(words) ? -Math.abs(figure.value) : figure.value;
}

function remarksOf(text: string): Remarks {
  const remarks: Remarks = { cumulative: null, change: null, notes: [] };
  for (const [, inside] of matchesIn(text, BRACKETED)) {
    const words = (inside as string).trim();
    const change = changeOf(words);
    if (change !== null) remarks.change = change;
    else if (CUMULATIVE.test(words)) remarks.cumulative = firstFigure(words)?.value ?? null;
    else if (words.length > 0) remarks.notes.push(words.replace(/\s+/g, ''));
  }
  return remarks;
}

/**
 * One cell of measured figures (実績値): `64人 (累計100人)`, `24.3% (1.6↑)`, `集計中`, `—`.
 * @param when what the column or label says about the time; a year in the cell's brackets fills it in when it says none
 */
export function readReading(cell: Mapped, when: AsOf | null, context: Context): Reading {
  // ―※2: the number of a note is no figure
  const all = unblank(cell).text.replace(FOOTNOTE, '').trim();
  const text = lastKnown(all) ?? comparedFigure(all) ?? all;
  const { start, end } = spanOf(cell);
  const words = context.text.slice(start, end);
  const bare = text.replace(BRACKETED, ' ').replace(UNCLOSED, '').trim();
  const { cumulative, change, notes } = remarksOf(text);
  // the year in front of a value is no value: 2013年度71%
  const said = timesIn(bare)[0];
  const value = said?.start === 0 ? bare.slice(said.end).replace(WINDOW, '') : bare;
  const isPending = PENDING().test(bare);
  const figure = isPending ? null : firstFigure(value);
  const remarks = when === null ? notes.filter((note) => timeIn(note) === null) : notes;
  const status = isPending
    ? 'pending'
    : isAbsent(bare) || bare.length === 0
      ? 'absent'
      : 'reported';
  return {
    value: figure?.value ?? null,
    unit: figure ? unitAfter(value, figure.end) : isLostFigure(value) ? bareUnit(value) : null,
    asOf: when === null ? saidIn(bare, notes) : completed(when, notes),
    cumulative,
    change,
    status: figure === null && status === 'reported' ? 'absent' : status,
    note: remarks.length > 0 ? remarks.join('、') : null,
    text: words,
  };
}

// R8.8月公表: when the value will be known, not when it was measured
const ANNOUNCED = perLexicon(() => new RegExp(oneOf(VALUES.announced)));

/** The time that a remark says and nothing else: (H26), (平成25年), (26年度). */
function timeIn(note: string): AsOf | null {
  if (ANNOUNCED().test(note)) return null;
  const said = asOf(note);
  return said.fiscalYear !== null && note.length <= MAX_TIME ? said : null;
}

/** Where no label says when, the words do: 「H26 210人」, 「2,105人(H26)」, 「4法人 H26」. */
function saidIn(bare: string, notes: readonly string[]): AsOf | null {
  for (const note of notes) {
    const said = timeIn(note);
    if (said) return said;
  }
  const times = timesIn(bare);
  const [when, last] = [times[0], times.at(-1)];
  if (when?.start === 0) return asOf(bare.slice(0, when.end));
  const behind = last?.end === bare.length && /\s/.test(bare[last.start - 1] ?? '');
  return behind ? asOf(bare.slice(last.start)) : null;
}

// R4調査, H30実績: when it was asked
const ASKED = /(?:調査|実績|集計)$/;

/** A time in the cell is its own, whatever its column says (R5実績 over 2,011(R4)); where the column says none (策定時), any year in its remarks is. */
function completed(when: AsOf | null, notes: readonly string[]): AsOf | null {
  const own = notes
    .filter((note) => isTime(note.replace(ASKED, '')))
    .flatMap((note) => timeIn(note) ?? []);
  if (when?.fiscalYear != null && own.length === 1 && own[0]?.fiscalYear !== when.fiscalYear)
    return own[0] as AsOf;
  if (when === null || when.fiscalYear !== null) return when;
  const said = notes.flatMap((note) => timesIn(note))[0];
  return said ? { ...when, fiscalYear: said.year } : when;
}

/** The words of a heading cell or label that say when. */
export function whenOf(label: Mapped): string {
  return clean(label).replace(/\s+/g, '');
}
