// Composes corrections for copying: pick a value, write the right one, get the YAML with its guard.
import {
  type Correctable,
  type Draft,
  type Field,
  fieldsOf,
  printFile,
  readValue,
  type Shape,
} from './compose.ts';

interface Data {
  readonly file: string;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  readonly entries: readonly Correctable[];
  readonly words: Readonly<Record<string, string>>;
}

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const control = (id: string) => element<HTMLInputElement>(id);
const data = JSON.parse(element('review').textContent ?? '') as Data;
const entries = new Map(data.entries.map((entry) => [entry.key, entry]));

const LISTS: Readonly<Record<string, readonly string[]>> = {
  Document: ['goals', 'policies', 'indicators', 'projects'],
  Goal: ['targets', 'kpis', 'policies', 'projects'],
  Policy: ['kpis', 'actions', 'projects', 'policies'],
  Project: ['kpis'],
  Indicator: ['components'],
  Action: [],
};

/** The field with the name of an entry, where it is not its title; a population has none. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ Indicator: 'name', Project: 'name', Table: 'caption', Term: 'term', PopulationTarget: '' },
};

let chosen: Correctable | undefined;
let fields: readonly Field[] = [];
const kept: Draft[] = [];

const option = (value: string, words = value) => new Option(words, value);

/** Shows what can be corrected in an entry. */
function choose(entry: Correctable, wanted: string | undefined): void {
  chosen = entry;
  fields = fieldsOf(entry, data.shapes[entry.kind] ?? {});
  element('chosen').textContent = `${entry.id}  ${entry.name}`;
  const select = element<HTMLSelectElement>('field');
  select.replaceChildren(...fields.map(({ field }) => option(field)));
  if (wanted !== undefined && fields.some(({ field }) => field === wanted)) select.value = wanted;
  // a value of a list of words is the list
  else if (wanted !== undefined) select.value = wanted.replace(/\[\d+\]$/, '');
  chooseOperation(wanted);
  const lists = LISTS[entry.kind] ?? [];
  element('list').replaceChildren(...lists.map((name) => option(name)));
  for (const { value } of control('op').querySelectorAll<HTMLOptionElement>('option'))
    setAvailable(
      value,
      value === 'add' ? lists.length > 0 : value !== 'rename' || nameField() !== '',
    );
  if (nameField() === '' && control('op').value === 'rename') control('op').value = 'set';
  if (entry.id === 'document' && ['move', 'delete'].includes(control('op').value))
    control('op').value = 'set';
  reset();
}

const nameField = () => NAMES[chosen?.kind ?? ''] ?? 'title';

/** A name is renamed, any other value set. */
function chooseOperation(field: string | undefined): void {
  const op = control('op');
  if (field === undefined || !['set', 'rename'].includes(op.value)) return;
  op.value = field === nameField() ? 'rename' : 'set';
}

function setAvailable(op: string, isAvailable: boolean): void {
  const choice = control('op').querySelector<HTMLOptionElement>(`option[value="${op}"]`);
  const isRoot = chosen?.id === 'document' && (op === 'move' || op === 'delete');
  if (choice) choice.disabled = !isAvailable || isRoot;
}

const fieldNow = () => fields.find(({ field }) => field === control('field').value);

/** What stands there now, by the operation. */
function oldNow(): unknown {
  const op = control('op').value;
  if (op === 'set') return fieldNow()?.value;
  return op === 'move' ? chosen?.holder : chosen?.name;
}

const printed = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
};

/** Fills the controls with what stands there now. */
function reset(): void {
  const op = control('op').value;
  for (const label of document.querySelectorAll<HTMLElement>('#composer [data-ops]')) {
    const { ops = '' } = label.dataset;
    label.hidden = ops !== '' && !ops.split(' ').includes(op);
  }
  const old = oldNow();
  element('old').textContent = JSON.stringify(old ?? null);
  control('new').value = printed(old);
  control('holder').value = chosen?.holder ?? '';
  compose();
}

/** The operation's own part of the correction; words that say what is missing. */
function ownPart(): Record<string, unknown> | string {
  const { words } = data;
  const op = control('op').value;
  const typed = control('new').value;
  if (op === 'set') {
    const field = fieldNow();
    const read = field && readValue(typed, field);
    if (!field) return words['needs-value'] as string;
    if (!read) return words[`needs-${field.shape.type}`] ?? (words['needs-value'] as string);
    if (JSON.stringify(read.value) === JSON.stringify(field.value))
      return words['same-value'] as string;
    return { field: field.field, old: field.value, new: read.value };
  }
  const old = oldNow();
  if (op === 'delete') return { old };
  if (op === 'rename') {
    const name = typed.trim();
    if (name === '' || name === old)
      return words[name === '' ? 'needs-value' : 'same-value'] as string;
    return { old, new: name };
  }
  return op === 'move' ? movedPart(old) : addedPart(old);
}

/** A place in a list; undefined where none is typed. */
function position(): number | undefined {
  const at = Number(control('position').value.normalize('NFKC'));
  return Number.isInteger(at) && at > 0 ? at : undefined;
}

function movedPart(old: unknown): Record<string, unknown> | string {
  const holder = control('holder').value.trim();
  if (holder === '' || (holder === old && position() === undefined))
    return data.words['same-value'] as string;
  return { old, new: holder, position: position() };
}

function addedPart(old: unknown): Record<string, unknown> | string {
  const name = control('name').value.trim();
  const list = control('list').value;
  if (name === '') return data.words['needs-value'] as string;
  const key = /^(?:targets|kpis|indicators|components|projects)$/.test(list) ? 'name' : 'title';
  return { list, old, entry: { [key]: name }, position: position() };
}

/** The correction that the controls describe, or why there is none yet. */
function draftNow(): Draft | string {
  if (chosen === undefined) return ' ';
  const part = ownPart();
  if (typeof part === 'string') return part;
  const text = (id: string) => control(id).value.trim() || undefined;
  return {
    op: control('op').value,
    id: chosen.id,
    ...part,
    reason: text('reason'),
    by: text('by'),
  };
}

/** Shows the file as it would be with what is written now. */
function compose(): void {
  const draft = draftNow();
  const complaint = typeof draft === 'string' ? draft : '';
  element('complaint').textContent = complaint;
  control('new').setAttribute('aria-invalid', String(complaint !== ''));
  control('keep').disabled = complaint !== '';
  const drafts = typeof draft === 'string' ? kept : [...kept, draft];
  control('yaml').value = printFile(data.file, drafts);
  element('said').textContent = '';
}

async function copy(): Promise<void> {
  const yaml = control('yaml');
  try {
    await navigator.clipboard.writeText(yaml.value);
    element('said').textContent = data.words.copied ?? '';
  } catch {
    // pages opened from a file may not write to the clipboard: the words stand selected
    yaml.select();
    element('said').textContent = data.words['copy-failed'] ?? '';
  }
}

function keep(): void {
  const draft = draftNow();
  if (typeof draft === 'string') return;
  kept.push(draft);
  reset();
}

addEventListener('review-choose', (event) => {
  const place = (event as CustomEvent<HTMLElement>).detail;
  const entry = entries.get(place.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? '');
  if (entry) choose(entry, place.dataset.field);
});
element('ids').replaceChildren(...data.entries.map(({ id, name }) => option(id, name)));
for (const id of ['op', 'field']) element(id).addEventListener('change', reset);
element('composer').addEventListener('input', (event) => {
  if (!['op', 'field', 'yaml'].includes((event.target as Element).id)) compose();
});
element('keep').addEventListener('click', keep);
element('copy').addEventListener('click', () => void copy());
element('clear').addEventListener('click', () => {
  kept.length = 0;
  reset();
});
compose();
