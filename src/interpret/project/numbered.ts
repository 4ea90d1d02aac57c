import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const LABELS = new RegExp(oneOf(WORDS.projectForm.name));
// 2 特産品PR事業, 1 里山体験事業 18,450,200: a number and a name that ends like one, alone on their line but for a cost
const ALONE =
  /(?<=^|\n)[^\S\n]*(?:No\.?[^\S\n]?)?(\d{1,2})[^\S\n]+([^\s、。()|]{2,38}事業)(?=[^\S\n]*(?:[\d,]{3,}(?:千?円)?[^\S\n]*)?(?:\n|$))/g;
// 1 暮らし創造の推進 ○ 運動を…: and one in front of a tick, on a page in one line
const TICKED = /(?<=^|\s)(\d{1,2})\s+([^\s\d、。()|○◯●][^\s、。()|○◯●]{1,38})\s+[○◯●](?=\s)/g;
// 事 … 業 … 名: a label whose characters stand apart
const TORN_LABEL = [/(?<=^|\s)事(?=\s)/, /(?<=^|\s)業(?=\s)/, /(?<=^|\s)名(?=\s)/];
const NAME = /(?<=^|\s)[^\s、。()\d|]{3,30}事業(?=\s|$)/g;
// 1 里山体験事業 決算額 …, 2 道の駅推進事業 9,870,500 指標① …: on a page in one line
const COSTED = new RegExp(
  `(?<=^|\\s)(\\d{1,2})\\s+([^\\s、。()|]{2,38}(?:${oneOf(WORDS.projectEnds)}))(?=\\s+(?:${oneOf(WORDS.costs)}|[\\d,]{5,}|指標|KPI|新規|継続))`,
  'g',
);
// 事務事業名空家対策事業担当課…: labels and cells that ran together
const GLUED = new RegExp(
  `(?:${oneOf(WORDS.projectForm.name)})([^\\s、。:|]{2,38}?(?:${oneOf(WORDS.projectEnds)}))(?=${oneOf([...WORDS.projectForm.operators, ...WORDS.projectForm.other])})`,
  'g',
);
// 事業名 on a line of its own, the name on one elsewhere
const LABEL_ALONE = new RegExp(
  `(?<=^|\\n)[^\\S\\n]*(?:${oneOf(WORDS.projectForm.name)})[^\\S\\n]*(?=\\n|$)`,
);
const NAME_ALONE =
  /(?<=^|\n)[^\S\n]*(?:\d{1,2}[^\S\n]+)?([^\s、。()\d|・○]{3,30}事業)[^\S\n]*(?=\n|$)/g;
/** A name at least this often is a list. */
const LEAST = 2;

/** Names behind numbers that count from 1 on. */
function counted(text: Mapped, pattern: RegExp): ProjectDraft[] {
  const drafts: ProjectDraft[] = [];
  for (const match of matchesIn(text.text, pattern)) {
    const [whole, number, word] = match as unknown as [string, string, string];
    if (Number(number) !== drafts.length + 1 || isFormWord(word)) continue;
    const at = match.index + whole.indexOf(word, number.length);
    drafts.push(draftNamed(slice(text, at, at + word.length), { number: Number(number) }));
  }
  return drafts.length >= LEAST ? drafts : [];
}

/** The one name of a form whose label is torn into its characters, or stands away from it, each on a line of its own. */
function alone(text: Mapped): ProjectDraft[] {
  const torn = TORN_LABEL.every((letter) => letter.test(text.text));
  if (!torn && !LABEL_ALONE.test(text.text)) return [];
  const names = matchesIn(text.text, torn ? NAME : NAME_ALONE);
  const [only] = names;
  const wordsOf = ([whole, word]: RegExpMatchArray) => (word ?? whole).trim();
  if (!only || new Set(names.map(wordsOf)).size > 1) return [];
  const words = wordsOf(only);
  const at = only.index + only[0].lastIndexOf(words);
  const name = slice(text, at, at + words.length);
  return isFormWord(name.text) ? [] : [draftNamed(name)];
}

/** Names between a label and the next one, without blanks. */
const gluedNames = (text: Mapped): ProjectDraft[] =>
  matchesIn(text.text, GLUED).map(({ 0: whole, 1: name = '', index }) => {
    const at = index + whole.length - name.length;
    return draftNamed(slice(text, at, at + name.length));
  });

/**
 * Projects of forms whose rows lost their cells (番号と事業名): behind a label for their names stand numbers that count
 * from 1 on, each with a name; or the label itself is torn and only one name stands in the form.
 */
export function numberedProjects({ folded }: Context): ProjectDraft[] {
  const labelled = LABELS.test(folded.text.replace(/\s+/g, ''));
  const found = labelled ? counted(folded, ALONE) : [];
  if (found.length > 0) return found;
  const costed = labelled ? counted(folded, COSTED) : [];
  if (costed.length > 0) return costed;
  const glued = gluedNames(folded);
  if (glued.length > 0) return glued;
  const ticked = labelled ? counted(folded, TICKED) : [];
  return ticked.length > 0 ? ticked : alone(folded);
}
