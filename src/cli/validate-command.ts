import { InputError } from '../base/input-error.ts';
import type { Strategy } from '../forms/strategy.ts';
import { message } from '../language/message.ts';
import { decode } from '../read/encoding/decode.ts';
import { inspectModel } from '../read/model/consistency.ts';
import { checkModel } from '../read/model/model.ts';
import type { ModelProblem } from '../read/model/violation.ts';
import type { Call } from './call.ts';
import { readBytes } from './source.ts';
import { type Talk, wordError } from './talk.ts';

function report(file: string, problems: readonly ModelProblem[], talk: Talk): void {
  const records = problems.map(({ code, args }) => ({
    code,
    path: args.path,
    message: wordError(new InputError(code, args), talk.lang),
  }));
  talk.sayJson({ file, valid: problems.length === 0, problems: records });
  if (talk.json) return;
  if (problems.length === 0) talk.say(message('model-valid', { file }, talk.lang));
  const word = talk.paint.severity.error(message('severity-error', {}, talk.lang));
  for (const record of records) {
    talk.insist(`${file}: ${word} ${talk.paint.faint(record.code)} ${record.message}`);
  }
}

/** `validate MODEL...`: 0 when all are valid, 1 when one breaks its schema or contradicts itself, 2 when one is no model at all. */
export async function runValidate({ args: [files], talk }: Call<[string[]]>): Promise<number> {
  let status = 0;
  for (const file of files) {
    try {
      const { text } = decode((await readBytes(file)).bytes, file).value;
      const { data, schema, problems: broken } = await checkModel(text, file);
      const sound = broken.length === 0 && schema === 'strategy';
      const problems = sound ? inspectModel(data as Strategy) : broken;
      report(file, problems, talk);
      if (problems.length > 0) status = Math.max(status, 1);
    } catch (error) {
      talk.complain(error);
      status = 2;
    }
  }
  return status;
}
