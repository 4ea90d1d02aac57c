import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { InputError } from '../../base/input-error.ts';
import type { CheckSettings, Suppression } from '../../forms/checked.ts';
import { suggestNames } from '../../language/suggest.ts';

/** What a rule can be set to. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const;
/** The key of suppressions. */
const IGNORE = 'senryaku-ignore';
const KEYS = ['$schema', 'rules', IGNORE];
const FIELDS = ['code', 'id', 'reason'];

type Level = (typeof LEVELS)[number];

/** Reads one file; every complaint names its line. */
class Reader {
  constructor(
    readonly file: string,
    readonly lines: LineCounter,
    readonly codes: readonly string[],
  ) {}

  fail(node: unknown, code: string, args: InputError['args'] = {}): never {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    throw new InputError(code, { file: this.file, line: this.lines.linePos(offset).line, ...args });
  }

  /** A name out of `names`. */
  known(node: unknown, names: readonly string[], code: string): string {
    const name = isScalar(node) ? String(node.value) : '';
    if (names.includes(name)) return name;
    return this.fail(node, code, {
      name,
      names: names.length > 9 ? '' : names.join(', '),
      suggestion: suggestNames(name, names).join(', '),
    });
  }

  map(node: unknown, what: string): readonly Pair[] {
    if (isScalar(node) && node.value === null) return [];
    return isMap(node) ? (node.items as Pair[]) : this.fail(node, 'config-form', { what });
  }

  rules(node: unknown): Record<string, Level> {
    const rules: Record<string, Level> = {};
    for (const { key, value } of this.map(node, 'rules')) {
      const code = this.known(key, this.codes, 'config-unknown-rule');
      rules[code] = this.known(value ?? key, LEVELS, 'config-unknown-level') as Level;
    }
    return rules;
  }

  suppression(node: unknown): Suppression {
    const fields: Record<string, string> = {};
    for (const { key, value } of this.map(node, IGNORE)) {
      const field = this.known(key, FIELDS, 'config-unknown-key');
      fields[field] = isScalar(value) && value.value !== null ? String(value.value).trim() : '';
      if (field === 'code') this.known(value, this.codes, 'config-unknown-rule');
    }
    const missing = FIELDS.find((field) => !fields[field]);
    if (missing) this.fail(node, 'config-ignore-lacks', { field: missing });
    return fields as unknown as Suppression;
  }

  ignore(node: unknown): Suppression[] {
    if (isScalar(node) && node.value === null) return [];
    if (!isSeq(node)) return this.fail(node, 'config-form', { what: IGNORE });
    return node.items.map((item) => this.suppression(item));
  }
}

/**
 * The configuration of the checks (`.senryakurc.yaml`) from YAML text.
 * @param codes every code that it may name
 * @throws InputError with file and line for broken syntax, unknown names, and suppressions without a reason
 */
export function parseSettings(text: string, file: string, codes: readonly string[]): CheckSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reader = new Reader(file, lines, codes);
  const [error] = document.errors;
  if (error) reader.fail({ range: error.pos }, 'config-syntax');
  let settings: CheckSettings = { rules: {}, ignore: [] };
  if (document.contents === null) return settings;
  for (const { key, value } of reader.map(document.contents, file)) {
    const name = reader.known(key, KEYS, 'config-unknown-key');
    if (name === 'rules') settings = { ...settings, rules: reader.rules(value) };
    if (name === IGNORE) settings = { ...settings, ignore: reader.ignore(value) };
  }
  return settings;
}
