import type { ScoreReport } from '../../forms/score.ts';
import { type Lang, message } from '../../language/message.ts';
import type { Paint } from '../diagnostic/paint.ts';
import { align } from '../summary-table.ts';
import { countWords, type ScoreTable, scoreTables } from './rows.ts';

function printTable({ title, rows }: ScoreTable, { strong }: Paint): string {
  const [head, ...lines] = align(rows).map((line) => line.trimEnd());
  return [strong(title), head, ...lines].join('\n');
}

/** A score report as aligned tables for a terminal; full-width characters count as two columns. */
export function printScores(report: ScoreReport, lang: Lang, paint: Paint): string {
  const words = ['classes', 'groups'].map((name) => message(`score-note-${name}`, {}, lang));
  const [entries, fields, ...groups] = scoreTables(report, lang).map((table) =>
    printTable(table, paint),
  );
  const [aboutClasses, aboutGroups] = words.map((line) => paint.faint(line));
  return [countWords(report, lang), aboutClasses, entries, fields, aboutGroups, ...groups].join(
    '\n\n',
  );
}
