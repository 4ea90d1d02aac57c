import { ASCII, BAD, HALFWIDTH, KANA, KANJI, OTHER, RARE, type Step, SYMBOL } from './kind.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Which two bytes (behind `prefix`) are a character, asked of the decoder itself: 1 at `first * 256 + second`. */
function pairTable(encoding: string, firsts: readonly number[], prefix: readonly number[] = []) {
  const table = new Uint8Array(0x10000);
  const decoder = new TextDecoder(encoding);
  for (const first of firsts) {
    const bytes = range(0x40, 0xfe).flatMap((second) => [...prefix, first, second, 0x0a]);
    const words = decoder.decode(Uint8Array.from(bytes)).split('\n');
    words.forEach((word, i) => {
      if (word.length === 1 && word !== '\ufffd') table[(first << 8) | (0x40 + i)] = 1;
    });
  }
  return table;
}

/** Made when first asked for: the tables cost milliseconds, and only texts in old encodings need them. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const sjisPairs = lazily(() =>
  pairTable('shift_jis', [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]),
);
const eucPairs = lazily(() => pairTable('euc-jp', range(0xa1, 0xfe)));
const eucTriples = lazily(() => pairTable('euc-jp', range(0xa1, 0xfe), [0x8f]));

/** The kind of a two-byte character of Shift_JIS, by its row (JIS X 0208; the kanji of level 1 end at 0x9872). */
function kindOfSjis(lead: number, trail: number): number {
  if (lead === 0x81 || lead === 0x87) return SYMBOL;
  if (lead === 0x82) return trail >= 0x9f ? KANA : SYMBOL;
  if (lead === 0x83) return trail <= 0x96 ? KANA : OTHER;
  if (lead < 0x88) return OTHER;
  if (lead < 0x98 || (lead === 0x98 && trail <= 0x72)) return KANJI;
  return lead >= 0xf0 && lead <= 0xf9 ? OTHER : RARE;
}

/**
 * Shift_JIS as Windows writes it (CP932). Two bytes that have the form of a character but are none are bad
 * together, so that what follows stays in step; ASCII behind a bad first byte is kept.
 */
export const stepSjis: Step = (bytes, at) => {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1 + ASCII;
  if (lead >= 0xa1 && lead <= 0xdf) return 1 + HALFWIDTH;
  const trail = bytes[at + 1] ?? 0;
  if (sjisPairs()[(lead << 8) | trail] === 1) return 2 + kindOfSjis(lead, trail);
  const paired = lead > 0x80 && lead !== 0xa0 && lead <= 0xfc && trail >= 0x80 && trail <= 0xfc;
  return (paired ? 2 : 1) + BAD;
};

/** The kind of a two-byte character of EUC-JP, by its row (the kanji of level 1 are rows 0xB0 to 0xCF). */
function kindOfEuc(lead: number): number {
  if (lead < 0xa4 || lead === 0xad) return SYMBOL;
  if (lead < 0xa6) return KANA;
  if (lead < 0xb0) return OTHER;
  return lead < 0xd0 ? KANJI : RARE;
}

/** EUC-JP, with half-width katakana behind 0x8E and JIS X 0212 behind 0x8F; bad pairs as in Shift_JIS. */
export const stepEuc: Step = (bytes, at) => {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1 + ASCII;
  const trail = bytes[at + 1] ?? 0;
  if (lead === 0x8e && trail >= 0xa1 && trail <= 0xdf) return 2 + HALFWIDTH;
  if (lead === 0x8f && eucTriples()[(trail << 8) | (bytes[at + 2] ?? 0)] === 1) return 3 + RARE;
  if (eucPairs()[(lead << 8) | trail] === 1) return 2 + kindOfEuc(lead);
  return (lead >= 0xa1 && lead <= 0xfe && trail >= 0xa1 && trail <= 0xfe ? 2 : 1) + BAD;
};
