import { ASCII, BAD, HALFWIDTH, KANA, KANJI, OTHER, RARE, type Step, SYMBOL } from './kind.ts';

/** The kind of a code point, by the blocks of The Unicode Standard. */
function kindOf(code: number): number {
  if (code < 0x80) return ASCII;
  if (code < 0x2000) return OTHER;
  if (code < 0x3041) return SYMBOL;
  if (code < 0x3100) return KANA;
  if (code < 0x3400) return SYMBOL;
  if (code < 0x4e00) return RARE;
  if (code < 0xa000) return KANJI;
  if (code < 0xf900) return OTHER;
  if (code < 0xff00) return RARE;
  if (code >= 0xff61 && code <= 0xff9f) return HALFWIDTH;
  return code < 0x10000 ? SYMBOL : RARE;
}

/** Whether `byte` may follow `lead`: keeps out overlong forms, surrogates and what lies beyond Unicode. */
function maySecond(lead: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}

/** UTF-8; what is bad is as long as a decoder makes it (maximal subpart, The Unicode Standard 3.9). */
export const stepUtf8: Step = (bytes, at) => {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1 + ASCII;
  if (lead < 0xc2 || lead > 0xf4) return 1 + BAD;
  if (!maySecond(lead, bytes[at + 1] ?? 0)) return 1 + BAD;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return i + BAD;
    code = (code << 6) | (byte & 0x3f);
  }
  return length + kindOf(code);
};

/** The code unit at `at`; `low` is 0 where the low byte comes first. */
const unitAt = (bytes: Uint8Array, at: number, low: 0 | 1): number =>
  ((bytes[at + 1 - low] as number) << 8) | (bytes[at + low] as number);

/** UTF-16 in either byte order; a lone surrogate and a last odd byte are bad. */
const stepUtf16 =
  (low: 0 | 1): Step =>
  (bytes, at) => {
    if (at + 1 >= bytes.length) return 1 + BAD;
    const code = unitAt(bytes, at, low);
    if (code < 0xd800 || code > 0xdfff) return 2 + kindOf(code);
    if (code > 0xdbff || at + 3 >= bytes.length) return 2 + BAD;
    const next = unitAt(bytes, at + 2, low);
    return next < 0xdc00 || next > 0xdfff ? 2 + BAD : 4 + RARE;
  };

export const stepUtf16le: Step = stepUtf16(0);
export const stepUtf16be: Step = stepUtf16(1);
