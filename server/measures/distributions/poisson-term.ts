import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * x^a e^-x / Γ(a + 1): the Poisson probability of a at mean x, for any a > 0 (not only whole) and x > 0.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @example
 * poissonTerm(2, 3) // => 0.224041807655 = 9 e^-3 / 2
 */
export function poissonTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}
