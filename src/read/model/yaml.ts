import { LineCounter, parseDocument } from 'yaml';
import { InputError } from '../../base/input-error.ts';

/** Characters of the broken place that are quoted. */
const QUOTED = 40;

function syntaxError(text: string, name: string, line: number, column: number): InputError {
  const near = (text.split(/\r\n|\r|\n/)[line - 1] ?? '').trim();
  const quoted = near.length > QUOTED ? `${near.slice(0, QUOTED)}…` : near;
  const args = { file: name, line, column, near: quoted };
  return new InputError(quoted === '' ? 'model-syntax-end' : 'model-syntax', args);
}

/** Data from YAML or JSON text; broken syntax is an InputError that names line and column. */
export function parseYaml(text: string, name: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw syntaxError(text, name, line, col);
  }
  try {
    return document.toJS();
  } catch {
    // aliases that unfold without end
    throw syntaxError(text, name, 1, 1);
  }
}
