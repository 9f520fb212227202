import { cumulativePair } from './cumulative-pair.ts';
import { sum } from './sum.ts';

export interface W1 {
  /** Mean number of points moved a rating. */
  w1: number;
  /** The parts of it that moved up and down; w1 is their sum, the shift of the mean their difference. */
  up: number;
  down: number;
  meanShift: number;
}

/**
 * Size of a shift between two distributions on one ordered scale: the ordinal Wasserstein-1 distance, and
 * how much of it went up. It tells "moved up" from "spread out" (mean shift 0, w1 above 0).
 *
 * Shapes: counts [c_1..c_K], before and after, on one scale; their totals may differ.
 * Units:  points of the scale a rating; no rounding.
 * Null:   one of them holds nobody.
 * Errors: RangeError unless both have the same K and counts are finite and not below 0.
 * Source: Vallender (1974), Theory Probab. Appl. 18:784-786; scipy.stats.wasserstein_distance.
 *
 * @example
 * w1([1, 2, 1], [2, 0, 2]) // => { w1: 0.5, up: 0.25, down: 0.25, meanShift: 0 }
 */
export function w1(before: readonly number[], after: readonly number[]): W1 | null {
  const pair = cumulativePair(before, after);
  if (pair === null) return null;

  const moved = pair.map(({ f, g }) => f - g);
  const up = sum(moved.map((difference) => Math.max(difference, 0)));
  const down = sum(moved.map((difference) => Math.max(-difference, 0)));
  return { w1: up + down, up, down, meanShift: up - down };
}
