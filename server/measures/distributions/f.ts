import { tailsOfLower, tailsOfUpper } from './probability.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { solveBeta } from './solve-beta.ts';
import type { Tails } from './tails.ts';

/**
 * The F distribution with d1 and d2 degrees of freedom (any positive numbers).
 *
 * Units:  relative error below 1e-10 in either tail and in the quantiles, for df from 0.2 to 1e6.
 * Errors: RangeError unless d1 and d2 are positive and finite and p is from 0 to 1.
 * Source: Abramowitz & Stegun 26.6.2: d1 F / (d1 F + d2) has a beta distribution, shapes d1/2 and d2/2.
 *
 * @example
 * fUpper(4.102821015130403, 2, 10) // => 0.05
 */
export function fUpper(x: number, d1: number, d2: number): number {
  return tails(x, d1, d2).upper;
}

/** Lower tail, P(X <= x). See `fUpper`. */
export function fCdf(x: number, d1: number, d2: number): number {
  return tails(x, d1, d2).lower;
}

/** The x with lower tail `p`. See `fUpper`. */
export function fQuantile(p: number, d1: number, d2: number): number {
  return quantile(tailsOfLower(p, 'p'), d1, d2);
}

/** The x with upper tail `p`: exact where 1 - p would round. See `fUpper`. */
export function fUpperQuantile(p: number, d1: number, d2: number): number {
  return quantile(tailsOfUpper(p, 'p'), d1, d2);
}

function tails(x: number, d1: number, d2: number): Tails {
  const ratio = (d1 / d2) * Math.max(0, x);
  if (ratio === Infinity) return regularisedBeta(d1 / 2, d2 / 2, 1, 0);
  return regularisedBeta(d1 / 2, d2 / 2, ratio / (1 + ratio), 1 / (1 + ratio));
}

function quantile(wanted: Tails, d1: number, d2: number): number {
  const { x, y } = solveBeta(wanted, d1 / 2, d2 / 2);
  return (d2 * x) / (d1 * y);
}
