import type { ChangeSet } from '../../forms/changes.ts';
import type { Indicator } from '../../forms/strategy.ts';
import { fill, type Lang } from '../../language/message.ts';
import data from '../../lexicon/change-page.yaml';

/** What may have become of an entry, as cards, filters and marks name it (判定). */
export interface Fate {
  readonly sign: string;
  readonly tone: string;
  readonly card: boolean;
}

interface PageLexicon {
  readonly flow: { readonly largest: number };
  readonly excerpt: { readonly around: number; readonly most: number; readonly width: number };
  readonly fates: Readonly<Record<string, Fate>>;
  readonly words: Readonly<Record<string, Readonly<Record<Lang, string>>>>;
}

/** Facts and words of the page; see `lexicon/change-page.yaml`. */
export const PAGE = data as PageLexicon;

export type SideName = 'old' | 'new';
export const SIDES: readonly SideName[] = ['old', 'new'];

/** What a page is made from (頁の材料). */
export interface PageMaterial {
  readonly changes: ChangeSet;
  readonly lang: Lang;
  /** Words about the comparison as a whole. */
  readonly cautions: readonly string[];
  /** The documents as text; null where only a model was handed in. */
  readonly texts: Readonly<Record<SideName, string | null>>;
  /** Indicators of both plans by id. */
  readonly indicators: Readonly<Record<SideName, ReadonlyMap<string, Indicator>>>;
}

type Arguments = Readonly<Record<string, string | number>>;

/** The words of the page for `name`, its `{arguments}` filled in. */
export type Say = (name: string, args?: Arguments) => string;

/** Words in one language. A name without words is its own words, which a test forbids. */
export function speak(lang: Lang): Say {
  return (name, args = {}) => fill(PAGE.words[name]?.[lang] ?? name, args);
}
