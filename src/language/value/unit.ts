import { join, type Mapped, slice } from '../../base/mapped.ts';
import { behindMisread } from '../letters/misread.ts';
import { oneOf, VALUES } from '../lexicon.ts';

// letters, signs and words up to a bracket, blank, digit, stroke or sentence mark
const RUN = /^\s?([^\s\d(),、。/×~→⇒↑↓※<>"'「」[\]【】]+)/;
const END = new RegExp(`(?:${oneOf(VALUES.unitEnds)}|[のをへにでがはとや])`);
const KNOWN = new Set(VALUES.units);
const KNOWN_AT_START = new RegExp(`^(?:${oneOf(VALUES.units)})`);
// m2, km2: ㎡ and ㎢, folded
const WITH_DIGIT = new RegExp(
  `^\\s?(${oneOf(VALUES.units.filter((unit) => /\d/.test(unit)))})(?![\\d.,])`,
);
const LEADING = new RegExp(
  `^(?:年間|${oneOf(VALUES.cumulative)}|${oneOf(VALUES.total)}|男女|年)*\\s*`,
);

// ■■件, �人: glyphs of figures that were lost
const LOST = /^[■\ufffd]+(?=[^■\ufffd])/;

/** Whether the glyphs of a figure were lost or misread (判読できない数字), its unit still there: ■■件, 4五か所. */
export const isLostFigure = (text: string): boolean =>
  (LOST.test(text.trim()) || behindMisread(text.trim()) !== null) && bareUnit(text) !== null;

/** One unit has several spellings; exports use one. */
const SAME: Readonly<Record<string, string>> = { '％': '%', パーセント: '%' };

/**
 * The unit behind the figure that ends at `end`: 人, %, 団体・地区; null when none is printed.
 * Multipliers belong to the figure, rates (`/月`) to the target.
 */
export function unitAfter(text: string, end: number): string | null {
  const rest = text.slice(end);
  const power = WITH_DIGIT.exec(rest);
  if (power) return power[1] as string;
  const run = RUN.exec(rest);
  if (!run) return null;
  const words = run[1] as string;
  const known = KNOWN_AT_START.exec(words)?.[0];
  // 81.2%中3 66.9%: no unit begins with the sign and goes on
  if (known === '%') return known;
  const stop = END.exec(words);
  const cut = stop ? words.slice(0, stop.index) : words;
  const unit = known && known.length >= cut.length ? known : cut;
  return unit.length > 0 ? (SAME[unit] ?? unit) : null;
}

/** The unit of a phrase part whose figure is missing (`人増加`, `年間延べ 人`, `%`); null when it is words. */
export function bareUnit(part: string): string | null {
  const misread = behindMisread(part.trim());
  const rest = misread ?? part.trim().replace(LEADING, '').replace(LOST, '');
  const word = rest.trim().split(/\s+/).at(-1) ?? '';
  const end = new RegExp(`の?(?:${oneOf(VALUES.unitEnds)})*$`);
  const core = word.replace(end, '');
  return KNOWN.has(core) ? (SAME[core] ?? core) : null;
}

// 「市民の割合(%)」, 「労働生産性(千円/人)」, 「排出量【g】※」, 「排出量(t-CO2)」
const UNIT_IN_NAME =
  /\s*[([【〔]((?:[^()[\]【】〔〕\d]|(?<=m|CO)[23]){1,8})[)\]】〕]\s*(?:[※*]\d{0,2}){0,3}\s*$/;
// 「利用者数(単位:人)」, 「排出量【単位 g】」, 「来館者数 単位:千人」: the unit announced by its word
const ANNOUNCED_IN_NAME =
  /\s*[([【〔]単位(?:\s?[:/=]\s?|\s)?((?:[^()[\]【】〔〕\d\s]|(?<=m|CO)[23]){1,8})[)\]】〕]\s*$|\s単位(?:\s?[:/=]\s?|\s)((?:[^()[\]【】〔〕\d\s]|(?<=m|CO)[23]){1,8})$/;
// 千円/人 is thousands of 円/人
const MULTIPLIED = new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]+`);

// 累計・人, 人、延べ: how it is counted beside the unit
const COUNTED = new RegExp(
  `^(?:(${oneOf(VALUES.cumulative)})[・、,]([^・、,]+)|([^・、,]+)[・、,](${oneOf(VALUES.cumulative)}))$`,
);

/** The unit beside how it is counted, in one bracket at a name's end; how it is counted stays with the name: 移住者数(累計) of 移住者数(累計・人). */
function countedUnit(name: Mapped, match: RegExpExecArray) {
  const [, first, behind, front, last] = COUNTED.exec(match[1]?.trim() ?? '') ?? [];
  const unit = (behind ?? front ?? '').trim();
  if (!KNOWN.has(unit.replace(MULTIPLIED, '').replace(/\/.*$/, ''))) return null;
  const word = (first ?? last) as string;
  const at = name.text.indexOf(word, match.index);
  const open = match.index + match[0].search(/\S/);
  const close = name.text.search(/[)\]】〕][^)\]】〕]*$/);
  const parts = [
    slice(name, 0, open + 1),
    slice(name, at, at + word.length),
    slice(name, close, close + 1),
  ];
  return { name: join(parts), unit };
}

/** A name without the unit that it carries in brackets at its end, and that unit with its multiplier; null for none. */
export function splitUnit(name: Mapped): { readonly name: Mapped; readonly unit: string | null } {
  const said = ANNOUNCED_IN_NAME.exec(name.text);
  // what its word announces is the unit, known or not: (単位:品)
  const announced = said?.[1] ?? said?.[2];
  if (said && said.index > 0 && announced)
    return { name: slice(name, 0, said.index), unit: announced };
  const match = UNIT_IN_NAME.exec(name.text);
  const unit = match?.[1]?.trim() ?? '';
  const counted = match && countedUnit(name, match);
  if (counted) return counted;
  const bare = unit.replace(MULTIPLIED, '').replace(/\/.*$/, '');
  if (!match || !KNOWN.has(bare)) return { name, unit: null };
  return { name: slice(name, 0, match.index), unit };
}

/** Whether a word is a unit and nothing else: 人, 千円, 人/年. */
export function isUnitWord(word: string): boolean {
  const bare = word.replace(/^[([]|[)\]]$/g, '').replace(/\/\S*$/, '');
  return KNOWN.has(bare) || KNOWN.has(bare.replace(MULTIPLIED, ''));
}
