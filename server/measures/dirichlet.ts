import { countTotal } from './count-total.ts';
import { betaQuantile, betaUpperQuantile } from './distributions/beta.ts';
import { outerTail } from './outer-tail.ts';
import type { ProportionInterval } from './wilson.ts';

/**
 * Smoothed shares of all categories under a Dirichlet prior (Jeffreys' 1/2 unless told), each with its
 * equal-tailed interval, Beta(c_s + a, N - c_s + (K-1)a). No share is 0, so logarithms can be taken of them.
 *
 * Shapes: `counts` is [c_1..c_K]; one entry a category comes back.
 * Units:  fractions, not per cent; no rounding. The estimate is the posterior mean, (c_s + a) / (N + Ka).
 * Null:   nobody: there would be nothing but the prior.
 * Errors: RangeError unless counts are finite and not below 0, K is at least 2 and the prior is above 0.
 * Source: Gelman et al., Bayesian Data Analysis, 3.4; Jeffreys (1946), Proc. R. Soc. A 186:453-461.
 *
 * @example
 * dirichlet([0, 3]) // => [{ estimate: 0.125, lower: 0.0002, upper: 0.5355 }, { estimate: 0.875, … }]
 */
export function dirichlet(
  counts: readonly number[],
  { prior = 0.5, confidence = 0.95 }: { prior?: number; confidence?: number } = {},
): ProportionInterval[] | null {
  const size = counts.length;
  if (size < 2) throw new RangeError(`a scale has at least two positions, not ${size}`);
  if (!(prior > 0 && Number.isFinite(prior)))
    throw new RangeError(`a prior is a number above 0, not ${prior}`);
  const n = countTotal(counts);
  const tail = outerTail(confidence);
  if (n === 0) return null;

  return counts.map((count) => {
    const [a, b] = [count + prior, n - count + (size - 1) * prior];
    return {
      estimate: a / (n + size * prior),
      lower: betaQuantile(tail, a, b),
      upper: betaUpperQuantile(tail, a, b),
    };
  });
}
