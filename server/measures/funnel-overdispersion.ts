import { sum } from './sum.ts';
import { twoSidedP } from './two-sided-p.ts';
import { type7Quantile } from './type-7-quantile.ts';
import { inPlace, usableEffects } from './usable-effects.ts';

export interface FunnelOverdispersion {
  /** The target: the funnel's middle. */
  theta0: number;
  /** Mean square of the winsorised z: 1 is chance alone. */
  phi: number;
  /** Variance between groups beyond chance. */
  tau2: number;
  /** Per group: distance from the target in standard errors, plain and winsorised. */
  z: (number | null)[];
  zWinsorised: (number | null)[];
  /** Per group: the same with tau² in the error, and its two-sided p-value. */
  zAdjusted: (number | null)[];
  p: (number | null)[];
  /** Per group: the funnel at its standard error, 95 % (1.96) and 99.8 % (3.09). */
  lower95: (number | null)[];
  upper95: (number | null)[];
  lower998: (number | null)[];
  upper998: (number | null)[];
  /** How many groups had a value and a standard error. */
  k: number;
}

/**
 * Funnel with over-dispersion: how far each group is from the target, once the spread that groups have
 * anyway is allowed for (additive model).
 *
 * Shapes: `y` one value a group, `s` its standard error, side by side. `theta0` is the target, the mean
 *         weighted by 1/s² unless told; `winsorise` the share pulled in at each end, 0.1 unless told.
 * Units:  those of `y`; no rounding.
 * Null:   fewer than two groups with a value and a standard error above 0: nothing at all. A group with a
 *         null, or with a standard error of 0, has nulls and does not count. tau² = 0 is a result.
 * Errors: RangeError if the lengths differ, a number is not finite, an error is below 0, or `winsorise`
 *         is not from 0 to below 0.5.
 * Source: Spiegelhalter (2005), Qual. Saf. Health Care 14:347-351 and Stat. Med. 24:1185-1202.
 *
 * @example
 * funnelOverdispersion([0, 2, 4], [1, 1, 1], { winsorise: 0 }) // => { theta0: 2, phi: 2.6667, tau2: 3, … }
 */
export function funnelOverdispersion(
  y: readonly (number | null)[],
  s: readonly (number | null)[],
  options: { theta0?: number; winsorise?: number } = {},
): FunnelOverdispersion | null {
  const { winsorise = 0.1 } = options;
  if (!(winsorise >= 0 && winsorise < 0.5))
    throw new RangeError(`${winsorise} at each end cannot be winsorised`);
  const below0 = s.find((error) => error !== null && error < 0);
  if (below0 !== undefined) throw new RangeError(`a standard error of ${below0}`);

  const variances = s.map((error) => (error === null ? null : error ** 2));
  const groups = usableEffects(y, variances);
  const k = groups.length;
  if (k < 2) return null;

  const weights = groups.map(({ v }) => 1 / v);
  const total = sum(weights);
  const theta0 = options.theta0 ?? sum(groups.map((group) => group.y / group.v)) / total;

  const z = groups.map((group) => (group.y - theta0) / Math.sqrt(group.v));
  const least = type7Quantile(z, winsorise);
  const most = type7Quantile(z, 1 - winsorise);
  const pulledIn = z.map((value) => Math.min(most, Math.max(least, value)));
  const phi = sum(pulledIn.map((value) => value ** 2)) / k;
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total;
  const tau2 = Math.max(0, (k * phi - (k - 1)) / spread);

  const made = inPlace(y.length, groups, (group) => {
    const error = Math.sqrt(group.v + tau2);
    const plain = (group.y - theta0) / Math.sqrt(group.v);
    return { error, plain, adjusted: (group.y - theta0) / error };
  });
  const limit = (errors: number) =>
    made.map((group) => (group === null ? null : theta0 + errors * group.error));
  return {
    theta0,
    phi,
    tau2,
    z: made.map((group) => group?.plain ?? null),
    zWinsorised: made.map((group) => (group ? Math.min(most, Math.max(least, group.plain)) : null)),
    zAdjusted: made.map((group) => group?.adjusted ?? null),
    p: made.map((group) => (group ? twoSidedP(group.adjusted) : null)),
    lower95: limit(-1.96),
    upper95: limit(1.96),
    lower998: limit(-3.09),
    upper998: limit(3.09),
    k,
  };
}
