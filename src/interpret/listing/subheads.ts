import type { Prose } from '../../forms/outline.ts';
import { splitOffices } from '../../language/heading/office.ts';
import { isProjectName } from '../../language/project-run.ts';

const isRun = ({ content }: Prose): boolean => splitOffices(content).offices.length > 0;

/** Whether numbers only part a list whose entries stand behind signs: ① 文化に親しむ ● 市民ホール自主事業【文化課】. */
function headsEntries({ mark, content }: Prose, next: Prose | undefined): boolean {
  if (mark?.ordinal == null || isProjectName(content.text)) return false;
  return next?.mark?.style === '・' && isRun(next);
}

// ①に関する事業: the entries below belong to what ① is elsewhere
const REFERS = /^に(?:関する|係る)[^。]{0,12}$/;
const refers = ({ mark, content }: Prose): boolean =>
  mark?.ordinal != null && REFERS.test(content.text);

/**
 * The entries of a list without the numbered headings inside it (小見出し): where offices stand behind all entries and behind none of
 * them, or where they only refer to a number (①に関する事業).
 */
export function withoutSubheads(all: readonly Prose[]): readonly Prose[] {
  const proses = all.some(refers) ? all.filter((prose) => !refers(prose)) : all;
  const isNumbered = ({ mark }: Prose): boolean => mark?.ordinal != null;
  const entries = proses.filter((prose) => !isNumbered(prose));
  if (entries.length === proses.length || !entries.every(isRun)) return proses;
  const heads = proses.every(
    (prose, i) => !isNumbered(prose) || headsEntries(prose, proses[i + 1]),
  );
  return heads ? entries : proses;
}
