import { printAlignment } from '../align/notation.ts';
import { compare } from '../compare.ts';
import { type AlignmentOptions, alignmentFiles, readAlignment } from './alignment-file.ts';
import type { Call } from './call.ts';
import { correctionFiles } from './corrections.ts';
import { sayFindings } from './findings.ts';
import { layoutFiles } from './layout.ts';
import { type PlanOptions, readPlans } from './plan.ts';
import { writeOut } from './stdout.ts';
import type { TalkOptions } from './talk.ts';
import { refuseInputs, writeWhole } from './write.ts';

interface AlignOptions extends TalkOptions, PlanOptions, AlignmentOptions {
  readonly output?: string;
}

/** `align OLD NEW`: who is whom in two plans, as a file to edit and to hand back to `diff --alignment`. */
export async function runAlign(call: Call<[string, string], AlignOptions>): Promise<number> {
  const { args, options, talk } = call;
  if (options.output !== undefined)
    refuseInputs(
      [options.output],
      [
        ...[...args, ...layoutFiles(options)],
        ...[...alignmentFiles(options), ...correctionFiles(options, args)],
      ],
    );
  const byHand = await readAlignment(options);
  const [old, next] = await readPlans(args, options, talk);
  const { alignment, changes, findings } = await compare(old, next, { lang: talk.lang, ...byHand });
  const titles = { old: changes.old.document.title, new: changes.new.document.title };
  const text = printAlignment(alignment, { changes: changes.changes, lang: talk.lang, titles });
  if (options.output === undefined) await writeOut(text);
  else writeWhole(options.output, text);
  sayFindings(findings, talk);
  return 0;
}
