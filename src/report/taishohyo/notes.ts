import type { Finding } from '../../base/finding.ts';
import type { Alignment, Entry } from '../../forms/alignment.ts';
import type { ChangeSet } from '../../forms/changes.ts';
import type { Strategy } from '../../forms/strategy.ts';
import { message, severityOf } from '../../language/message.ts';
import data from '../../lexicon/taishohyo.yaml';
import { resultLine } from '../change/result.ts';
import { unlistedLines } from '../change/summary.ts';
import { type Node, withAllBelow } from './node.ts';
import type { Setting } from './setting.ts';
import type { Row } from './table.ts';

/** Findings on single rows, which say it themselves. */
const { ofRows } = data as { readonly ofRows: readonly string[] };

/** What the notes under a table are made from. */
export interface NoteMaterial {
  readonly changes: ChangeSet;
  readonly alignment: Alignment;
  readonly findings?: readonly Finding[];
  readonly old?: Strategy;
  readonly new?: Strategy;
  readonly trees: readonly Node[];
  readonly rows: readonly Row[];
  /** The goal that the table is limited to. */
  readonly goal: number | null;
}

const indicatorOf = (entry: Entry) =>
  entry.kind === 'kpi' || entry.kind === 'target' ? entry.value : null;

/** What documents may hold and this table never shows: a word of the lexicon, and whether an entry or a plan has it. */
const OF_ENTRIES: Readonly<Record<string, (entry: Entry) => boolean>> = {
  readings: (entry) => {
    const indicator = indicatorOf(entry);
    return indicator !== null && indicator.readings.length + indicator.planned.length > 0;
  },
  evaluations: ({ value }) => 'evaluations' in value && value.evaluations.length > 0,
  outputs: ({ value }) => 'outputs' in value && value.outputs.length > 0,
  sdgs: ({ value }) => 'sdgs' in value && value.sdgs.length > 0,
};
const OF_PLANS: Readonly<Record<string, (plan: Strategy) => boolean>> = {
  population: ({ populationTargets }) => populationTargets.length > 0,
  glossary: ({ glossary }) => glossary.length > 0,
};

/** Names of the contents of either document that the table leaves out. */
function leftOut({ alignment, old, new: next }: NoteMaterial): readonly string[] {
  const entries = [...alignment.old, ...alignment.new];
  const plans = [old, next].filter((plan) => plan !== undefined);
  return [
    ...Object.entries(OF_ENTRIES).flatMap(([name, has]) => (entries.some(has) ? [name] : [])),
    ...Object.entries(OF_PLANS).flatMap(([name, has]) => (plans.some(has) ? [name] : [])),
  ];
}

/** What is not in the table: unchanged rows, other goals, kinds and fields that one document lacks. */
function scopeNotes(material: NoteMaterial, setting: Setting): readonly string[] {
  const { changes, rows, goal } = material;
  const { lang, oneSided, names, onlyChanged } = setting;
  const say = (name: string, args = {}) => message(`taishohyo-${name}`, args, lang);
  const omitted = say('omitted');
  const isOmitted = ({ left, right }: Row) =>
    [...left, ...right].some(({ kind, runs }) =>
      kind === 'mark' ? runs.some(({ text }) => text.endsWith(omitted)) : false,
    );
  const silent = oneSided.map(({ family, part, silent: side }) => {
    const entity = message(`diff-entity-${family}`, {}, lang);
    return say('one-sided', { entity, part: say(`part-${part}`), side: names[side] });
  });
  const never = leftOut(material).map((name) => say(`content-${name}`));
  return [
    ...(rows.some(isOmitted) ? [say('note-omitted')] : []),
    ...(onlyChanged ? [say('note-only-changed')] : []),
    ...(goal === null ? [] : [say('note-goal', { goal })]),
    ...unlistedLines(changes, lang),
    ...silent,
    ...(never.length > 0
      ? [say('note-never', { contents: never.join(message('diff-list', {}, lang)) })]
      : []),
  ];
}

/** How to read what moved, was dropped, merged or split, what is doubtful, and the places. */
function readingNotes({ trees, rows }: NoteMaterial, { lang, files }: Setting): readonly string[] {
  const changes = trees.flatMap(withAllBelow).map(({ change }) => change);
  const doubts = changes.filter(({ review }) => review).length;
  const say = (name: string, args = {}) => [message(`taishohyo-note-${name}`, args, lang)];
  const isGone = changes.some((change) => change.new === null);
  return [
    ...(changes.some(({ moved }) => moved) ? say('moved') : []),
    ...(isGone ? say('removed') : []),
    ...(changes.some(({ kin }) => kin.length > 0) ? say('kin') : []),
    ...(doubts > 0 ? say('doubtful', { count: doubts }) : []),
    ...(files === null || rows.length === 0 ? [] : say('places')),
  ];
}

/** The lines under the table (※): what is underlined, what is left out and why, how to read it, what is doubtful. */
export function notesOf(material: NoteMaterial, setting: Setting): readonly string[] {
  const { changes, rows, findings = [], goal } = material;
  const { lang } = setting;
  const results = goal === null ? resultLine(changes, lang) : null;
  const warnings = findings.filter(
    ({ code }) => severityOf(code) === 'warning' && !ofRows.includes(code),
  );
  const notes = [
    ...scopeNotes(material, setting),
    ...readingNotes(material, setting),
    ...(results === null ? [] : [results]),
    ...warnings.map(({ code, args }) => message(code, args, lang)),
  ];
  return [
    ...(rows.length > 0 ? [] : [message('diff-nothing', {}, lang)]),
    message('taishohyo-note', {}, lang),
    ...notes.map((words) => message('taishohyo-note-line', { words }, lang)),
  ];
}
