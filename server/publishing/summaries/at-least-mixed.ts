import type { ClusterSums } from '../../measures/cluster-sums.ts';

/**
 * The sums as if at least k people had one rating off the rest of theirs: "everybody has one score throughout"
 * would join the tables of all competencies, which the proof takes for separate unknowns.
 *
 * Shapes: sums of scores, or of 1 where a rating is of some kind and 0 where not.
 */
export function atLeastMixed(sums: ClusterSums, k: number): ClusterSums {
  return { ...sums, Q: Math.max(sums.Q, sums.B + k * (1 - sums.n / sums.M)) };
}
