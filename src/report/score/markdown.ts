import type { RootContent, TableRow } from 'mdast';
import type { ScoreReport } from '../../forms/score.ts';
import { type Lang, message } from '../../language/message.ts';
import { countWords, type ScoreTable, scoreTables } from './rows.ts';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

const tableRow = (row: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});

function tableNodes({ title, rows }: ScoreTable): RootContent[] {
  const align = (rows[0] ?? []).map((_, j) => (j === 0 ? 'left' : 'right'));
  return [heading(2, title), { type: 'table', align, children: rows.map(tableRow) }];
}

/** A score report as GitHub-flavoured Markdown. */
export async function scoresMarkdown(report: ScoreReport, lang: Lang): Promise<string> {
  const { writeMarkdown } = await import('../change/markdown-writer.ts');
  const note = (name: string) => paragraph(message(`score-note-${name}`, {}, lang));
  const [entries = [], fields = [], ...groups] = scoreTables(report, lang).map(tableNodes);
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, message('score-title', {}, lang)),
      paragraph(countWords(report, lang)),
      note('classes'),
      ...entries,
      ...fields,
      note('groups'),
      ...groups.flat(),
    ],
  });
}
