import rows from '../lexicon/municipalities.csv';
import words from '../lexicon/municipality-words.yaml';
import { HAN, HIRAGANA, KATAKANA } from './letters/script.ts';

/** A local government (地方公共団体) that a text names. */
export interface Municipality {
  readonly name: string;
  /** Null where the name alone does not tell. */
  readonly prefecture: string | null;
  /** 全国地方公共団体コード, six digits; null where the name alone does not tell. */
  readonly code: string | null;
}

interface Entry extends Municipality {
  readonly prefecture: string;
  readonly code: string;
}

/** A name found in a line, and all that bear it. */
interface Mention {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** The prefecture whose name stands straight before it. */
  readonly under: string | null;
}

const WORDS = words as {
  readonly variants: Readonly<Record<string, string>>;
  readonly sharedWards: readonly string[];
  readonly withoutOffice: readonly string[];
  readonly mayPrecede: readonly string[];
  readonly mayNotPrecede: readonly string[];
  readonly mayNotFollow: Readonly<Record<string, readonly string[]>>;
};

/**
 * The check digit of a five-digit code: `s = 6a+5b+4c+3d+2e`, `(11 - s mod 11) mod 10`.
 * Source: 総務省「全国地方公共団体コード」仕様 (検査数字).
 * @throws RangeError for anything but five digits
 */
export function checkDigit(code5: string): number {
  // 01223
  if (!/^[0-9]{5}$/.test(code5)) throw new RangeError(`not five digits: ${code5}`);
  const sum = [...code5].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0);
  return (11 - (sum % 11)) % 10;
}

/** Whether `code6` has the form of a local government's code: six digits, the last of them the check digit. */
export function isMunicipalityCode(code6: string): boolean {
  // 012238
  return /^[0-9]{6}$/.test(code6) && checkDigit(code6.slice(0, 5)) === Number(code6[5]);
}

const VARIANT_PAIRS = Object.entries(WORDS.variants);
const VARIANTS = new RegExp(`[${Object.keys(WORDS.variants).join('')}]`, 'g');

const fold = (text: string): string =>
  text.replace(VARIANTS, (character) => WORDS.variants[character] ?? character);

/** Names as they are compared, the longest first, with all who bear them. */
type Bearers = readonly (readonly [name: string, entries: readonly Entry[]])[];

/** The names that occur in `text` at all. The list is gone through each time: cheaper than any index of it. */
function bearersIn(text: string): Bearers {
  const characters = new Set(text);
  for (const [variant, usual] of VARIANT_PAIRS) if (characters.has(usual)) characters.add(variant);
  const found = new Map<string, Entry[]>();
  for (const row of rows as unknown as readonly Entry[]) {
    if (!characters.has(row.name.charAt(0))) continue;
    const name = fold(row.name);
    if (!text.includes(name) || WORDS.withoutOffice.includes(row.code)) continue;
    const known = found.get(name);
    if (known) known.push(row);
    else found.set(name, [row]);
  }
  return [...found].sort(([a], [b]) => b.length - a.length);
}

// い, ニ, 森
const STARTS_HIRAGANA = new RegExp(`^[${HIRAGANA}]`);
const STARTS_KATAKANA = new RegExp(`^[${KATAKANA}]`);
const STARTS_KANJI = new RegExp(`^[${HAN}]`);

/** Whether `before` may stand straight before `name`: names inside longer words are none. */
function mayFollow(name: string, before: string): boolean {
  if (WORDS.mayNotPrecede.includes(before)) return false;
  // いの町 in ふれあいの町, and the like in katakana
  if (STARTS_HIRAGANA.test(name)) return !STARTS_HIRAGANA.test(before);
  if (STARTS_KATAKANA.test(name)) return !STARTS_KATAKANA.test(before);
  // 青 before 森町
  return name.length > 2 || !STARTS_KANJI.test(before) || WORDS.mayPrecede.includes(before);
}

/** Whether the `name` at `at` of `line` is no part of a longer word. */
function standsAlone(line: string, at: number, name: string): boolean {
  const stops = WORDS.mayNotFollow[name.at(-1) as string] ?? [];
  return (
    (at === 0 || mayFollow(name, line.charAt(at - 1))) &&
    !stops.some((stop) => line.startsWith(stop, at + name.length))
  );
}

/** The names in one line from left to right, the longest where several begin at one place. */
function mentionsIn(line: string, bearers: Bearers): Mention[] {
  const found: Mention[] = [];
  let under: string | null = null;
  for (let at = 0; at < line.length; ) {
    const hit = bearers.find(
      ([name]) => line.startsWith(name, at) && (under !== null || standsAlone(line, at, name)),
    );
    if (hit) found.push({ name: hit[0], entries: hit[1], under });
    const [bearer] = hit?.[1] ?? [];
    under = bearer && bearer.name === bearer.prefecture ? bearer.name : null;
    at += hit?.[0].length ?? 1;
  }
  return found;
}

const isPrefecture = ({ entries: [entry] }: Mention) => entry?.name === entry?.prefecture;

/** The names in a line; blanks inside names (北 斗 市) are passed over where the line as it stands names none. */
function readLine(line: string, bearers: Bearers): readonly Mention[] {
  const asItStands = mentionsIn(line, bearers);
  if (asItStands.some((mention) => !isPrefecture(mention)) || !/\s/.test(line)) return asItStands;
  const closed = mentionsIn(line.replace(/\s+/g, ''), bearers);
  return closed.length > 0 ? closed : asItStands;
}

/** The one bearer of a name that the prefectures in the text leave, else the name alone. */
function settle(mention: Mention, lines: readonly (readonly Mention[])[]): Municipality {
  const { entries, name } = mention;
  const [only] = entries as [Entry];
  if (entries.length === 1 && !WORDS.sharedWards.includes(only.name)) return only;
  const all = lines.flat();
  const beside = all.filter((other) => other.name === name).map(({ under }) => under);
  const anywhere = all.filter(isPrefecture).map((other) => other.name);
  for (const prefectures of [beside, anywhere]) {
    const left = entries.filter(({ prefecture }) => prefectures.includes(prefecture));
    if (left.length === 1) return left[0] as Entry;
  }
  return { name: only.name, prefecture: null, code: null };
}

/**
 * The local government (地方公共団体) whose plan this is, from `text`: cover lines and title, in order of trust.
 * The first line that names a municipality decides, in it the longest name; a prefecture counts only where
 * no municipality is named at all. A name that several bear (伊達市) is settled by the prefecture in the text,
 * else returned without prefecture and code. Null when nothing is named.
 * Source of the list: 総務省「全国地方公共団体コード」.
 */
export function findMunicipality(text: string): Municipality | null {
  const folded = fold(text.normalize('NFKC'));
  const bearers = bearersIn(folded.replace(/[^\S\r\n]+/g, ''));
  const lines = folded.split(/[\r\n]+/).map((line) => readLine(line, bearers));
  for (const line of lines) {
    const [best] = line
      .filter((mention) => !isPrefecture(mention))
      .sort((a, b) => b.name.length - a.name.length);
    if (best) return settle(best, lines);
  }
  return lines.flat().find(isPrefecture)?.entries[0] ?? null;
}
