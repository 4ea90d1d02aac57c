import { saying } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import type { YearHeading } from '../../language/time/year-heading.ts';

/** A note below a table is no longer than this, in characters. */
const MAX_NOTE = 200;
// ※2014年は…, 注)…
const NOTE = /^\s*(?:※|注|\*|\(注)/;
// 2014年は基準年, 平成26年度の値は策定時の数値である
const CALLS_START = perLexicon(
  () =>
    new RegExp(
      `^度?の?(?:欄|列|値|数値|実績値?)?(?:は|が|を)、?(?:本?計画の)?(${oneOf(VALUES.columns.baseline)})`,
    ),
);

/** A year that a note says the start is of, and the word that says so. */
export interface NotedStart {
  readonly year: number;
  readonly word: string;
}

/** What a note below a table says of the year that its columns begin with (基準年の注): ※2014年は基準年. */
export function notedStart(lines: readonly Line[]): NotedStart | null {
  for (const { content } of lines) {
    const { text } = content;
    if (text.length > MAX_NOTE || !NOTE.test(text)) continue;
    for (const { year, end } of timesIn(text)) {
      const word = CALLS_START().exec(text.slice(end))?.[1];
      if (word !== undefined) return { year, word };
    }
  }
  return null;
}

/** A heading of years whose first is the start's, as a note says it. */
export function withNotedStart(heading: YearHeading, noted: NotedStart | null): YearHeading {
  const [first, ...years] = heading.columns;
  if (!noted || first?.role !== 'year' || first.year !== noted.year) return heading;
  const content = saying(first.content, `(${noted.word})`);
  return { ...heading, columns: [{ ...first, content, role: 'baseline' }, ...years] };
}
