import { betaCdf } from './distributions/beta.ts';

/**
 * The exact two-sided chance of a split at least as uneven, were both sides equally likely.
 *
 * Shapes: two whole counts. Null: nothing to split.
 * Source: binom.test(left, left + right) in R.
 *
 * @example
 * signTest(8, 2) // => 0.109375
 */
export function signTest(left: number, right: number): number | null {
  const n = left + right;
  if (n === 0) return null;
  const fewer = Math.min(left, right);
  // P(X <= fewer) of n at 1/2; the other side is as likely, and at an even split the two overlap.
  return Math.min(1, 2 * betaCdf(0.5, n - fewer, fewer + 1));
}
