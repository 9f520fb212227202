const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MOST_STEPS = 1_000_000;

/**
 * b0 + a1/(b1 + a2/(b2 + …)) by the modified Lentz method, to the last bit.
 *
 * Shapes: `term(i)` writes a_i and b_i into `into` for i = 1, 2, …, so that no object is made a step.
 * Errors: Error if it has not settled after a million terms.
 * Source: Lentz (1976), Appl. Opt. 15:668; Thompson & Barnett (1986), J. Comput. Phys. 64:490.
 *
 * @example
 * continuedFraction(1, (_i, into) => { into.a = 1; into.b = 1; }) // => 1.618033988749895
 */
export function continuedFraction(
  b0: number,
  term: (i: number, into: { a: number; b: number }) => void,
): number {
  const into = { a: 0, b: 0 };
  let value = b0 === 0 ? TINY : b0;
  let c = value;
  let d = 0;
  for (let i = 1; i <= MOST_STEPS; i++) {
    term(i, into);
    d = into.b + into.a * d;
    if (d === 0) d = TINY;
    c = into.b + into.a / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) <= EPSILON) return value;
  }
  throw new Error(`a continued fraction from ${b0} has not settled after ${MOST_STEPS} terms`);
}
