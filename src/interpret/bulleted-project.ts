import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Node, Prose } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { looksGraded } from '../language/grade.ts';
import { isIndicatorLine } from '../language/indicator-line.ts';
import { WORDS } from '../language/lexicon.ts';
import { isProjectName } from '../language/project-run.ts';
import { isDivision, isProse } from './nodes.ts';
import { draftNamed, type ProjectDraft } from './project-sheet.ts';

/** A name at least this often is a list. */
const LEAST = 2;
const FIRST = /^\S*/;
const LABELS = new Set(WORDS.projectForm.name);
/** The name behind a label is no longer than this. */
const MAX_NAME = 40;

/** Whether what stands behind a name can be said of it: nothing, a grade or a lost sign, a sentence about it. */
const isSaid = (rest: string): boolean =>
  rest.length <= 1 || rest.endsWith('。') || looksGraded(rest);

type Entry = Pick<Prose, 'mark' | 'lines' | 'content'>;

/** A text, or a numbered heading that heads no goal or policy, as an entry. */
function asEntry(node: Node): Entry | null {
  if (isProse(node)) return node;
  if (!isDivision(node) || node.role !== null || node.mark === null) return null;
  return { mark: node.mark, lines: [node.title], content: node.title };
}

/** The project that an entry names at its beginning: ・掘割遊覧船運航支援事業  運航日数を増やした。 */
function entryOf({ mark, lines, content }: Entry): ProjectDraft | null {
  const [line] = lines;
  if (!line || mark?.style === '※') return null;
  const words = trim(slice(line, mark === null ? 0 : (markOf(line.text)?.length ?? 0)));
  const [name] = FIRST.exec(words.text) as RegExpExecArray;
  if (!isProjectName(name)) return null;
  const rest = words.text.slice(name.length).trim();
  const numbered = mark?.style === 'No' && rest === '';
  if (!numbered && (isIndicatorLine(content) || !isSaid(rest))) return null;
  // without mark, a line is an entry only where it is nothing but a name
  if (mark === null && (rest.endsWith('。') || lines.length > 1)) return null;
  return draftNamed(slice(words, 0, name.length), { number: mark?.ordinal ?? null });
}

/** Projects that the entries of a list name, whatever stands above it: two at least, one after the other. */
export function bulletedProjects(nodes: readonly Node[]): ProjectDraft[] {
  const drafts: ProjectDraft[] = [];
  let list: ProjectDraft[] = [];
  const close = () => {
    if (list.length >= LEAST) drafts.push(...list);
    list = [];
  };
  for (const node of nodes) {
    const entry = asEntry(node);
    const draft = entry && entryOf(entry);
    if (draft) list.push(draft);
    else if (!isProse(node) || node.mark !== null) close();
  }
  close();
  return drafts;
}

const isNamed = ({ text }: Mapped): boolean =>
  text.length >= 2 && text.length <= MAX_NAME && !/[。:]|に同じ/.test(text);

/** The project whose name stands below its label: ② 事業の名称 | 道の駅を核とした…プロジェクト. */
export function projectsBelowLabels(nodes: readonly Node[]): ProjectDraft[] {
  return nodes.flatMap((node, i) => {
    const words = isProse(node) ? node.content : node.kind === 'division' ? node.title : null;
    if (!words || !LABELS.has(words.text.replace(/\s+/g, ''))) return [];
    const next = node.kind === 'division' ? node.children[0] : nodes[i + 1];
    if (!next || !isProse(next) || next.mark !== null || !isNamed(next.content)) return [];
    return [draftNamed(next.content)];
  });
}
