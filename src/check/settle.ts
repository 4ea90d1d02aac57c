import type { Diagnostic } from '../forms/strategy.ts';
import { inOrder } from '../language/diagnose.ts';
import { entryFinder } from './entry.ts';
import type { Subject } from './rule.ts';
import type { Checked, CheckSettings, Suppressed } from './settings.ts';

/** Lets a configuration have its say (設定の適用): severities, what is off, what is suppressed. */
export function settle(
  diagnostics: readonly Diagnostic[],
  subject: Subject,
  { rules, ignore }: CheckSettings,
): Checked {
  const idAt = entryFinder(subject);
  const wanted = new Map(ignore.map((one) => [`${one.code} ${one.id}`, one]));
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of inOrder(diagnostics)) {
    const { code, severity, source, id = idAt(source) } = diagnostic;
    const set = rules[code];
    if (set === 'off') continue;
    const settled = { ...diagnostic, severity: set ?? severity, id };
    const by = wanted.get(`${code} ${id}`);
    if (by) suppressed.push({ diagnostic: settled, by });
    else kept.push(settled);
  }
  return { diagnostics: kept, suppressed };
}
