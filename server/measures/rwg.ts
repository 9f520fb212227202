import { countTotal } from './count-total.ts';
import { sum } from './sum.ts';

export interface Rwg {
  /** Agreement within the group; below 0 where it is more split than chance. */
  rwg: number | null;
  /** Standard deviation as a share of that of evenly spread scores: 1 uses the whole scale. */
  rangeUse: number | null;
  /** Share at the scale's middle score; null where the scale has none. */
  middleShare: number | null;
  mean: number;
  /** Variance with n - 1. */
  variance: number | null;
  /** Ratings. */
  n: number;
  /** Why a number is null. `one-person` hides `no-middle`. */
  reason: 'one-person' | 'no-middle' | null;
}

/**
 * Agreement within a group and central tendency, both against scores spread evenly over the scale, whose
 * variance is (K² - 1) / 12.
 *
 * Shapes: `counts` is [c_1..c_K].
 * Units:  r_wg 1 = all the same, 0 = as spread as chance; not clamped. No rounding.
 * Null:   nobody, or a scale of one position, has none of it; one rating has no variance; a scale with an
 *         even number of positions has no middle.
 * Errors: RangeError unless the counts are finite and not below 0.
 * Source: James, Demaree & Wolf (1984), J. Appl. Psychol. 69:85-98.
 *
 * @example
 * rwg([0, 1, 2, 1, 0]) // => { rwg: 0.6667, rangeUse: 0.5774, middleShare: 0.5, … }
 */
export function rwg(counts: readonly number[]): Rwg | null {
  const size = counts.length;
  const n = countTotal(counts);
  if (n === 0 || size === 1) return null;

  const mean = sum(counts.map((count, at) => count * (at + 1))) / n;
  const middle = size % 2 === 1 ? counts[(size - 1) / 2] : undefined;
  const middleShare = middle === undefined ? null : middle / n;
  if (n <= 1)
    return { rwg: null, rangeUse: null, middleShare, mean, variance: null, n, reason: 'one-person' };

  const variance = sum(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / (n - 1);
  const evenly = (size ** 2 - 1) / 12;
  return {
    rwg: 1 - variance / evenly,
    rangeUse: Math.sqrt(variance / evenly),
    middleShare,
    mean,
    variance,
    n,
    reason: middleShare === null ? 'no-middle' : null,
  };
}
