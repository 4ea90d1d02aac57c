import type { Change, ChangeSet } from '../forms/changes.ts';
import type { Document } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { unlistedKinds } from './change-group.ts';

const KINDS = ['goal', 'policy', 'target', 'kpi', 'action', 'project'] as const;

/** Words of the summary table, a row a kind of entry (集計表): its header first. */
export function summaryRows({ summary, changes }: ChangeSet, lang: Lang): readonly string[][] {
  const column = (name: string) => message(`diff-column-${name}`, {}, lang);
  const sides = ['old', 'new'].map((side) => message(`diff-side-${side}`, {}, lang));
  const fates = ['kept', 'changed', 'moved', 'renamed', 'added', 'removed', 'review'].map(column);
  const rows = KINDS.flatMap((kind) => {
    const { unchanged, changed, moved, renamed, added, removed } = summary.byEntity[kind];
    const stayed = unchanged + changed;
    if (stayed + added + removed === 0) return [];
    const review = changes.filter((change) => change.entity === kind && change.review).length;
    const numbers = [stayed + removed, stayed + added, unchanged, changed, moved, renamed];
    const entity = message(`diff-entity-${kind}`, {}, lang);
    return [[entity, ...[...numbers, added, removed, review].map(String)]];
  });
  return [[column('entity'), ...sides, ...fates], ...rows];
}

/** How often each verdict fell on indicators: 引上げ 12、調整中 9 ...; null where nothing was judged. */
export function verdictLine({ changes }: ChangeSet, lang: Lang): string | null {
  const counts = new Map<string, number>();
  for (const { entity, tags } of changes) {
    if (entity !== 'target' && entity !== 'kpi') continue;
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const verdicts = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag, count]) => {
      const what = message(`diff-tag-${tag}`, {}, lang);
      return message('diff-count', { what, count }, lang);
    })
    .join(message('diff-list', {}, lang));
  return message('diff-verdicts', { verdicts }, lang);
}

/** Says which kinds of entries were not compared because one of the plans does not list them. */
export function unlistedLines(changeSet: ChangeSet, lang: Lang): readonly string[] {
  return [...unlistedKinds(changeSet)].map(([kind, side]) => {
    const { added, removed } = changeSet.summary.byEntity[kind];
    const entity = message(`diff-entity-${kind}`, {}, lang);
    return message(`diff-unlisted-line-${side}`, { entity, count: added + removed }, lang);
  });
}

/** File, period and draft mark of a document. */
export function documentWords({ source, period, draft }: Document, lang: Lang): string {
  const { startFiscalYear: from, endFiscalYear: to } = period;
  const words = [
    source.file,
    from !== null && to !== null ? message('diff-period', { from, to }, lang) : '',
    draft ? message('diff-draft', {}, lang) : '',
  ];
  return words.filter((word) => word.length > 0).join('  ');
}

/** Whether anything at all became of the entry. */
export function isUntouched({ status, moved, renamed, review }: Change): boolean {
  return status === 'unchanged' && !moved && !renamed && !review;
}
