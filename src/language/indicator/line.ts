import type { Mapped } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';
import { isTime } from '../time/time-word.ts';
import { beginsWithLabel } from '../value/label.ts';
import { firstFigure } from '../value/numeral.ts';
import { HAS_FIGURE, HAS_UNIT, isValue } from '../value/run.ts';
import { isWordedAim } from '../value/word.ts';
import { byBracketedAim } from './bracketed-aim.ts';
import { withBracketedStart } from './bracketed-start.ts';
import { byDone } from './deed.ts';
import {
  byAims,
  byArrow,
  byBlank,
  byDivider,
  byLastValue,
  bySentence,
  bySequence,
  byWords,
  HORIZON,
} from './form.ts';
import { byLabels } from './labels.ts';
import { endsAsMeasure } from './measure-end.ts';
import { announcesName, nameOf } from './name.ts';
import type { IndicatorLine } from './parts.ts';
import { isWorkedExample } from './sample.ts';

export { byDone } from './deed.ts';
export { aroundArrow } from './form.ts';
export type { IndicatorLine, Labelled } from './parts.ts';

/** No indicator's words are longer than this, in characters. */
const MAX_LINE = 1_000;
const MAX_NAME = 80;

/**
 * Takes an indicator's words apart. The name alone comes back where no value is found.
 * @param content folded words without the mark
 */
export function splitIndicatorLine(content: Mapped): IndicatorLine {
  const bare = { name: nameOf(content, content.text.length), baseline: null, target: null };
  if (content.text.length > MAX_LINE || isWorkedExample(content.text)) return bare;
  const line =
    byBracketedAim(content) ??
    byAims(content) ??
    byLabels(content) ??
    byArrow(content) ??
    byDivider(content) ??
    bySequence(content) ??
    byBlank(content) ??
    byLastValue(content) ??
    byWords(content) ??
    bySentence(content) ??
    byDone(content) ??
    bare;
  return line.baseline === null && line.target !== null ? withBracketedStart(line) : line;
}

/** 「名称 250億円(R5:98億円)」: aim and start in one. */
function byBracket(content: Mapped): IndicatorLine | null {
  const line = content.text.endsWith(')') ? byLastValue(content) : null;
  return line && withBracketedStart(line);
}

/** Whether the aim of a line is one figure with its unit, and nothing else. */
function aimsAtValue({ target }: IndicatorLine): boolean {
  const words = target?.words.text ?? '';
  return HAS_UNIT.test(words) && HAS_FIGURE.test(words) && isValue(words);
}

// 5年後に62人, 410人以上, 0人を維持: no figure of what is now is said so
const AIMED = perLexicon(() => {
  const bounds = VALUES.bounds.flatMap(({ after = [] }) => after);
  return new RegExp(`^${HORIZON}|(?:${oneOf(bounds)})$|を(?:${oneOf(VALUES.maintain)})$`);
});

/**
 * Whether a colon parts the name of a measure from a figure with its unit that is an aim: 新規就農者数(5年間累計):20人,
 * 年間出生数:5年後に62人. Of 待機児童数:12人 nobody knows whether it is one.
 */
function isMeasured(content: Mapped): boolean {
  const line = byDivider(content);
  if (!line || line.name.text.length > MAX_NAME || !endsAsMeasure(line.name.text)) return false;
  const { text } = line.name;
  return aimsAtValue(line) && (text.endsWith(')') || AIMED().test(line.target?.words.text ?? ''));
}

// a clause, or nothing: the name stands above the arrow
const NO_MEASURE = /[、。を]|^$/;

/** Whether a name and what it takes in so many years are all that a line says: 地域運営組織の設立数 5年間で16団体. */
function isAimedInYears(content: Mapped): boolean {
  const line = byBlank(content);
  if (!line || line.name.text.length > MAX_NAME / 2 || NO_MEASURE.test(line.name.text))
    return false;
  return aimsAtValue(line);
}

// 80%以上(未調査), 500人(R7~11年度)(-): where the start would stand
const NO_START = perLexicon(
  () =>
    new RegExp(
      `\\d[^\\s\\d()]{0,6}(?:\\([^()]{2,16}\\)\\((?:${oneOf(VALUES.absent)})|\\s?\\((?:${oneOf(VALUES.pending)}))\\)$`,
    ),
);

/** Whether the name of a measure, its aim, and in brackets that its start is not known yet are all that a line says. */
function isAimedFromUnknown(content: Mapped): boolean {
  const line = NO_START().test(content.text) ? byLastValue(content) : null;
  if (!line || line.name.text.length > MAX_NAME || /[、。]/.test(line.name.text)) return false;
  return endsAsMeasure(line.name.text) && aimsAtValue(line);
}

/** Whether a line says that it names an indicator, and labels its start or aim, a figure or not. */
function isAnnounced(content: Mapped): boolean {
  const line = announcesName(content) ? byLabels(content) : null;
  return line !== null && line.name.text.length > 0 && line.name.text.length <= MAX_NAME;
}

/** Whether a line says that it names aims: 〔目標〕間伐面積 R6 18ha R7 20ha. */
function isAimed(content: Mapped): boolean {
  const line = byAims(content);
  return line !== null && line.name.text.length > 0 && line.name.text.length <= MAX_NAME;
}

/** Whether a line is a name and its aim in brackets, a figure: 植え替えの面積【目標値:60ha】. */
function isAimedInBrackets(content: Mapped): boolean {
  const line = byBracketedAim(content);
  return line?.target != null && firstFigure(line.target.words.text) !== null;
}

// 2,105人(H26) 2,150人(H31)
const DATED = /\d[^\s\d()]{0,8}\s?\(([^()]{2,12})\)/g;

/** Whether at least two values carry their year in brackets. */
function isDated(text: string): boolean {
  const dated = matchesIn(text, DATED).filter(([, inside]) => timesIn(inside as string).length > 0);
  return dated.length >= 2;
}

// a full stop inside: more than one sentence; what is past is no aim
const NO_AIM = /。.|(?:した|している|しています|されています)。?(?:\([^()]*\))?。?$/;

/** Whether one sentence says a measure, its start and its aim: 空き家率を15%以下に抑えます(令和4年度 18.9%)。 */
function isSaidWhole(content: Mapped): boolean {
  if (content.text.length > 2 * MAX_NAME || NO_AIM.test(content.text)) return false;
  const line = bySentence(content);
  if (!line?.baseline || !line.target || !endsAsMeasure(line.name.text)) return false;
  // 出生数は11人に…: what is said of it may be how it went
  if (content.text[content.text.indexOf(line.name.text) + line.name.text.length] !== 'を')
    return false;
  return [line.baseline, line.target].every(({ words }) => firstFigure(words.text) !== null);
}

// …まで減るとされています(令和2年 3,008人 → 令和27年: an arrow in brackets is of what a text says
const ARROW_INSIDE = /^[^()→⇒➡]*(?:\([^()]*\)[^()→⇒➡]*)*\([^()→⇒➡]*[→⇒➡]/;

/** Whether a line can be nothing but an indicator, wherever it stands: it names a start and an aim. */
export function isIndicatorLine(content: Mapped): boolean {
  const { text } = content;
  if (isWorkedExample(text)) return false;
  if (text.includes('を') && /\d.*\d/.test(text) && isSaidWhole(content)) return true;
  if (text.length > MAX_LINE || !/[\d―─－]/.test(text)) return false;
  // what was reached may stand behind it, in sentences
  if (isAimedInBrackets(content)) return true;
  if (text.includes('。')) return false;
  const forms = [isMeasured, isAimedInYears, isAimedFromUnknown, isAnnounced, isAimed];
  if (forms.some((is) => is(content))) return true;
  const sure =
    byLabels(content) ??
    (ARROW_INSIDE.test(text) ? null : byArrow(content)) ??
    (isDated(text) ? bySequence(content) : byBracket(content));
  if (sure === null) return false;
  const { name, baseline, target } = sure;
  // H30 46件→R6 120件: the values of the name above
  if (isTime(name.text)) return false;
  if (name.text.length === 0 || name.text.length > MAX_NAME || name.text.includes('、'))
    return false;
  // 目標 300件 実績 418件: what was reached beside the aim
  const reached = sure.actuals?.some(({ words }) => firstFigure(words.text) !== null) ?? false;
  // 約24ha(H22)→おおむね解消(H32) 約18ha(H27): an aim in words between two figures
  const said = baseline !== null && reached && endsAsMeasure(name.text);
  if (target === null || (firstFigure(target.words.text) === null && !said)) return false;
  return baseline !== null || reached;
}

/** Whether a line names a measure and leads from its start, a figure, to an aim that may be words: 健康寿命 男性79.1年 → 延伸. */
export function leadsFromStart(content: Mapped): boolean {
  const line = content.text.length <= MAX_LINE ? byArrow(content) : null;
  if (!line?.baseline || line.target === null || line.name.text.length === 0) return false;
  return firstFigure(line.baseline.words.text) !== null;
}

const BRACKETS = /\([^()]*\)/g;

/** Whether a text names a measure and its aim, a figure: 林業従事者数:5年後に24人. Sentences of any kind may too. */
export function namesAim(content: Mapped): boolean {
  const { name, target } = splitIndicatorLine(content);
  if (target === null || name.text.length === 0 || name.text.length > MAX_NAME) return false;
  // a sentence, cells that lost their table
  if (/[。|]/.test(content.text)) return false;
  // 短期目標/2020年(平成32年): a time is no aim
  const when = timesIn(target.words.text)[0];
  const aim = when?.start === 0 ? target.words.text.slice(when.end) : target.words.text;
  return firstFigure(aim.replace(BRACKETS, '')) !== null;
}

// a continuation: ⇒ 目標数値 500人, 5年で年間相談件数80件とし
const CONTINUATION = new RegExp(`^(?:[⇒→➡]|${HORIZON})`);

// 達成率:81.7%, 進捗率 60%: how much of the aim was reached
const RATE = perLexicon(
  () =>
    new RegExp(
      `^(?:${oneOf(VALUES.rows.rate)})(?:\\([^()]{1,16}\\))?\\s?[:=]?\\s?約?\\d[\\d,.]*\\s?%?(?=\\s|$)`,
    ),
);

/** Whether a text names a measure, its start, a figure, and an aim that is words: 認知度 全国平均を上回る(R5年度:54.0%). */
export function namesWordedAim(content: Mapped): boolean {
  const line = content.text.endsWith(')') ? byWords(content) : null;
  const aim = line?.target?.words.text.replace(BRACKETS, '') ?? '';
  return line?.baseline != null && line.name.text.length <= MAX_NAME && isWordedAim(aim);
}

/** Whether a text goes on with the values of the indicator before it. */
export function goesOnWithValues(content: Mapped): boolean {
  return CONTINUATION.test(content.text) || beginsWithLabel(content) || RATE().test(content.text);
}

// 新規就農者数(H27~H31累計):20人
const MEASURE = /[数率額量合度高]\s?(?:\([^()]{1,20}\))?:[^:。]{0,12}\d/;

/** Whether an entry of a list names a measure and, behind a colon, its aim. */
export const namesMeasure = (content: Mapped): boolean =>
  MEASURE.test(content.text) && namesAim(content);
