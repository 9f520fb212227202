/** A rational function: coefficients of the numerator and the denominator, highest power first. */
export interface Rational {
  top: readonly number[];
  bottom: readonly number[];
}

/** Its value at x, by Horner's rule. */
export function ratio({ top, bottom }: Rational, x: number): number {
  return polynomial(top, x) / polynomial(bottom, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
