import { slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { labelOf } from '../../language/heading/label.ts';
import { isText } from '../line/text.ts';

// 基本目標2 「産業再生」の実現 【重点戦略3】
const AT_END = /\s?[【〔《≪]([^【】〔〕《》≪≫]{3,12})[】〕》≫]\s*$/;

/** A line that is a label with its title, and the numbered label of the next rung behind it: the two. */
function partsOf(line: Line): readonly Line[] {
  const { content } = line;
  const match = AT_END.exec(content.text);
  if (!match || match.index === 0) return [line];
  const own = trim(slice(content, match.index));
  const front = trim(slice(content, 0, match.index));
  const next = labelOf(own);
  const first = next?.ordinal != null && next.rest === null ? labelOf(front) : null;
  const isOther = first !== null && first.rest !== null && first.word !== next?.word;
  return isOther
    ? [
        { ...line, content: front },
        { ...line, content: own },
      ]
    : [line];
}

/** Labels in brackets behind another's title, whose own title stands below (見出しの後ろの見出し語), on lines of their own. */
export const cutBracketedLabels = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (isText(line) ? partsOf(line) : [line]));
