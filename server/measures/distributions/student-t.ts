import { normalQuantile, normalUpper } from './normal.ts';
import { checkProbability } from './probability.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { solveBeta } from './solve-beta.ts';

/**
 * Upper tail of Student's t distribution, P(T > t), with `df` degrees of freedom (any positive number;
 * Infinity is the normal distribution).
 *
 * Units:  relative error below 1e-10, for df up to 1e6.
 * Errors: RangeError unless df is positive and t is a number.
 * Source: DLMF 8.17; Abramowitz & Stegun 26.7.1: I_{df/(df+t²)}(df/2, 1/2) is the two-sided tail.
 *
 * @example
 * tUpper(2.7764451051977987, 4) // => 0.025
 */
export function tUpper(t: number, df: number): number {
  checkDf(df);
  if (Number.isNaN(t)) throw new RangeError('the t distribution has no tail at NaN');
  if (df === Infinity) return normalUpper(t);
  if (Math.abs(t) === Infinity) return t > 0 ? 0 : 1;

  // df + t² may overflow where neither share does.
  const ratio = (t / df) * t;
  const half =
    regularisedBeta(df / 2, 0.5, 1 / (1 + ratio), ratio === Infinity ? 1 : ratio / (1 + ratio)).lower / 2;
  return t >= 0 ? half : 1 - half;
}

/** Lower tail, P(T <= t). See `tUpper`. */
export function tCdf(t: number, df: number): number {
  return tUpper(-t, df);
}

/**
 * The t with lower tail `p`.
 *
 * Units:  relative error below 1e-10, for df up to 1e6; infinite where it would pass 1e150.
 * Errors: RangeError unless df is positive and 0 <= p <= 1; -Infinity and Infinity at the ends.
 *
 * @example
 * tQuantile(0.975, 4) // => 2.7764451051977987
 */
export function tQuantile(p: number, df: number): number {
  checkDf(df);
  checkProbability(p, 'p');
  if (df === Infinity) return normalQuantile(p);
  if (p > 0.5) return -tQuantile(1 - p, df);
  // The two-sided tail 2p, and what it leaves: 1 - 2p is exact here.
  const { x, y } = solveBeta({ lower: 2 * p, upper: 1 - 2 * p }, df / 2, 0.5);
  return y === 0 ? 0 : -Math.sqrt((df * y) / x);
}

/** The t with upper tail `p`: exact where 1 - p would round. See `tQuantile`. */
export function tUpperQuantile(p: number, df: number): number {
  return 0 - tQuantile(p, df); // at a half 0, not -0
}

function checkDf(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom are positive, not ${df}`);
}
