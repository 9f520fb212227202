import { fUpper, fUpperQuantile } from './distributions/f.ts';

/** Aggregates of ratings by person that add up over groups of people. t = a person's sum, m = how many. */
export interface RatingSums {
  /** People. */
  n: number;
  /** Sums over people of m, m², t and t²/m; sum of squared scores. */
  M: number;
  M2: number;
  T: number;
  B: number;
  Q: number;
}

export interface Icc {
  /** ICC(1), and its 95 % limits by the F distribution; not clamped: below 0 if people differ less than chance. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  /** Mean squares between people and within them, their ratio, its degrees of freedom and p-value. */
  msb: number;
  msw: number;
  f: number | null;
  df1: number;
  df2: number;
  p: number | null;
  /** Ratings per person; where it varies, the mean that makes MSB unbiased. */
  m: number;
  /** People and ratings. */
  n: number;
  ratings: number;
  /** Why a number is null: all ratings are one score, or all of each person's are (then only F and what comes of it). */
  reason: 'one-score' | 'no-variance-within' | null;
}

/** Squares that differ by less than this share of their size differ by rounding. */
const ROUNDING = 1e-13;

/**
 * ICC(1) of ratings by person from sums that add up over groups.
 *
 * Null:   fewer than two people, or nobody with more than one rating.
 * Source: Shrout & Fleiss (1979), Psychol. Bull. 86:420-428, ICC(1,1); n0 for unequal m: Snedecor & Cochran
 *         (1989), 13.5 (the limits are then approximate). psych::ICC, multilevel::ICC1.
 */
export function iccFromSums({ n, M, M2, T, B, Q }: RatingSums): Icc | null {
  if (n < 2 || M <= n) return null;
  const between = B - T ** 2 / M;
  const within = Q - B;
  const [df1, df2] = [n - 1, M - n];
  const m = (M - M2 / M) / df1;
  const msb = between <= ROUNDING * B ? 0 : between / df1;
  const msw = within <= ROUNDING * Q ? 0 : within / df2;
  const known = { msb, msw, df1, df2, m, n, ratings: M };
  const unknown = { lower: null, upper: null, f: null, p: null };
  if (msb === 0 && msw === 0) return { estimate: null, ...unknown, ...known, reason: 'one-score' };
  const estimate = (msb - msw) / (msb + (m - 1) * msw);
  if (msw === 0) return { estimate, ...unknown, ...known, reason: 'no-variance-within' };

  const f = msb / msw;
  const limit = (ratio: number) => (ratio - 1) / (ratio + m - 1);
  const lower = limit(f / fUpperQuantile(0.025, df1, df2));
  const upper = limit(f * fUpperQuantile(0.025, df2, df1));
  return { estimate, lower, upper, f, p: fUpper(f, df1, df2), ...known, reason: null };
}
