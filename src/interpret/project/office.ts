import { type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Node } from '../../forms/outline.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { officesIn } from '../../language/heading/office.ts';
import { namesMeasure } from '../action.ts';
import { isProse } from '../nodes.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

/** So many rows, one after the other, are a table. */
const LEAST = 2;
const MIN_NAME = 4;
const MAX_NAME = 40;
// 農林課 有害鳥獣捕獲対策事業 …: an office, a name, and what is said of it
const ROW = /^(\S{2,12})\s+(\S+)(?:\s+(.*))?$/s;
// …を助成する。 ○: a sentence, and the sign of a column behind it
const SENTENCE = /。\s?[○◯〇●◎★☆]?$/;
const FIGURE = /\d/;

const isName = (word: string): boolean =>
  word.length >= MIN_NAME &&
  word.length <= MAX_NAME &&
  !FIGURE.test(word) &&
  !isColumnWord(word) &&
  !isFormWord(word) &&
  namesMeasure(word);

/** The project of a row that begins with the office that runs it; `told` says whether a sentence about it stands below. */
function rowOf(words: Mapped, told: boolean): ProjectDraft | null {
  const [, office = '', name = '', rest = ''] = ROW.exec(words.text) ?? [];
  if (officesIn(office).length === 0 || !isName(name)) return null;
  if (rest === '' ? !told : !SENTENCE.test(rest)) return null;
  const at = words.text.indexOf(name, office.length);
  const end = at + name.length;
  const description = rest === '' ? null : trim(slice(words, end));
  return draftNamed(slice(words, at, end), { operators: [office], description });
}

/** Projects of rows that begin with the office that runs them (担当課 事業名 内容の行): two at least. */
export function officeProjects(nodes: readonly Node[]): ProjectDraft[] {
  const drafts = nodes.flatMap((node, i) => {
    if (!isProse(node) || node.mark !== null) return [];
    const next = nodes[i + 1];
    const told =
      next !== undefined && isProse(next) && next.mark === null && SENTENCE.test(next.content.text);
    return rowOf(node.content, told) ?? [];
  });
  return drafts.length >= LEAST ? drafts : [];
}
