import type { Tails } from './tails.ts';

/** Errors: RangeError unless `p` is from 0 to 1. `what` names it in the message. */
export function checkProbability(p: number, what: string): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${what} is a probability from 0 to 1, not ${p}`);
}

/** The tails wanted of a quantile whose lower tail is `p`. */
export function tailsOfLower(p: number, what: string): Tails {
  checkProbability(p, what);
  return { lower: p, upper: 1 - p };
}

/** The tails wanted of a quantile whose upper tail is `q`. */
export function tailsOfUpper(q: number, what: string): Tails {
  checkProbability(q, what);
  return { lower: 1 - q, upper: q };
}
