import { join, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';

// 登録者数……………214人(H30), 出生数 ........ 21人: dots that lead the eye from a name to its value
const LEADERS = /(?:[…‥]\s?){2,}[.・]*|(?:[.・]\s?){5,}/;
// 214人(H30) → 1,000人以上, △38人; not the number of a page
const VALUE = /^[△▲±約−+-]?\s?\d(?!\d{0,2}$)/;
// 達成困難, 未定(審査を待つ)
const GRADE = /^[^\s\d()、。]{1,12}(?:\([^()]{1,60}\))?$/;
/** What stands in front of the dots is a name, no letter of a legend: A…80%以上. */
const MIN_NAME = 3;

/** A line whose name and value dots part, a wide blank in their place (リーダー罫); other lines as they are. */
function opened(line: Line): Line {
  if (line.blank || line.cells !== null) return line;
  const found = LEADERS.exec(line.content.text);
  if (!found) return line;
  const name = trim(slice(line.content, 0, found.index));
  const value = trim(slice(line.content, found.index + found[0].length));
  // 目標 300人 ……達成困難
  const judged = /\d/.test(name.text) && GRADE.test(value.text);
  if (name.text.length < MIN_NAME || !(VALUE.test(value.text) || judged)) return line;
  return { ...line, content: join([name, value], '  ') };
}

/** Opens the dots between names and values. */
export const openLeaders = (lines: readonly Line[]): readonly Line[] => lines.map(opened);
