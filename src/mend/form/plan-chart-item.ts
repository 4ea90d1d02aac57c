import { emptyAt, type Mapped, saying, slice, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';

/** A measure of a chart: its name, where it starts and what it aims at. */
export interface ChartItem {
  readonly name: Mapped;
  readonly start: Mapped | null;
  readonly aim: Mapped;
}

const MIN_NAME = 2;
const MAX_NAME = 40;
/** A look ahead: a figure with its unit, or its start, ends the line. */
export const CHART_VALUE = /\d[^\d。、:()]{1,8}(?:\([^()]{1,20}\))?\s*$/;
// 4千人増加, 40か所, 13%
const AIM =
  /(?:(?:20\d\d|(?:平成|令和|[HR])\s?\d{1,2})年?度?までの?)?(?:\d{1,2}年間で)?約?\d[\d,.]*[^\d\s。、:()]{1,8}$/;
// (2013年度32.4%): the start of an aim, its year in front
const START =
  /\(((?:20\d\d|(?:平成|令和|[HR])\s?(?:\d{1,2}|元))年?度?(?:\d{1,2}月(?:末)?)?)\s?([△▲-]?\d[\d,.]*[^\d\s()]{1,8})\)$/;
// 拠点強化件数75件、雇用者数4千人増加: a figure ends in front of the comma
const BETWEEN = /(?<=\d[^\d\s。、:()]{1,8})、/g;

/** A measure, its aim and its start; null where words hold more, or less. */
function itemIn(words: Mapped): ChartItem | null {
  const start = START.exec(words.text);
  const front = trim(start ? slice(words, 0, start.index) : words);
  const aim = AIM.exec(front.text);
  if (!aim) return null;
  const name = trim(slice(front, 0, aim.index));
  const { length } = name.text;
  if (length < MIN_NAME || length > MAX_NAME || /[。:→⇒\d]/.test(name.text)) return null;
  if (!canNameMeasure(name.text)) return null;
  return {
    name,
    start: start && slice(words, start.index + 1, words.text.length - 1),
    aim: slice(front, aim.index),
  };
}

/** The measures that a text names, with a comma between them; null where a part of it is none. */
export function itemsOfChart(words: Mapped): readonly ChartItem[] | null {
  const items = split(words, BETWEEN).map((part) => itemIn(trim(part)));
  return items.every((item) => item !== null) ? items : null;
}

/** The table of measures that the chart spares: its heading and a row for each; none where there are no measures. */
export function linesOfChart(
  like: Line,
  heading: string,
  items: readonly ChartItem[],
): readonly Line[] {
  const [first] = items;
  if (!first) return [];
  const none = emptyAt(first.name);
  const say = (word: string) => saying(none, word);
  return [
    { ...like, content: say(heading) },
    lineOfCells(like, [say('指標名'), say('基準値'), say('目標値')]),
    ...items.map(({ name, start, aim }) => lineOfCells(like, [name, start ?? emptyAt(aim), aim])),
    blankBehind(like),
  ];
}
