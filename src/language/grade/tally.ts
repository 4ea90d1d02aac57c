// A 97件, 横ばい 6指標: a grade or result, and how many have it
const PART = /^([^\s\d]{1,8})\s?(\d{1,4})\s?(件|項目|指標|施策|事業|個|本)[\s、,・]*/;
const LEAST = 2;

/** Whether words count how many have each grade and say nothing else (区分ごとの件数): A 97件 B 41件 C 8件, 上昇 15指標 下降 5指標. */
export function isTally(words: string): boolean {
  let rest = words.trim();
  const kinds = new Set<string>();
  let unit: string | undefined;
  while (rest.length > 0) {
    const part = PART.exec(rest);
    if (!part || kinds.has(part[1] as string) || (unit ?? part[3]) !== part[3]) return false;
    kinds.add(part[1] as string);
    unit = part[3];
    rest = rest.slice(part[0].length);
  }
  return kinds.size >= LEAST;
}
