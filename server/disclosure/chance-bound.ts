const BOUNDS = [0.01, 0.05];

/**
 * The smallest of 0.01, 0.05 and 1 that a p-value does not exceed, which is all that is told of a test on pairs of
 * ratings. The p-value itself would show a single rating: of 119 people whose two sources agree to the last
 * rating it is 1, and 0.32 as soon as one moves. So it told that whoever has a rating of one source only is the
 * difference of the two figures.
 *
 * @example
 * chanceBound(0.03) // => 0.05
 * chanceBound(0.32) // => 1
 */
export function chanceBound(p: number): number {
  return BOUNDS.find((bound) => p <= bound) ?? 1;
}
