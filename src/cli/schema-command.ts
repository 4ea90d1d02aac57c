import changes from '../../schemas/changes.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import corrections from '../../schemas/corrections.schema.json' with { type: 'json' };
import layout from '../../schemas/layout.schema.json' with { type: 'json' };
import strategy from '../../schemas/strategy.schema.json' with { type: 'json' };
import trace from '../../schemas/trace.schema.json' with { type: 'json' };
import type { Call } from './call.ts';
import { writeOut } from './stdout.ts';

const SCHEMAS: Readonly<Record<string, object>> = {
  strategy,
  changes,
  trace,
  layout,
  corrections,
  config,
};

/** `schema [NAME]`: prints a JSON Schema, or the names of all. */
export async function runSchema({ args: [name] }: Call<[string?]>): Promise<number> {
  const schema = name === undefined ? null : SCHEMAS[name];
  const text = schema ? JSON.stringify(schema, null, 2) : Object.keys(SCHEMAS).join('\n');
  await writeOut(`${text}\n`);
  return 0;
}
