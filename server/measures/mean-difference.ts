import { distribution } from './distribution.ts';
import { tUpper, tUpperQuantile } from './distributions/student-t.ts';
import { outerTail } from './outer-tail.ts';

export interface MeanDifference {
  /** Mean of x less mean of y, in points of the scale, with its confidence limits. */
  difference: number;
  lower: number | null;
  upper: number | null;
  se: number | null;
  /** Welch's statistic, Satterthwaite's degrees of freedom, two-sided p. */
  t: number | null;
  df: number | null;
  p: number | null;
  /** Why there is no interval: one person in a group, or nothing varies in either. */
  reason: 'one-person' | 'no-variance' | null;
}

/**
 * Difference of two groups' means, of people who have one rating each (Welch's t, 95 % unless told).
 *
 * Shapes: counts [c_1..c_K] of both groups on one scale.
 * Units:  points of the scale; no rounding.
 * Null:   one of them holds nobody: nothing at all. Otherwise as `reason` says.
 * Errors: RangeError as `distribution`.
 * Source: Welch (1947), Biometrika 34:28-35; t.test in R.
 *
 * @example
 * meanDifference([1, 2, 1], [0, 1, 3]) // => { difference: -0.75, se: 0.4787, t: -1.5667, df: 4.9726, … }
 */
export function meanDifference(
  x: readonly number[],
  y: readonly number[],
  { confidence = 0.95 }: { confidence?: number } = {},
): MeanDifference | null {
  const tail = outerTail(confidence);
  const [ofX, ofY] = [distribution(x), distribution(y)];
  if (!ofX || !ofY) return null;

  const difference = ofX.mean - ofY.mean;
  const unknown = { lower: null, upper: null, se: null, t: null, df: null, p: null };
  if (ofX.variance === null || ofY.variance === null) return { difference, ...unknown, reason: 'one-person' };
  const [vx, vy] = [ofX.variance / ofX.n, ofY.variance / ofY.n];
  if (vx + vy === 0) return { difference, ...unknown, reason: 'no-variance' };

  const se = Math.sqrt(vx + vy);
  const df = (vx + vy) ** 2 / (vx ** 2 / (ofX.n - 1) + vy ** 2 / (ofY.n - 1));
  const half = tUpperQuantile(tail, df) * se;
  const t = difference / se;
  const [lower, upper] = [difference - half, difference + half];
  return { difference, lower, upper, se, t, df, p: 2 * tUpper(Math.abs(t), df), reason: null };
}
