import { checkDeff } from './check-deff.ts';
import { countPair, type CountPair } from './count-pair.ts';
import { tUpper, tUpperQuantile } from './distributions/student-t.ts';
import { outerTail } from './outer-tail.ts';
import { placements } from './placements.ts';
import { sum } from './sum.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface Superiority {
  /** Chance that someone of x is above someone of y, ties half; 0.5 = no difference. */
  theta: number;
  /** Cliff's delta, 2 theta - 1. */
  delta: number;
  /** Confidence limits of theta; not cut at 0 and 1. */
  lower: number | null;
  upper: number | null;
  se: number | null;
  /** Brunner-Munzel statistic and Satterthwaite's degrees of freedom. */
  t: number | null;
  df: number | null;
  /** Mann-Whitney statistic, corrected for ties. */
  z: number | null;
  /** Two-sided, of t; of z where there is no t. */
  p: number | null;
  n: number;
  m: number;
  /** Why there is no interval. With all ties there is no test either. */
  reason: 'one-person' | 'complete-separation' | 'all-ties' | null;
}

/**
 * Who is higher: stochastic superiority of x over y, with the interval of Brunner and Munzel.
 *
 * Shapes: counts [c_1..c_K] of both groups on one scale. Pooled over competencies, give `deff`: the variance
 *         is multiplied by it.
 * Units:  probabilities; 95 % unless told. No rounding.
 * Null:   one of them holds nobody: nothing at all. Otherwise as `reason` says.
 * Errors: RangeError unless both have the same K, counts are finite and not below 0 and deff is above 0.
 * Source: Brunner & Munzel (2000), Biom. J. 42:17-25; Cliff (1993), Psychol. Bull. 114:494-509;
 *         statsmodels rank_compare_2ordinal(ddof=1).
 *
 * @example
 * superiority([3, 5, 2], [1, 4, 6]) // => { theta: 0.2955, delta: -0.4091, lower: 0.0660, upper: 0.5249, … }
 */
export function superiority(
  x: readonly number[],
  y: readonly number[],
  { deff = 1, confidence = 0.95 }: { deff?: number; confidence?: number } = {},
): Superiority | null {
  checkDeff(deff);
  const tail = outerTail(confidence);
  const pair = countPair(x, y);
  if (pair === null) return null;

  const { n, m } = pair;
  const ofX = placements(x, y);
  const ofY = placements(y, x);
  const theta = ofX.mean;
  const z = mannWhitney(pair, theta, deff);
  const known = { theta, delta: 2 * theta - 1, z, n, m };
  const none = { lower: null, upper: null, se: null, t: null, df: null, p: z === null ? null : twoSidedP(z) };
  if (z === null) return { ...known, ...none, reason: 'all-ties' };
  if (ofX.variance === null || ofY.variance === null) return { ...known, ...none, reason: 'one-person' };

  const [vx, vy] = [ofX.variance / n, ofY.variance / m];
  const v = vx + vy;
  if (v === 0) return { ...known, ...none, reason: 'complete-separation' };
  const df = v ** 2 / (vx ** 2 / (n - 1) + vy ** 2 / (m - 1));
  const se = Math.sqrt(v * deff);
  const t = (theta - 0.5) / se;
  const half = tUpperQuantile(tail, df) * se;
  const p = 2 * tUpper(Math.abs(t), df);
  return { ...known, lower: theta - half, upper: theta + half, se, t, df, p, reason: null };
}

/** z without continuity correction; null where everyone has one score. */
function mannWhitney({ categories, n, m }: CountPair, theta: number, deff: number): number | null {
  const all = n + m;
  const tied = categories.map(({ before, after }) => before + after);
  if (tied.includes(all)) return null;
  const ties = sum(tied.map((t) => t ** 3 - t)) / (all * (all - 1));
  const variance = (all + 1 - ties) / (12 * n * m);
  return (theta - 0.5) / Math.sqrt(variance * deff);
}
