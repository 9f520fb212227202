import type { ClusterSums } from './cluster-sums.ts';

// Below this part of the sum of squares, what is left is rounding: one person a point off among a million
// leaves a thousand times as much.
const ROUNDING = 1e-12;

/**
 * Variance of a mean T/M of ratings that cluster in people: exact, as a ratio of two sums over people.
 *
 *   n/(n-1) (T2 - 2 mean TM + mean² M2) / M²
 *
 * Shapes: sums over people (see `clusterSums`); of a score's 0/1 sums it is the variance of its share.
 * Units:  squared points of the scale; 0 where every person has the same mean.
 * Null:   fewer than two people.
 * Source: Cochran (1977), Sampling Techniques, 6.4; survey::svymean with ids = person.
 *
 * @example
 * ratioVariance(clusterSums([[3, 4], [2], [5]])) // => 0.421875
 */
export function ratioVariance(sums: Pick<ClusterSums, 'n' | 'M' | 'M2' | 'T' | 'T2' | 'TM'>): number | null {
  const { n, M, M2, T, T2, TM } = sums;
  if (n < 2) return null;
  const mean = T / M;
  const squares = T2 - 2 * mean * TM + mean ** 2 * M2;
  return squares <= ROUNDING * T2 ? 0 : ((n / (n - 1)) * squares) / M ** 2;
}
