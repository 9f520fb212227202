import { gammaCdf, gammaQuantile, gammaUpper, gammaUpperQuantile } from './gamma.ts';

/**
 * The chi-square distribution with `df` degrees of freedom (any positive number): the gamma distribution
 * with shape df/2 and scale 2. Accuracy, errors and source are those of `gammaUpper`.
 *
 * @example
 * chiSquareUpper(3.841458820694124, 1) // => 0.05
 */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(x, df / 2, 2);
}

/** Lower tail, P(X <= x). */
export function chiSquareCdf(x: number, df: number): number {
  return gammaCdf(x, df / 2, 2);
}

/** The x with lower tail `p`. */
export function chiSquareQuantile(p: number, df: number): number {
  return gammaQuantile(p, df / 2, 2);
}

/** The x with upper tail `p`: exact where 1 - p would round. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  return gammaUpperQuantile(p, df / 2, 2);
}
