import { align } from '../../src/align/align.ts';
import { checkDocument, checkPair } from '../../src/check/check.ts';
import type { StatedRule, Subject } from '../../src/check/rule.ts';
import { DEFAULT_SETTINGS } from '../../src/check/settings.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { compileText } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/forms/strategy.ts';
import { placer } from '../../src/interpret/context.ts';
import { inOrder } from '../../src/language/diagnose.ts';
import { sourceOf } from '../documents.ts';

/** A plan in words as a rule gets it. */
export function subject(text: string): Subject {
  const compilation = compileText(sourceOf(text), { checks: null });
  return subjectOf(compilation, placer(compilation.lines, compilation.source));
}

function print({ source, message, reckoning }: Diagnostic): string {
  const place = source ? `${source.start.line}:${source.start.column} ` : '';
  return `${place}${message}${reckoning === undefined ? '' : ` [${reckoning}]`}`;
}

/** What a rule finds in the documents of an example, a line a finding. */
export function findingsOf({ code, scope }: StatedRule, plans: readonly string[]): string[] {
  const mine = (one: Diagnostic) => one.code === code;
  const [former, latter] = plans.map(subject) as [Subject, Subject];
  if (scope === 'document') {
    return inOrder(checkDocument(former, DEFAULT_SETTINGS, 'ja'))
      .filter(mine)
      .map(print);
  }
  const alignment = align(former.strategy, latter.strategy).value;
  const found = checkPair({ former, latter, alignment }, scope, DEFAULT_SETTINGS, 'ja');
  return (['former', 'latter'] as const).flatMap((side) =>
    inOrder(found[side])
      .filter(mine)
      .map((one) => `${side} ${print(one)}`),
  );
}
