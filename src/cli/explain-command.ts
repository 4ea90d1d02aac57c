import { existsSync } from 'node:fs';
import { InputError } from '../base/input-error.ts';
import { lineCount } from '../base/line-start.ts';
import { suggestNames } from '../language/suggest.ts';
import { findEntry, gatherEntries, suggestEntries } from '../report/explain/entry.ts';
import { type ExplainLook, explainEntry, explainLine } from '../report/explain/text.ts';
import type { Call } from './call.ts';
import { compileDocument } from './compile-document.ts';
import { type CorrectionOptions, openCorrections, sayCorrections } from './corrections.ts';
import { askedLayout, type LayoutOptions } from './layout.ts';
import { holdsModel } from './plan.ts';
import { askedOcr, type ReadOptions, readSource } from './source.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type TalkOptions } from './talk.ts';

// `12`, `L12`
const LINE_NUMBER = /^L?(\d+)$/i;

function explain(wanted: string, look: ExplainLook): string {
  const { file, compilation } = look;
  const { strategy, source } = compilation;
  const entries = gatherEntries(strategy);
  const number = LINE_NUMBER.exec(wanted);
  if (number) {
    const line = Number(number[1]);
    const lines = lineCount(source.text);
    if (line >= 1 && line <= lines) return explainLine(line, entries, look);
    throw new InputError('line-unknown', { file, line, lines });
  }
  const entry = findEntry(entries, wanted);
  if (entry) return explainEntry(entry, look);
  const suggestion = suggestEntries(entries, wanted).join(', ');
  throw new InputError('entry-unknown', { file, id: wanted, suggestion });
}

/** The page of a rule, as Markdown. Throws InputError for what is neither a rule nor a document with something to explain. */
async function explainRule(code: string): Promise<string> {
  const { pageOf, ruleCodes } = await import('../check/pages.ts');
  const page = pageOf(code);
  if (page !== undefined) return page;
  if (existsSync(code)) throw new InputError('explain-needs-id', { file: code });
  const suggestion = suggestNames(code, ruleCodes()).join(', ');
  throw new InputError('rule-unknown', { name: code, suggestion });
}

/** `explain INPUT ID|LINE`: where a value came from, or what became of a line; `explain CODE`: the page of a rule. */
export async function runExplain(
  call: Call<[string, string?], TalkOptions & ReadOptions & LayoutOptions & CorrectionOptions>,
): Promise<number> {
  const [file, wanted] = call.args;
  if (wanted === undefined) {
    await writeOut(await explainRule(file));
    return 0;
  }
  const { lang } = call.talk;
  const layout = await askedLayout(call.options);
  const read = await readSource(file, await askedOcr(call.options));
  if (holdsModel(file, read.source.text)) throw new InputError('input-is-model', { file });
  const corrections = await (await openCorrections(call.options, [file])).of(file);
  const compilation = compileDocument(read, lang, { layout, corrections });
  sayCorrections(file, compilation.strategy, call.talk);
  const { color } = call.options;
  const paint = await choosePaint('stdout', color);
  await writeOut(`${explain(wanted, { compilation, file, lang, paint })}\n`);
  return 0;
}
