import type { Finding, Result } from '../base/finding.ts';
import type { Correction } from '../forms/corrections.ts';
import type { Corrections, PlacedCorrection } from '../forms/corrections-file.ts';
import { add } from './add.ts';
import { remove } from './delete.ts';
import { Draft, type Uncorrected } from './draft.ts';
import { move } from './move.ts';
import type { Operation, Refusal } from './operation.ts';
import { rename } from './rename.ts';
import { set } from './set.ts';
import { openedBy, settledBy, statusesOf } from './settled.ts';

const OPERATIONS: {
  readonly [Op in Correction['op']]: Operation<Extract<Correction, { op: Op }>>;
} = { set, rename, move, delete: remove, add };

const apply = (draft: Draft, correction: Correction): Refusal | null =>
  (OPERATIONS[correction.op] as Operation<Correction>)(draft, correction);

/** Why a correction was left out, at the place of the entry that it is about. */
function findingOf(
  draft: Draft,
  { code, args, entry }: Refusal,
  place: Pick<Corrections, 'file'> & Pick<PlacedCorrection, 'line'>,
): Finding {
  const source = entry && draft.sourceOf(entry);
  const span = source && { start: source.start.offset, end: source.end.offset };
  return { code, args: { ...args, ...place }, span };
}

/** A corrected model, what is to be said of it, and what is no longer to be said of it (see `stillOpen`). */
export interface CorrectedModel<Model> extends Result<Model> {
  readonly settled: ReadonlySet<string>;
}

/**
 * The model with a person's corrections (手直し), each in its turn. One whose guard does not fit is left out and said.
 * A model that carries these very corrections already stays as it is.
 */
export function correct<Model extends Uncorrected>(
  strategy: Model,
  corrections: Corrections | undefined,
): CorrectedModel<Model> {
  const known = strategy.document.source.corrections?.sha256;
  if (!corrections || known === corrections.sha256)
    return { value: strategy, findings: [], settled: new Set() };
  const { file, sha256 } = corrections;
  const draft = new Draft(strategy);
  const before = statusesOf(draft);
  const findings = corrections.corrections.flatMap(({ line, correction }) => {
    const refusal = apply(draft, correction);
    return refusal ? [findingOf(draft, refusal, { file, line })] : [];
  });
  const skipped = findings.length;
  const applied = corrections.corrections.length - skipped;
  return {
    value: { ...strategy, ...draft.corrected({ file, sha256, applied, skipped }) },
    findings: [...findings, ...openedBy(draft, before)],
    settled: settledBy(draft, before),
  };
}
