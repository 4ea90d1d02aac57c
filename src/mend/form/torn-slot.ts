import { join } from '../../base/mapped.ts';
import { ordinalOf } from '../../language/enumerator.ts';
import { perLexicon, VALUES } from '../../language/lexicon.ts';
import type { Token } from './slot-token.ts';

/** Between the word of a slot and its number stand no more words, and below it no more lines of its name. */
const MAX_BETWEEN = 6;
const MAX_LINES = 3;
const CIRCLED = /^[①-⑳]$/;

const GOES_ON = /^[のをに、・)]/;

const WORDS = perLexicon(() => new Set(VALUES.columns.name));

/** A slot whose word and number stand on lines of their own, by their places among the words. */
interface Torn {
  readonly word: number;
  readonly number: number;
  /** Where its name begins. */
  readonly from: number;
}

const textAt = (tokens: readonly Token[], at: number) => tokens[at]?.content.text ?? '';

/** Whether a text begins with the word or the number of a torn slot: a quick look. */
export const mayHoldTornSlot = (text: string): boolean =>
  CIRCLED.test(text.trim().split(/\s/, 1)[0] ?? '') || WORDS().has(text.trim());

/** The first of the words of the `count` lines above a place; null where figures stand among them. */
function linesAbove(tokens: readonly Token[], at: number, count: number): number | null {
  let from = at;
  for (let k = 0; k < count; k++) {
    const line = tokens[from - 1]?.line;
    if (!line) return null;
    while (from > 0 && tokens[from - 1]?.line === line) from--;
  }
  return from;
}

/** The slot whose word stands at a place: 指標 | 来場者数 | ①; null where its number is not near. */
function tornAt(tokens: readonly Token[], word: number): Torn | null {
  if (!WORDS().has(textAt(tokens, word))) return null;
  let number = word + 1;
  while (number - word <= MAX_BETWEEN && !CIRCLED.test(textAt(tokens, number))) {
    if (number >= tokens.length || WORDS().has(textAt(tokens, number))) return null;
    number++;
  }
  if (!CIRCLED.test(textAt(tokens, number))) return null;
  // the word and the number stand half way down the name: as many of its lines below as above
  const own = tokens[number]?.line;
  const below = new Set<Token['line']>();
  for (let i = number + 1; i < tokens.length && below.size <= MAX_LINES; i++) {
    const { content, line } = tokens[i] as Token;
    if (/^[△▲]?\d[\d,.]*$/.test(content.text)) break;
    if (line !== own) below.add(line);
  }
  if (below.size > MAX_LINES) return null;
  // サイクルステーション | 指標 | の設置 | ①: no name begins so
  const begun = below.size === 0 && GOES_ON.test(textAt(tokens, word + 1)) ? 1 : 0;
  const from = linesAbove(tokens, word, below.size + begun);
  return from === null ? null : { word, number, from };
}

/** The torn slots of a form, which number its indicators: each goes on from the one before it, or begins anew. */
function tornSlots(tokens: readonly Token[]): Torn[] {
  const slots: Torn[] = [];
  let last = 0;
  for (let at = 0; at < tokens.length; at++) {
    const slot = tornAt(tokens, at);
    const ordinal = slot && ordinalOf(textAt(tokens, slot.number));
    if (!slot || ordinal === null || (ordinal !== 1 && ordinal !== last + 1)) continue;
    last = ordinal ?? 0;
    slots.push(slot);
    at = slot.number;
  }
  return slots;
}

/**
 * The words of a form with the labels of its slots whole and in front of their names (割れた枠の見出し), where they stood half way down them:
 * 新規就業者又は | 指標 | 研修 | ① | 受講者 is 指標① 新規就業者又は研修受講者.
 */
export function withWholeSlots(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  let last = 0;
  for (const { word, number, from } of tornSlots(tokens)) {
    if (from < last) continue;
    const [label, ordinal] = [tokens[word] as Token, tokens[number] as Token];
    out.push(...tokens.slice(last, from));
    out.push({ content: join([label.content, ordinal.content]), line: label.line });
    out.push(...tokens.slice(from, word), ...tokens.slice(word + 1, number));
    last = number + 1;
  }
  return [...out, ...tokens.slice(last)];
}
