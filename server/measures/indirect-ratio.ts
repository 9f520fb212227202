import { checkDeff } from './check-deff.ts';
import { gammaQuantile, gammaUpperQuantile } from './distributions/gamma.ts';

export interface IndirectRatio {
  /** Observed over expected, and its 95 % limits. */
  estimate: number;
  lower: number;
  upper: number;
  observed: number;
  expected: number;
}

/**
 * How many were observed for each one expected of the same mix elsewhere, with exact Poisson limits.
 *
 * Shapes: `observed` a count (e.g. people at the top), `expected` what the mix predicts. Summed over
 *         competencies, give `deff`, the design effect: the limits are then those of observed / deff.
 * Units:  a ratio, 1 = as expected; no rounding.
 * Null:   where nothing is expected there is no ratio.
 * Errors: RangeError unless both are finite and not below 0, and deff is above 0.
 * Source: Garwood (1936), Biometrika 28:437-442; epitools pois.exact().
 *
 * @example
 * indirectRatio(10, 8) // => { estimate: 1.25, lower: 0.5994, upper: 2.2988, observed: 10, expected: 8 }
 */
export function indirectRatio(
  observed: number,
  expected: number,
  { deff = 1 }: { deff?: number } = {},
): IndirectRatio | null {
  if (!(observed >= 0 && expected >= 0 && Number.isFinite(observed) && Number.isFinite(expected)))
    throw new RangeError(`${observed} observed of ${expected} expected`);
  checkDeff(deff);
  if (expected === 0) return null;

  const count = observed / deff;
  const lower = count === 0 ? 0 : gammaQuantile(0.025, count) * (deff / expected);
  const upper = gammaUpperQuantile(0.025, count + 1) * (deff / expected);
  return { estimate: observed / expected, lower, upper, observed, expected };
}
