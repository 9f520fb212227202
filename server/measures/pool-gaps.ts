import { gapWithError, type GapSums, type GapWithError } from './gap-with-error.ts';
import { sum } from './sum.ts';

/**
 * A team's gap over several competencies: observed, expected and variances added up.
 *
 * Shapes: `gaps` one a competency, as `adjustedGap` gives them. `deff` is the design effect of the pooled
 *         ratings and must be told: the ratings of one person are not independent.
 * Units:  points of the scale per rating; no rounding.
 * Null:   no ratings at all.
 * Errors: RangeError unless deff is finite and above 0.
 *
 * @example
 * poolGaps([{ observed: 5, expected: 4, variance: 1, n: 2 }, { observed: 5, expected: 4, variance: 3, n: 2 }], { deff: 4 })
 * // => { gap: 0.5, se0: 1, z: 0.5, … }
 */
export function poolGaps(gaps: readonly GapSums[], { deff }: { deff: number }): GapWithError | null {
  const n = sum(gaps.map((gap) => gap.n));
  if (n === 0) return null;
  const observed = sum(gaps.map((gap) => gap.observed));
  const expected = sum(gaps.map((gap) => gap.expected));
  const variance = sum(gaps.map((gap) => gap.variance));
  return gapWithError({ observed, expected, variance, n }, deff);
}
