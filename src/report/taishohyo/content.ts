import type { Entry } from '../../forms/alignment.ts';
import type { Indicator, Project } from '../../forms/strategy.ts';
import { fold } from '../../language/letters/clean.ts';
import { type Lang, message } from '../../language/message.ts';
import { figuresIn } from '../../language/value/numeral.ts';

/** Names of the parts that a plan may leave out for all its entries. */
export const OPTIONAL_PARTS = [
  'subtitle',
  'directions',
  'description',
  'items',
  'purpose',
  'category',
  'operators',
  'baseline',
  'notes',
] as const;

export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

/** A piece of an entry's text that is compared with the piece of the same name on the other side. */
export interface Part {
  /** `label`, `name`, `baseline`, `target`, `description` ...; those of components carry their name. */
  readonly name: string;
  readonly text: string;
  /** A constant word in front of it, never underlined: 基準値. */
  readonly lead?: string;
  /** A line of its own above it: 基本的方向. */
  readonly caption?: string;
  /** The word is wanted only behind another figure. */
  readonly leadsBehind?: boolean;
  /** Stands on a line of its own. */
  readonly own: boolean;
  /** Of the parts that a plan may leave out for all its entries; what only one plan ever says is not compared. */
  readonly optional?: OptionalPart;
}

/** Widths folded as everywhere in the model; line breaks within a phrase are none. */
const printed = (text: string) => fold(text, 0).text.replace(/\s+/g, ' ').trim();

const optionalOf = (name: string): { optional?: OptionalPart } => {
  const optional = OPTIONAL_PARTS.find((part) => name === part || name.endsWith(`/${part}`));
  return optional ? { optional } : {};
};

const inline = (name: string, text: string | null | undefined, lead?: string): Part[] =>
  text
    ? [{ name, text: printed(text), own: false, ...optionalOf(name), ...(lead ? { lead } : {}) }]
    : [];

const block = (name: string, texts: readonly (string | null)[]): Part[] => {
  const lines = texts.filter((text) => text !== null && text !== '') as string[];
  const text = lines
    .flatMap((line) => line.split('\n'))
    .map(printed)
    .join('\n');
  return text ? [{ name, text, own: true, ...optionalOf(name) }] : [];
};

/** The longest unit that may stand behind a bare figure. */
const UNIT_LENGTH = 5;

/** A figure and its unit, and nothing that says what it is: `1,665人`. */
function isBare(text: string): boolean {
  const words = printed(text);
  const [figure, ...more] = figuresIn(words);
  if (figure === undefined || more.length > 0 || figure.start > 0) return false;
  return words.length - figure.end <= UNIT_LENGTH;
}

/** Baseline and target as printed; each with its word in front where the document has them in columns. */
function figureParts(indicator: Indicator, head: string, lang: Lang): Part[] {
  const { baseline, target, status } = indicator;
  const word = (name: string) => message(`taishohyo-${name}`, {}, lang);
  const when = baseline?.asOf?.label;
  const dated = when && !baseline.text.includes(when) ? `(${when})` : '';
  const words = target?.text ?? (status === 'pending' ? word('pending') : '');
  const aim = inline(`${head}target`, words, word('target'));
  return [
    ...(baseline?.text ? inline(`${head}baseline`, baseline.text + dated, word('baseline')) : []),
    ...aim.map((part) => ({ ...part, leadsBehind: !isBare(words) })),
  ];
}

/** ※ remarks of the document on an entry, but for those that its other words hold already (※注記). */
function noteParts(notes: readonly string[], others: readonly Part[], lang: Lang): Part[] {
  const said = others.map(({ text }) => text).join('\n');
  const fresh = notes.filter((note) => !said.includes(printed(note)));
  return block(
    'notes',
    fresh.map((note) => message('taishohyo-own-note', { note }, lang)),
  );
}

function indicatorParts(indicator: Indicator, lang: Lang): Part[] {
  const components = indicator.components.flatMap((component) => [
    { name: `${component.name}/name`, text: printed(component.name), own: true },
    ...figureParts(component, `${component.name}/`, lang),
  ]);
  const own = indicator.target !== null || components.length === 0;
  const parts = [...(own ? figureParts(indicator, '', lang) : []), ...components];
  return [
    ...parts,
    ...noteParts(indicator.notes, [...inline('name', indicator.name), ...parts], lang),
  ];
}

function categoryOf(entry: Entry, lang: Lang): string | null {
  const category = entry.kind === 'project' ? entry.value.category : null;
  return category && message('taishohyo-category', { category }, lang);
}

function projectParts({ operators, purpose, description, notes }: Project, lang: Lang): Part[] {
  const parts = [
    ...inline('operators', operators.join('、')),
    ...block('purpose', [purpose]),
    ...block('description', [description]),
  ];
  return [...parts, ...noteParts(notes, parts, lang)];
}

function bodyParts(entry: Entry, lang: Lang): Part[] {
  switch (entry.kind) {
    case 'goal': {
      const { subtitle, directions } = entry.value;
      return [
        ...block('subtitle', [subtitle && message('taishohyo-subtitle', { subtitle }, lang)]),
        ...block(
          'directions',
          directions.map(({ text }) => text),
        ).map((part) => ({ ...part, caption: message('taishohyo-part-directions', {}, lang) })),
      ];
    }
    case 'policy':
      return block('description', [entry.value.description]);
    case 'action':
      return block(
        'items',
        entry.value.items.map(({ text }) => text),
      );
    case 'project':
      return projectParts(entry.value, lang);
    default:
      return indicatorParts(entry.value, lang);
  }
}

/** The texts of an entry in the order in which they are printed (項目の本文): number, name, figures, descriptions. */
export function partsOf(entry: Entry, lang: Lang): readonly Part[] {
  const numbered = entry.ordinals.at(-1) != null;
  return [
    ...inline('label', numbered ? entry.label : null),
    ...inline('category', categoryOf(entry, lang)),
    ...inline('name', entry.name),
    ...bodyParts(entry, lang),
  ];
}
