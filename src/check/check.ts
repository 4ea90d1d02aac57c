import type { Span } from '../base/span.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Diagnostic, Source } from '../forms/strategy.ts';
import { inOrder } from '../language/diagnose.ts';
import { fill, type Lang } from '../language/message.ts';
import { entryFinder } from './entry.ts';
import type { Doubt, Pair, PairDoubt, StatedRule, Subject } from './rule.ts';
import { RULES } from './rules.ts';
import type { CheckSettings } from './settings.ts';
import { subjectOf } from './subject.ts';

const isSource = (place: object): place is Source => typeof (place as Source).start === 'object';

/** Words the doubts about one document. */
function worder(subject: Subject, lang: Lang) {
  const idAt = entryFinder(subject);
  return (rule: StatedRule, doubt: Doubt): Diagnostic => {
    const { args = {}, place, reckoning, severity = rule.severity } = doubt;
    const source = place && (isSource(place) ? place : (subject.place?.(place) ?? null));
    return {
      code: rule.code,
      severity,
      message: fill(rule.message[lang], args),
      source,
      id: doubt.id ?? idAt(source),
      ...(reckoning === undefined ? {} : { reckoning }),
    };
  };
}

/** Runs the document rules (一文書の検査), but for those that are off. */
export function checkDocument(subject: Subject, settings: CheckSettings, lang: Lang): Diagnostic[] {
  const word = worder(subject, lang);
  const diagnostics: Diagnostic[] = [];
  for (const rule of RULES) {
    if (rule.scope !== 'document' || settings.rules[rule.code] === 'off') continue;
    for (const doubt of rule.check(subject)) diagnostics.push(word(rule, doubt));
  }
  return diagnostics;
}

/** A compiled document with what the rules find in it, among its diagnostics. */
export function checkCompilation(
  compilation: Compilation,
  place: (span: Span) => Source,
  settings: CheckSettings,
  lang: Lang,
): Compilation {
  const { strategy } = compilation;
  const found = checkDocument(subjectOf(compilation, place), settings, lang);
  const diagnostics = inOrder([...strategy.diagnostics, ...found]);
  return { ...compilation, strategy: { ...strategy, diagnostics } };
}

/** Runs the rules on two documents (二文書の検査): what is said about each of them. */
export function checkPair(
  pair: Pair,
  scope: 'period' | 'periods',
  settings: CheckSettings,
  lang: Lang,
): Readonly<Record<'former' | 'latter', Diagnostic[]>> {
  const words = { former: worder(pair.former, lang), latter: worder(pair.latter, lang) };
  const found = { former: [] as Diagnostic[], latter: [] as Diagnostic[] };
  for (const rule of RULES) {
    if (rule.scope !== scope || settings.rules[rule.code] === 'off') continue;
    for (const doubt of rule.check(pair)) {
      const { side = 'latter' }: PairDoubt = doubt;
      found[side].push(words[side](rule, doubt));
    }
  }
  return found;
}
