import { normalUpperQuantile } from './distributions/normal.ts';
import { outerTail } from './outer-tail.ts';

export interface ProportionInterval {
  /** Fraction, 0 to 1. */
  estimate: number;
  /** Confidence limits of `estimate`, 0 to 1. */
  lower: number;
  upper: number;
}

/**
 * A share with its Wilson score interval, 95 % unless told.
 *
 * Shapes: `count` of `n`. Both may be fractional; for ratings that cluster in people see `wilsonDeff`.
 * Units:  fractions, not per cent; no rounding.
 * Null:   n = 0 has no share.
 * Errors: RangeError unless 0 <= count <= n.
 * Source: Wilson (1927), JASA 22:209-212; Newcombe (1998), Stat. Med. 17:857-872, method 3.
 *
 * @example
 * wilson(81, 263) // => { estimate: 0.3080, lower: 0.2553, upper: 0.3662 }
 */
export function wilson(
  count: number,
  n: number,
  { confidence = 0.95 }: { confidence?: number } = {},
): ProportionInterval | null {
  if (!(count >= 0 && count <= n && Number.isFinite(n)))
    throw new RangeError(`${count} of ${n} is not a share`);
  const z = normalUpperQuantile(outerTail(confidence));
  if (n === 0) return null;

  const estimate = count / n;
  const z2 = z ** 2;
  const centre = (count + z2 / 2) / (n + z2);
  const halfWidth = (z / (n + z2)) * Math.sqrt((count * (n - count)) / n + z2 / 4);

  // At 0 and n the limits are exactly 0 and 1; rounding error may step past them or past the estimate.
  return {
    estimate,
    lower: count === 0 ? 0 : Math.max(0, Math.min(estimate, centre - halfWidth)),
    upper: count === n ? 1 : Math.min(1, Math.max(estimate, centre + halfWidth)),
  };
}
