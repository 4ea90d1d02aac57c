import { type Document, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../../base/input-error.ts';
import type { SourceFile } from '../../forms/source.ts';
import { decode } from '../encoding/decode.ts';
import type { SchemaProblem } from '../model/schema-violation.ts';

/** A YAML file that people write, while it is looked through: every complaint names file, line and column. */
export interface YamlFile {
  readonly name: string;
  readonly document: Document;
  readonly counter: LineCounter;
  /** What message codes about it begin with. */
  readonly prefix: 'layout' | 'corrections';
}

/** What is wrong, at the place where it stands. */
export function wrong(
  { name, counter }: YamlFile,
  offset: number,
  { code, args }: Pick<SchemaProblem, 'code' | 'args'>,
): InputError {
  const { line, col } = counter.linePos(offset);
  return new InputError(code, { file: name, line, column: col, ...args });
}

/** Where a value stands, or the key of it. */
export function offsetOf({ document }: YamlFile, path: readonly string[], ofKey = false): number {
  const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const parent = document.getIn(ofKey ? steps.slice(0, -1) : steps, true) as
    | { range?: readonly number[] | null; items?: readonly unknown[] }
    | undefined;
  if (!ofKey) return parent?.range?.[0] ?? 0;
  const pairs = (parent?.items ?? []) as { key?: { value?: unknown; range?: readonly number[] } }[];
  return pairs.find(({ key }) => String(key?.value) === path.at(-1))?.key?.range?.[0] ?? 0;
}

/** Opens a YAML file. Throws InputError where it is no YAML. */
export function openYaml(source: SourceFile, prefix: YamlFile['prefix']): YamlFile {
  const { text } = decode(source.bytes, source.name).value;
  const counter = new LineCounter();
  const options = { lineCounter: counter, prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument(text, options);
  const file = { name: source.name, document, counter, prefix };
  const [error] = document.errors;
  if (!error) return file;
  const code = error.code === 'DUPLICATE_KEY' ? 'key-twice' : 'syntax';
  throw wrong(file, error.pos[0], { code: `${prefix}-${code}`, args: {} });
}

/** The data of the file; an empty one gives no keys. Throws InputError. */
export function dataOf(file: YamlFile): unknown {
  try {
    const data: unknown = file.document.toJS() ?? {};
    JSON.stringify(data);
    return data;
  } catch {
    // aliases that unfold without end, or that stand within themselves, which JSON cannot say
    throw wrong(file, 0, { code: `${file.prefix}-syntax`, args: {} });
  }
}

/** Refuses the first of the problems, in the order in which they stand. Throws InputError. */
export function refuseFirst(file: YamlFile, problems: readonly SchemaProblem[]): void {
  const placed = problems.map((problem) => ({
    problem,
    offset: offsetOf(file, problem.path, problem.ofKey),
  }));
  const [first] = placed.sort((a, b) => a.offset - b.offset);
  if (first) throw wrong(file, first.offset, first.problem);
}
