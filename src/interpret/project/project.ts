import { join, type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import type { Node, Prose } from '../../forms/outline.ts';
import type { Project } from '../../forms/strategy.ts';
import { splitOffices } from '../../language/heading/office.ts';
import { clean } from '../../language/letters/clean.ts';
import { WORDS } from '../../language/lexicon.ts';
import { isProjectName } from '../../language/project-run.ts';
import type { Context } from '../context.ts';
import { interpretOutputs } from '../indicator/output.ts';
import { withoutSubheads } from '../listing/subheads.ts';
import { isGrid, isProse } from '../nodes.ts';
import { projectsBelowLabels } from './bulleted.ts';
import { readProjectGrid, readProjectRows } from './grid.ts';
import { headsProjects } from './line.ts';
import { nameProject } from './name.ts';
import { headerColumns, readTextRows } from './row.ts';
import { isSheet, type ProjectDraft, readSheets } from './sheet.ts';

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

const CATEGORIES = new Set(WORDS.categories);

/** What a cell behind the name says that holds its category and who runs it, and nothing else: 拡充【企画課】; null for others. */
function asideOf(
  description: Mapped | null,
): { category: Mapped; offices: readonly string[] } | null {
  if (!description) return null;
  const { name: category, offices } = splitOffices(description);
  const isAside = category.text === '' || CATEGORIES.has(category.text);
  return offices.length > 0 && isAside ? { category, offices } : null;
}

/** A project (事業) from what belongs to it. */
export function projectOf(draft: ProjectDraft, path: string, context: Context): Project {
  const aside = asideOf(draft.description);
  const said = aside?.category.text ? aside.category : null;
  const named = nameProject(draft.name, draft.category ?? said, context);
  const { name, category, relisted, notes } = named;
  const { words, operators } = operatorsOf(aside ? null : draft.description);
  const { start, end } = draft.span;
  context.claim(draft.span);
  return {
    id: context.id(`project/${path}/${name}`),
    number: draft.number,
    name,
    category,
    relisted,
    operators: [...draft.operators, ...operators, ...named.operators, ...(aside?.offices ?? [])],
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

const isHeader = ({ text }: Mapped) => headerColumns(text) !== null || headsProjects(text);

/** A text without the column headings that its first line holds; null where it holds nothing else. */
function withoutHeader(prose: Prose): Prose | null {
  const [first, ...lines] = prose.lines;
  if (!first || !isHeader(first)) return prose;
  const { end } = prose.span;
  const [next] = lines;
  return next
    ? { ...prose, content: join(lines, ' '), lines, span: { start: spanOf(next).start, end } }
    : null;
}

function readProses(proses: readonly Prose[], context: Context): ProjectDraft[] {
  const entries = withoutSubheads(proses);
  if (entries.length < proses.length) {
    for (const head of proses) if (!entries.includes(head)) context.claim(head.span);
    return readProses(entries, context);
  }
  const bodies = proses.map(withoutHeader);
  for (const [i, prose] of proses.entries())
    if (bodies[i] !== prose) context.claim(spanOf(prose.lines[0] as Mapped));
  const body = bodies.filter((prose) => prose !== null);
  if (isSheet(body)) return readSheets(body);
  return readTextRows(
    body,
    body.length < proses.length || body.some((one, i) => one !== proses[i]),
  );
}

/**
 * Whether words may be projects beside those of a table: what stands behind its last row is one only as an entry of a list or with a
 * project's name (コラム, 資料 are other parts of the page).
 */
const isEntryBeside = (listed: readonly ProjectDraft[]) => {
  const last = Math.max(-1, ...listed.map(({ span }) => span.end));
  return ({ span, mark, content }: Prose): boolean =>
    last < 0 || span.start < last || mark?.style === '・' || isProjectName(content.text);
};

/** A list has so many entries behind signs. */
const LEAST_ENTRIES = 2;

/**
 * The words of a section without the numbered headings behind its list (Ⅳ 総合戦略の推進体制 below ・○○事業 ・○○事業), and all that follows the first
 * of them: other parts of the document begin there.
 */
function withinList(proses: readonly Prose[]): readonly Prose[] {
  const entries = proses.filter(({ mark }) => mark?.style === '・');
  const last = entries.at(-1);
  if (!last || entries.length < LEAST_ENTRIES) return proses;
  const isNumbered = ({ mark }: Prose): boolean => mark?.ordinal != null;
  const end = proses.findIndex(isNumbered);
  // a list whose projects are numbered goes on with numbers
  if (end < proses.indexOf(last) || isProjectName((proses[end] as Prose).content.text))
    return proses;
  return proses.slice(0, end);
}

/** Reads the projects of a section (具体的事業), whether sheets, tables or rows flattened to text. */
export function interpretProjects(
  nodes: readonly Node[],
  path: string,
  context: Context,
): Project[] {
  const named = projectsBelowLabels(nodes);
  if (named.length > 0) return named.map((draft) => projectOf(draft, path, context));
  const listed = nodes.filter(isGrid).flatMap((grid) => {
    const headed = readProjectGrid(grid);
    return headed.length > 0 ? headed : readProjectRows(grid);
  });
  const drafts = [
    ...readProses(withinList(nodes.filter(isProse)).filter(isEntryBeside(listed)), context),
    ...listed,
  ].sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft) => projectOf(draft, path, context));
}
