import { align } from './align/align.ts';
import { checkDocument, checkPair } from './check/check.ts';
import {
  assumedRelation,
  inferredRelation,
  mayBelongTogether,
  relationOf,
} from './check/relation.ts';
import type { Pair, Subject } from './check/rule.ts';
import { RULES } from './check/rules.ts';
import type { Checked, CheckSettings } from './check/settings.ts';
import { settle } from './check/settle.ts';
import type { Alignment } from './forms/alignment.ts';
import type { Diagnostic } from './forms/strategy.ts';
import type { Lang } from './language/message.ts';

/** Two documents whose entries are put side by side when a rule first asks for it. */
function pairOf(former: Subject, latter: Subject): Pair {
  let known: Alignment | null = null;
  return {
    former,
    latter,
    get alignment() {
      known ??= align(former.strategy, latter.strategy).value;
      return known;
    },
  };
}

const CODES = new Set(RULES.map(({ code }) => code));

/** Pairs of documents that a rule may compare, with the scope of the rules for them. */
function* pairsOf(subjects: readonly Subject[]) {
  // two documents are named together to be compared; among many, only what they themselves decide is
  const assumed = subjects.length === 2;
  for (const [i, one] of subjects.entries()) {
    for (const other of subjects.slice(i + 1)) {
      const [a, b] = [one.strategy.document, other.strategy.document];
      if (!mayBelongTogether(a, b)) continue;
      const relation =
        relationOf(a, b) ??
        inferredRelation(one.strategy, other.strategy) ??
        (assumed ? assumedRelation(a, b) : null);
      if (relation === 'period') yield { scope: 'period', pair: pairOf(one, other) } as const;
      if (relation === 'earlier') yield { scope: 'periods', pair: pairOf(one, other) } as const;
      if (relation === 'later') yield { scope: 'periods', pair: pairOf(other, one) } as const;
    }
  }
}

/**
 * Audits documents (計画の検査): each by itself -> those of one municipality against each other -> settled by the configuration.
 * What was noticed while they were compiled is kept; findings that a model already carries are made anew.
 */
export function audit(
  subjects: readonly Subject[],
  settings: CheckSettings,
  lang: Lang,
): readonly Checked[] {
  const found = new Map<Subject, Diagnostic[]>(
    subjects.map((subject) => {
      const known = subject.strategy.diagnostics.filter(({ code }) => !CODES.has(code));
      return [subject, [...known, ...checkDocument(subject, settings, lang)]];
    }),
  );
  for (const { scope, pair } of pairsOf(subjects)) {
    const said = checkPair(pair, scope, settings, lang);
    found.get(pair.former)?.push(...said.former);
    found.get(pair.latter)?.push(...said.latter);
  }
  return subjects.map((subject) => settle(found.get(subject) ?? [], subject, settings));
}
