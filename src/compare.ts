import { align } from './align/align.ts';
import type { AlignmentFile } from './align/notation-parse.ts';
import type { Finding } from './base/finding.ts';
import { changes } from './change/changes.ts';
import type { Alignment } from './forms/alignment.ts';
import type { ChangeSet } from './forms/changes.ts';
import type { Strategy } from './forms/strategy.ts';
import type { Lang } from './language/message.ts';

export interface CompareOptions {
  /** Language of the notes and findings. */
  readonly lang?: Lang;
  /** An alignment file (対応表), or its text: what it says wins over everything. */
  readonly alignment?: string | AlignmentFile | undefined;
  /** Judge doubtful pairs by their words too; loads a dictionary of some hundred megabytes. */
  readonly morphemes?: boolean;
  /** Evaluation reports of the older period (評価書): what became of the older plan's targets. */
  readonly results?: readonly Strategy[];
  /** Alignment files of the older plan and these reports, in the order of the reports. */
  readonly resultAlignments?: readonly (string | AlignmentFile | undefined)[];
}

/** Two plans side by side: who is whom, what changed, and what should be known about the comparison. */
export interface Comparison {
  readonly alignment: Alignment;
  readonly changes: ChangeSet;
  readonly findings: readonly Finding[];
}

/**
 * Compares the plans of two periods (二期の比較).
 * @throws InputError when the alignment file cannot be understood.
 */
export async function compare(
  old: Strategy,
  next: Strategy,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { lang = 'ja', alignment: byHand, morphemes = false, results = [] } = options;
  const tokenize = morphemes
    ? await (await import('./language/morpheme.ts')).loadTokenizer()
    : null;
  const aligned = align(old, next, { byHand, tokenize });
  const reports = results.map((report, at) => ({
    strategy: report,
    alignment: align(old, report, { byHand: options.resultAlignments?.[at], tokenize }).value,
  }));
  const changed = changes(old, next, aligned.value, { lang, reports });
  return {
    alignment: aligned.value,
    changes: changed.value,
    findings: [...aligned.findings, ...changed.findings],
  };
}
