import { type Mapped, slice, trim, without } from '../base/mapped.ts';
import type { Node, Prose } from '../forms/outline.ts';
import type { Project } from '../forms/strategy.ts';
import { clean } from '../language/clean.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import type { Context } from './context.ts';
import { isGrid, isProse } from './nodes.ts';
import { interpretOutputs } from './output.ts';
import { headerColumns, readProjectGrid, readTextRows } from './project-row.ts';
import { isSheet, type ProjectDraft, readSheets } from './project-sheet.ts';

// (再掲) 【再掲】
const RELISTED = new RegExp(`[(【\\[](?:${oneOf(WORDS.relisted)})[)】\\]]`, 'g');
// 【民間等】 [民間等] at the end of a name
const TAGGED = new RegExp(`[【\\[](${oneOf(WORDS.categories)})[】\\]]\\s*$`);
// ※平成28年度新規事業 behind a name
const REMARK = /\s*※\s*/;

interface Named {
  readonly name: string;
  readonly category: string | null;
  readonly relisted: boolean;
  readonly notes: readonly string[];
}

function nameOf({ name, category }: ProjectDraft): Named {
  let words = without(name, RELISTED);
  const relisted = words.text.length < name.text.length;
  const tag = TAGGED.exec(words.text);
  if (tag) words = slice(words, 0, tag.index);
  const remark = REMARK.exec(words.text);
  const note = remark ? clean(slice(words, remark.index + remark[0].length)) : null;
  if (remark) words = slice(words, 0, remark.index);
  return {
    name: clean(trim(words)),
    category: category ? clean(category) : ((tag?.[1] as string | undefined) ?? null),
    relisted,
    notes: note ? [note] : [],
  };
}

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

function projectOf(draft: ProjectDraft, path: string, context: Context): Project {
  const { name, category, relisted, notes } = nameOf(draft);
  const { words, operators } = operatorsOf(draft.description);
  const { start, end } = draft.span;
  context.claim(draft.span);
  return {
    id: context.id(`project/${path}/${name}`),
    number: draft.number,
    name,
    category,
    relisted,
    operators,
    purpose: draft.purpose ? clean(draft.purpose) : null,
    description: words ? clean(words) : null,
    outputs: interpretOutputs(draft.outputs),
    kpis: [],
    evaluations: [],
    notes: [...notes, ...draft.notes.map(clean)],
    text: context.text.slice(start, end),
    source: context.place(draft.span),
  };
}

function readProses(proses: readonly Prose[], context: Context): ProjectDraft[] {
  const header = ({ content }: Prose) => headerColumns(content.text) !== null;
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
    ...nodes.filter(isGrid).flatMap(readProjectGrid),
  ].sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft) => projectOf(draft, path, context));
}
