import { type Mapped, split, trim } from '../../base/mapped.ts';
import type { Division, Grid, Row } from '../../forms/outline.ts';
import type { Evaluation } from '../../forms/strategy.ts';
import { clean } from '../../language/letters/clean.ts';
import { splitAtTags } from '../../language/letters/tag.ts';
import { LABELS, WORDS } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import type { Context } from '../context.ts';
import { isGrid } from '../nodes.ts';

// ● a ● b
const BULLET = /(?<=\s|^)●\s?/g;
// B 概ね順調に進んでいる。  A+  ◎
const GRADE = /^([SA-E][+-]?|[◎○△×])(?![A-Za-z])\s*([^。※]*)。?\s*(.*)$/s;
// ornaments around a heading's words
const ORNAMENT = /[\s《》〔〕≪≫◀▶【】[\]<>〈〉]/g;
const VERDICT_WORDS = /(?:における検証)?結果$/;

type Column = keyof typeof WORDS.evaluationColumns;

function columnsOf(header: Row): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  header.cells.forEach(({ text }, i) => {
    const key = text.replace(/\s+/g, '');
    for (const column of Object.keys(WORDS.evaluationColumns) as Column[]) {
      if (columns[column] === undefined && WORDS.evaluationColumns[column].includes(key))
        columns[column] = i;
    }
  });
  return columns;
}

const blocks = (cell: Mapped | undefined): string[] =>
  cell
    ? splitAtTags(cell)
        .flatMap((piece) => split(piece, BULLET))
        .map((part) => clean(trim(part)))
        .filter((text) => text.length > 0)
    : [];

/** Who judged, from the words of the heading: 内部検証結果, 有識者会議における検証結果. */
function bodyOf(term: string): Pick<Evaluation, 'body' | 'bodyName'> {
  const words = term.replace(ORNAMENT, '');
  const found = LABELS.bodies.find((entry) => entry.words.some((word) => words.includes(word)));
  const name = words.replace(VERDICT_WORDS, '');
  const said = found?.words.find((word) => words.includes(word)) ?? null;
  return { body: found?.body ?? 'other', bodyName: name.length > 1 ? name : said };
}

function verdictOf(parts: readonly string[]) {
  const match = GRADE.exec(parts[0] ?? '');
  if (!match) return { grade: null, gradeText: parts[0] ?? null, rest: parts.slice(1) };
  const [, grade, text, more] = match as unknown as [string, string, string, string];
  const rest = more.length > 0 ? [more, ...parts.slice(1)] : parts.slice(1);
  return { grade, gradeText: text.trim() || null, rest };
}

function interpretRow(
  row: Row,
  columns: Partial<Record<Column, number>>,
  term: string,
  context: Context,
): Evaluation {
  const cell = (column: Column) => row.cells[columns[column] ?? -1];
  const { grade, gradeText, rest } = verdictOf(blocks(cell('grade')));
  const year = timesIn(cell('year')?.text ?? '')[0]?.year ?? null;
  context.claim(row.span);
  if (grade === null && gradeText === null)
    context.notice('evaluation-empty', row.span, { year: year ?? '?' });
  return {
    ...bodyOf(term),
    fiscalYear: year,
    grade,
    gradeText,
    rank: null,
    asOf: null,
    remarks: [...rest, ...blocks(cell('remarks'))],
    source: context.place(row.span),
  };
}

function interpretGrid(grid: Grid, term: string, context: Context): Evaluation[] {
  const [header, ...rows] = grid.rows;
  if (!header) return [];
  const columns = columnsOf(header);
  if (columns.grade === undefined) return [];
  context.claim(header.span);
  return rows.map((row) => interpretRow(row, columns, term, context));
}

/** Reads the verdicts of a section (検証結果), one a row. */
export function interpretEvaluations(
  sections: readonly Division[],
  context: Context,
): Evaluation[] {
  return sections.flatMap((section) =>
    section.children
      .filter(isGrid)
      .flatMap((grid) => interpretGrid(grid, section.term ?? '', context)),
  );
}

/** Words of a cell without tags. */
export function cellText(cell: Mapped): string {
  return blocks(cell).join(' ');
}
