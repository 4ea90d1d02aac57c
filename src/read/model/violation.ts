import type { Finding } from '../../base/finding.ts';
import { suggestNames } from '../../language/suggest.ts';
import type { Violation } from './validator.ts';

/** A violation in people's words: a message code and its arguments, the place as a JSON path. */
export type ModelProblem = Pick<Finding, 'code' | 'args'>;

/** `/goals/0/title` as `$.goals[0].title` */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : `${path}.${step}`), '$');
}

function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return value;
}

/** Long values are cut: the message stays one line. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [String(value)];

type Group = readonly Violation[];
type Phrase = (violation: Violation, group: Group, value: unknown) => ModelProblem;

const missing: Phrase = ({ params }) => ({
  code: 'model-missing-field',
  args: { field: String(params.missingProperty) },
});

const unknown: Phrase = ({ params }, group) => {
  const field = String(params.additionalProperty);
  const absent = group.filter(({ keyword }) => keyword === 'required');
  const fields = absent.map((other) => String(other.params.missingProperty));
  const suggestion = suggestNames(field, fields).join(', ');
  return { code: 'model-unknown-field', args: { field, suggestion } };
};

const notAllowed: Phrase = ({ params }, _, value) => {
  const allowed = strings(params.allowedValues ?? params.allowedValue);
  const suggestion = typeof value === 'string' ? suggestNames(value, allowed).join(', ') : '';
  return {
    code: 'model-not-allowed',
    args: { found: quote(value), allowed: allowed.join(', '), suggestion },
  };
};

const wrongType: Phrase = (_, group, value) => {
  const types = group.flatMap(({ keyword, params }) =>
    keyword === 'type' ? strings(params.type) : [],
  );
  const expected = [...new Set(types)].join(' / ');
  return { code: 'model-wrong-type', args: { expected, found: quote(value) } };
};

const otherRule: Phrase = ({ keyword, params }, _, value) => {
  const limit = params.limit ?? params.pattern ?? params.format ?? '';
  return { code: 'model-rule', args: { rule: `${keyword} ${limit}`.trim(), found: quote(value) } };
};

const PHRASES: Readonly<Record<string, Phrase>> = {
  required: missing,
  additionalProperties: unknown,
  enum: notAllowed,
  const: notAllowed,
  type: wrongType,
};

/** Without the complaints of the alternative that was not meant: an object that is wrong inside is not a wrong null. */
function meant(group: Group, value: unknown): Group {
  const rest = group.filter(({ keyword }) => keyword !== 'anyOf');
  if (rest.length === group.length || typeof value !== 'object') return rest;
  return rest.filter(({ keyword, params }) => keyword !== 'type' || params.type !== 'null');
}

function phraseGroup(pointer: string, all: Group, data: unknown): ModelProblem[] {
  const value = valueAt(data, pointer);
  const group = meant(all, value);
  const types = group.filter(({ keyword }) => keyword === 'type');
  const once = group.filter((violation) => violation.keyword !== 'type' || violation === types[0]);
  return once.map((violation) => {
    const { code, args } = (PHRASES[violation.keyword] ?? otherRule)(violation, group, value);
    return { code, args: { path: pathOf(pointer), ...args } };
  });
}

/** Violations in people's words, place by place. */
export function phraseViolations(violations: readonly Violation[], data: unknown): ModelProblem[] {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const group = groups.get(violation.pointer);
    if (group) group.push(violation);
    else groups.set(violation.pointer, [violation]);
  }
  return [...groups].flatMap(([pointer, group]) => phraseGroup(pointer, group, data));
}
