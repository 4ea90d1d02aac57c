import type { Finding } from '../../base/finding.ts';
import type { Alignment, Entry } from '../../forms/alignment.ts';
import type { ChangeSet } from '../../forms/changes.ts';
import type { Document, Strategy } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import type { Tokenize } from '../../language/morpheme.ts';
import { reportWords } from '../change/result.ts';
import { documentWords } from '../change/summary.ts';
import { type Node, pruneTrees, treeOf } from './node.ts';
import { notesOf } from './notes.ts';
import { rowsOf } from './rows.ts';
import type { Setting } from './setting.ts';
import { oneSidedParts } from './stated.ts';
import type { Taishohyo } from './table.ts';

export interface TaishohyoOptions {
  readonly tokenize: Tokenize;
  readonly lang?: Lang;
  /** Unchanged text whole instead of （略）. */
  readonly full?: boolean;
  /** Only rows in which something changed, with what they stand under. */
  readonly onlyChanged?: boolean;
  /** Only what stands or stood under this goal, by its number. */
  readonly goal?: number;
  /** Names of the columns, the new one first; by default the periods where both documents state them. */
  readonly columns?: readonly [next: string, old: string];
  /** The older text stands left. */
  readonly oldFirst?: boolean;
  /** Rows name file and line; true by default. */
  readonly places?: boolean;
}

/** 第2期 and 第1期 where both documents say so, else 新 and 旧. */
function columnNames(
  { old, new: next }: ChangeSet,
  lang: Lang,
): readonly [next: string, old: string] {
  const [to, from] = [next.document.period.ordinal, old.document.period.ordinal];
  if (to === null || from === null || to === from)
    return [message('taishohyo-new', {}, lang), message('taishohyo-old', {}, lang)];
  const name = (ordinal: number) => message('taishohyo-period', { ordinal }, lang);
  return [name(to), name(from)];
}

function finder(alignment: Alignment): Setting['find'] {
  const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const known = { old: byId(alignment.old), new: byId(alignment.new) };
  return (side, id) => known[side].get(id) ?? null;
}

function settingOf(changes: ChangeSet, alignment: Alignment, options: TaishohyoOptions): Setting {
  const { lang = 'ja', full = false, onlyChanged = false, places = true, tokenize } = options;
  const [next, old] = options.columns ?? columnNames(changes, lang);
  const files = { old: changes.old.document.source.file, new: changes.new.document.source.file };
  return {
    lang,
    full,
    onlyChanged,
    oneSided: oneSidedParts(alignment.old, alignment.new, lang),
    tokenize,
    names: { old, new: next },
    files: places ? files : null,
    left: options.oldFirst ? 'old' : 'new',
    find: finder(alignment),
  };
}

/** The goals that `goal` may name: those of the new plan, and those of the old one that have no successor. */
export function goalNumbers(changes: ChangeSet): readonly number[] {
  const goals = changes.changes.filter(({ entity }) => entity === 'goal');
  return goals.flatMap((change) => (change.new ?? change.old)?.ordinals[0] ?? []);
}

/** Whether a node stands under the goal, or stood under what became the goal. */
function standsUnder(goal: number, trees: readonly Node[]): (node: Node) => boolean {
  const roots = trees.filter(({ change }) => (change.new ?? change.old)?.ordinals[0] === goal);
  const oldIds = new Set(roots.flatMap(({ old }) => old?.path[0] ?? []));
  return (node) =>
    roots.includes(node) ||
    (node.change.moved && node.old !== null && oldIds.has(node.old.path[0] as string));
}

/** A comparison, and the plans where what they hold beside their entries is to be known. */
export interface TaishohyoMaterial {
  readonly changes: ChangeSet;
  readonly alignment: Alignment;
  readonly findings?: readonly Finding[];
  readonly old?: Strategy;
  readonly new?: Strategy;
}

/** Builds the table of old and new text (新旧対照表) from a comparison. */
export function makeTaishohyo(material: TaishohyoMaterial, options: TaishohyoOptions): Taishohyo {
  const { changes, alignment } = material;
  const setting = settingOf(changes, alignment, options);
  const { lang, names, left } = setting;
  const all = treeOf(changes, alignment);
  const { goal } = options;
  const trees = goal === undefined ? all : pruneTrees(all, standsUnder(goal, all));
  const above = ({ parent }: Entry) => (parent === null ? null : (alignment.old[parent] ?? null));
  const line = (side: 'old' | 'new', { title, ...about }: Document) =>
    message(
      'taishohyo-document',
      { side: names[side], title, about: documentWords({ title, ...about }, lang) },
      lang,
    );
  const rows = rowsOf(trees, setting, above);
  const right = left === 'new' ? 'old' : 'new';
  const sides = [left, right] as const;
  return {
    lang,
    title: message('taishohyo-title', { title: changes.new.document.title }, lang),
    documents: [
      ...sides.map((side) => line(side, changes[side].document)),
      ...changes.results.map(({ document }) => {
        const about = { side: message('result-report', {}, lang), title: document.title };
        return message(
          'taishohyo-document',
          { ...about, about: reportWords(document, lang) },
          lang,
        );
      }),
    ],
    columns: [names[left], names[right], message('taishohyo-remarks', {}, lang)],
    rows,
    notes: notesOf({ ...material, trees, rows, goal: goal ?? null }, setting),
  };
}
