import { sum } from './sum.ts';

/**
 * All that a mean of clustered ratings, its error and its intraclass correlation need to know, as sums over
 * people, so that sums of two groups of people are those of both together. m_p is how many ratings a person
 * has and t_p their sum.
 */
export interface ClusterSums {
  /** People with a rating. */
  n: number;
  /** Σ m: ratings. */
  M: number;
  /** Σ m². */
  M2: number;
  /** Σ t. */
  T: number;
  /** Σ t². */
  T2: number;
  /** Σ t m. */
  TM: number;
  /** Sum of squared ratings. */
  Q: number;
  /** Σ t²/m. */
  B: number;
}

/**
 * The sums of some people's ratings.
 *
 * Shapes: one list of scores a person; a person without any is left out. For the share of a score, give
 *         1 where a rating is that score and 0 where not: then T, T2 and TM are its C, C2 and CM.
 * Errors: RangeError if a score is not a finite number.
 * Source: STATISTICS.md, section 2 ("Clustering").
 *
 * @example
 * clusterSums([[3, 4], [2]]) // => { n: 2, M: 3, M2: 5, T: 9, T2: 53, TM: 16, Q: 29, B: 28.5 }
 */
export function clusterSums(people: readonly (readonly number[])[]): ClusterSums {
  const rated = people.filter((scores) => scores.length > 0);
  for (const score of rated.flat())
    if (!Number.isFinite(score)) throw new RangeError(`${score} is not a score`);

  const each = rated.map((scores) => ({ m: scores.length, t: sum(scores) }));
  return {
    n: rated.length,
    M: sum(each.map(({ m }) => m)),
    M2: sum(each.map(({ m }) => m ** 2)),
    T: sum(each.map(({ t }) => t)),
    T2: sum(each.map(({ t }) => t ** 2)),
    TM: sum(each.map(({ t, m }) => t * m)),
    Q: sum(rated.flat().map((score) => score ** 2)),
    B: sum(each.map(({ t, m }) => t ** 2 / m)),
  };
}
