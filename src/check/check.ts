import type { Diagnostic, Source } from '../forms/strategy.ts';
import { inOrder } from '../language/diagnose.ts';
import { fill, type Lang } from '../language/message.ts';
import { entryFinder } from './entry.ts';
import type { Doubt, Pair, PairDoubt, StatedRule, Subject } from './rule.ts';
import { RULES } from './rules.ts';
import type { CheckSettings } from './settings.ts';

/** A diagnostic that the configuration suppresses, and why. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What the rules say about one document, in the order of its lines. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

const isSource = (place: object): place is Source => typeof (place as Source).start === 'object';

/** Words a rule's doubts about one document. */
function worder(subject: Subject, { rules }: CheckSettings, lang: Lang) {
  const idAt = entryFinder(subject);
  return (rule: StatedRule, doubt: Doubt): Diagnostic => {
    const { args = {}, place, reckoning, severity = rule.severity } = doubt;
    const source = place && (isSource(place) ? place : (subject.place?.(place) ?? null));
    const set = rules[rule.code];
    return {
      code: rule.code,
      severity: set && set !== 'off' ? set : severity,
      message: fill(rule.message[lang], args),
      source,
      id: doubt.id ?? idAt(source),
      ...(reckoning === undefined ? {} : { reckoning }),
    };
  };
}

/** In the order of places, those without place first; what is suppressed apart. */
function sortOut(diagnostics: readonly Diagnostic[], { ignore }: CheckSettings): Checked {
  const sorted = inOrder(diagnostics);
  const reasons = new Map(ignore.map(({ code, id, reason }) => [`${code} ${id}`, reason]));
  const reasonOf = ({ code, id }: Diagnostic) => reasons.get(`${code} ${id}`);
  return {
    diagnostics: sorted.filter((one) => reasonOf(one) === undefined),
    suppressed: sorted.flatMap((diagnostic) => {
      const reason = reasonOf(diagnostic);
      return reason === undefined ? [] : [{ diagnostic, reason }];
    }),
  };
}

/** Runs the document rules (一文書の検査). */
export function checkDocument(subject: Subject, settings: CheckSettings, lang: Lang): Checked {
  const word = worder(subject, settings, lang);
  const diagnostics: Diagnostic[] = [];
  for (const rule of RULES) {
    if (rule.scope !== 'document' || settings.rules[rule.code] === 'off') continue;
    for (const doubt of rule.check(subject)) diagnostics.push(word(rule, doubt));
  }
  return sortOut(diagnostics, settings);
}

/** Runs the rules on two documents (二文書の検査): what is said about each of them. */
export function checkPair(
  pair: Pair,
  scope: 'period' | 'periods',
  settings: CheckSettings,
  lang: Lang,
): Readonly<Record<'former' | 'latter', Checked>> {
  const words = {
    former: worder(pair.former, settings, lang),
    latter: worder(pair.latter, settings, lang),
  };
  const found = { former: [] as Diagnostic[], latter: [] as Diagnostic[] };
  for (const rule of RULES) {
    if (rule.scope !== scope || settings.rules[rule.code] === 'off') continue;
    for (const doubt of rule.check(pair)) {
      const { side = 'latter' }: PairDoubt = doubt;
      found[side].push(words[side](rule, doubt));
    }
  }
  return { former: sortOut(found.former, settings), latter: sortOut(found.latter, settings) };
}
