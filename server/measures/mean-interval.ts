import { type ClusterMean, clusterMeanOfSums } from './cluster-mean.ts';
import { countTotal } from './count-total.ts';
import { sum } from './sum.ts';

/**
 * Mean of one competency's ratings with its interval, mean +- t s/sqrt(N): every rating is another person.
 *
 * Shapes: `counts` is [c_1..c_K].
 * Units:  points of the scale, 1..K; no rounding.
 * Null:   as `clusterMean`, of which it is the case of one rating a person.
 * Errors: RangeError unless counts are finite and not below 0.
 * Source: Student (1908), Biometrika 6:1-25.
 *
 * @example
 * meanInterval([0, 1, 2, 1]) // => { estimate: 3, se: 0.4082, lower: 1.7008, upper: 4.2992, … }
 */
export function meanInterval(
  counts: readonly number[],
  options: { confidence?: number } = {},
): ClusterMean | null {
  const n = countTotal(counts);
  const T = sum(counts.map((count, at) => count * (at + 1)));
  const T2 = sum(counts.map((count, at) => count * (at + 1) ** 2));
  return clusterMeanOfSums({ n, M: n, M2: n, T, T2, TM: T }, options);
}
