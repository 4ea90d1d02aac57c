import { type Mapped, slice, split, trim, without } from '../../base/mapped.ts';
import type { Node, Prose } from '../../forms/outline.ts';
import { markOf } from '../../language/enumerator.ts';
import { looksGraded } from '../../language/grade/grade.ts';
import { isFormTitle } from '../../language/heading/form-word.ts';
import { officesIn, splitOffices } from '../../language/heading/office.ts';
import { isIndicatorLine } from '../../language/indicator/line.ts';
import { WORDS } from '../../language/lexicon.ts';
import { isProjectName, projectsAlone } from '../../language/project-run.ts';
import { namesMeasure } from '../action.ts';
import { isDivision, isProse } from '../nodes.ts';
import { isTagged, markLength } from './name.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

/** A name at least this often is a list. */
const LEAST = 2;
/** So many entries say what stands behind their sign. */
const LEAST_SIGNED = 4;
const FIRST = /^\S*/;
const TORN = /^[^\s()]+\([^\s()]+\s[^\s()]+\)$/;
const LABELS = new Set(WORDS.projectForm.name);
/** The name behind a label is no longer than this. */
const MAX_NAME = 40;

// 広域避難地を整備する 38,900, … 3,800千円: what is done, and what it costs
const COSTED = /(?:^|[^\d,.])\d{1,3}(?:,\d{3})+(?:千?円)?$/;
// など, 他: there are more
const MORE = /^(?:など|等|ほか|他)$/;

/** Whether what stands behind a name can be said of it: nothing, a grade or a lost sign, that there are more, a sentence about it, what it costs. */
const isSaid = (rest: string): boolean =>
  rest.length <= 1 ||
  rest.endsWith('。') ||
  looksGraded(rest) ||
  COSTED.test(rest) ||
  MORE.test(rest);

type Entry = Pick<Prose, 'mark' | 'lines' | 'content'>;

/** A text, or a numbered heading that heads no goal or policy, as an entry. */
function asEntry(node: Node): Entry | null {
  if (isProse(node)) return node;
  if (!isDivision(node) || node.role !== null || node.mark === null) return null;
  return { mark: node.mark, lines: [node.title], content: node.title };
}

// 増殖奨励事業(放流促進事業、資源増殖促進事業): a name and its parts
const PARTED = /^([^\s()]+)\(([^()]+)\)$/;

/** The name of a project in front of the names of its parts in brackets; null for others. */
function partedName(words: Mapped): Mapped | null {
  const [, name = '', parts = ''] = PARTED.exec(words.text) ?? [];
  return isProjectName(name) && (projectsAlone(parts)?.length ?? 0) >= LEAST
    ? slice(words, 0, name.length)
    : null;
}

/** A project that an entry names, and whether only the office behind its name says so. */
interface Listed {
  readonly draft: ProjectDraft;
  readonly loose: boolean;
}

/** Whether words name something that an office runs: ふるさと会員制度(企画課). */
function isRun(words: Mapped): boolean {
  const { name, offices } = splitOffices(words);
  return offices.length > 0 && name.text.length > 2 && namesMeasure(name.text);
}

/** Whether words name something whose category stands in brackets in front of it: 【新】離島向け小型風車の開発推進. */
const isNew = ({ text }: Mapped): boolean =>
  isTagged(text) && text.length > markLength(text) + 2 && namesMeasure(text);

/** The name that a narrow cell tore inside its brackets, whole again: 棚田百年の里推進事業(棚田保全活 動計画); null for others. */
function tornName(words: Mapped): Mapped | null {
  if (!TORN.test(words.text)) return null;
  const name = without(words, /\s+/g);
  return isProjectName(name.text) ? name : null;
}

/** The project that an entry names at its beginning: ・掘割遊覧船運航支援事業  運航日数を増やした。 */
function entryOf({ mark, lines, content }: Entry): Listed | null {
  const [line] = lines;
  if (!line || mark?.style === '※') return null;
  const words = trim(slice(line, mark === null ? 0 : (markOf(line.text)?.length ?? 0)));
  const torn = tornName(words) ?? partedName(words);
  const name = torn ? words.text : (FIRST.exec(words.text) as RegExpExecArray)[0];
  const tagged = mark?.style === '・' && name === words.text && isNew(words);
  const loose = !tagged && !torn && !isProjectName(name);
  if (loose && (mark?.style !== '・' || !isRun(words))) return null;
  const rest = words.text.slice(name.length).trim();
  const numbered = mark?.style === 'No' && rest === '';
  if (!numbered && (isIndicatorLine(content) || !isSaid(rest))) return null;
  // without mark, a line is an entry only where it is nothing but a name
  if (mark === null && (rest.endsWith('。') || lines.length > 1)) return null;
  const draft = draftNamed(torn ?? slice(words, 0, name.length), { number: mark?.ordinal ?? null });
  return { draft, loose };
}

// ○ 船だまり改修事業  ○ 荷さばき所改修事業: entries side by side
const BESIDE = /\s{2,}(?=[・○●◆◇■□◼]\s?\S)/g;
// ・台湾青少年交流事業 ・ふるさと交流会事業: a cell of names
const CLOSE_BY = /\s(?=[・○●◆◇■□◼]\s?\S)/g;

/** The entries of a line: divided by wide blanks, or by any where each is the name of a project. */
function besides(line: Mapped): readonly Mapped[] {
  const wide = split(line, BESIDE).map(trim);
  if (wide.length > 1) return wide;
  const close = split(line, CLOSE_BY).map(trim);
  const isNameOnly = ({ text }: Mapped) => isProjectName(text.slice(1).trim());
  return close.length > 1 && close.every(isNameOnly) ? close : wide;
}

/** An entry, or those that stand side by side on its line. */
function entriesOf(node: Node): readonly Entry[] {
  const entry = asEntry(node);
  const [line, ...more] = entry?.lines ?? [];
  if (!entry || !line || more.length > 0 || entry.mark?.style !== '・') return entry ? [entry] : [];
  const parts = besides(line);
  if (parts.length < 2) return [entry];
  return parts.map((part) => {
    const front = markOf(part.text);
    return { mark: front?.mark ?? null, lines: [part], content: slice(part, front?.length ?? 0) };
  });
}

/** Whether a text tells of the entry above it: a sentence behind a sign of its own, ・ below ○. */
const tellsOf = (node: Node, sign: string | null): boolean =>
  isProse(node) &&
  sign !== null &&
  node.mark !== null &&
  node.mark.ordinal === null &&
  node.mark.label !== sign &&
  node.content.text.endsWith('。');

/** Whether a bare name says what the project above it, with its cost, is spent on: ・測量業務委託. */
const isSpentOn = (node: Node, above: Node | undefined): boolean =>
  isProse(node) &&
  above !== undefined &&
  isProse(above) &&
  node.mark?.style === '・' &&
  COSTED.test(above.content.text) &&
  !/[\s。、:]/.test(node.content.text);

const isOffice = (node: Node): boolean =>
  isProse(node) && node.mark === null && officesIn(node.content.text).length > 0;

/** Every text under headings, however deep. */
const prosesIn = (nodes: readonly Node[]): readonly Prose[] =>
  nodes.flatMap((node) =>
    isProse(node) ? [node] : isDivision(node) ? prosesIn(node.children) : [],
  );

/** The signs that nothing but names of projects stands behind, throughout a document: one such entry alone is a list. */
export function signsOfProjects(nodes: readonly Node[]): ReadonlySet<string> {
  const entries = prosesIn(nodes).filter(({ mark }) => mark?.style === '・');
  const alone = (node: Prose): boolean =>
    entriesOf(node).every((entry) => entryOf(entry)?.loose === false);
  const signs = new Set(entries.map(({ mark }) => mark?.label ?? ''));
  return new Set(
    [...signs].filter((sign) => {
      const own = entries.filter(({ mark }) => mark?.label === sign);
      return own.length >= LEAST_SIGNED && own.every(alone);
    }),
  );
}

/**
 * Projects that the entries of a list name, whatever stands above it: two at least, one after the other.
 * @param signs those behind which one alone is a list
 */
export function bulletedProjects(
  nodes: readonly Node[],
  signs: ReadonlySet<string> = new Set(),
): ProjectDraft[] {
  const drafts: ProjectDraft[] = [];
  let list: Listed[] = [];
  let sign: string | null = null;
  let above: Node | undefined;
  const close = (least = signs.has(sign ?? '') ? 1 : LEAST) => {
    const loose = list.filter((one) => one.loose).length;
    // where no name ends like a project's, offices run other things too
    if (list.length >= least && loose * 2 <= list.length)
      drafts.push(...list.map(({ draft }) => draft));
    list = [];
    sign = null;
  };
  for (const node of nodes) {
    const listed = entriesOf(node).map(entryOf);
    for (const one of listed) if (one) list.push(one);
    if (listed.some((one) => one !== null) && isProse(node)) sign = node.mark?.label ?? null;
    if (listed.some((one) => one !== null)) above = node;
    else if (list.length > 0 && isSpentOn(node, above)) continue;
    if (tellsOf(node, sign)) continue;
    // the cell behind them says who runs them
    if (isOffice(node)) close(1);
    if (listed.includes(null) || listed.length === 0)
      if (!isProse(node) || node.mark !== null) close();
  }
  close();
  return drafts;
}

const isNamed = ({ text }: Mapped): boolean =>
  text.length >= 2 && text.length <= MAX_NAME && !/[。:]|に同じ/.test(text);

/** The project whose name stands below its label: ② 事業の名称 | 道の駅を核とした…プロジェクト. */
export function projectsBelowLabels(nodes: readonly Node[]): ProjectDraft[] {
  return nodes.flatMap((node, i) => {
    const words = isProse(node) ? node.content : node.kind === 'division' ? node.title : null;
    if (!words || !LABELS.has(words.text.replace(/\s+/g, ''))) return [];
    const next = node.kind === 'division' ? node.children[0] : nodes[i + 1];
    if (!next || !isProse(next) || next.mark !== null || !isNamed(next.content)) return [];
    // 事業名 | 事業の概要・目的: the labels of a form whose cells stand elsewhere
    if (isFormTitle(next.content.text)) return [];
    return [draftNamed(next.content)];
  });
}
