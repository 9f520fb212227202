import { binomialTerm } from './binomial-term.ts';
import { regularisedBeta } from './regularised-beta.ts';
import { solveTail } from './solve-tail.ts';
import type { Tails } from './tails.ts';

/** A point on the unit interval and its distance from 1, each accurate by itself. */
export interface UnitPoint {
  x: number;
  y: number;
}

/**
 * The point at which the tails of the beta distribution with shapes a and b are `wanted`. The half of the
 * unit interval in which it lies is turned to 0, so that a point close to 1 keeps its distance from 1.
 *
 * Units:  relative error of the smaller of x and y below 1e-10, for a and b from 0.1 to 1e6.
 * Errors: RangeError unless a and b are positive and finite.
 */
export function solveBeta(wanted: Tails, a: number, b: number): UnitPoint {
  if (wanted.lower === 0) return { x: 0, y: 1 };
  if (wanted.upper === 0) return { x: 1, y: 0 };
  const middle = regularisedBeta(a, b, 0.5);
  const inLowerHalf = wanted.lower <= 0.5 ? wanted.lower <= middle.lower : wanted.upper >= middle.upper;
  if (inLowerHalf) {
    const x = solveLowerHalf(wanted, a, b);
    return { x, y: 1 - x };
  }
  const y = solveLowerHalf({ lower: wanted.upper, upper: wanted.lower }, b, a);
  return { x: 1 - y, y };
}

function solveLowerHalf(wanted: Tails, a: number, b: number): number {
  const distribution = {
    tails: (x: number): Tails => regularisedBeta(a, b, x),
    densityTimesX: (x: number) => (binomialTerm(a, b, x, 1 - x) * a * b) / ((a + b) * (1 - x)),
  };
  return solveTail(distribution, wanted, Math.min(0.5, a / (a + b)), 0.5);
}
