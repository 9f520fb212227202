import type { ValueSums } from '../../../db/private/sum-votes.ts';
import type { ClusterSums } from '../../measures/cluster-sums.ts';

/** Adds up the sums of several groups of people, as the measures take them. */
export function clusterSumsOf(rows: readonly ValueSums[]): ClusterSums {
  const sums: ClusterSums = { n: 0, M: 0, M2: 0, T: 0, T2: 0, TM: 0, Q: 0, B: 0 };
  for (const { ratings, people, t, t2, q } of rows) {
    sums.n += people;
    sums.M += people * ratings;
    sums.M2 += people * ratings ** 2;
    sums.T += t;
    sums.T2 += t2;
    sums.TM += t * ratings;
    sums.Q += q;
    sums.B += t2 / ratings;
  }
  return sums;
}
