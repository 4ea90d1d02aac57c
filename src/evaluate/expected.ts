import { InputError } from '../base/input-error.ts';
import type { Specimen } from '../forms/specimen.ts';
import { DIFFICULTIES, KINDS } from './standard.ts';

/** Throws a Misfit where a value is not what stands at `path`. */
type Check = (value: unknown, path: string) => void;

interface Field {
  readonly check: Check;
  /** Whether the key may be left out. */
  readonly optional?: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The error of one place: where, what it should be, what it is. The file's name comes later. */
class Misfit extends Error {
  constructor(
    readonly code: string,
    readonly args: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

function expectThat(fits: boolean, path: string, expected: string, value: unknown): void {
  if (fits) return;
  throw new Misfit('specimen-value', { path, expected, found: JSON.stringify(value) ?? '-' });
}

const text: Check = (value, path) =>
  expectThat(typeof value === 'string' && value.trim() !== '', path, 'text', value);
const figure: Check = (value, path) =>
  expectThat(typeof value === 'number' && Number.isFinite(value), path, 'a number', value);
const year: Check = (value, path) => expectThat(Number.isInteger(value), path, 'a year', value);
const flag: Check = (value, path) =>
  expectThat(typeof value === 'boolean', path, 'true / false', value);

const oneOf =
  (words: readonly string[]): Check =>
  (value, path) =>
    expectThat(words.includes(value as string), path, words.join(' / '), value);

const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path);

const listOf =
  (check: Check): Check =>
  (value, path) => {
    expectThat(Array.isArray(value), path, '[…]', value);
    (value as unknown[]).forEach((one, i) => {
      check(one, `${path}[${i}]`);
    });
  };

const object =
  (fields: Readonly<Record<string, Field>>): Check =>
  (value, path) => {
    expectThat(isObject(value), path, '{…}', value);
    const own = value as Record<string, unknown>;
    const unknown = Object.keys(own).find((key) => !Object.hasOwn(fields, key));
    if (unknown !== undefined) throw new Misfit('specimen-unknown', { path, field: unknown });
    for (const [key, { check, optional }] of Object.entries(fields)) {
      if (Object.hasOwn(own, key)) check(own[key], `${path}.${key}`);
      else if (!optional) throw new Misfit('specimen-lacks', { path, field: key });
    }
  };

// `2015`
const YEAR = /^\d{4}$/;

/** `{2015: 3}`: figures by fiscal year. */
const byYear: Check = (value, path) => {
  expectThat(isObject(value), path, '{…}', value);
  for (const [key, one] of Object.entries(value as object)) {
    expectThat(YEAR.test(key), path, 'a year', key);
    orNull(figure)(one, `${path}.${key}`);
  }
};

const must = (check: Check): Field => ({ check });

const COMPONENT = object({
  name: must(text),
  baseline: must(orNull(figure)),
  target: must(orNull(figure)),
});

const INDICATOR = object({
  name: must(text),
  under: must(orNull(text)),
  role: must(orNull(oneOf(['target', 'kpi']))),
  baseline: must(orNull(figure)),
  baselineUnit: must(orNull(text)),
  baselineYear: must(orNull(year)),
  target: must(orNull(figure)),
  targetUnit: must(orNull(text)),
  targetYear: must(orNull(year)),
  per: must(orNull(oneOf(['year', 'month', 'day']))),
  bound: must(oneOf(['exact', 'at-least', 'at-most', 'about'])),
  qualitative: must(orNull(text)),
  pending: must(flag),
  readings: must(byYear),
  components: must(listOf(COMPONENT)),
});

const SPECIMEN = object({
  kind: must(oneOf(KINDS)),
  difficulty: must(oneOf(DIFFICULTIES)),
  goals: must(listOf(text)),
  policies: must(listOf(text)),
  indicators: must(listOf(INDICATOR)),
  projects: must(listOf(text)),
  evaluations: must(
    listOf(object({ of: must(text), grade: must(text), year: must(orNull(year)) })),
  ),
  notes: { check: orNull(text), optional: true },
});

/**
 * The content of an `expected.yaml` as a specimen.
 * @param data what the YAML holds
 * @param file name for messages
 * @throws InputError that names the first place that does not fit
 */
export function readExpected(data: unknown, file: string): Specimen {
  try {
    SPECIMEN(data, '$');
  } catch (error) {
    if (error instanceof Misfit) throw new InputError(error.code, { file, ...error.args });
    throw error;
  }
  return data as Specimen;
}
