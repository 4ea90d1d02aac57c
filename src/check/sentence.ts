import { join, spanOf } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';
import type { Line } from '../forms/line.ts';
import type { Source } from '../forms/strategy.ts';
import { passagesOf } from './passage.ts';
import type { Subject } from './rule.ts';

/** A line with the words that run on below it (文): what begins in the line may end in the next one. */
export interface Sentence {
  readonly text: string;
  /** Length of the line itself; what begins behind it belongs to the next line's sentence. */
  readonly own: number;
  readonly place: (start: number, end: number) => Span | Source;
}

// 。 and brackets that close a sentence; cells and bars of a table row do not run on
const CLOSED = /[。」】\t|]\s*$/;

function withNext({ content, cells }: Line, next: Line | undefined): Sentence {
  const own = content.text.trimEnd().length;
  const runsOn = next && !next.blank && !cells && !next.cells && !CLOSED.test(content.text);
  const whole = runsOn ? join([content, next.content]) : content;
  return { text: whole.text, own, place: (start, end) => spanOf(whole, start, end) };
}

/** The lines of a document that `wanted` matches, each with what runs on below it; of a model the texts of its indicators. */
export function* sentencesOf(subject: Subject, wanted: RegExp): Iterable<Sentence> {
  const { compilation } = subject;
  if (!compilation) {
    for (const { text, place } of passagesOf(subject)) {
      if (wanted.test(text)) yield { text, own: text.length, place };
    }
    return;
  }
  const { lines } = compilation;
  for (const line of lines) {
    if (wanted.test(line.content.text)) yield withNext(line, lines[line.index + 1]);
  }
}
