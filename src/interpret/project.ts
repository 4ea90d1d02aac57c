import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Node, Prose } from '../forms/outline.ts';
import type { Project } from '../forms/strategy.ts';
import { clean } from '../language/clean.ts';
import type { Context } from './context.ts';
import { isGrid, isProse } from './nodes.ts';
import { interpretOutputs } from './output.ts';
import { readProjectGrid } from './project-grid.ts';
import { headsProjects } from './project-line.ts';
import { nameProject } from './project-name.ts';
import { headerColumns, readTextRows } from './project-row.ts';
import { isSheet, type ProjectDraft, readSheets } from './project-sheet.ts';

/** 「支援特例制度活用/日本政策金融公庫、北洋銀行」: what is done, and by whom. */
function operatorsOf(description: Mapped | null): { words: Mapped | null; operators: string[] } {
  const at = description?.text.lastIndexOf('/') ?? -1;
  if (!description || at <= 0) return { words: description, operators: [] };
  const names = clean(slice(description, at + 1)).split('、');
  return {
    words: trim(slice(description, 0, at)),
    operators: names.map((name) => name.trim()).filter((name) => name.length > 0),
  };
}

/** A project (事業) from what belongs to it. */
export function projectOf(draft: ProjectDraft, path: string, context: Context): Project {
  const { name, category, relisted, notes } = nameProject(draft.name, draft.category, context);
  const { words, operators } = operatorsOf(draft.description);
  const { start, end } = draft.span;
  context.claim(draft.span);
  return {
    id: context.id(`project/${path}/${name}`),
    number: draft.number,
    name,
    category,
    relisted,
    operators: [...draft.operators, ...operators],
    purpose: draft.purpose ? clean(draft.purpose) : null,
    description: words ? clean(words) : null,
    outputs: [...draft.amounts, ...interpretOutputs(draft.outputs)],
    kpis: [],
    evaluations: [],
    notes: [...notes, ...draft.notes.map(clean)],
    text: context.text.slice(start, end),
    source: context.place(draft.span),
  };
}

function readProses(proses: readonly Prose[], context: Context): ProjectDraft[] {
  const header = ({ content: { text } }: Prose) =>
    headerColumns(text) !== null || headsProjects(text);
  for (const prose of proses.filter(header)) context.claim(prose.span);
  const body = proses.filter((prose) => !header(prose));
  if (isSheet(body)) return readSheets(body);
  return readTextRows(body);
}

/** Reads the projects of a section (具体的事業), whether sheets, tables or rows flattened to text. */
export function interpretProjects(
  nodes: readonly Node[],
  path: string,
  context: Context,
): Project[] {
  const drafts = [
    ...readProses(nodes.filter(isProse), context),
    ...nodes.filter(isGrid).flatMap((grid) => readProjectGrid(grid)),
  ].sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft) => projectOf(draft, path, context));
}
