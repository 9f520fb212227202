import { continuedFraction } from './continued-fraction.ts';
import { poissonTerm } from './poisson-term.ts';
import { type Tails, tailsFromLower, tailsFromUpper } from './tails.ts';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x): both tails of the gamma distribution
 * with shape a and scale 1.
 *
 * Units:  relative error below 1e-10 in either tail for a from 0.1 to 1e6.
 * Errors: RangeError unless a is positive and finite and x is 0 or more.
 * Source: DLMF 8.11.4 (series) below the mean, 8.9.2 (continued fraction, even part) above it.
 *
 * @example
 * regularisedGamma(1, 2) // => { lower: 0.8646647167634, upper: 0.1353352832366 }
 */
export function regularisedGamma(a: number, x: number): Tails {
  if (!(a > 0 && a < Infinity && x >= 0))
    throw new RangeError(`there is no gamma tail at ${x} for shape ${a}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };

  const factor = poissonTerm(a, x);
  if (x < a + 1) return tailsFromLower(factor * powerSeries(a, x));
  const fraction = continuedFraction(x + 1 - a, (i, into) => {
    into.a = i * (a - i);
    into.b = x + 2 * i + 1 - a;
  });
  return tailsFromUpper((factor * a) / fraction);
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + …; every term is positive, so no digits cancel. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; ; n++) {
    term *= x / n;
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}
