import type { Goal, Policy } from '../forms/strategy.ts';
import { isCharacterApart } from '../language/letters/apart.ts';
import { nameKey } from '../language/similarity.ts';
import { contentsLinesOf } from './contents-page.ts';
import { type Cell, rowsOf } from './grid.ts';
import type { Doubt, Subject } from './rule.ts';

/** What a list says, and the heading that it means (一覧の項目と見出し). */
export interface Misnamed {
  readonly here: string;
  readonly place: Doubt['place'];
  readonly heading: Goal | Policy;
}

type Entry = Pick<Cell, 'text' | 'place'>;

/** Names that a list must share with the headings before the others are looked at. */
const LEAST_SHARED = 2;
const SHORTEST = 4;
/** Longer cells are no names. */
const LONGEST = 80;

const isName = ({ text }: Entry) => text !== '' && text.length <= LONGEST;

/** The columns of tables, and the contents page. */
function* listsOf(subject: Subject): Iterable<readonly Entry[]> {
  for (const rows of rowsOf(subject)) {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (let column = 0; column < width; column++)
      yield rows.flatMap((row) => row[column] ?? []).filter(isName);
  }
  yield contentsLinesOf(subject)
    .map(({ title, place }) => ({ text: title, place }))
    .filter(isName);
}

/** The only heading that a list leaves out and names a character apart. */
function meant(entry: Entry, left: readonly (Goal | Policy)[]): Goal | Policy | null {
  const alike = left.filter(({ title }) => isCharacterApart(entry.text, title, SHORTEST));
  return alike.length === 1 ? (alike[0] as Goal | Policy) : null;
}

/**
 * Entries of lists that name headings, but for one or two that are a character apart from a heading which the list leaves out. What else the
 * list shares with the headings stands for names that are too short to be told from others by their letters.
 */
export function* misnamed(
  subject: Subject,
  headings: readonly (Goal | Policy)[],
  names: ReadonlySet<string>,
): Iterable<Misnamed> {
  const titles = new Set(headings.map(({ title }) => nameKey(title)));
  if (titles.size < LEAST_SHARED) return;
  for (const list of listsOf(subject)) {
    const keys = new Set(list.map(({ text }) => nameKey(text)));
    const shared = [...keys].filter((key) => titles.has(key)).length;
    if (shared < LEAST_SHARED || 2 * shared < keys.size - 1) continue;
    const left = headings.filter(({ title }) => !keys.has(nameKey(title)));
    for (const entry of list) {
      const heading = names.has(nameKey(entry.text)) ? null : meant(entry, left);
      if (heading) yield { here: entry.text, place: entry.place, heading };
    }
  }
}
