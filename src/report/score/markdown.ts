import type { RootContent } from 'mdast';
import type { ScoreReport } from '../../forms/score.ts';
import { type Lang, message } from '../../language/message.ts';
import { heading, paragraph, table } from '../markdown-node.ts';
import { countWords, type ScoreTable, scoreTables } from './rows.ts';

function tableNodes({ title, rows }: ScoreTable): RootContent[] {
  return [heading(2, title), table(rows, 1)];
}

/** A score report as GitHub-flavoured Markdown. */
export async function scoresMarkdown(report: ScoreReport, lang: Lang): Promise<string> {
  const { writeMarkdown } = await import('../markdown-writer.ts');
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
