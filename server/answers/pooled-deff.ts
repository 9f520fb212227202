import { generalisedDeff } from '../measures/design-effect.ts';

/**
 * Design effect of a figure pooled over competencies, 1 + (mbar - 1) rho: by how much its variance exceeds
 * that of as many independent ratings.
 *
 * Shapes: `ratings` in the figure and its `people` (the most in any one competency, so that mbar is never too
 *         small). Where `rho` is null people count as the sample: a design effect of mbar, as if it were 1.
 * Units:  1 or more; 1 where each person has one rating.
 *
 * @example
 * pooledDeff({ people: 20, ratings: 80 }, 0.4) // => 2.2
 */
export function pooledDeff(of: { people: number; ratings: number }, rho: number | null): number {
  return generalisedDeff(Math.max(1, of.ratings / of.people), Math.max(0, rho ?? 1));
}
