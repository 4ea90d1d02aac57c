import { align } from './align/align.ts';
import { checkDocument, checkPair } from './check/check.ts';
import {
  areOfOnePlace,
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
      if (!(assumed ? mayBelongTogether : areOfOnePlace)(a, b)) continue;
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

/** A document under examination, and what it is checked with. */
export interface Examined {
  readonly subject: Subject;
  readonly settings: CheckSettings;
}

/** What two documents are compared with: a rule is off where both say so; the rest is settled for each of them. */
function commonSettings(one: CheckSettings, other: CheckSettings): CheckSettings {
  const off = Object.entries(one.rules).filter(
    ([code, level]) => level === 'off' && other.rules[code] === 'off',
  );
  return { rules: Object.fromEntries(off), ignore: [] };
}

/**
 * Audits documents (計画の検査): each by itself -> those of one municipality against each other -> settled by its configuration.
 * What was noticed while they were compiled is kept; findings that a model already carries are made anew.
 */
export function audit(documents: readonly Examined[], lang: Lang): readonly Checked[] {
  const settingsOf = new Map(documents.map(({ subject, settings }) => [subject, settings]));
  const found = new Map<Subject, Diagnostic[]>(
    documents.map(({ subject, settings }) => {
      const known = subject.strategy.diagnostics.filter(({ code }) => !CODES.has(code));
      return [subject, [...known, ...checkDocument(subject, settings, lang)]];
    }),
  );
  for (const { scope, pair } of pairsOf(documents.map(({ subject }) => subject))) {
    const settings = commonSettings(
      settingsOf.get(pair.former) as CheckSettings,
      settingsOf.get(pair.latter) as CheckSettings,
    );
    const said = checkPair(pair, scope, settings, lang);
    found.get(pair.former)?.push(...said.former);
    found.get(pair.latter)?.push(...said.latter);
  }
  return documents.map(({ subject, settings }) =>
    settle(found.get(subject) ?? [], subject, settings),
  );
}
