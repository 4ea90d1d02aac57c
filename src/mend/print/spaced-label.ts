import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { CAPTION_ROLES, LABELS, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { closeUpWords, setApart } from '../line/set-apart.ts';

// 計 画, 施  策: characters that stand alone
const SPACED = /(?:^|\s)\S\s+\S(?:\s|$|[(:=])/;
// lines whose cells are divided already
const DIVIDED = /[\t|]/;
const LONGEST = 12;
// 重 要 業 績 …: further characters stand apart in front of it
const PART = /(?:^|\s)\S\s{1,2}\S\s{1,2}$/;
// … 2 - 1, … の 数: and behind it
const GOES_ON = /^\s{1,2}(?:[^\s\dA-Z](?=\s|$)|\d\s-)/;
// K P I: Latin letters begin a word of their own
const LATIN = /^[A-Z]/;
const LATIN_PART = /(?:^|\s)[A-Z]\s{1,2}$/;

/** Words of forms and tables, their characters apart. */
const FORM_WORDS = perLexicon(() => {
  const { projectForm, projectColumns, otherColumns, plainColumns, formWords, meetingFields } =
    WORDS;
  const words = [
    ...Object.values(VALUES.columns).flat(),
    ...Object.values(VALUES.rows).flat(),
    ...Object.values(projectForm).flat(),
    ...Object.values(projectColumns).flat(),
    ...CAPTION_ROLES.flatMap((role) => LABELS[role].words),
    ...LABELS.goal.numbered,
    ...LABELS.policy.numbered,
    ...otherColumns,
    ...plainColumns,
    ...formWords,
    ...meetingFields,
    '年度',
  ].filter(
    (word) => word.length > 1 && word.length <= LONGEST && /^(?:[^\s!-~]+|[A-Z]{3,})$/.test(word),
  );
  return setApart(words, /\s/, /(?:\s{0,4}名(?:\s{0,4}称)?)?(?=[\s(:=]|$)/y);
});

/** Closes up words of forms whose characters were set apart to fill their cell (均等割付の見出し): 計 画, 施  策. */
function closedUp(content: Mapped): Mapped {
  const { text } = content;
  return closeUpWords(
    content,
    FORM_WORDS(),
    (from, to) =>
      (LATIN.test(text.slice(from, to)) ? LATIN_PART : PART).test(text.slice(0, from)) ||
      GOES_ON.test(text.slice(to)),
  );
}

/** The lines with the words of forms closed up. */
export function closeUpLabels(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.blank ||
    line.cells !== null ||
    DIVIDED.test(line.content.text) ||
    !SPACED.test(line.content.text)
      ? line
      : { ...line, content: closedUp(line.content) },
  );
}
