import type { Finding } from '../base/finding.ts';
import type { Span } from '../base/span.ts';
import type { Alignment } from '../forms/alignment.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Source, Strategy } from '../forms/strategy.ts';
import type { Lang, Severity } from '../language/message.ts';

/** A document under examination (被検文書). */
export interface Subject {
  readonly strategy: Strategy;
  /** Source text, lines and outline; null for a compiled model that came without its document. */
  readonly compilation: Compilation | null;
  /** Line and column of a span of the source text; null where there is no text. */
  readonly place: ((span: Span) => Source) | null;
}

/**
 * Two documents side by side (二文書の照合). Scope `period`: documents of one period, in the order given (OUTLINE EVALUATION);
 * scope `periods`: plans of two periods, the older first.
 */
export interface Pair {
  readonly former: Subject;
  readonly latter: Subject;
  /** Who is whom: `old` are the entries of `former`, `new` those of `latter`. */
  readonly alignment: Alignment;
}

/** What a rule noticed (指摘). Code and severity are the rule's own, the words stand in its page. */
export interface Doubt {
  /** Arguments of the message. */
  readonly args?: Finding['args'];
  /** Where it stands: a span of the source text, or a place of the model. */
  readonly place: Span | Source | null;
  /** How the figure was reckoned: `30.0 - 26.2 = 3.8`. */
  readonly reckoning?: string;
  /** Id of the entry it is about; without it, the innermost entry around the place. */
  readonly id?: string;
  /** Where this one is less or more grave than the rule in general. */
  readonly severity?: Severity;
}

/** A doubt about two documents: `side` is the one that `place` points into (`latter` where nothing is said). */
export interface PairDoubt extends Doubt {
  readonly side?: 'former' | 'latter';
}

interface Ruled {
  /** Permanent, kebab-case, the name of its file. */
  readonly code: string;
  /** How grave it is unless the configuration says otherwise; errors would make `compile` fail, so: warning or info. */
  readonly severity: Severity;
}

/** A rule on one document. */
export interface DocumentRule extends Ruled {
  readonly scope: 'document';
  /** Linear in the size of the document; silent where the plan does not give what it needs; never throws. */
  readonly check: (subject: Subject) => Iterable<Doubt>;
}

/** A rule on two documents. */
export interface PairRule extends Ruled {
  readonly scope: 'period' | 'periods';
  readonly check: (pair: Pair) => Iterable<PairDoubt>;
}

/** A rule (検査規則): one file `<code>.ts`, its words and examples in `<code>.md` beside it. */
export type Rule = DocumentRule | PairRule;

type Words = Readonly<Record<Lang, string>>;

/** A rule with the words of its page's head. */
export type StatedRule = Rule & {
  readonly family: string;
  readonly title: Words;
  /** What a plan must give for the rule to speak. */
  readonly needs: Words;
  readonly message: Words;
};
