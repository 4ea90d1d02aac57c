import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';

// the words that the form of a 地域再生計画 has over its columns
const START = /^事業開始前(?:\s?\(現時点\))?$/;
const REMARK = /^\(?(?:現時点|\d年目)\)?$/;
const INCREMENT = /^増加分$/;
const TOTAL = /^(?:KPI)?(?:増加分)?の?累計$|^KPI増加分$|^KPI$/;
const NUMBER = /^(?:KPI|指標)(?:[①-⑨]|\(\d\))$/;

/** A word of the form, by what it is there. */
export interface Token {
  readonly kind: 'start' | 'year' | 'increment' | 'total' | 'remark' | 'number' | 'value' | 'word';
  readonly content: Mapped;
  readonly line: Line;
}

// 2022年度増加分(1年目): all that heads a column, in one word
const yearIn = (text: string): string => text.replace(/増加分(?:\(?\d年目\)?)?$/, '');

function kindOf(text: string): Token['kind'] {
  if (START.test(text)) return 'start';
  if (REMARK.test(text)) return 'remark';
  if (INCREMENT.test(text)) return 'increment';
  if (NUMBER.test(text)) return 'number';
  if (TOTAL.test(text)) return 'total';
  if (isTime(yearIn(text))) return 'year';
  return isValue(text) ? 'value' : 'word';
}

// 生産者数(人)0.00: the first figure stands too near to the unit of its name
const UNIT_THEN_FIGURE = /^[^()]+\([^()]{1,8}\)(?=[△▲-]?\d[\d,.]*$)/;

/** The words of a line; a figure right behind the unit of a name is its own. */
const partedWords = ({ content }: Line): Mapped[] =>
  wordsIn(content).flatMap((word) => {
    const front = UNIT_THEN_FIGURE.exec(word.text)?.[0].length;
    return front === undefined ? [word] : [slice(word, 0, front), slice(word, front)];
  });

/** The words of the lines; a unit apart from its figure is part of it. */
export function tokensIn(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  for (const line of lines)
    for (const content of partedWords(line)) {
      const last = tokens.at(-1);
      if (last?.kind === 'value' && /\d$/.test(last.content.text) && isUnitWord(content.text))
        tokens[tokens.length - 1] = { ...last, content: join([last.content, content]) };
      else tokens.push({ kind: kindOf(content.text), content, line });
    }
  return tokens;
}
