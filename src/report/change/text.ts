import type { Change, ChangeSet } from '../../forms/changes.ts';
import { alignRight, columnsOf, padColumns } from '../../language/letters/width.ts';
import { message } from '../../language/message.ts';
import { type ChangeGroup, groupChanges, unlistedKinds } from './group.ts';
import { type ChangePaint, PLAIN_CHANGES } from './paint.ts';
import { remarksOf } from './remarks.ts';
import { reportWords, resultLine } from './result.ts';
import { type ChangeRow, layRows, printRow } from './row.ts';
import {
  documentWords,
  isMerelyCounted,
  isUntouched,
  keptLines,
  summaryRows,
  unlistedLines,
  verdictLine,
} from './summary.ts';
import { type ChangeLook, markOf, placesOf, titleOf, verdictOf } from './words.ts';

export interface ChangeTextOptions extends Partial<ChangeLook> {
  readonly paint?: ChangePaint;
}

/** A goal or policy: title, verdict and places, remarks under it. */
function printHead({ head, depth }: ChangeGroup, look: ChangeLook, paint: ChangePaint): string[] {
  if (head === null) return [paint.strong(message('diff-outside', {}, look.lang))];
  const indent = '  '.repeat(depth);
  const side = head.new ?? head.old;
  const title = paint.strong(paint.status[head.status](side ? titleOf(side) : ''));
  const verdict = verdictOf(head, look.lang);
  const words = head.review ? paint.doubtful(verdict) : verdict;
  const line = `${indent}${markOf(head)} ${title}  ${words}  ${paint.faint(placesOf(head))}`;
  return [line, ...remarksOf(head, look).map((remark) => `${indent}    ${paint.faint(remark)}`)];
}

const isListed = ({ entity }: Change) => entity === 'action' || entity === 'project';

/** Measures and projects come under a word that says so; those that stayed as they were are only counted. */
function printListed(
  rows: readonly ChangeRow[],
  look: ChangeLook,
  print: (row: ChangeRow) => string[],
): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const shown = rows.filter(({ change }) => look.full || !isMerelyCounted(change));
  const changes = look.full ? [] : rows.map(({ change }) => change);
  const kept = keptLines(changes, look.lang).map((line) => `${first.indent}= ${line}`);
  const caption = message(`diff-entity-${first.change.entity}`, {}, look.lang);
  return [...(shown.length > 0 ? [first.indent + caption] : []), ...shown.flatMap(print), ...kept];
}

function printGroup(
  group: ChangeGroup,
  rows: readonly ChangeRow[],
  look: ChangeLook,
  paint: ChangePaint,
  print: (row: ChangeRow) => string[],
): string[] {
  const of = (kind: string) => rows.filter(({ change }) => change.entity === kind);
  return [
    ...(group.depth === 0 ? [''] : []),
    ...printHead(group, look, paint),
    ...rows.filter(({ change }) => !isListed(change)).flatMap(print),
    ...printListed(of('action'), look, print),
    ...printListed(of('project'), look, print),
  ];
}

function printTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, j) =>
    Math.max(...rows.map((row) => columnsOf(row[j] ?? ''))),
  );
  return rows.map((row) =>
    row.map((cell, j) => (j === 0 ? padColumns : alignRight)(cell, widths[j] ?? 0)).join('  '),
  );
}

function printTop(changeSet: ChangeSet, { lang }: ChangeLook, paint: ChangePaint): string[] {
  const [old, next] = [changeSet.old.document, changeSet.new.document];
  const side = (name: string) => message(`diff-side-${name}`, {}, lang);
  const [header = '', ...body] = printTable(summaryRows(changeSet, lang));
  const verdicts = verdictLine(changeSet, lang);
  const results = resultLine(changeSet, lang);
  const report = message('result-report', {}, lang);
  return [
    paint.strong(message('diff-title', { old: old.title, new: next.title }, lang)),
    `  ${side('old')}  ${documentWords(old, lang)}`,
    `  ${side('new')}  ${documentWords(next, lang)}`,
    ...changeSet.results.map(({ document }) => `  ${report}  ${reportWords(document, lang)}`),
    '',
    paint.strong(header),
    ...body,
    ...(verdicts === null ? [] : [verdicts]),
    ...(results === null ? [] : [results]),
    ...unlistedLines(changeSet, lang),
  ];
}

function printBody(changes: readonly Change[], look: ChangeLook, paint: ChangePaint): string[] {
  const quiet = changes.every((change) => isUntouched(change) && change.result === null);
  if (!look.full && quiet) return ['', message('diff-nothing', {}, look.lang)];
  const groups = groupChanges(changes);
  const { rows, widths } = layRows(groups, look.lang);
  const print = (row: ChangeRow) => printRow(row, widths, look, paint);
  return groups.flatMap((group, i) => printGroup(group, rows[i] ?? [], look, paint, print));
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
  const lines = [...printTop(changeSet, look, paint), ...printBody(changes, look, paint)];
  return `${lines.join('\n')}\n`;
}
