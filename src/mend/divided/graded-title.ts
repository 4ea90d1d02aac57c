import { emptyAt, join, saying, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { familyOf, readGrade } from '../../language/grade/grade.ts';
import { LABELS, oneOf, perLexicon } from '../../language/lexicon.ts';
import { cellsOf } from '../line/part.ts';

// ○ 政策名「生涯学習」(政策番号6) C→B: whose grade changed, its number, the grade before and the grade now
const CHANGED = perLexicon(
  () =>
    new RegExp(
      `^\\s*[^\\s\\dぁ-んァ-ヶ一-龠「(]?\\s?(${oneOf(LABELS.policy.titled)})\\s?「([^「」]{2,40})」\\s?(?:\\([^()]{1,16}\\))?\\s?([^\\s→⇒]{1,2})\\s?[→⇒]\\s?([^\\s→⇒]{1,2})\\s*$`,
    ),
);

function partsOf(line: Line): readonly Line[] {
  const { content } = line;
  const match = CHANGED().exec(content.text);
  if (!match) return [line];
  const [, label, title, before, now] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const grades = [before, now].map((word) => readGrade(word, []));
  const [own, other] = grades.map((read) => read && familyOf(read.grade));
  if (!own || own !== other) return [line];
  const from = content.text.indexOf(label);
  const open = content.text.indexOf('「', from) + 1;
  const end = content.text.trimEnd().length;
  const grade = slice(content, end - now.length, end);
  const heading = join(
    [slice(content, from, from + label.length), slice(content, open, open + title.length)],
    ' ',
  );
  return [
    { ...line, content: heading },
    { ...line, content: join([saying(emptyAt(grade), '評価:'), grade]) },
  ];
}

/** Policies in quotation marks whose grade changed (評価の上下: 政策名「生涯学習」 C→B): the heading, and the grade that it has now. */
export const openGradedTitles = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) =>
    !line.blank && line.content.text.includes('「') && cellsOf(line) === null
      ? partsOf(line)
      : [line],
  );
