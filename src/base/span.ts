/** A half-open interval of the source text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest interval that holds all of `spans`; null when there are none. */
export function hull(spans: Iterable<Span>): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < 0 ? null : { start, end };
}
