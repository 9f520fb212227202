import { tailsOfLower, tailsOfUpper } from './probability.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { solveBeta } from './solve-beta.ts';

/**
 * The beta distribution with shapes a and b (mean = a / (a + b)).
 *
 * Units:  relative error below 1e-10 in either tail and in the quantiles, for shapes from 0.1 to 1e6.
 * Errors: RangeError unless a and b are positive and finite and p is from 0 to 1.
 * Source: `regularisedBeta`; quantiles by Newton on the logarithm of the smaller tail.
 *
 * @example
 * betaUpper(0.5, 2, 3) // => 0.3125
 */
export function betaUpper(x: number, a: number, b: number): number {
  return regularisedBeta(a, b, clamp(x)).upper;
}

/** Lower tail, P(X <= x). See `betaUpper`. */
export function betaCdf(x: number, a: number, b: number): number {
  return regularisedBeta(a, b, clamp(x)).lower;
}

/** The x with lower tail `p`. See `betaUpper`. */
export function betaQuantile(p: number, a: number, b: number): number {
  return solveBeta(tailsOfLower(p, 'p'), a, b).x;
}

/** The x with upper tail `p`: exact where 1 - p would round. See `betaUpper`. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  return solveBeta(tailsOfUpper(p, 'p'), a, b).x;
}

/** All of the distribution lies between 0 and 1, so its tails are the same beyond. */
function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
