import compileMessages from '../lexicon/messages-compile.yaml';
import diffMessages from '../lexicon/messages-diff.yaml';
import inputMessages from '../lexicon/messages-input.yaml';
import layoutMessages from '../lexicon/messages-layout.yaml';
import outlineMessages from '../lexicon/messages-outline.yaml';

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
  ...(diffMessages as Record<string, Entry>),
  ...(layoutMessages as Record<string, Entry>),
  ...(outlineMessages as Record<string, Entry>),
} as Readonly<Record<string, Entry>>;

/** The words of message `code`, its `{arguments}` filled in. An unknown code is its own message. */
export function message(
  code: string,
  args: Readonly<Record<string, string | number>>,
  lang: Lang,
): string {
  const template = MESSAGES[code]?.[lang] ?? code;
  // {name}
  return template.replace(/\{(\w+)\}/g, (all, name: string) => String(args[name] ?? all));
}

/** How grave `code` is; unknown codes are errors. */
export function severityOf(code: string): Severity {
  return MESSAGES[code]?.severity ?? 'error';
}

/** Every known code. */
export function messageCodes(): readonly string[] {
  return Object.keys(MESSAGES);
}
