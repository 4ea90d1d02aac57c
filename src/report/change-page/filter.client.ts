// Filters of the list of changes: by goal, by verdict, by word. Everything is shown until a filter is set.

const form = document.querySelector<HTMLFormElement>('form.filter');
const all = <T extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<T>(selector),
];

/** Words as they are compared: full-width letters and case make no difference. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** What is searched in an item: all of it but the quoted sources. */
function wordsOf(item: HTMLElement): string {
  const copy = item.cloneNode(true) as HTMLElement;
  for (const source of all('.source, svg', copy)) source.remove();
  return fold(copy.textContent ?? '');
}

interface Item {
  readonly element: HTMLElement;
  readonly goal: string;
  readonly fates: ReadonlySet<string>;
  words?: string;
}

function readItems(): Item[] {
  return all<HTMLElement>('[data-goal] [data-item]').map((element) => ({
    element,
    goal: element.closest('[data-goal]')?.id ?? '',
    fates: new Set((element.dataset.fates ?? '').split(' ')),
  }));
}

interface Asked {
  readonly goal: string;
  readonly fates: readonly string[];
  readonly words: readonly string[];
}

function readForm(from: HTMLFormElement): Asked {
  const value = (id: string) => from.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  return {
    goal: value('filter-goal'),
    fates: all<HTMLInputElement>('input[name=fate]:checked', from).map((box) => box.value),
    words: fold(value('filter-word')).split(' ').filter(Boolean),
  };
}

function fits(item: Item, { goal, fates, words }: Asked): boolean {
  if (goal !== '' && item.goal !== goal) return false;
  if (fates.length > 0 && !fates.some((fate) => item.fates.has(fate))) return false;
  if (words.length === 0) return true;
  item.words ??= wordsOf(item.element);
  const text = item.words;
  return words.every((word) => text.includes(word));
}

/** Heads of goals and policies stay while something under them is shown, so that every row has its place. */
function showGroups(shown: ReadonlySet<HTMLElement>, isFiltered: boolean): void {
  const holds = (within: Element) =>
    all<HTMLElement>('[data-item]', within).some((i) => shown.has(i));
  for (const goal of all<HTMLElement>('[data-goal]')) {
    goal.hidden = isFiltered && !holds(goal);
    all<HTMLElement>('[data-group]', goal).forEach((group, i) => {
      group.hidden = isFiltered && i > 0 && !holds(group);
      const table = group.querySelector<HTMLElement>('table.changes');
      if (table) table.hidden = isFiltered && !holds(table);
    });
  }
}

function apply(from: HTMLFormElement, items: readonly Item[]): void {
  const asked = readForm(from);
  const isFiltered = asked.goal !== '' || asked.fates.length > 0 || asked.words.length > 0;
  const shown = new Set(items.filter((item) => fits(item, asked)).map(({ element }) => element));
  for (const { element } of items)
    if (element.tagName === 'TBODY') element.hidden = !shown.has(element);
  showGroups(shown, isFiltered);
  const count = from.querySelector<HTMLElement>('#filter-count');
  if (count)
    count.textContent = (count.dataset.shown ?? '')
      .replace('{shown}', String(shown.size))
      .replace('{all}', String(items.length));
  const none = from.querySelector<HTMLElement>('#filter-none');
  if (none) none.hidden = shown.size > 0;
}

/** A card sets the filter to what it counts. */
function followCard(from: HTMLFormElement, card: HTMLElement): void {
  from.reset();
  for (const box of all<HTMLInputElement>('input[name=fate]', from))
    box.checked = box.value === card.dataset.fate;
}

if (form) {
  const items = readItems();
  const run = () => apply(form, items);
  form.addEventListener('input', run);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(run));
  for (const card of all<HTMLElement>('a.card'))
    card.addEventListener('click', () => {
      followCard(form, card);
      run();
    });
  run();
}
