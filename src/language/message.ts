import compileMessages from '../lexicon/messages-compile.yaml';
import correctionMessages from '../lexicon/messages-corrections.yaml';
import diffMessages from '../lexicon/messages-diff.yaml';
import inputMessages from '../lexicon/messages-input.yaml';
import layoutMessages from '../lexicon/messages-layout.yaml';
import outlineMessages from '../lexicon/messages-outline.yaml';
import resultMessages from '../lexicon/messages-result.yaml';
import reviewMessages from '../lexicon/messages-review.yaml';
import taishohyoMessages from '../lexicon/messages-taishohyo.yaml';
import traceMessages from '../lexicon/messages-trace.yaml';

/** The languages that messages exist in. */
export type Lang = 'ja' | 'en';

export type Severity = 'error' | 'warning' | 'info';

interface Entry {
  readonly severity: Severity;
  readonly ja: string;
  readonly en: string;
}

// not one table: putting them together would cost more than all look-ups of a run
const TABLES = [
  inputMessages,
  compileMessages,
  correctionMessages,
  diffMessages,
  layoutMessages,
  outlineMessages,
  resultMessages,
  taishohyoMessages,
  reviewMessages,
  traceMessages,
] as readonly Readonly<Record<string, Entry>>[];

const entryOf = (code: string): Entry | undefined =>
  TABLES.find((table) => Object.hasOwn(table, code))?.[code];

/** A template with its `{arguments}` filled in; an argument that is not given stays as it is. */
export function fill(template: string, args: Readonly<Record<string, string | number>>): string {
  // {name}
  return template.replace(/\{(\w+)\}/g, (all, name: string) => String(args[name] ?? all));
}

/** The words of message `code`, its `{arguments}` filled in. An unknown code is its own message. */
export function message(
  code: string,
  args: Readonly<Record<string, string | number>>,
  lang: Lang,
): string {
  return fill(entryOf(code)?.[lang] ?? code, args);
}

/** How grave `code` is; unknown codes are errors. */
export function severityOf(code: string): Severity {
  return entryOf(code)?.severity ?? 'error';
}

/** Codes of what compilation notices in a document (変換の診断). */
export const COMPILE_CODES: readonly string[] = Object.keys(compileMessages as object);

/** Every known code. */
export function messageCodes(): readonly string[] {
  return TABLES.flatMap((table) => Object.keys(table));
}
