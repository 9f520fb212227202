import { checkDeff } from './check-deff.ts';
import { twoSidedP } from './two-sided-p.ts';
import { Z_95 } from './z-95.ts';

/** What was observed and what the mix predicts, as sums of scores over n ratings. */
export interface GapSums {
  observed: number;
  expected: number;
  /** Variance of the expected sum, before the design effect. */
  variance: number;
  n: number;
}

export interface GapWithError extends GapSums {
  /** Points of the scale above (below, if negative) what the mix predicts, and its 95 % limits. */
  gap: number;
  lower: number | null;
  upper: number | null;
  /** Standard error of the gap if the team rated as the company does; z = gap / se0 and its two-sided p. */
  se0: number | null;
  z: number | null;
  p: number | null;
  /** Why the error is null: everyone of such a mix has one score. */
  reason: 'no-variance' | null;
}

/**
 * The gap per rating with its error: (O - E) / N and sqrt(deff x variance) / N.
 *
 * Shapes: n above 0. Errors: RangeError unless deff is finite and above 0.
 */
export function gapWithError({ observed, expected, variance, n }: GapSums, deff: number): GapWithError {
  checkDeff(deff);
  const gap = (observed - expected) / n;
  const sums = { observed, expected, variance, n };
  if (variance === 0)
    return { gap, lower: null, upper: null, se0: null, z: null, p: null, ...sums, reason: 'no-variance' };

  const se0 = Math.sqrt(deff * variance) / n;
  const z = gap / se0;
  const [lower, upper] = [gap - Z_95 * se0, gap + Z_95 * se0];
  return { gap, lower, upper, se0, z, p: twoSidedP(z), ...sums, reason: null };
}
