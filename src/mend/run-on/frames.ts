import { matchesIn } from '../../base/matches.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';

// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
/** No heading in brackets is longer. */
const MAX_FRAMED = 60;
// 《具体的な取組み内容とKPI》: words in brackets of their own between blanks
const IN_FRAME = /^(?:【[^【】]{2,40}】|《[^《》]{2,40}》|≪[^≪≫]{2,40}≫|〔[^〔〕]{2,40}〕)(?=\s|$)/;

/** The brackets that heading words stand in inside a page in one line (見出しの括弧): 《 of 《数値目標》. */
export function framesIn(text: string): ReadonlySet<string> {
  const frames = new Set<string>();
  for (const match of matchesIn(text, BLANK)) {
    const at = match.index + match[0].length;
    const [framed] = IN_FRAME.exec(text.slice(at, at + MAX_FRAMED)) ?? [];
    if (framed && isCaptionWord(framed)) frames.add(framed[0] as string);
  }
  return frames;
}

/** How long the heading in such brackets is that a text begins with; 0 where none begins. */
export function frameLength(text: string, frames: ReadonlySet<string>): number {
  if (!frames.has(text[0] as string)) return 0;
  return IN_FRAME.exec(text.slice(0, MAX_FRAMED))?.[0].length ?? 0;
}
