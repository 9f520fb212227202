import type { ClusterSums } from './cluster-sums.ts';
import { iccFromSums } from './icc-from-sums.ts';
import { ratioVariance } from './ratio-variance.ts';

// As in `ratioVariance`: less than this is what rounding leaves of 0.
const ROUNDING = 1e-12;

export interface DesignEffect {
  /** How many times larger the mean's variance is than that of as many independent ratings. */
  deff: number | null;
  /** The same in the generalised form, 1 + (mbar - 1) icc. */
  generalised: number | null;
  /** Intraclass correlation ICC(1), and the two mean squares that it comes from. */
  icc: number | null;
  msb: number | null;
  msw: number | null;
  /** Ratings a person: weighted by themselves (M2/M), and as the analysis of variance has it (n0). */
  mbar: number;
  n0: number | null;
  /** Variance of a rating, with M - 1. */
  sigma2: number | null;
  /** Why a number is null: too few people, everyone rated once (deff is then 1), or all ratings alike. */
  reason: 'one-person' | 'one-rating-each' | 'no-variance' | null;
}

/**
 * How far ratings cluster in people, from the additive sums of section 2.
 *
 * Shapes: sums over people (see `clusterSums`).
 * Null:   no ratings: nothing at all. Otherwise as `reason` says.
 * Source: Kish (1965), Survey Sampling, 5.4; survey::svymean(deff = "replace"); `iccFromSums`.
 *
 * @example
 * designEffect(clusterSums([[1, 1], [3, 3]])) // => { deff: 3, icc: 1, mbar: 2, generalised: 2, … }
 */
export function designEffect(sums: ClusterSums): DesignEffect | null {
  const { M, M2, T, Q } = sums;
  if (M === 0) return null;
  const mbar = M2 / M;
  const unknown = { icc: null, msb: null, msw: null, n0: null };
  const variance = ratioVariance(sums);
  if (variance === null)
    return { deff: null, generalised: null, ...unknown, mbar, sigma2: null, reason: 'one-person' };

  const sigma2 = Math.max(0, Q - T ** 2 / M) / (M - 1);
  if (sigma2 <= ROUNDING * (Q / M))
    return { deff: null, generalised: null, ...unknown, mbar, sigma2: 0, reason: 'no-variance' };
  const correlation = iccFromSums(sums);
  // Nobody has a second rating: nothing correlates, and the ratings are as good as independent.
  if (correlation === null)
    return { deff: 1, generalised: 1, ...unknown, mbar, sigma2, reason: 'one-rating-each' };

  const { estimate: icc, msb, msw, m: n0 } = correlation;
  const generalised = icc === null ? null : generalisedDeff(mbar, icc);
  return { deff: variance / (sigma2 / M), generalised, icc, msb, msw, mbar, n0, sigma2, reason: null };
}

/**
 * The design effect of a group that has `mbar` = M2/M ratings a person, where one person's ratings
 * correlate by `rho`: 1 + (mbar - 1) rho. What the read side uses, with the company's rho of the cycle.
 */
export function generalisedDeff(mbar: number, rho: number): number {
  return 1 + (mbar - 1) * rho;
}

/**
 * Standard error of a mean of M ratings in the generalised form, sqrt(sigma² (1 + (mbar - 1) rho) / M).
 *
 * Shapes: `sigma2` is the variance of one rating, the company's or M9's under its null.
 * Null:   no ratings.
 * Errors: RangeError if the variance comes out below 0 (rho below -1/(mbar - 1) is none).
 *
 * @example
 * generalisedSe({ sigma2: 0.5, M: 50, mbar: 10, rho: 0.4 }) // => 0.2145
 */
export function generalisedSe(of: { sigma2: number; M: number; mbar: number; rho: number }): number | null {
  if (of.M === 0) return null;
  const variance = (of.sigma2 * generalisedDeff(of.mbar, of.rho)) / of.M;
  if (!(variance >= 0)) throw new RangeError(`a variance of ${variance} from ${JSON.stringify(of)}`);
  return Math.sqrt(variance);
}
