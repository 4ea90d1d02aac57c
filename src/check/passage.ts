import { type Mapped, spanOf } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../forms/strategy.ts';
import { fold } from '../language/letters/clean.ts';
import { indicatorsOf } from './indicators.ts';
import type { Subject } from './rule.ts';

/** A piece of a document's text, widths folded, that knows its places (文の一部). */
export interface Passage {
  readonly text: string;
  /** Characters `start` to `end` as a place: a span of the source, or the entry that the text belongs to. */
  readonly place: (start: number, end: number) => Span | Source;
}

function fromLine(content: Mapped): Passage {
  return { text: content.text, place: (start, end) => spanOf(content, start, end) };
}

const known = new WeakMap<Subject, readonly Passage[]>();

/**
 * The text of a document in pieces: its lines, blank ones left out; of a model without its document the verbatim texts
 * of its indicators.
 */
export function passagesOf(subject: Subject): readonly Passage[] {
  const { compilation, strategy } = subject;
  const found =
    known.get(subject) ??
    (compilation
      ? compilation.lines.filter(({ blank }) => !blank).map(({ content }) => fromLine(content))
      : indicatorsOf(strategy).map(({ indicator }) => ({
          text: fold(indicator.text, 0).text,
          place: () => indicator.source,
        })));
  known.set(subject, found);
  return found;
}
