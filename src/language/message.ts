import compileMessages from '../lexicon/messages-compile.yaml';
import correctionMessages from '../lexicon/messages-corrections.yaml';
import diffMessages from '../lexicon/messages-diff.yaml';
import inputMessages from '../lexicon/messages-input.yaml';
import layoutMessages from '../lexicon/messages-layout.yaml';
import outlineMessages from '../lexicon/messages-outline.yaml';
import resultMessages from '../lexicon/messages-result.yaml';
import reviewMessages from '../lexicon/messages-review.yaml';
import taishohyoMessages from '../lexicon/messages-taishohyo.yaml';

/** The languages that messages exist in. */
export type Lang = 'ja' | 'en';

export type Severity = 'error' | 'warning' | 'info';

interface Entry {
  readonly severity: Severity;
  readonly ja: string;
  readonly en: string;
}

const MESSAGES = {
  ...(inputMessages as Record<string, Entry>),
  ...(compileMessages as Record<string, Entry>),
  ...(correctionMessages as Record<string, Entry>),
  ...(diffMessages as Record<string, Entry>),
  ...(layoutMessages as Record<string, Entry>),
  ...(outlineMessages as Record<string, Entry>),
  ...(resultMessages as Record<string, Entry>),
  ...(taishohyoMessages as Record<string, Entry>),
  ...(reviewMessages as Record<string, Entry>),
} as Readonly<Record<string, Entry>>;

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
  return fill(MESSAGES[code]?.[lang] ?? code, args);
}

/** How grave `code` is; unknown codes are errors. */
export function severityOf(code: string): Severity {
  return MESSAGES[code]?.severity ?? 'error';
}

/** Codes of what compilation notices in a document (変換の診断). */
export const COMPILE_CODES: readonly string[] = Object.keys(compileMessages as object);

/** Every known code. */
export function messageCodes(): readonly string[] {
  return Object.keys(MESSAGES);
}
