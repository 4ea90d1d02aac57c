import { join, type Mapped } from '../../base/mapped.ts';
import type { Prose } from '../../forms/outline.ts';
import { aimedUnit } from '../../language/indicator/bracketed-aim.ts';
import { splitIndicatorLine } from '../../language/indicator/line.ts';
import {
  beginsWithYear,
  type SaidOfIndicator,
  saidOfIndicator,
} from '../../language/indicator/reached-sentence.ts';

/** An indicator's line, and the sentences right below it in the same paragraph. */
interface Apart {
  readonly head: Prose;
  readonly report: Mapped | null;
}

/** A paragraph without the sentences below its first line that say what was reached: 相談の件数 120件(R8) | 令和5年度の実績は84件であった。 */
export function apartFromReport(prose: Prose): Apart {
  const whole = { head: prose, report: null };
  if (prose.mark !== null || !prose.content.text.includes('。')) return whole;
  const at = prose.lines.findIndex((line, i) => i > 0 && beginsWithYear(line));
  if (at < 0) return whole;
  const lines = prose.lines.slice(0, at);
  const words = join(lines, ' ');
  const report = join(prose.lines.slice(at), ' ');
  if (words.text.includes('。')) return whole;
  return reportOn(words, report) ? { head: { ...prose, content: words, lines }, report } : whole;
}

/** What sentences say of the indicator whose words stand above them; null where they say nothing of it. */
export function reportOn(words: Mapped, report: Mapped): SaidOfIndicator | null {
  if (!beginsWithYear(report)) return null;
  const { name, target } = splitIndicatorLine(words);
  const unit = target ? aimedUnit(target.words.text) : null;
  if (unit === null) return null;
  const said = saidOfIndicator(report, unit, name.text);
  return said.actuals.length > 0 ? said : null;
}
