import type { Evaluation } from '../../forms/strategy.ts';
import { LABELS } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import type { Holder } from '../holder.ts';
import type { GradeMention } from './mention.ts';

/** The year judged: what the label says, else the document, else the columns or figures beside it. */
function yearOf(
  { label, columnYear, cells, yearly }: GradeMention,
  holder: Holder,
  evaluated: number | null,
) {
  if (label.fiscalYear !== null) return label.fiscalYear;
  const isNear = cells.length === 0 || yearly === true;
  const present = evaluated ?? columnYear ?? (isNear ? holder.lastYear : null);
  return label.previous && present !== null ? present - 1 : present;
}

function bodyOf(words: string): Pick<Evaluation, 'body' | 'bodyName'> {
  const found = LABELS.bodies.find((entry) => entry.words.some((word) => words.includes(word)));
  const bodyName = found?.words.find((word) => words.includes(word)) ?? null;
  return { body: found?.body ?? 'other', bodyName };
}

function evaluationOf(
  mention: GradeMention,
  holder: Holder,
  evaluated: number | null,
  context: Context,
): Evaluation {
  const { label, words, read, remarks, span } = mention;
  return {
    ...bodyOf(words),
    fiscalYear: yearOf(mention, holder, evaluated),
    ...read,
    asOf: label.when,
    remarks: [...remarks],
    source: context.place(span),
  };
}

/** The verdicts (評価) that are given, by the id of whom they judge, and the titles that lose the grades in them. */
export class Verdicts {
  readonly found = new Map<string, Evaluation[]>();
  readonly titles = new Map<string, string>();
  /** Whom lines judge, with their labels. */
  private readonly signed = new Set<string>();
  /** What is read as rows of aspects, by offset. */
  private readonly runs = new Set<number>();

  constructor(
    private readonly evaluated: number | null,
    private readonly context: Context,
  ) {}

  /** Gives a grade of a row of aspects, which nothing else may read again. */
  giveRun(mention: GradeMention, holder: Holder): void {
    this.give(mention, holder);
    for (let at = mention.span.start; at < mention.span.end; at++) this.runs.add(at);
  }

  give(mention: GradeMention, holder: Holder): void {
    if (this.runs.has(mention.span.start)) return;
    // a second grade behind the same label, or without one, is of something that was not read
    const key = `${holder.id} ${mention.words.replace(/\s+/g, '')}`;
    const isLine = mention.cells.length === 0 && holder.kind !== 'project';
    if (isLine && this.signed.has(key)) return;
    if (isLine) this.signed.add(key);
    this.context.claim(mention.span);
    const own = evaluationOf(mention, holder, this.evaluated, this.context);
    this.found.set(holder.id, [...(this.found.get(holder.id) ?? []), own]);
  }
}
