import { clusterSums, type ClusterSums } from './cluster-sums.ts';
import { tUpperQuantile } from './distributions/student-t.ts';
import { outerTail } from './outer-tail.ts';
import { ratioVariance } from './ratio-variance.ts';

export interface ClusterMean {
  /** Mean rating in points of the scale, and its confidence limits. */
  estimate: number;
  lower: number | null;
  upper: number | null;
  se: number | null;
  /** Degrees of freedom: people less one. */
  df: number;
  people: number;
  ratings: number;
  /** Why there is no interval: one person, or all people with one mean, which would give a width of 0. */
  reason: 'one-person' | 'no-variance' | null;
}

interface Options {
  confidence?: number;
}

/**
 * Mean of ratings that cluster in people, with the interval that knows it (95 % unless told).
 * With one rating a person it is the plain mean +- t s/sqrt(N).
 *
 * Shapes: one list of scores a person.
 * Units:  points of the scale; no rounding, and the limits are not cut at the scale's ends.
 * Null:   no ratings, no mean; otherwise as `reason` says.
 * Errors: RangeError if a score is not a finite number.
 * Source: Cochran (1977), Sampling Techniques, 6.4; survey::svymean with ids = person, t with n - 1.
 *
 * @example
 * clusterMean([[3, 4], [2], [5]]) // => { estimate: 3.5, se: 0.6495, lower: 0.7053, upper: 6.2947, … }
 */
export function clusterMean(
  people: readonly (readonly number[])[],
  options: Options = {},
): ClusterMean | null {
  return clusterMeanOfSums(clusterSums(people), options);
}

/** The same from the sums over people, which is all that it needs. */
export function clusterMeanOfSums(
  sums: Omit<ClusterSums, 'Q' | 'B'>,
  { confidence = 0.95 }: Options = {},
): ClusterMean | null {
  const tail = outerTail(confidence);
  if (sums.M === 0) return null;

  const estimate = sums.T / sums.M;
  const known = { estimate, df: sums.n - 1, people: sums.n, ratings: sums.M };
  const variance = ratioVariance(sums);
  if (variance === null || variance === 0)
    return {
      ...known,
      lower: null,
      upper: null,
      se: null,
      reason: variance === 0 ? 'no-variance' : 'one-person',
    };

  const se = Math.sqrt(variance);
  const half = tUpperQuantile(tail, known.df) * se;
  return { ...known, lower: estimate - half, upper: estimate + half, se, reason: null };
}
