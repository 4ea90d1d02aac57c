import { join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { isSlogan } from '../../language/heading/aim-title.ts';
import { captionOf, declaredRole } from '../../language/heading/caption.ts';
import { isFormTitle } from '../../language/heading/form-word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { isText, lineText } from '../line/text.ts';
import { CHART_VALUE, type ChartItem, itemsOfChart, linesOfChart } from './plan-chart-item.ts';

const LEAST_GOALS = 2;
const LEAST_POLICIES = 3;
/** So many of them stand whole on a line: a look ahead. */
const LEAST_WHOLE = 2;
const MAX_LINES = 120;
const MAX_HEAD = 8;
const MIN_TITLE = 4;
const MAX_TITLE = 40;
/** A title runs over no more lines. */
const MAX_BARE = 2;

// (2013年1.84%): the start of the figure above
const START = /^\((?:20\d\d|(?:平成|令和|[HR])\s?(?:\d{1,2}|元))年?度?[^()]{1,16}\)$/;
// :支援実施率100%: the measure of the policy above
const OF_ABOVE = /^:/;
// 2019年までの5年間で8千人: an aim alone
const AIM_ALONE =
  /^(?:(?:20\d\d|(?:平成|令和|[HR])\s?\d{1,2})年?度?までの?)?(?:\d{1,2}年間で)?\d[\d,.]*[^\d。、:()]{1,8}$/;
// 若い世代の経済的安定:若者就業率77%
const OF_POLICY = /^([^:。\d]{3,30}):(?=[^:]{3,60}$)/;

// とともに、地域と地域を連携する: no title begins so
const GOES_ON = /^[ぁ-ん、・]/;

/** A goal or policy of the chart with what measures it. */
interface Part {
  readonly role: 'goal' | 'policy';
  readonly title: Mapped;
  readonly items: ChartItem[];
}

/** The texts of a chart: what a line ran over is put together again. */
function textsFrom(lines: readonly Line[], from: number): { words: Mapped; end: number }[] {
  const texts: { words: Mapped; end: number }[] = [];
  for (let at = from; at < lines.length && at < from + MAX_LINES; at++) {
    const line = lines[at] as Line;
    if (line.blank) continue;
    if (!isText(line)) break;
    const words = lineText(line);
    const last = texts.at(-1);
    const goesOn =
      last && (START.test(words.text) || OF_ABOVE.test(words.text) || AIM_ALONE.test(words.text));
    if (goesOn) {
      const glue = AIM_ALONE.test(words.text) ? ' ' : '';
      texts[texts.length - 1] = { words: join([last.words, words], glue), end: at };
    } else texts.push({ words, end: at });
  }
  return texts;
}

/** The policy that stands in front of a colon and its measures behind it; null for other texts. */
function policyIn(words: Mapped): Part | null {
  const title = OF_POLICY.exec(words.text)?.[1];
  if (title === undefined || isFormTitle(title) || captionOf(words) !== null) return null;
  const items = itemsOfChart(slice(words, title.length + 1));
  return items && { role: 'policy', title: trim(slice(words, 0, title.length)), items: [...items] };
}

const canBeTitle = ({ text }: Mapped): boolean =>
  text.length <= MAX_TITLE && !/[。:\d]/.test(text) && markOf(text) === null;

/** The goal whose title stands at `at`, alone or over two lines, and how many texts it takes. */
function goalAt(
  texts: readonly { words: Mapped }[],
  at: number,
): { part: Part; count: number } | null {
  for (let count = 1; count <= MAX_BARE; count++) {
    const own = texts.slice(at, at + count).map(({ words }) => words);
    if (own.length < count || !own.every(canBeTitle)) return null;
    const title = join(own);
    if (GOES_ON.test(texts[at + count]?.words.text ?? '')) continue;
    if (title.text.length >= MIN_TITLE && isSlogan(title.text) && !isFormTitle(title.text))
      return { part: { role: 'goal', title, items: [] }, count };
  }
  return null;
}

/** The goals and policies of a chart from its first goal on, and where its last line stands. */
function chartFrom(texts: readonly { words: Mapped; end: number }[]): {
  parts: Part[];
  end: number;
} {
  const parts: Part[] = [];
  let end = 0;
  for (let at = 0; at < texts.length; ) {
    const { words, end: own } = texts[at] as { words: Mapped; end: number };
    const policy = parts.length > 0 ? policyIn(words) : null;
    const last = parts.at(-1);
    const items = !policy && last?.role === 'goal' ? itemsOfChart(words) : null;
    const goal = policy || items ? null : goalAt(texts, at);
    if (policy) parts.push(policy);
    else if (items) last?.items.push(...items);
    else if (goal) parts.push(goal.part);
    else break;
    at += goal?.count ?? 1;
    // a title that nothing stands under is none of the chart's
    if (!goal) end = own;
  }
  const bare = parts.at(-1)?.role === 'goal' && parts.at(-1)?.items.length === 0;
  return { parts: bare ? parts.slice(0, -1) : parts, end };
}

/** A heading as charts spare it: its word, said in front of its title. */
const headed = (like: Line, word: string, title: Mapped): Line => ({
  ...like,
  content: join([saying(slice(title, 0, 0), word), title], ' '),
});

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (line.content.text.length > MAX_HEAD || !isText(line)) return null;
  const word = lineText(line).text;
  if (declaredRole(word) !== 'goal' || !lines.slice(at).some(isChartLine)) return null;
  const { parts, end } = chartFrom(textsFrom(lines, at + 1));
  const goals = parts.filter(({ role }) => role === 'goal').length;
  if (goals < LEAST_GOALS || parts.length - goals < LEAST_POLICIES) return null;
  const mended = parts.flatMap(({ role, title, items }) => [
    headed(line, role === 'goal' ? word : '施策', title),
    ...linesOfChart(line, role === 'goal' ? '数値目標' : 'KPI', items),
  ]);
  return { lines: mended, count: end - at + 1 };
}

const isChartLine = (line: Line): boolean =>
  OF_POLICY.test(line.content.text) && CHART_VALUE.test(line.content.text);

/**
 * Charts of a whole plan (全体像の図): below one word for goals their titles stand bare, and below each `policy:measure figure(its
 * start)`, a line a policy.
 */
export const mendPlanCharts = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(isChartLine).length >= LEAST_WHOLE ? mendForms(lines, mendedAt) : lines;
