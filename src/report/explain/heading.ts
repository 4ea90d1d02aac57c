import type { Section } from '../../forms/strategy.ts';

/** The headings that stand over `offset`, outermost first (見出しの連なり): the last one before it, and those that hold it. */
export function headingsOver(outline: readonly Section[], offset: number): readonly Section[] {
  let last: Section | null = null;
  for (const section of outline) {
    if (section.source.start.offset > offset) break;
    last = section;
  }
  return last === null ? [] : [last, ...headingsOver(last.children, offset)];
}
