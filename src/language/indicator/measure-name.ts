import { matchesIn } from '../../base/matches.ts';
import { columnRole, isColumnWord } from '../column/heading.ts';
import { GRADES, LABELS, oneOf, perLexicon, VALUES, WORDS } from '../lexicon.ts';
import { isCostLabel } from '../value/cost.ts';
import { isUnitWord } from '../value/unit.ts';
import { isBound } from '../value/word.ts';

const LABELS_ONLY = perLexicon(
  () =>
    new RegExp(
      `^(?:${oneOf([...VALUES.baseline, ...VALUES.target, ...Object.values(VALUES.columns).flat()])})`,
    ),
);

// ○○の利用者数, ○の件数, ■■■■, 例: …: a blank to be filled in, what a row left of one, glyphs that were lost, an example
const PLACEHOLDER = /[○〇●◯]{2}|^[○〇◯]の|■{2}|\uFFFD|^\(?(?:記入|記載)?例\)?[:\s]/;

// …は次のとおりです。評価点: a sentence ends inside the words
const SENTENCE = /(?:です|ます|した|する|る)。/;

// 平成, 年度 平成, R5年度: words of a time and nothing else
const TIME_WORDS = /^(?:平成|令和|昭和|年度?|月|末|目|元|[\s\d.,~()RHS])*$/;

// ┌──┐: lines of a frame that was drawn with letters
const FRAME = /[\u2500-\u257F]/;

// 小6 94.1%中3, 9件(R2), 2,408人…: a value of the table stands inside the words
const VALUE_INSIDE =
  /\d\.\d+\s?[%‰]|\d[^\d\s()]{0,3}\((?:[MTSHR]\s?(?:\d{1,2}|元)|平成|令和|20\d\d)[^()]*\)|\d,\d{3}[^\d\s()]{1,3}\s|毎年度?\d|[MTSHR]\d{1,2}(?:から|まで)/;

// 140か所190か所240, 回41回39: values that ran together
const VALUES_INSIDE =
  /\d([^\d\s,.()~・-]{1,3})\s?\d[\d,.]{0,12}\1\s?\d|^([^\d\s()]{1,3})\d[\d,.]{0,12}\2\d/;

// 主な事業 循環バス運行事業: the heading of a list of projects in front of its first
const PROJECTS = perLexicon(() => new RegExp(`^(?:${oneOf(LABELS.projects.words)})[\\s:]`));

// 指標名普通教室の…, 現状値(R4), …の割合単位 区分 H25: the heading of a column stands inside the words
const HEADING_INSIDE = perLexicon(
  () =>
    new RegExp(
      `指標名|^(?:${oneOf(VALUES.columns.baseline)})(?:値|\\(|$)|【目標\\s?\\d|単位\\s+区分`,
    ),
);

// 空き店舗率の推移(%): what a graph shows
const GRAPH = perLexicon(() => new RegExp(`(?:${oneOf(WORDS.graphs)})(?:\\([^()]*\\))?$`));

/** Words that count other things than a measure: 合計, 点数の合計, 計画期間. */
const isOfAnother = (name: string): boolean =>
  WORDS.period.includes(name) ||
  WORDS.sums.some((sum) => name === sum || name.endsWith(`の${sum}`));

// 累計, 基本目標の評価: what is said of a figure, the heading of a grade
const OF_FIGURES = perLexicon(() => {
  const judged = oneOf([...LABELS.goal.numbered, ...LABELS.policy.numbered]);
  const labels = oneOf(GRADES.labels);
  return new RegExp(`^(?:${oneOf(VALUES.cumulative)}|(?:${judged})の(?:${labels}))$`);
});

// 未達成, 数値目標6項目達成: the count of a grade
const TALLY = perLexicon(
  () =>
    new RegExp(
      `^(?:.*\\d\\s?(?:項目|指標|施策|事業|件)(?:中|のうち)?)?(?:${oneOf(GRADES.words)})$`,
    ),
);

// 達成状況の見方 達成:実績値が…: what a grade means
const LEGEND = perLexicon(() => new RegExp(`(?:^|[\\s(])(?:${oneOf(GRADES.words)}):`));

// 達成状況 評価CCCXX達成率: the labels of rows that judge, and what stands between them
const JUDGING = perLexicon(
  () => new RegExp(`^(?:${oneOf(GRADES.labels)})[\\s:].*(?:${oneOf(VALUES.rows.rate)})$`),
);

// B 乗合タクシーの…: the grade of the row above; 00人奨学金…: the end of its figure (05歳の人口 has lost its dash); … △84人: the row's own; … 984 991 970: a row's figures; R2 R3 R4, H27 H31累計: headings of years
const NEIGHBOURS =
  /^(?:[SA-E][+-]?|[◎○△×])\s|^0\d*[^\d\s.,歳]|^\d[\d,.]*[^\d\s]{1,3}\s|\s[△▲-]\d[\d,.]*\S{0,3}$|(?:\s[▲△-]?[\d,.]+){3}|(?:\s?[MTSHR]\d{1,2}){3}|(?:\s[MTSHR]\d{1,2}){2}(?:末|累計)?$|(?:(?:平成|令和)\s?\d{1,2}\s?年度?\s?){2}/;

// 【計測方法】 利用者への調査: the field of a form, its word in brackets
const FIELD = /^[【〔[]([^【】〔〕[\]]{2,12})[】〕\]]\s*\S/;
/** Whether words are what stands in a field of a form that holds neither names nor values. */
function isField(name: string): boolean {
  const word = FIELD.exec(name)?.[1];
  return word !== undefined && isColumnWord(word) && columnRole(word) === null;
}

// 412人, 6,000人: a value and nothing else
const VALUE_ONLY = /^[△▲]?\d[\d,.]*[^\d\s]{0,3}$/;

// 施設の数 | 放課後児童クラブ…: a name of a measure ends, and words that are no particle follow
const JOINT = perLexicon(
  () =>
    new RegExp(
      `(?:${oneOf(VALUES.nameEnds)})\\s?(?=[^\\s\\d(),、・/~のにをがはとでへやも比差増減伸])`,
      'g',
    ),
);
const MOST_JOINTS = 2;
const LEAST_RUN = 25;

/** Whether names of several measures ran together. */
const isRun = (name: string): boolean =>
  name.length >= LEAST_RUN && matchesIn(name, JOINT()).length >= MOST_JOINTS;

// 【大学】: brackets around a part
const BRACKETS = /[【】[\]()]/g;

// 項目[単位], 項目名: the heading of a column of names
const FORM_FIELD = /^項目名?(?:[[(].*[\])])?$/;

// (平成27年=100): the base of an index, the one equation that names hold
const INDEX_BASE = /\([^()=]{1,20}=10{1,3}\)/;

const HAS_LETTER = /[^\d\s.,%()年度H-]/;

// いの: kana of words that lost the others
const KANA_ONLY = /^[ぁ-ん]{1,2}$/;

/** Whether each bracket that closes was opened in front of it, and none stays open: not 参考)平成25(. */
function isBalanced(name: string): boolean {
  let depth = 0;
  for (const sign of name) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

// (長期:2,中期:Ⅲ-1②): a remark, and no words that it is made on
const ASIDE = /^\([^()]*\)$/;
// 年度 beside 人/年: what heads columns
const TIME_HEADING = /^(?:年度?|時点)$/;

// 万人, 百万円: the unit of a figure that stands elsewhere; 路線 alone may be a name
const UNIT_ONLY = perLexicon(
  () => new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]+(?:${oneOf(VALUES.units)})$`),
);

/** Whether words are units and headings of times and nothing else: 万人, 人/年 年度. */
function isUnits(name: string): boolean {
  const words = name.split(/\s+/);
  if (name.length === 1 || UNIT_ONLY().test(name)) return true;
  return words.length > 1 && words.every((word) => isUnitWord(word) || TIME_HEADING.test(word));
}

/**
 * Whether words can name an indicator (指標名): no label of a value, no time, blank, frame or heading, no bracket left
 * open, no `label=value` but the base of an index, no value of a neighbouring cell among them.
 */
export function canNameMeasure(name: string): boolean {
  const kinds = [
    TIME_WORDS,
    PLACEHOLDER,
    SENTENCE,
    FRAME,
    VALUE_INSIDE,
    VALUES_INSIDE,
    NEIGHBOURS,
    HEADING_INSIDE(),
    OF_FIGURES(),
    TALLY(),
    LEGEND(),
    JUDGING(),
    PROJECTS(),
    GRAPH(),
    /^\d+年度/,
    VALUE_ONLY,
  ];
  if (
    kinds.some((kind) => kind.test(name)) ||
    isOfAnother(name) ||
    isCostLabel(name) ||
    isField(name) ||
    // 1.0 以上 96棟: a bound
    isBound(name) ||
    isRun(name)
  )
    return false;
  if (name.replace(INDEX_BASE, '').includes('=') || !HAS_LETTER.test(name) || KANA_ONLY.test(name))
    return false;
  if (!isBalanced(name) || isUnits(name) || ASIDE.test(name)) return false;
  // 推進: what is done year by year, in a column beside
  if (WORDS.titleEnds.includes(name)) return false;
  // 把握方法 3歳児健診: the label of a field that holds neither names nor values
  if (WORDS.otherColumns.includes(name)) return false;
  if (VALUES.parts.includes(name.replace(BRACKETS, ''))) return false;
  return LABELS_ONLY().exec(name)?.[0] !== name && !FORM_FIELD.test(name);
}
