import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { oneOf, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';
import { isValue } from '../value/run.ts';

/** An aim in a sentence without a subject (目標値とした理由), and when it is due. */
export interface SaidAim {
  readonly words: Mapped;
  readonly when: Mapped | null;
}

// 2030 年時点で, 令和6年度までに, 最終年度に: by when
const BY =
  /^(?:(?:(?:平成|令和|[HR])\s?(?:\d{1,2}|元)|20\d\d)\s?年度?末?(?:時点)?|(?:計画)?(?:最終年度|期間(?:中|内|末)?|終了(?:時|年度)))(?:で|には?|までに|まで)?[、,]?\s?/;
// 20 万人を目指す, 45%の達成を目標とする
const AIM = new RegExp(
  `^([^、。]{1,40}?)(?:の(?:${oneOf(VALUES.achievements)}))?(?:を|に)(?:${oneOf(VALUES.strives)})[。]?$`,
);

/**
 * Reads what a sentence without a subject aims at: 2030 年時点で 20 万人を目指す, 総額の維持を目指す. Null for other sentences, and where
 * a figure stands among other words.
 */
export function readSaidAim(content: Mapped): SaidAim | null {
  const by = BY.exec(content.text)?.[0] ?? '';
  const match = AIM.exec(content.text.slice(by.length));
  if (!match) return null;
  const words = trim(slice(content, by.length, by.length + (match[1] as string).length));
  const bare = words.text.replace(/(?<=\d)\s(?=[兆億万千百]?[^\d\s])/, '');
  if (/\d/.test(bare) && !isValue(bare) && !isRelative(bare)) return null;
  const when = timesIn(by)[0];
  return { words, when: when ? slice(content, when.start, when.end) : null };
}

// 現状の消費額から+15%: so much more than another figure
const RELATIVE = /(?:から|より|比で?)\s?[+＋]\s?\d/;

/** Whether words say how far a value lies above another one, which is not said. */
export const isRelative = (words: string): boolean => RELATIVE.test(words);
