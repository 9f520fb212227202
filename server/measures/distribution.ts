import { countTotal } from './count-total.ts';
import { interpolatedMedian } from './interpolated-median.ts';
import { sum } from './sum.ts';

export interface Distribution {
  /** Ratings. */
  n: number;
  /** Per position, its share and the share at or below it (F_j). */
  shares: number[];
  cumulative: number[];
  /** In points of the scale, 1..K. */
  mean: number;
  median: number;
  /** Variance and standard deviation with n - 1. */
  variance: number | null;
  sd: number | null;
  /** Ordinal dispersion D: 0 = all the same, 1 = half at each end. */
  dispersion: number;
  /** Consensus: 1 = all the same, 0 = half at each end. */
  consensus: number;
  /** Entropy: 0 = all the same, 1 = spread evenly; it knows nothing of the order. */
  entropy: number;
  /** Why the variance is null. */
  reason: 'one-person' | null;
}

/**
 * What a distribution of ratings looks like: where it is and how spread.
 *
 * Shapes: `counts` is [c_1..c_K].
 * Units:  mean, median and sd in points of the scale; the three measures of spread from 0 to 1. No rounding.
 * Null:   nobody has no distribution; one person has no variance.
 * Errors: RangeError unless K is at least 2 and counts are finite and not below 0.
 * Source: Blair & Lacy (2000), Sociol. Methods Res. 28:251-280 (D = 1 - l²); Tastle & Wierman (2007), Int.
 *         J. Approx. Reason. 45:531-545; Shannon (1948), divided by ln K; median as psych::interp.median.
 *
 * @example
 * distribution([1, 0, 1]) // => { mean: 2, median: 2, dispersion: 1, consensus: 0, entropy: 0.6309, … }
 */
export function distribution(counts: readonly number[]): Distribution | null {
  const size = counts.length;
  if (size < 2) throw new RangeError(`a scale has at least two positions, not ${size}`);
  const n = countTotal(counts);
  if (n === 0) return null;

  const shares = counts.map((count) => count / n);
  const cumulative = counts.map((_, at) => sum(counts.slice(0, at + 1)) / n);
  const mean = sum(counts.map((count, at) => count * (at + 1))) / n;
  const variance = n <= 1 ? null : sum(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / (n - 1);
  const used = shares.map((share, at) => ({ share, distance: Math.abs(at + 1 - mean) }));
  const present = used.filter(({ share }) => share > 0);
  return {
    n,
    shares,
    cumulative,
    mean,
    median: interpolatedMedian(counts),
    variance,
    sd: variance === null ? null : Math.sqrt(variance),
    dispersion: (4 / (size - 1)) * sum(cumulative.map((below) => below * (1 - below))),
    consensus: 1 + sum(present.map(({ share, distance }) => share * Math.log2(1 - distance / (size - 1)))),
    // 0 - x: the sum of nothing but ln 1 is 0, and must not come out as -0.
    entropy: 0 - sum(present.map(({ share }) => share * Math.log(share))) / Math.log(size),
    reason: variance === null ? 'one-person' : null,
  };
}
