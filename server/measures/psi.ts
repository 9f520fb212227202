import { countPair } from './count-pair.ts';
import { chiSquareUpper, chiSquareUpperQuantile } from './distributions/chi-square.ts';
import { outerTail } from './outer-tail.ts';
import { sum } from './sum.ts';

export interface Psi {
  psi: number;
  /** Per position, its part of psi. */
  parts: number[];
  /** What psi would exceed in 5 % of comparisons without any change. Judge by it, not by 0.1 and 0.25. */
  critical: number;
  /** psi / (1/n + 1/m), about chi-square with K - 1 degrees of freedom when nothing changed. */
  statistic: number;
  df: number;
  p: number;
}

/**
 * Population stability index of two distributions, beside its own critical value.
 *
 * Shapes: counts [c_1..c_K], before and after, on one scale: one competency, since each rating is taken as
 *         another person (over several see `raoScott`).
 * Units:  nats; no rounding. Shares are smoothed by (c + a)/(N + Ka), a = 1/2 unless told.
 * Null:   one of them holds nobody.
 * Errors: RangeError unless both have the same K, counts are finite and not below 0 and the prior above 0.
 * Source: Yurdakul (2018), Statistical properties of the population stability index (Western Michigan
 *         University). The cut-offs 0.1 and 0.25 in use elsewhere are not used: STATISTICS.md, M5.
 *
 * @example
 * psi([5, 10, 5], [2, 10, 8]) // => { psi: 0.1708, critical: 0.5991, p: 0.4258, … }
 */
export function psi(
  before: readonly number[],
  after: readonly number[],
  { prior = 0.5, confidence = 0.95 }: { prior?: number; confidence?: number } = {},
): Psi | null {
  if (!(prior > 0 && Number.isFinite(prior)))
    throw new RangeError(`a prior is a number above 0, not ${prior}`);
  const above = 2 * outerTail(confidence);
  const pair = countPair(before, after);
  if (pair === null) return null;

  const { categories, n, m } = pair;
  const size = categories.length;
  const parts = categories.map((count) => {
    const p = (count.before + prior) / (n + size * prior);
    const q = (count.after + prior) / (m + size * prior);
    return (q - p) * Math.log(q / p);
  });
  const total = sum(parts);
  const scale = 1 / n + 1 / m;
  const df = size - 1;
  return {
    psi: total,
    parts,
    critical: scale * chiSquareUpperQuantile(above, df),
    statistic: total / scale,
    df,
    p: chiSquareUpper(total / scale, df),
  };
}
