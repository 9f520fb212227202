import { sum } from './sum.ts';

/**
 * Where each person of one group stands in another: the share of the other group below, ties half.
 *
 * Shapes: counts [c_1..c_K] of both on one scale, neither of them empty.
 * Null:   the variance (with n - 1) of one person. It is exactly 0 where all stand at the same place.
 * Source: Brunner & Munzel (2000), Biom. J. 42:17-25.
 *
 * @example
 * placements([1, 1], [1, 1]) // => { mean: 0.5, variance: 0.125 }
 */
export function placements(
  own: readonly number[],
  other: readonly number[],
): { mean: number; variance: number | null } {
  const [n, m] = [sum(own), sum(other)];
  let below = 0;
  // In units of 1/2m these are whole numbers, so that equal places are equal to the last bit.
  const places = own.map((count, at) => {
    const here = other[at] ?? 0;
    const place = 2 * below + here;
    below += here;
    return { count, place };
  });
  const mean = sum(places.map(({ count, place }) => count * place)) / n;
  const squares = sum(places.map(({ count, place }) => count * (place - mean) ** 2));
  return { mean: mean / (2 * m), variance: n <= 1 ? null : squares / (n - 1) / (2 * m) ** 2 };
}
