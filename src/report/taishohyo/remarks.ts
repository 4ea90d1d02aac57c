import type { Entry } from '../../forms/alignment.ts';
import { message } from '../../language/message.ts';
import data from '../../lexicon/alignment.yaml';
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

/** What 備考 says of an entry: where it came from, what became of it, what is doubtful. */
export function remarksOf(
  { change, old }: Node,
  { lang }: Setting,
  above: (entry: Entry) => Entry | null,
): readonly string[] {
  const holder = change.moved && old ? holderWords(old, above) : '';
  const tags = change.tags
    .filter((tag) => !SEEN.has(tag))
    .map((tag) => message(`taishohyo-tag-${tag}`, {}, lang));
  return [
    ...(holder ? [message('taishohyo-moved', { holder }, lang)] : []),
    ...(tags.length > 0 ? [tags.join(message('diff-list', {}, lang))] : []),
    ...change.notes,
  ];
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
    const place = entries.length > 0 ? `${files[side]} ${placeWords(entries)}` : '—';
    return message('taishohyo-place', { side: names[side], place }, lang);
  });
}
