/** Raters of one table's people by home node, distinct. A home need not list more than `FEWEST_RATERS`. */
export type HomeRaters = ReadonlyMap<number, readonly number[]>;

/** Fewest distinct raters behind a set of people whom peers rated (DISCLOSURE.md, rule 6). */
export const FEWEST_RATERS = 3;

/**
 * Adds raters to a set. It grows to the fewest that are enough and no further: whether several homes have that
 * many together, however their raters overlap, is then told exactly.
 *
 * @example
 * hasEnoughRaters(addRaters(new Set([7, 8]), [8, 9, 10])) // => true: 7, 8 and 9
 * hasEnoughRaters(addRaters(new Set([7, 8]), [8, 7])) // => false: two raters, however many ratings
 */
export function addRaters(raters: Set<number>, more: Iterable<number>): Set<number> {
  for (const rater of more) {
    if (raters.size >= FEWEST_RATERS) break;
    raters.add(rater);
  }
  return raters;
}

export function hasEnoughRaters(raters: ReadonlySet<number>): boolean {
  return raters.size >= FEWEST_RATERS;
}
