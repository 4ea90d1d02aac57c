import { join, type Mapped, mapped, slice } from '../../base/mapped.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { LONGEST_REFERENCE, referenceAt } from './entity.ts';

// <b </b <!-- <?
const OPENS_TAG = /[a-z/!?]/i;

/** Where a tag ends that begins at `at`, at most `end`. */
function behindTag(source: string, at: number, end: number): number {
  const close = source.indexOf('>', at);
  return close < 0 || close >= end ? end : close + 1;
}

/** Characters of a text with their places, gathered one after the other. */
class Trace {
  private readonly marks: number[] = [];
  private length = 0;
  private expected = -1;

  put(count: number, offset: number): void {
    if (offset !== this.expected) this.marks.push(this.length, offset);
    this.length += count;
    this.expected = offset + count;
  }

  /** Several characters that one place of the source stands for. */
  putAll(count: number, offset: number): void {
    for (let k = 0; k < count; k++) {
      this.marks.push(this.length, offset);
      this.length++;
    }
    this.expected = -1;
  }

  finish(text: string, offset: number): Mapped {
    return { text, marks: this.marks.length > 0 ? this.marks : [0, offset] };
  }
}

/** Where a text begins: the parser gives the end of a character reference where one stands first behind blanks. */
function beginning(value: string, source: string, start: number): number {
  const from = Math.max(0, start - LONGEST_REFERENCE);
  const at = from + source.slice(from, start).lastIndexOf('&');
  const reference = at < from ? null : referenceAt(source, at);
  if (!reference || at + reference.length < start) return start;
  return value.startsWith(reference.text) ? at : start;
}

/**
 * The text `value` that a parser made of `source` from `start` to `end`, each character with its place: character
 * references were resolved, line ends made `\n`, tags that mean nothing dropped.
 */
export function alignText(value: string, source: string, start: number, end: number): Mapped {
  if (source.startsWith(value, start)) return mapped(value, start);
  const trace = new Trace();
  let at = beginning(value, source, start);
  for (let i = 0; i < value.length; ) {
    if (at >= end) {
      trace.putAll(value.length - i, Math.max(start, end - 1));
      break;
    }
    const sign = source[at];
    const reference = sign === '&' ? referenceAt(source, at) : null;
    if (reference && value.startsWith(reference.text, i)) {
      trace.putAll(reference.text.length, at);
      i += reference.text.length;
      at += reference.length;
    } else if (sign === '<' && OPENS_TAG.test(source[at + 1] ?? ''))
      at = behindTag(source, at, end);
    else if (sign === value[i]) {
      trace.put(1, at++);
      i++;
    } else if (sign === '\r' && value[i] === '\n') {
      trace.putAll(1, at);
      at += source[at + 1] === '\n' ? 2 : 1;
      i++;
    } else at++;
  }
  return trace.finish(value, start);
}

// blanks of HTML; the ideographic blank is a character of its own
const BLANKS = /[ \t\n\r\f]+/g;
const JAPANESE = new RegExp(`[${LETTERS}、。「」（）]`);

/** Blanks as a browser shows them: none at the ends, runs as one, none where a line broke between Japanese words. */
export function collapse(from: Mapped): Mapped {
  const { text } = from;
  if (!/[\t\n\r\f]|^ | $| {2}/.test(text)) return from;
  const parts: Mapped[] = [];
  let last = 0;
  for (const { 0: run, index } of text.matchAll(BLANKS)) {
    const end = index + run.length;
    const wrapped =
      /[\n\r]/.test(run) && JAPANESE.test(text[index - 1] ?? '') && JAPANESE.test(text[end] ?? '');
    const none = index === 0 || end === text.length || wrapped;
    if (index > last) parts.push(slice(from, last, index));
    if (!none) parts.push({ text: ' ', marks: slice(from, index, index + 1).marks });
    last = end;
  }
  if (last < text.length) parts.push(slice(from, last));
  return parts.length > 0 ? join(parts) : slice(from, 0, 0);
}
