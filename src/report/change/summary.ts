import type { Change, ChangeSet } from '../../forms/changes.ts';
import type { Document } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import data from '../../lexicon/alignment.yaml';
import { KINDS, unlistedKinds } from './group.ts';

/** All tags in the order in which they are told. */
const TAGS = Object.values((data as { tags: Readonly<Record<string, string>> }).tags);

/** Words of the summary table, a row a kind of entry (集計表): its header first. */
export function summaryRows(changeSet: ChangeSet, lang: Lang): readonly string[][] {
  const { summary, changes } = changeSet;
  const unlisted = unlistedKinds(changeSet);
  const column = (name: string) => message(`diff-column-${name}`, {}, lang);
  const sides = ['old', 'new'].map((side) => message(`diff-side-${side}`, {}, lang));
  const fates = ['kept', 'changed', 'moved', 'renamed', 'added', 'removed', 'review'].map(column);
  const rows = KINDS.flatMap((kind) => {
    const { unchanged, changed, moved, renamed, added, removed } = summary.byEntity[kind];
    const stayed = unchanged + changed;
    if (stayed + added + removed === 0) return [];
    const review = changes.filter((change) => change.entity === kind && change.review).length;
    const totals = [stayed + removed, stayed + added].map(String);
    const numbers = [unchanged, changed, moved, renamed, added, removed, review];
    const entity = message(`diff-entity-${kind}`, {}, lang);
    return [[entity, ...totals, ...numbers.map((n) => (unlisted.has(kind) ? '–' : String(n)))]];
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
  const verdicts = TAGS.filter((tag) => counts.has(tag))
    .map((tag) => {
      const what = message(`diff-tag-${tag}`, {}, lang);
      return message('diff-count', { what, count: counts.get(tag) ?? 0 }, lang);
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

/** Whether nothing at all became of the entry. */
export function isUntouched({ status, moved, renamed, review }: Change): boolean {
  return status === 'unchanged' && !moved && !renamed && !review;
}

/** Measures and projects that stayed as they were are only counted; indicators are shown with their figures. */
export function isMerelyCounted(change: Change): boolean {
  return isUntouched(change) && (change.entity === 'action' || change.entity === 'project');
}

/** How many of each kind are merely counted: `事業 12件は変更なし`. */
export function keptLines(changes: readonly Change[], lang: Lang): readonly string[] {
  return (['action', 'project'] as const).flatMap((kind) => {
    const count = changes.filter((row) => row.entity === kind && isMerelyCounted(row)).length;
    const entity = message(`diff-entity-${kind}`, {}, lang);
    return count > 0 ? [message('diff-kept-rows', { entity, count }, lang)] : [];
  });
}
