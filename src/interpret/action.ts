import { join, type Mapped } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Division, Mark, Node } from '../forms/outline.ts';
import type { Action } from '../forms/strategy.ts';
import { clean } from '../language/letters/clean.ts';
import { LETTERS } from '../language/letters/script.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { projectsAlone } from '../language/project-run.ts';
import type { Context } from './context.ts';
import { isProse, sectionsOf } from './nodes.ts';

interface Item {
  words: Mapped;
  span: Span;
}

interface Draft {
  readonly mark: Mark | null;
  readonly title: Item;
  readonly items: Item[];
}

const SENTENCE_END = /[。)」]$/;

/** A line without bullet goes on with the entry above it, unless that one had ended. */
function continues(item: Item | undefined): item is Item {
  return item !== undefined && !SENTENCE_END.test(item.words.text);
}

function gather(nodes: readonly Node[]): Draft[] {
  const drafts: Draft[] = [];
  let last: Item | undefined;
  for (const node of nodes) {
    if (!isProse(node) || node.mark?.style === '※') continue;
    const item: Item = { words: node.content, span: node.span };
    const draft = drafts.at(-1);
    if (node.mark === null && continues(last)) {
      last.words = join([last.words, node.content]);
      last.span = hull([last.span, node.span]) as Span;
      continue;
    }
    if (node.mark?.ordinal != null || draft === undefined || draft.mark === null)
      drafts.push({ mark: node.mark?.ordinal != null ? node.mark : null, title: item, items: [] });
    else draft.items.push(item);
    last = item;
  }
  return drafts;
}

// 空き家バンク事業, 三世代同居支援事業(拡充)
const PROJECT = new RegExp(`(?:${oneOf(WORDS.projectEnds)})(?:\\([^()]*\\))?$`);

/** Whether the entries of a section are projects (事業), each named as one: 主な取組 above 1 空き家バンク事業, or A事業、B事業. */
export function listsProjects(nodes: readonly Node[]): boolean {
  const entries = nodes.filter(isProse).filter(({ mark }) => mark?.style !== '※');
  return (
    entries.length > 0 &&
    entries.length === nodes.length &&
    entries.every(
      ({ mark, content: { text } }) =>
        (mark !== null && PROJECT.test(text)) || projectsAlone(text) !== null,
    )
  );
}

// 主な取組, ≪主要な取組≫; not 主な取組の状況, which tells how they went
const CHIEF = new RegExp(`^[^${LETTERS}]?主(?:な|要)(?!.*状況)`);
const MAX_NAME = 40;
// 整備します, 支援する: a clause tells, it names nothing
const CLAUSE = /[うくすつぬむるただ。]$|、.*を/;

/** Whether words name what is done, and tell nothing of it: 農地集積の推進, 空き家バンク事業. */
export const namesMeasure = (text: string): boolean =>
  text.length > 0 && text.length <= MAX_NAME && !CLAUSE.test(text);

/**
 * Whether a section lists what is chiefly done by name: bullets alone, each a few words that say no more. Numbers head measures
 * with texts of their own.
 */
export function namesChief({ title, children }: Division): boolean {
  if (!CHIEF.test(title.text)) return false;
  const entries = children.filter(isProse).filter(({ mark }) => mark?.style !== '※');
  const bulleted = entries.filter(({ mark }) => mark !== null);
  return (
    bulleted.length > 0 &&
    entries[0]?.mark !== null &&
    children.every(isProse) &&
    bulleted.every(({ mark, content: { text } }) => {
      const [name] = text.split(/\s{2,}/) as [string];
      return mark?.ordinal === null && namesMeasure(name);
    })
  );
}

/** What stands in the sections of measures under `nodes` that list projects. */
export const listedMeasures = (nodes: readonly Node[]): Node[] =>
  sectionsOf(nodes, 'actions')
    .filter((section) => namesChief(section) || listsProjects(section.children))
    .flatMap(({ children }) => [...children]);

/** Reads the concrete measures of a policy (具体的取組): numbered titles with their bullets, or bullets alone. */
export function interpretActions(nodes: readonly Node[], path: string, context: Context): Action[] {
  return gather(nodes).map(({ mark, title, items }) => {
    const span = hull([title.span, ...items.map((item) => item.span)]) as Span;
    for (const item of [title, ...items]) context.claim(item.span);
    return {
      id: context.id(`action/${path}/${mark?.ordinal ?? clean(title.words)}`),
      ordinal: mark?.ordinal ?? null,
      label: mark?.label ?? null,
      title: clean(title.words),
      items: items.map((item) => ({ text: clean(item.words), source: context.place(item.span) })),
      source: context.place(span),
    };
  });
}
