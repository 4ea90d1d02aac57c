import type { Change, ChangeSet } from '../forms/changes.ts';
import { type Lang, message } from '../language/message.ts';
import { alignRight, columnsOf, padColumns } from '../language/width.ts';
import { printAims } from './change-figure.ts';
import { type ChangeGroup, groupChanges, unlistedKinds } from './change-group.ts';
import type { ChangePaint } from './change-paint.ts';
import { PLAIN_CHANGES } from './change-paint.ts';
import {
  documentWords,
  isUntouched,
  summaryRows,
  unlistedLines,
  verdictLine,
} from './change-summary.ts';
import { type ChangeLook, placeOf, remarksOf, titleOf, verdictOf } from './change-words.ts';

export interface ChangeTextOptions {
  readonly lang?: Lang;
  /** Everything, unchanged words and projects too. */
  readonly full?: boolean;
  readonly paint?: ChangePaint;
}

/** Names longer than this stand on a line of their own. */
const WIDEST_NAME = 52;
const WIDEST_FIGURE = 28;

const MARK = { unchanged: '=', changed: '~', added: '+', removed: '-' } as const;

/** A row before its columns are known. */
interface Cells {
  readonly change: Change;
  readonly indent: string;
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly verdict: string;
}

interface Widths {
  readonly name: number;
  readonly old: number;
  readonly new: number;
  readonly verdict: number;
}

function cellsOf(change: Change, depth: number, lang: Lang): Cells {
  const { old, new: next } = change;
  const side = next ?? old;
  return {
    change,
    indent: '  '.repeat(depth + 1),
    name: side ? titleOf(side) : '',
    old: old ? printAims(old.aims, lang) : '',
    new: next ? printAims(next.aims, lang) : '',
    verdict: verdictOf(change, lang),
  };
}

/** The widest of those that are not wider than `most`. */
function widest(texts: readonly string[], most: number): number {
  return texts.map(columnsOf).reduce((a, b) => (b > a && b <= most ? b : a), 0);
}

function widthsOf(rows: readonly Cells[]): Widths {
  return {
    name: widest(
      rows.map(({ indent, name }) => indent + name),
      WIDEST_NAME,
    ),
    old: widest(
      rows.map((row) => row.old),
      WIDEST_FIGURE,
    ),
    new: widest(
      rows.map((row) => row.new),
      WIDEST_FIGURE,
    ),
    verdict: widest(
      rows.map((row) => row.verdict),
      WIDEST_FIGURE,
    ),
  };
}

/** What stands between old and new figures: nothing where there are none. */
function arrowOf({ old, new: next, change }: Cells): string {
  if (old === '' && next === '') return ' ';
  return change.status !== 'unchanged' && old !== next ? '→' : '=';
}

const places = ({ old, new: next }: Change) => `${placeOf(old)} → ${placeOf(next)}`;

/** One entry: mark, name, figures, verdict and places, and remarks under it. */
function printRow(cells: Cells, widths: Widths, look: ChangeLook, paint: ChangePaint): string[] {
  const { change, indent, name } = cells;
  const brush = paint.status[change.status];
  const arrow = arrowOf(cells);
  const figures = [
    alignRight(cells.old, widths.old),
    arrow,
    padColumns(arrow === '=' ? '' : cells.new, widths.new),
  ].join(' ');
  const verdict = padColumns(cells.verdict, widths.verdict);
  const tail = [
    figures,
    change.review ? paint.doubtful(verdict) : verdict,
    paint.faint(places(change)),
  ].join('  ');
  const head = `${indent}${MARK[change.status]} `;
  const wide = columnsOf(indent + name) > widths.name;
  const lines = wide
    ? [head + brush(name), `${' '.repeat(widths.name + 2)}  ${tail}`]
    : [head + brush(padColumns(name, widths.name - indent.length)) + `  ${tail}`];
  const remarks = remarksOf(change, look).map((remark) => `${indent}    ${paint.faint(remark)}`);
  return [...lines.map((line) => line.trimEnd()), ...remarks];
}

/** A goal or policy: title, verdict and places, remarks under it. */
function printHead({ head, depth }: ChangeGroup, look: ChangeLook, paint: ChangePaint): string[] {
  if (head === null) return [paint.strong(message('diff-outside', {}, look.lang))];
  const indent = '  '.repeat(depth);
  const side = head.new ?? head.old;
  const title = paint.status[head.status](side ? titleOf(side) : '');
  const verdict = verdictOf(head, look.lang);
  const line = `${indent}${MARK[head.status]} ${paint.strong(title)}  ${verdict}  ${paint.faint(places(head))}`;
  const remarks = remarksOf(head, look).map((remark) => `${indent}    ${paint.faint(remark)}`);
  return [line, ...remarks];
}

/** Measures and projects that stayed as they were: how many. */
function printKept(
  kept: readonly Change[],
  depth: number,
  { lang }: ChangeLook,
  paint: ChangePaint,
) {
  const counts = new Map<string, number>();
  for (const { entity } of kept) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([kind, count]) => {
    const entity = message(`diff-entity-${kind}`, {}, lang);
    const words = message('diff-kept-rows', { entity, count }, lang);
    return `${'  '.repeat(depth + 1)}= ${paint.faint(words)}`;
  });
}

const isListed = ({ entity }: Change) => entity === 'action' || entity === 'project';

function printGroup(
  group: ChangeGroup,
  rows: readonly Cells[],
  widths: Widths,
  look: ChangeLook,
  paint: ChangePaint,
): string[] {
  const kept = look.full
    ? []
    : group.rows.filter((change) => isListed(change) && isUntouched(change));
  const lines = rows
    .filter(({ change }) => !kept.includes(change))
    .flatMap((cells) => printRow(cells, widths, look, paint));
  const goal = group.depth === 0 ? [''] : [];
  const tail = printKept(kept, group.depth, look, paint);
  return [...goal, ...printHead(group, look, paint), ...lines, ...tail];
}

function printTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, j) =>
    widest(
      rows.map((row) => row[j] ?? ''),
      Infinity,
    ),
  );
  return rows.map((row) =>
    row.map((cell, j) => (j === 0 ? padColumns : alignRight)(cell, widths[j] ?? 0)).join('  '),
  );
}

function printTop(changeSet: ChangeSet, look: ChangeLook, paint: ChangePaint): string[] {
  const { lang } = look;
  const [old, next] = [changeSet.old.document, changeSet.new.document];
  const side = (name: string) => message(`diff-side-${name}`, {}, lang);
  const [header = '', ...body] = printTable(summaryRows(changeSet, lang));
  return [
    paint.strong(message('diff-title', { old: old.title, new: next.title }, lang)),
    `  ${side('old')}  ${documentWords(old, lang)}`,
    `  ${side('new')}  ${documentWords(next, lang)}`,
    '',
    paint.strong(header),
    ...body,
    verdictLine(changeSet, lang) ?? '',
    ...unlistedLines(changeSet, lang),
  ].filter((line, i) => line !== '' || i === 3);
}

/**
 * A comparison for people (変更点の報告): first how many entries stayed, changed, moved, came and went, then goal by goal and policy by
 * policy what became of each, with figures in the documents' own units and the places in both sources.
 */
export function printChanges(changeSet: ChangeSet, options: ChangeTextOptions = {}): string {
  const { lang = 'ja', full = false, paint = PLAIN_CHANGES } = options;
  const look: ChangeLook = { lang, full };
  const unlisted = full ? new Map() : unlistedKinds(changeSet);
  const changes = changeSet.changes.filter(({ entity }) => !unlisted.has(entity));
  const groups = groupChanges(changes);
  const cells = groups.map(({ rows, depth }) => rows.map((row) => cellsOf(row, depth, lang)));
  const widths = widthsOf(cells.flat());
  const body = groups.flatMap((group, i) =>
    printGroup(group, cells[i] as readonly Cells[], widths, look, paint),
  );
  return `${[...printTop(changeSet, look, paint), ...body].join('\n')}\n`;
}
