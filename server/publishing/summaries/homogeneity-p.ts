import { chiSquareTest, type ChiSquareTest } from '../../measures/chi-square-test.ts';
import type { ClusterSums } from '../../measures/cluster-sums.ts';
import { designEffect } from '../../measures/design-effect.ts';

/**
 * The p-value of Stuart and Maxwell's test where one person has several pairs of scores: its statistic over
 * the design effect of the differences (the first-order correction of Rao and Scott, 1984).
 *
 * Shapes: `sums` of the differences after - before over people.
 * Units:  0 to 1; 1 where nobody moved.
 */
export function homogeneityP(test: ChiSquareTest | null, sums: ClusterSums): number {
  if (test === null) return 1;
  const deff = designEffect(sums)?.deff ?? 0;
  // None where nothing varies between people: then the differences are as good as independent.
  return chiSquareTest(test.statistic / (deff > 0 ? deff : 1), test.df)?.p ?? 1;
}
