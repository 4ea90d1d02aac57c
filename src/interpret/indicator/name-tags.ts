import { matchesIn } from '../../base/matches.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { withoutReferences } from '../../language/reference.ts';

// 県内就職率【客観】
const TAG = new RegExp(`\\s?[【(\\[](${oneOf(WORDS.tags)})[】)\\]]`, 'g');

// 創業者数(R2~R6累計): the years that are counted
const WINDOW =
  /\s?\(([MTSHR平成令和元年度末の\d\s]+~[MTSHR平成令和元年度末の\d\s]+(?:累計|合計|計|平均)?)\)$/;

// 整備戸数 令和2年から令和7年までの累計
const WINDOW_BEHIND =
  /\s((?:平成|令和|[HR])?(?:\d{1,4}|元)年?度?から(?:平成|令和|[HR])?\d{1,4}年?度?までの?(?:累計|合計|計|平均)?)$/;

// 参加企業数(毎年度): how often it is reached
const YEARLY = /\s?\((毎年度?|各年度?)\)$/;

// 【窓口の平均待ち時間】: the whole name in brackets
const BOXED = /^[【《〈〔<]([^【】《》〈〉〔〕<>]{3,})[】》〉〕>]$/;

/** A name without the marks of its kind and of remarks and the years it counts, and those of its kind. */
export function withoutTags(name: string): { name: string; tags: string[] } {
  const tags = matchesIn(name, TAG).map(([, tag]) => tag as string);
  const untagged = tags.length > 0 ? name.replace(TAG, '').trim() : name;
  const bare = withoutReferences(BOXED.exec(untagged)?.[1] ?? untagged);
  const window = [WINDOW, WINDOW_BEHIND, YEARLY].map((own) => own.exec(bare)).find(Boolean);
  if (!window) return { name: bare, tags };
  return { name: bare.slice(0, window.index), tags: [...tags, window[1] as string] };
}
