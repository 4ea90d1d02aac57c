// A click on a value shows it on the other side: source and model scroll to each other and light up.

/** What holds the place of a key: all its stretches in the source, its value or entry in the model. */
const inSource = (key: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#source [data-key="${key}"]`),
];
const inModel = (key: string) => document.getElementById(`m${key}`);

/** The key of the whole entry: `12` of `12-3`. */
const entryOf = (key: string) => key.split('-')[0] as string;

/** The line that a model's link leads to, where other entries cover all of its words. */
function lineOf(place: HTMLElement | null): readonly HTMLElement[] {
  const link = place?.matches('a') ? place : place?.querySelector('a.place');
  const line = document.getElementById((link as HTMLAnchorElement | null)?.hash.slice(1) ?? '');
  return line ? [line] : [];
}

let lit: readonly Element[] = [];

function light(elements: readonly (Element | null)[]): void {
  for (const element of lit) element.classList.remove('lit');
  lit = elements.filter((element) => element !== null);
  for (const element of lit) element.classList.add('lit');
}

function show(element: Element | null | undefined): void {
  for (
    let around = element?.closest('details');
    around;
    around = around.parentElement?.closest('details')
  )
    around.open = true;
  element?.scrollIntoView({ block: 'center', behavior: 'auto' });
}

/** Lights a key on both sides and scrolls the other side to it. */
function choose(key: string, from: Element): void {
  const own = inSource(key);
  const place = inModel(key);
  const whole = own.length > 0 ? own : inSource(entryOf(key));
  const stretches = whole.length > 0 ? whole : lineOf(place);
  light([...stretches, place, place?.closest('.entry') ?? null]);
  if (from.closest('#source')) show(place);
  else show(stretches[0]);
  dispatchEvent(new CustomEvent('review-choose', { detail: place ?? from }));
}

/** A jump to a line of the source. */
function jump(link: HTMLAnchorElement): void {
  const line = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  light([line]);
  show(line);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a');
  if (!link || getSelection()?.type === 'Range') return;
  const { key } = link.dataset;
  if (key !== undefined) choose(key, link);
  else if (link.hash.startsWith('#L')) jump(link);
  else if (link.dataset.field !== undefined)
    dispatchEvent(new CustomEvent('review-choose', { detail: link }));
  else return;
  event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a:not([href])');
  if (!link || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  link.click();
});
