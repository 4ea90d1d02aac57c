/** The encodings that a document is read in (文字コード); the names are those of the WHATWG encoding standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp';

/** What a character tells the detection: `bad` is no character at all, `ascii` tells nothing. */
export const KINDS = [
  'bad',
  'ascii',
  'kana',
  'kanji',
  'symbol',
  'rare',
  'halfwidth',
  'other',
] as const;

export type Kind = (typeof KINDS)[number];

/**
 * Reads one character: its length in bytes (1 to 4) plus its kind's code.
 * One number and no object, because it is taken for every character of files of many megabytes.
 */
export type Step = (bytes: Uint8Array, at: number) => number;

const codeOf = (kind: Kind) => 8 * KINDS.indexOf(kind);

export const BAD = codeOf('bad');
export const ASCII = codeOf('ascii');
export const KANA = codeOf('kana');
export const KANJI = codeOf('kanji');
export const SYMBOL = codeOf('symbol');
export const RARE = codeOf('rare');
export const HALFWIDTH = codeOf('halfwidth');
export const OTHER = codeOf('other');

/** Length in bytes of what a step read. */
export const lengthOf = (step: number): number => step & 7;

/** Index in `KINDS` of what a step read. */
export const kindIndexOf = (step: number): number => step >> 3;
