import type { Root, RootContent } from 'mdast';
import type { Change, ChangeSet } from '../../forms/changes.ts';
import { type Lang, message } from '../../language/message.ts';
import { heading, paragraph, table } from '../markdown-node.ts';
import { printAims } from './figure.ts';
import { type ChangeGroup, groupChanges, mainSide, unlistedKinds } from './group.ts';
import { remarksOf } from './remarks.ts';
import { lastActual, reportWords, resultLine, stateWord } from './result.ts';
import {
  documentWords,
  isMerelyCounted,
  keptLines,
  summaryRows,
  unlistedLines,
  verdictLine,
} from './summary.ts';
import { type ChangeLook, placesOf, titleOf, verdictOf } from './words.ts';

const word = (name: string, lang: Lang) => message(`diff-column-${name}`, {}, lang);
const sideWord = (side: 'old' | 'new', lang: Lang) => message(`diff-side-${side}`, {}, lang);

/** Whether reports were handed in: then two more columns say what became of the older targets. */
type MarkdownLook = ChangeLook & { readonly results: boolean };

function resultCells(change: Change, { lang, results }: MarkdownLook): string[] {
  if (!results) return [];
  const { result, old } = change;
  const state = result && old && old.aims.length > 0 ? stateWord(result.state, lang) : '';
  return [lastActual(change, lang), state];
}

function cellsOf(change: Change, look: MarkdownLook): string[] {
  const { old, new: next, entity } = change;
  return [
    message(`diff-entity-${entity}`, {}, look.lang),
    titleOf(mainSide(change)),
    old ? printAims(old.aims, look.lang) : '',
    ...resultCells(change, look),
    next ? printAims(next.aims, look.lang) : '',
    verdictOf(change, look.lang),
    remarksOf(change, look).join(' / '),
    placesOf(change),
  ];
}

function groupNodes({ head, depth, rows }: ChangeGroup, look: MarkdownLook): RootContent[] {
  const { lang } = look;
  const title = head ? titleOf(mainSide(head)) : message('diff-outside', {}, lang);
  const about = head
    ? [verdictOf(head, lang), ...remarksOf(head, look), placesOf(head)].filter((w) => w !== '')
    : [];
  const listed = rows.filter((row) => look.full || !isMerelyCounted(row));
  const kept = look.full ? [] : keptLines(rows, lang);
  const header = [
    word('entity', lang),
    word('name', lang),
    sideWord('old', lang),
    ...(look.results
      ? [message('result-column-last', {}, lang), message('result-column-state', {}, lang)]
      : []),
    sideWord('new', lang),
    ...['verdict', 'remarks', 'place'].map((name) => word(name, lang)),
  ];
  return [
    heading(depth + 2, title),
    ...(about.length > 0 ? [paragraph(about.join(' / '))] : []),
    ...(listed.length > 0
      ? [table([header, ...listed.map((row) => cellsOf(row, look))], header.length)]
      : []),
    ...kept.map(paragraph),
  ];
}

/** The report as a Markdown tree (mdast). */
function treeOf(changeSet: ChangeSet, look: ChangeLook): Root {
  const { lang } = look;
  const [old, next] = [changeSet.old.document, changeSet.new.document];
  const unlisted = look.full ? new Map() : unlistedKinds(changeSet);
  const changes = changeSet.changes.filter(({ entity }) => !unlisted.has(entity));
  const verdicts = verdictLine(changeSet, lang);
  const results = resultLine(changeSet, lang);
  const report = message('result-report', {}, lang);
  return {
    type: 'root',
    children: [
      heading(1, message('diff-title', { old: old.title, new: next.title }, lang)),
      paragraph(`${sideWord('old', lang)}: ${documentWords(old, lang)}`),
      paragraph(`${sideWord('new', lang)}: ${documentWords(next, lang)}`),
      ...changeSet.results.map(({ document }) =>
        paragraph(`${report}: ${reportWords(document, lang)}`),
      ),
      table(summaryRows(changeSet, lang), 1),
      ...(verdicts === null ? [] : [paragraph(verdicts)]),
      ...(results === null ? [] : [paragraph(results)]),
      ...unlistedLines(changeSet, lang).map(paragraph),
      ...groupChanges(changes).flatMap((group) =>
        groupNodes(group, { ...look, results: results !== null }),
      ),
    ],
  };
}

/** A comparison as GitHub-flavoured Markdown (変更点の報告), a table a policy. */
export async function changesMarkdown(
  changeSet: ChangeSet,
  { lang = 'ja', full = false }: Partial<ChangeLook> = {},
): Promise<string> {
  const { writeMarkdown } = await import('../markdown-writer.ts');
  return writeMarkdown(treeOf(changeSet, { lang, full }));
}
