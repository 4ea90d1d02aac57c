import { type Mapped, slice } from '../../base/mapped.ts';
import { rememberedOf } from '../../base/remembered.ts';
import type { Prose, Role } from '../../forms/outline.ts';
import { markOf } from '../enumerator.ts';
import { isTally } from '../grade/tally.ts';
import { splitIndicatorLine } from '../indicator/line.ts';
import { HAN } from '../letters/script.ts';
import { CAPTION_ROLES, LABELS, oneOf, perLexicon } from '../lexicon.ts';
import { firstFigure } from '../value/numeral.ts';
import { withoutOwner } from './form-word.ts';
import { labelOf } from './label.ts';

/** A heading recognised by its words (見出し語). */
export interface Caption {
  readonly role: Role;
  /** The words as printed. */
  readonly term: string;
  /** The words without a number: 基本目標 of 基本目標-1. */
  readonly word: string;
  /** For labels (基本目標-1): label and number as printed, and the integer. */
  readonly label: string | null;
  readonly ordinal: number | null;
  /** The style in which a label is numbered, null for words without a label. */
  readonly counts?: string | null;
  /** What follows the label on the same line: a title, or further headings. */
  readonly rest: Mapped | null;
}

// blanks, brackets, bullets and colons around and inside a heading word
const ORNAMENTS = new Set(
  [...' \t\u00A0\u3000()[]【】《》〔〕≪≫◀▶<>〈〉「」『』■●◆□◇○・:*#▶►▷☆★◎'].map((sign) =>
    sign.charCodeAt(0),
  ),
);
// KPI(R元→R6), 数値目標(令和6年度), 【成果目標(R12)】; 主な事業   (千円), (単位:円); KPI(令和9年度。( )内は現状値)
const TIMED =
  /\s*[([【](?:[^()[\]【】]*(?:\d|元|円|単位)[^()[\]【】]*|[^()]{0,24}\(\s?\)\s?内は[^()]{2,20})[)\]】](?=[〕】\]>》≫〉」]?$)/;
const MAX_CAPTION = 60;

const ROLE_OF = perLexicon(() => {
  const roleOf = new Map<string, Role>();
  for (const role of CAPTION_ROLES) {
    for (const word of LABELS[role].words) {
      const key = keyOf(word);
      roleOf.set(key, role);
      for (const tail of LABELS.tails) roleOf.set(key + tail, role);
    }
  }
  return roleOf;
});

// 〔指標〕, <指標>
const FRAME = /^[〔【[<《≪〈「(].+[〕】\]>》≫〉」)]$/;
/** Words that head a section in brackets alone: without them they head a column. */
const FRAMED = perLexicon(
  () =>
    new Map(
      CAPTION_ROLES.flatMap((role) =>
        (LABELS[role].framed ?? []).map((word) => [keyOf(word), role] as const),
      ),
    ),
);

const DECLARED = perLexicon(() => {
  const declared = new Map<string, Role>();
  for (const role of ['goal', 'policy'] as const) {
    for (const word of LABELS[role].declared) declared.set(keyOf(word), role);
  }
  return declared;
});

// a heading word at the start of a line that goes on with an enumerator or an indicator: 具体的施策 (ア)…, KPI:…
const LEADING = perLexicon(() => {
  const words = oneOf(CAPTION_ROLES.flatMap((role) => LABELS[role].words));
  return new RegExp(
    `^(?:[【《≪〈<〔\\[](${words})[】》≫〉>〕\\]][\\s:]*|(?:主な|主要な)?(${words})[\\s:]+)(?=\\S)`,
  );
});

const first = (words: readonly string[]) => words.map((word) => keyOf(word).charCodeAt(0));
/** What headings with words of their own begin with; spares most texts the comparison. */
const BEGINNINGS = perLexicon(
  () =>
    new Set([
      ...first([...LABELS.goal.numbered, ...LABELS.policy.numbered]),
      ...first([...LABELS.goal.loose, ...LABELS.policy.loose]),
      ...first([...LABELS.goal.titled, ...LABELS.policy.titled]),
      ...first(
        CAPTION_ROLES.flatMap((role) => [...LABELS[role].words, ...(LABELS[role].framed ?? [])]),
      ),
    ]),
);
const DECLARED_BEGINNINGS = perLexicon(
  () => new Set(first([...LABELS.goal.declared, ...LABELS.policy.declared])),
);

// 【しごと】 in front of a label, 位 of a label that stands upright
const TAG = new RegExp(`^(?:【[^【】\\d]{1,8}】\\s?|[${HAN}の]\\s+)`);

/** Whether the first letter of `text`, ornaments passed over, is one of `letters` (small letters aside). */
function begins(text: string, letters: ReadonlySet<number>): boolean {
  if (beginsWith(text, letters)) return true;
  const mayBeTagged = text.startsWith('【') || text[1]?.trim() === '';
  const tag = mayBeTagged ? (TAG.exec(text)?.[0].length ?? 0) : 0;
  return tag > 0 && beginsWith(text.slice(tag), letters);
}

function beginsWith(text: string, letters: ReadonlySet<number>): boolean {
  let i = 0;
  while (i < text.length && (ORNAMENTS.has(text.charCodeAt(i)) || '-~'.includes(text[i] as string)))
    i++;
  const code = text.charCodeAt(i);
  return letters.has(code) || (code >= 0x61 && code <= 0x7a);
}

/** The words of a heading without blanks, brackets and ornaments, for comparison. */
export function keyOf(text: string): string {
  let key = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!ORNAMENTS.has(text.charCodeAt(i))) continue;
    key += text.slice(from, i);
    from = i + 1;
  }
  key += text.slice(from);
  return /[a-z]/.test(key) ? key.toUpperCase() : key;
}

function labelledCaption(content: Mapped): Caption | null {
  const label = labelOf(content);
  return label && { ...label, label: label.term };
}

function leadingCaption(content: Mapped): Caption | null {
  const match = LEADING().exec(content.text);
  if (!match) return null;
  const rest = slice(content, match[0].length);
  const follows = markOf(rest.text);
  const [, bracketed, bare] = match;
  const aim = splitIndicatorLine(rest).target?.words.text ?? null;
  const announced = aim !== null && (bracketed !== undefined || firstFigure(aim) !== null);
  if ((follows?.mark.ordinal == null && !announced) || isTally(rest.text)) return null;
  const term = (bracketed ?? bare) as string;
  return {
    role: ROLE_OF().get(keyOf(term)) as Role,
    term,
    word: term,
    label: null,
    ordinal: null,
    rest,
  };
}

/**
 * The heading that a text announces by its words, or null. Enumerators in front must be off already.
 * @param content folded text
 */
export function captionOf(content: Mapped): Caption | null {
  // most texts begin no heading: less work than remembering them
  return begins(content.text, BEGINNINGS()) || isFronted(content.text) ? CAPTIONS()(content) : null;
}

// 所属で設定する長期目標, 県が定めた数値目標: who sets them, in front of the word
const SET_BY =
  /^[^\s、。\d]{1,10}[でがに](?:設定|定|掲)(?:する|した|める|めた|げる|げた)(?=[^\s、。]{2,12}(?:\(|$))/;
// a look ahead that spares most texts the search
const MAY_BE_OF_PLAN = /(?:戦略|計画|プラン|ビジョン)の/;

/** Whether words of another stand in front of the heading word: 県が定めた数値目標, 創生総合戦略の主な数値目標. */
const isFronted = (text: string): boolean =>
  text.length <= MAX_CAPTION &&
  (SET_BY.test(text) || (MAY_BE_OF_PLAN.test(text) && OF_PLAN.test(keyOf(text))));
// (設定がある場合のみ), (任意): when a field of a form is filled in
const WHEN_FILLED = /\s?\((?:[^()]{1,16}場合(?:のみ)?|任意)\)$/;

// 〇数値目標: the letter for zero in place of the sign ○
const ZERO = /^〇(?!〇)/;
// KPI①, 成果指標1, KPI その2: which of several indicators stands below
const COUNTED = /(?:その)?(?:\d{1,2}|[①-⑳])$/;
// 主なKPI, 主要な指標
const CHIEF = /^(?:主な|主要な)/;

// 具体的な施策とKPI, 施策及び重要業績評価指標
const WITH_KPIS = perLexicon(() => {
  const { terms, words } = LABELS.policies;
  return new RegExp(
    `^(?:${oneOf([...(terms ?? []), ...words])})(?:と|及び|および|ごとの)(.{2,16})$`,
  );
});

// 創生総合戦略の主な数値目標: the plan whose they are in front of the word
const OF_PLAN = /^[^、。]{2,30}(?:戦略|計画|プラン|ビジョン)の(?:主な|主要な)?(?=[^の]{2,16}$)/;

/** Whether words head policies together with their indicators. */
function headsPoliciesWithKpis(key: string): boolean {
  const second = WITH_KPIS().exec(key)?.[1];
  return second !== undefined && ROLE_OF().get(second) === 'kpis';
}

/** The role of a word that heads indicators; null for other words. */
function measuredRole(key: string): Role | null {
  const role = ROLE_OF().get(key);
  return role === 'kpis' || role === 'targets' ? role : null;
}

/** The role of heading words; whose section it is may stand in front: 施策の業績指標. */
const roleOfKey = (key: string): Role | null =>
  ROLE_OF().get(key) ??
  (headsPoliciesWithKpis(key) ? 'policies' : null) ??
  ROLE_OF().get(withoutOwner(key)) ??
  ROLE_OF().get(key.replace(CHIEF, '')) ??
  measuredRole(key.replace(OF_PLAN, '')) ??
  measuredRole(key.replace(COUNTED, ''));

/** Whether the words alone are a heading that a role's words announce. */
export function isCaptionWord(text: string): boolean {
  return (
    text.length <= MAX_CAPTION && begins(text, BEGINNINGS()) && roleOfKey(keyOf(text)) !== null
  );
}

/** The same text is asked about more than once while lines are joined. */
const CAPTIONS = perLexicon(() => rememberedOf(findCaption));

function findCaption(content: Mapped): Caption | null {
  const { text } = content;
  if (text.length <= MAX_CAPTION) {
    const term = text.trim();
    const key = keyOf(text.replace(ZERO, ''));
    const framed = FRAME.test(term) ? FRAMED().get(key.replace(CHIEF, '')) : undefined;
    const bare = text.replace(TIMED, '').replace(WHEN_FILLED, '').replace(SET_BY, '');
    const role = framed ?? roleOfKey(key) ?? roleOfKey(keyOf(bare));
    if (role) return { role, term, word: term, label: null, ordinal: null, rest: null };
  }
  return labelledCaption(content) ?? leadingCaption(content);
}

/** The heading word that stands in front of column headings on their line: 【成果指標】 H26実績 31年度目標値. */
export function sectionOf(prose: Prose): Prose | null {
  const { content } = prose;
  const blank = content.text.search(/\s/);
  if (blank < 0 || !isCaptionWord(content.text.slice(0, blank))) return null;
  return { ...prose, content: slice(content, 0, blank) };
}

/** The role of a word that declares a level of a framework by itself (基本目標 | 施策(節) | 施策(細節)), or null. */
export function declaredRole(text: string): Role | null {
  if (text.length > MAX_CAPTION || !begins(text, DECLARED_BEGINNINGS())) return null;
  return DECLARED().get(keyOf(text)) ?? null;
}
