import data from '../lexicon/platform-characters.yaml';

type Range = readonly [first: number, last: number];

const FACTS = data as {
  readonly numbers: readonly (readonly [first: number, last: number, number: number])[];
  readonly folded: readonly Range[];
  readonly widths: readonly Range[];
};

const classOf = (ranges: readonly (readonly number[])[]): string =>
  ranges.map(([first, last]) => `\\u{${first?.toString(16)}}-\\u{${last?.toString(16)}}`).join('');

const NUMBERS = new RegExp(`[${classOf(FACTS.numbers)}]`, 'gu');
const FOLDED = new RegExp(`[${classOf(FACTS.folded)}]+`, 'gu');
const WIDTHS = new RegExp(`[${classOf(FACTS.widths)}]+`, 'gu');
const ANY = new RegExp(`[${classOf([...FACTS.numbers, ...FACTS.folded])}]`, 'u');

/** ① as (1) */
function spellNumber(character: string): string {
  const code = character.codePointAt(0) as number;
  const range = FACTS.numbers.find(([first, last]) => code >= first && code <= last);
  return range === undefined ? character : `(${code - range[0] + range[2]})`;
}

/** NFKC, a blank where two figures would run into each other: `5½` is `5 1/2`, never `51/2`. */
function spellFolded(run: string, at: number, all: string): string {
  const spelt = run.normalize('NFKC').replaceAll('\u2044', '/');
  const isDigit = (character = '') => character >= '0' && character <= '9';
  const before = isDigit(all[at - 1]) && isDigit(spelt[0]) ? ' ' : '';
  const after = isDigit(spelt.at(-1)) && isDigit(all[at + run.length]) ? ' ' : '';
  return before + spelt + after;
}

/** Whether `text` has characters that not every machine shows (機種依存文字). */
export function hasPlatformCharacter(text: string): boolean {
  return ANY.test(text);
}

/**
 * `text` in characters that every Japanese machine shows (機種依存文字の置き換え): ① is `(1)`, Ⅱ `II`,
 * ㈱ `(株)`, ㎡ `m2`; letters, digits and brackets half-width, katakana full-width. Kanji stay as they are.
 */
export function foldPlatformCharacters(text: string): string {
  return text
    .replace(WIDTHS, (run) => run.normalize('NFKC'))
    .replace(NUMBERS, spellNumber)
    .replace(FOLDED, spellFolded);
}
