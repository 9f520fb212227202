import { betaUpper } from './distributions/beta.ts';

export interface FunnelBinomialLimits {
  /** Shares between which 95 % and 99.8 % of groups of this size fall by chance. */
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

/**
 * Funnel limits for a share: exact binomial, straight between counts so that the funnel is smooth.
 *
 * Shapes: `n` people in a group (whole), `theta0` the target share.
 * Units:  shares, cut at 0 and 1; an upper limit is never below the target.
 * Null:   a group of nobody has no limits.
 * Errors: RangeError unless n is a whole number not below 0 and theta0 is from 0 to 1.
 * Source: Spiegelhalter (2005), Stat. Med. 24:1185-1202, appendix A.1: with r the smallest count of
 *         P(R <= r) >= p, the limit is (r - (P(R <= r) - p) / P(R = r)) / n.
 *
 * @example
 * funnelBinomialLimits(20, 0.3) // => { lower95: 0.0812, upper95: 0.4873, lower998: 0.0015, upper998: 0.6137 }
 */
export function funnelBinomialLimits(n: number, theta0: number): FunnelBinomialLimits | null {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`${n} is not a number of people`);
  if (!(theta0 >= 0 && theta0 <= 1)) throw new RangeError(`${theta0} is not a share`);
  if (n === 0) return null;

  return {
    lower95: limit(n, theta0, 0.025),
    upper95: Math.max(theta0, limit(n, theta0, 0.975)),
    lower998: limit(n, theta0, 0.001),
    upper998: Math.max(theta0, limit(n, theta0, 0.999)),
  };
}

function limit(n: number, theta0: number, p: number): number {
  let least = 0;
  let most = n;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (binomialCdf(middle, n, theta0) >= p) most = middle;
    else least = middle + 1;
  }
  const upTo = binomialCdf(least, n, theta0);
  const before = binomialCdf(least - 1, n, theta0);
  return Math.max(0, (least - (upTo - p) / (upTo - before)) / n);
}

/** P(R <= r) of n at a chance of theta0, by the beta distribution. */
function binomialCdf(r: number, n: number, theta0: number): number {
  if (r < 0) return 0;
  return r >= n ? 1 : betaUpper(theta0, r + 1, n - r);
}
