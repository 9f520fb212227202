import type { ClusterSums } from '../../measures/cluster-sums.ts';

/**
 * The sums of differences as if at least k of them were a point off their mean: an interval without any width
 * would say that nobody moved, or everybody by the same, and near none its width grows with each single rating.
 *
 * Shapes: sums of differences after - before over people.
 */
export function atLeastMoved(sums: ClusterSums, k: number): ClusterSums {
  const mean = sums.T / sums.M;
  const squares = sums.T2 - 2 * mean * sums.TM + mean ** 2 * sums.M2;
  return { ...sums, T2: sums.T2 + Math.max(0, k - squares) };
}
