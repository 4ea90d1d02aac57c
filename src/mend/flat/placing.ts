/** No more ways to put values into rows are looked through: so many tell nothing. */
const MOST_WAYS = 100;

/**
 * The places that things may take, in their order, each where it fits, in every way (当てはめ); none where there are too many.
 * @param fits whether a thing may take a place
 */
export function placings(
  things: number,
  places: number,
  fits: (thing: number, place: number) => boolean,
): readonly (readonly number[])[] {
  let ways: number[][] = [[]];
  for (let thing = 0; thing < things; thing++) {
    // what comes after it needs places too
    const last = places - (things - thing);
    const next: number[][] = [];
    for (const way of ways)
      for (let place = (way.at(-1) ?? -1) + 1; place <= last && next.length < MOST_WAYS; place++)
        if (fits(thing, place)) next.push([...way, place]);
    ways = next;
  }
  return ways.length < MOST_WAYS ? ways : [];
}

/** The place of each thing that has the same one in every way; -1 for the others. Null where there is no way at all. */
export function surePlaces(ways: readonly (readonly number[])[]): readonly number[] | null {
  const [first] = ways;
  if (!first) return null;
  return first.map((place, thing) => (ways.every((way) => way[thing] === place) ? place : -1));
}
