import { stringify } from 'yaml';

/** Long lines stay whole, and words that older readers take for something else (`yes`, `010006`) are quoted. */
const OPTIONS = { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;

// what is all ASCII may be a number, a date or a word of YAML's own; all else is a string
const HAS_LETTER = /[^\0-\x7f]/;
// signs of YAML's own in front, blanks, a dash or colon at the end, what begins a comment or value inside, control characters
const NEEDS_CARE = /^[ ,[\]{}#&*!|>'"%@`?.-]|: | #|[ :-]$|[\p{Cc}\p{Cs}]/u;

/** Whether a string stands in YAML as it is, beyond doubt. */
const isPlain = (text: string): boolean => HAS_LETTER.test(text) && !NEEDS_CARE.test(text);

/** The strings of a tree, keys too, that are not plain. */
function gatherCareful(value: unknown, careful: Set<string>): void {
  if (typeof value === 'string') {
    if (!isPlain(value)) careful.add(value);
  } else if (Array.isArray(value)) {
    for (const entry of value) gatherCareful(entry, careful);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, entry] of Object.entries(value)) {
      gatherCareful(key, careful);
      gatherCareful(entry, careful);
    }
  }
}

/** Each string as the library writes it in a list: the lines behind its first are indented by one step. */
function wordStrings(careful: ReadonlySet<string>): Map<string, string> {
  const strings = [...careful];
  const items = stringify(strings, OPTIONS)
    .slice(0, -1)
    .split(/\n?^- /m);
  return new Map(strings.map((text, i) => [text, items[i + 1] as string]));
}

const STEP = '  ';

/** Writes lists and maps; the strings that are not plain have been worded before. */
class Writer {
  constructor(readonly worded: ReadonlyMap<string, string>) {}

  private string(text: string, indent: string): string {
    const words = this.worded.get(text);
    if (words === undefined) return text;
    // empty lines are not indented
    return words.includes('\n') ? words.replace(/\n+(?!\n|$)/g, `$&${indent}`) : words;
  }

  private list(entries: readonly unknown[], indent: string): string {
    return entries.map((entry) => `- ${this.value(entry, indent, '')}`).join(`\n${indent}`);
  }

  private map(fields: object, indent: string): string {
    const pairs: string[] = [];
    for (const [key, entry] of Object.entries(fields)) {
      if (entry === undefined) continue;
      const value = this.value(entry, indent, `\n${indent}${STEP}`);
      pairs.push(`${this.string(key, indent)}:${value.startsWith('\n') ? '' : ' '}${value}`);
    }
    return pairs.join(`\n${indent}`);
  }

  /** A list or map that is not empty, its first line not indented. */
  collection(value: object, indent: string): string {
    return Array.isArray(value) ? this.list(value, indent) : this.map(value, indent);
  }

  /** A value in a list or map that is indented by `indent`; `lead` stands before lists and maps that are not empty. */
  private value(value: unknown, indent: string, lead: string): string {
    if (typeof value === 'string') return this.string(value, indent);
    if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
    if (Object.keys(value).length === 0) return Array.isArray(value) ? '[]' : '{}';
    return lead + this.collection(value, indent + STEP);
  }
}

/**
 * Plain data whose keys are names as YAML, byte for byte as the library `yaml` writes it in block style, and much faster: the library
 * is asked for those strings alone that may need quotes or lines of their own.
 */
export function writeTree(tree: object): string {
  const careful = new Set<string>();
  gatherCareful(tree, careful);
  // line ends at the end of a string decide how its neighbours are written
  const isRare = [...careful].some((text) => text.endsWith('\n'));
  if (isRare || Object.keys(tree).length === 0) return stringify(tree, OPTIONS);
  return `${new Writer(wordStrings(careful)).collection(tree, '')}\n`;
}
