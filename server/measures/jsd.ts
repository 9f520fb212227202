import { countPair } from './count-pair.ts';
import { sum } from './sum.ts';

export interface Jsd {
  /** Jensen-Shannon divergence: 0 = the same, ln 2 (1 in base 2) = nothing in common. */
  jsd: number;
  /** Its square root, which is a distance. */
  distance: number;
}

/**
 * Jensen-Shannon divergence of two distributions: symmetric and bounded, but blind to the scale's order
 * (see `w1`). Needs no smoothing.
 *
 * Shapes: counts [c_1..c_K], before and after, on one scale.
 * Units:  nats, or with `base: 2` bits; no rounding.
 * Null:   one of them holds nobody.
 * Errors: RangeError unless both have the same K, counts are finite and not below 0 and base is above 1.
 * Source: Lin (1991), IEEE Trans. Inf. Theory 37:145-151; scipy.spatial.distance.jensenshannon is `distance`.
 *
 * @example
 * jsd([1, 0], [0, 1], { base: 2 }) // => { jsd: 1, distance: 1 }
 */
export function jsd(
  before: readonly number[],
  after: readonly number[],
  { base = Math.E }: { base?: number } = {},
): Jsd | null {
  if (!(base > 1 && Number.isFinite(base)))
    throw new RangeError(`the base of a logarithm is a number above 1, not ${base}`);
  const pair = countPair(before, after);
  if (pair === null) return null;

  const parts = pair.categories.map((count) => {
    const [p, q] = [count.before / pair.n, count.after / pair.m];
    const middle = (p + q) / 2;
    return relative(p, middle) + relative(q, middle);
  });
  // Rounding may leave a little below 0 where both are the same.
  const divergence = Math.max(0, sum(parts) / 2 / Math.log(base));
  return { jsd: divergence, distance: Math.sqrt(divergence) };
}

function relative(share: number, to: number): number {
  return share === 0 ? 0 : share * Math.log(share / to);
}
