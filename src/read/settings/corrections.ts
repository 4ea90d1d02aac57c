import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import schema from '../../../schemas/corrections.schema.json' with { type: 'json' };
import type { CorrectionRules } from '../../forms/corrections.ts';
import type { Corrections } from '../../forms/corrections-file.ts';
import type { SourceFile } from '../../forms/source.ts';
import type { Shape } from '../model/schema-shape.ts';
import { phraseViolation, type Wording } from '../model/schema-violation.ts';
import { checkSchema, type Violation } from '../model/validator.ts';
import { checkValue } from './correction-value.ts';
import { dataOf, offsetOf, openYaml, refuseFirst } from './yaml-file.ts';

const WORDING: Wording = {
  schema: schema as unknown as Shape,
  prefix: 'corrections',
  kinds: ['array', 'object', 'string'],
  otherwise: 'corrections-form',
};

const OPERATIONS = ['set', 'rename', 'move', 'delete', 'add'];

/** An operation that there is not names those that there are. */
const withOperations = (violation: Violation): Violation =>
  violation.keyword !== 'discriminator'
    ? violation
    : {
        keyword: 'enum',
        pointer: `${violation.pointer}/op`,
        params: { allowedValues: OPERATIONS },
      };

/** What is wrong by the schema of corrections; a missing operation is said once. */
function violationsOf(data: unknown): Violation[] {
  const violations = checkSchema(data, 'corrections');
  const lacking = new Set(
    violations.flatMap(({ keyword, pointer }) => (keyword === 'required' ? [pointer] : [])),
  );
  return violations
    .filter(({ keyword, pointer }) => keyword !== 'discriminator' || !lacking.has(pointer))
    .map(withOperations);
}

/** Reads a file of corrections (手直しファイル, YAML). Throws an InputError that names file, line and column. */
export function readCorrections(source: SourceFile): Corrections {
  const file = openYaml(source, 'corrections');
  const data = dataOf(file);
  const violations = violationsOf(data);
  refuseFirst(
    file,
    violations.map((one) => phraseViolation(one, data, WORDING)),
  );
  const { document = null, corrections } = data as CorrectionRules;
  const pathOf = (i: number) => ['corrections', String(i)];
  refuseFirst(
    file,
    corrections.flatMap((correction, i) => checkValue(correction, pathOf(i))),
  );
  return {
    file: basename(source.name),
    sha256: createHash('sha256').update(source.bytes).digest('hex'),
    document,
    corrections: corrections.map((correction, i) => ({
      line: file.counter.linePos(offsetOf(file, pathOf(i))).line,
      correction,
    })),
  };
}
