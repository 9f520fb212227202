import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)): the binomial probability of a among a + b, for any
 * a, b > 0 (not only whole). y = 1 - x is given beside x, since it may be too small for the subtraction.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @example
 * binomialTerm(1, 2, 0.5, 0.5) // => 0.375
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}
