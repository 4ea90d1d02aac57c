import type { Entry } from '../../forms/alignment.ts';
import type { Kin } from '../../forms/changes.ts';
import { message } from '../../language/message.ts';
import data from '../../lexicon/alignment.yaml';
import { gradeWords, lastActual, stateWord } from '../change/result.ts';
import type { Node } from './node.ts';
import type { Setting } from './setting.ts';

const { tags: TAGS } = data as { readonly tags: Readonly<Record<string, string>> };

/** Tags that the two texts side by side say themselves, or that a sentence of its own says. */
const SEEN = new Set([TAGS.kept, TAGS.renamed, TAGS.moved]);

/** What an entry of the old plan stood under: `基本目標 1 (ア) ④「…」`. */
function holderWords(entry: Entry, above: (entry: Entry) => Entry | null): string {
  const labels: string[] = [];
  const holder = above(entry);
  for (let one = holder; one; one = above(one)) labels.unshift(one.label ?? '');
  const numbers = labels.filter((label) => label !== '').join(' ');
  return holder ? `${numbers}「${holder.name}」` : '';
}

/** The number that an entry had, where it stands at the same place under another one: `項番変更（旧④）`. */
function numberWords({ change, old, new: next }: Node, { lang }: Setting): string {
  const [before, after] = [old?.ordinals.at(-1) ?? null, next?.ordinals.at(-1) ?? null];
  if (change.moved || before === null || after === null || before === after) return '';
  return message('taishohyo-renumbered', { label: old?.label ?? String(before) }, lang);
}

/** What became of a target by the reports, as short as a column of remarks wants it; how it was reckoned the other formats say. */
function resultWords({ change }: Node, { lang }: Setting): readonly string[] {
  const { result, entity } = change;
  if (result === null) return [];
  const { state, grade, baseline } = result;
  const measured = entity === 'target' || entity === 'kpi';
  const about = { state: stateWord(state, lang), actual: lastActual(change, lang) };
  const code = about.actual === '' ? 'result' : 'result-actual';
  return [
    ...(measured ? [message(`taishohyo-${code}`, about, lang)] : []),
    ...(grade ? [message('result-grade-line', { grade: gradeWords(grade, lang) }, lang)] : []),
    ...(baseline?.agrees === false ? [baseline.words] : []),
  ];
}

/** What 備考 says of an entry: where it came from, what became of it and of its target, what is doubtful. */
export function remarksOf(
  node: Node,
  setting: Setting,
  above: (entry: Entry) => Entry | null,
): readonly string[] {
  const { change, old } = node;
  const { lang } = setting;
  const holder = change.moved && old ? holderWords(old, above) : '';
  const number = numberWords(node, setting);
  const tags = change.tags
    .filter((tag) => !SEEN.has(tag))
    .map((tag) => message(`taishohyo-tag-${tag}`, {}, lang));
  return [
    ...(holder ? [message('taishohyo-moved', { holder }, lang)] : []),
    ...(number ? [number] : []),
    ...(tags.length > 0 ? [tags.join(message('diff-list', {}, lang))] : []),
    ...change.notes,
    ...resultWords(node, setting),
  ];
}

/** What became of the targets of entries that share a row because their text stayed as it was. */
export function sharedRemarks(nodes: readonly Node[], setting: Setting): readonly string[] {
  return nodes.flatMap((node) => {
    const name = (node.change.new ?? node.change.old)?.name ?? '';
    return resultWords(node, setting).map((words) =>
      message('taishohyo-result-of', { name, words }, setting.lang),
    );
  });
}

/** What an entry without partner became part of, or was a part of. */
const ACROSS: ReadonlySet<Kin['relation']> = new Set(['merged-into', 'split-from']);

/** Places of the other parts of a merge or a split on one side: of a part, those of the whole. */
function kinPlaces({ change }: Node, side: 'old' | 'new', setting: Setting): readonly string[] {
  const single = change.old === null || change.new === null;
  return change.kin.flatMap((kin) => {
    const entry = kin.side === side && single === ACROSS.has(kin.relation) ? kin : null;
    const found = entry && setting.find(side, entry.id);
    if (!found) return [];
    const place = placeWords([found]);
    return [message(`taishohyo-place-${kin.relation}`, { place }, setting.lang)];
  });
}

/** Lines or pages of one side: `L12`, `L12-L20`, `p.3`. */
function placeWords(entries: readonly Entry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return '—';
  const { page, start } = first.source;
  const [from, to] =
    page === null
      ? [`L${start.line}`, `L${last.source.end.line}`]
      : [`p.${page}`, `p.${last.source.page}`];
  return entries.length === 1 || from === to ? from : `${from}-${to}`;
}

/** Where both texts of some rows stand in their files (出典). */
export function placesOf(nodes: readonly Node[], setting: Setting): readonly string[] {
  const { files, names, left, lang } = setting;
  if (files === null) return [];
  const sides = left === 'new' ? (['new', 'old'] as const) : (['old', 'new'] as const);
  return sides.map((side) => {
    const entries = nodes.flatMap((node) => node[side] ?? []);
    const [only] = nodes.length === 1 ? nodes : [];
    const all = [
      ...(entries.length > 0 ? [placeWords(entries)] : []),
      ...(only ? kinPlaces(only, side, setting) : []),
    ].join(message('diff-list', {}, lang));
    const place = all === '' ? '—' : `${files[side]} ${all}`;
    return message('taishohyo-place', { side: names[side], place }, lang);
  });
}
