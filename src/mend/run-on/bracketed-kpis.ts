import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { isSlogan } from '../../language/heading/aim-title.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { LABELS, oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { wordsIn } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { cellsOf } from '../line/part.ts';

// ()内は目指すKPI, ※( )内は重要業績評価指標(KPI): what the brackets of the page hold
const LEGEND = perLexicon(
  () =>
    new RegExp(
      `\\(\\s?\\)\\s?(?:書き|内)は[、,]?\\s?[^\\s()。]{0,6}?(${oneOf(LABELS.kpis.words)})`,
    ),
);
// (新規雇用180人), (1日利用者数延べ3,200人), (アクセス数15万回増), and one whose first bracket was lost
const AIM = perLexicon(
  () =>
    new RegExp(
      `(?:\\(|(?<=\\s))([^\\s()。、:]{2,24}?)\\s?((?:${oneOf([...VALUES.cumulative, '約'])})?\\s?\\d[\\d,.]*\\s?[兆億万千百]{0,2}([^\\s\\d()。、]{1,5}?)(${oneOf([...VALUES.up, ...VALUES.down, ...VALUES.bounds.flatMap(({ after = [] }) => after)])})?)\\)`,
      'g',
    ),
);
const LEAST = 2;

/** An aim in brackets: its words, its name and its value. */
interface Aim {
  readonly from: number;
  readonly to: number;
  readonly name: Mapped;
  readonly value: Mapped;
}

function aimsIn(content: Mapped): Aim[] {
  return matchesIn(content.text, AIM()).flatMap(
    ({ 0: whole, 1: name = '', 2: value = '', 3: unit = '', index }) => {
      if (!isUnitWord(unit) || !canNameMeasure(name)) return [];
      const at = index + whole.indexOf(name);
      const behind = content.text.indexOf(value, at + name.length);
      return [
        {
          from: index,
          to: index + whole.length,
          name: slice(content, at, at + name.length),
          value: slice(content, behind, behind + value.length),
        },
      ];
    },
  );
}

/** The words of the page that head its aims and its policies: KPI of the legend, 施策 of 具体的な施策. */
interface Heads {
  readonly aim: Mapped;
  readonly policy: Mapped | null;
}

const MAX_TITLE = 40;

/** The title of a policy and what is said of it, in front of an aim; null for other words, and for a slogan, which a goal may be. */
function titledIn(front: Mapped): { title: Mapped; said: Mapped } | null {
  const [title, said, more] = wordsIn(front);
  if (!title || !said || more || title.text.length > MAX_TITLE || isSlogan(title.text)) return null;
  return captionOf(front) || markOf(front.text) ? null : { title, said };
}

/** A line cut at its aims, each behind the word that heads it; a policy's title and text stand above its own. */
function cut(line: Line, from: number, aims: readonly Aim[], heads: Heads): Line[] {
  const { content } = line;
  const loose: Mapped[] = from > 0 ? [trim(slice(content, 0, from))] : [];
  let at = from;
  const parts = aims.flatMap((aim): Mapped[] => {
    const front = trim(slice(content, at, aim.from));
    at = aim.to;
    const titled = heads.policy && titledIn(front);
    if (!titled) loose.push(front);
    const above = titled ? [join([heads.policy as Mapped, titled.title], ' '), titled.said] : [];
    return [...above, join([heads.aim, aim.name, aim.value], ' ')];
  });
  return [...loose, trim(slice(content, at)), ...parts]
    .filter(({ text }) => text.length > 0)
    .flatMap((part) => [
      { ...line, content: part },
      { ...line, content: emptyAt(part), blank: true },
    ]);
}

const POLICY = '施策';

/** The word for a policy in the last heading of policies that stands above a line: 施策 of 具体的な施策. */
function policyWord(lines: readonly Line[], at: number): Mapped | null {
  const head = lines
    .slice(0, at)
    .findLast(({ content }) => captionOf(trim(content))?.role === 'policies');
  const from = head?.content.text.indexOf(POLICY) ?? -1;
  return head && from >= 0 ? slice(head.content, from, from + POLICY.length) : null;
}

/**
 * Aims in brackets behind what is done for them, where the page says that its brackets hold them (括弧内のKPI): ()内はKPI … (新規雇用180人).
 * Each becomes a line of its own behind the word of the legend; where the page heads policies, so does the title in front of it.
 */
export function openBracketedKpis(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ content }) => LEGEND().test(content.text));
  if (at < 0) return lines;
  const line = lines[at] as Line;
  const legend = LEGEND().exec(line.content.text) as RegExpExecArray;
  const end = legend.index + legend[0].length;
  const heads: Heads = {
    aim: slice(line.content, end - (legend[1] as string).length, end),
    policy: policyWord(lines, at),
  };
  const below = lines
    .slice(at + 1)
    .map((one) => (one.blank || cellsOf(one) !== null ? [] : aimsIn(one.content)));
  const own = aimsIn(line.content).filter(({ from }) => from >= end);
  if ([own, ...below].flat().length < LEAST) return lines;
  return [
    ...lines.slice(0, at),
    ...cut(line, end, own, heads),
    ...lines.slice(at + 1).flatMap((one, i) => {
      const aims = below[i] as readonly Aim[];
      return aims.length > 0 ? cut(one, 0, aims, heads) : [one];
    }),
  ];
}
