import type { Prose } from '../../forms/outline.ts';
import { splitOffices } from '../../language/heading/office.ts';
import { isProjectName } from '../../language/project-run.ts';

const isRun = ({ content }: Prose): boolean => splitOffices(content).offices.length > 0;

/** Whether numbers only part a list whose entries stand behind signs: ① 文化に親しむ ● 市民ホール自主事業【文化課】. */
function headsEntries({ mark, content }: Prose, next: Prose | undefined): boolean {
  if (mark?.ordinal == null || isProjectName(content.text)) return false;
  return next?.mark?.style === '・' && isRun(next);
}

/** The entries of a list without the numbered headings inside it (小見出し), where offices stand behind all entries and behind none of them. */
export function withoutSubheads(proses: readonly Prose[]): readonly Prose[] {
  const isNumbered = ({ mark }: Prose): boolean => mark?.ordinal != null;
  const entries = proses.filter((prose) => !isNumbered(prose));
  if (entries.length === proses.length || !entries.every(isRun)) return proses;
  const heads = proses.every(
    (prose, i) => !isNumbered(prose) || headsEntries(prose, proses[i + 1]),
  );
  return heads ? entries : proses;
}
