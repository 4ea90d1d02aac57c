import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../base/input-error.ts';
import type { LayoutRules } from '../forms/layout.ts';
import type { Layout } from '../forms/layout-file.ts';
import type { SourceFile } from '../forms/source.ts';
import { extendLexicon } from '../language/layout-lexicon.ts';
import { readRung } from '../language/layout-rung.ts';
import { decode } from './decode.ts';
import { type LayoutProblem, phraseViolation } from './layout-violation.ts';
import { checkSchema } from './validator.ts';

/** A layout file while it is looked through. */
interface Draft {
  readonly name: string;
  readonly document: Document;
  readonly counter: LineCounter;
}

/** What is wrong, at the place where it stands. */
function wrong(
  { name, counter }: Draft,
  offset: number,
  { code, args }: Omit<LayoutProblem, 'path' | 'ofKey'>,
) {
  const { line, col } = counter.linePos(offset);
  return new InputError(code, { file: name, line, column: col, ...args });
}

/** Where a value stands, or the key of it. */
function offsetOf({ document }: Draft, path: readonly string[], ofKey: boolean): number {
  const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const parent = document.getIn(ofKey ? steps.slice(0, -1) : steps, true) as
    | { range?: readonly number[] | null; items?: readonly unknown[] }
    | undefined;
  if (!ofKey) return parent?.range?.[0] ?? 0;
  const pairs = (parent?.items ?? []) as { key?: { value?: unknown; range?: readonly number[] } }[];
  return pairs.find(({ key }) => String(key?.value) === path.at(-1))?.key?.range?.[0] ?? 0;
}

function refuseBroken(draft: Draft): void {
  const [error] = draft.document.errors;
  if (!error) return;
  const code = error.code === 'DUPLICATE_KEY' ? 'layout-key-twice' : 'layout-syntax';
  throw wrong(draft, error.pos[0], { code, args: {} });
}

function refuseInvalid(draft: Draft, data: unknown): void {
  const problems = checkSchema(data, 'layout').map((violation) => {
    const problem = phraseViolation(violation, data);
    return { problem, offset: offsetOf(draft, problem.path, problem.ofKey) };
  });
  const [first] = problems.sort((a, b) => a.offset - b.offset);
  if (first) throw wrong(draft, first.offset, first.problem);
}

/** Every rung is one, and none stands twice. */
function refuseRungs(draft: Draft, rules: LayoutRules): void {
  const seen = new Set<string>();
  for (const [i, given] of (rules.ladder ?? []).entries()) {
    const found = typeof given === 'string' ? given : given.style;
    const rung = readRung(given, extendLexicon(rules));
    const key = `${rung?.style}|${rung?.term}`;
    const code = rung === null ? 'layout-no-rung' : seen.has(key) ? 'layout-rung-twice' : null;
    const at = offsetOf(draft, ['ladder', String(i)], false);
    if (code !== null) throw wrong(draft, at, { code, args: { found } });
    seen.add(key);
  }
}

/** Reads a layout file (書式ファイル, YAML). Throws an InputError that names file, line and column. */
export function readLayout(source: SourceFile): Layout {
  const { text } = decode(source.bytes, source.name).value;
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const draft = { name: source.name, document, counter };
  refuseBroken(draft);
  const data = unfold(draft);
  refuseInvalid(draft, data);
  const rules = data as LayoutRules;
  refuseRungs(draft, rules);
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  return { file: basename(source.name), sha256, rules };
}

/** The data of the file; an empty one gives no rules. */
function unfold(draft: Draft): unknown {
  try {
    const data: unknown = draft.document.toJS() ?? {};
    JSON.stringify(data);
    return data;
  } catch {
    // aliases that unfold without end, or that stand within themselves, which JSON cannot say
    throw wrong(draft, 0, { code: 'layout-syntax', args: {} });
  }
}
