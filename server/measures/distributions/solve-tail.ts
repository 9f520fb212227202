import type { Tails } from './tails.ts';

const MOST_STEPS = 400;
const SETTLED = 4e-16;
const TINIEST = 1e-305; // the tails themselves run out of digits a little below

/** A distribution on the positive numbers: its tails and its density times x. */
export interface Tailed {
  tails: (x: number) => Tails;
  densityTimesX: (x: number) => number;
}

/**
 * The point x > 0 at which a distribution's tails are `wanted`. Newton on ln x against the logarithm of
 * the smaller tail, which is nearly straight there, within a bracket that every step narrows.
 *
 * Shapes: `start` is a point between 0 and `end`, and so is the answer.
 * Units:  relative error about that of the tails divided by the tail's slope; 0 where x would be below 1e-305.
 * Errors: Error if it has not settled after 400 steps.
 */
export function solveTail(
  { tails, densityTimesX }: Tailed,
  wanted: Tails,
  start: number,
  end = Infinity,
): number {
  const byLower = wanted.lower <= wanted.upper;
  let [least, most] = [0, end];
  let x = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = tails(x);
    const tail = byLower ? at.lower : at.upper;
    const goal = byLower ? wanted.lower : wanted.upper;
    const tooFar = byLower ? tail > goal : tail < goal;
    if (tooFar) most = x;
    else least = x;

    // A tail that has gone to 0 has no logarithm; the bracket alone then leads back.
    const slope = (densityTimesX(x) / tail) * (byLower ? 1 : -1);
    const move = Math.min(2, Math.log(goal / tail) / slope);
    let next = x * Math.exp(move);
    if (!(next > least && next < most)) {
      // Newton in the last bits steps on the bracket's end.
      if (Math.abs(move) <= SETTLED * 4) return x;
      next = between(least, most);
    }
    if (most < TINIEST) return 0;
    if (Math.abs(next - x) <= SETTLED * x) return next;
    x = next;
  }
  throw new Error(`no quantile found for a tail of ${Math.min(wanted.lower, wanted.upper)}`);
}

function between(least: number, most: number): number {
  if (most === Infinity) return least * 4;
  return least === 0 ? most / 16 : Math.sqrt(least) * Math.sqrt(most);
}
