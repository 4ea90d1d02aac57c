import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import schema from '../../../schemas/layout.schema.json' with { type: 'json' };
import type { LayoutRules } from '../../forms/layout.ts';
import type { Layout } from '../../forms/layout-file.ts';
import type { SourceFile } from '../../forms/source.ts';
import { readRung } from '../../language/heading/layout-rung.ts';
import { extendLexicon } from '../../language/layout-lexicon.ts';
import type { Shape } from '../model/schema-shape.ts';
import { phraseViolation, type Wording } from '../model/schema-violation.ts';
import { checkSchema } from '../model/validator.ts';
import { dataOf, offsetOf, openYaml, refuseFirst, wrong, type YamlFile } from './yaml-file.ts';

const WORDING: Wording = {
  schema: schema as unknown as Shape,
  prefix: 'layout',
  kinds: ['array', 'object', 'string', 'string-object'],
  otherwise: 'layout-word-length',
};

/** Every rung is one, and none stands twice. */
function refuseRungs(file: YamlFile, rules: LayoutRules): void {
  const seen = new Set<string>();
  for (const [i, given] of (rules.ladder ?? []).entries()) {
    const found = typeof given === 'string' ? given : given.style;
    const rung = readRung(given, extendLexicon(rules));
    const key = `${rung?.style}|${rung?.term}`;
    const code = rung === null ? 'layout-no-rung' : seen.has(key) ? 'layout-rung-twice' : null;
    const at = offsetOf(file, ['ladder', String(i)]);
    if (code !== null) throw wrong(file, at, { code, args: { found } });
    seen.add(key);
  }
}

/** Reads a layout file (書式ファイル, YAML). Throws an InputError that names file, line and column. */
export function readLayout(source: SourceFile): Layout {
  const file = openYaml(source, 'layout');
  const data = dataOf(file);
  const problems = checkSchema(data, 'layout').map((one) => phraseViolation(one, data, WORDING));
  refuseFirst(file, problems);
  const rules = data as LayoutRules;
  refuseRungs(file, rules);
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  return { file: basename(source.name), sha256, rules };
}
