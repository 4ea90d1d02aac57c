import { oneOf, WORDS } from '../language/lexicon.ts';

/** Where the name of a guide ends at the front of a page. */
const MAX_FRONT = 40;
const GUIDES = WORDS.formGuides.filter((word) => word !== '考え方');
// 第3部 基本計画 ■ 基本計画のページの見方 ■ …
const FRONT = new RegExp(`^[^。]{0,${MAX_FRONT}}?の(?:${oneOf(GUIDES)})(?=[\\s■◆●◇□○〈<【】>)])`);
// ○○, □□□□, 00.0: places of a sample that are to be filled in
const SAMPLE = /[○〇◯□△]{2,}|(?<!\d)0{2,}(?:\.0+)?(?!\d)/;

/** Whether all of a document is one page that came in as one line, a guide (ページの見方) by its front and its samples. */
export function isGuidePage(text: string): boolean {
  const [page = '', ...others] = text.split('\n').filter((line) => line.trim().length > 0);
  const words = page.normalize('NFKC').trim();
  return others.length === 0 && FRONT.test(words) && SAMPLE.test(words);
}
