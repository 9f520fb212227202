/** The two tails of a distribution at one point; each is accurate by itself, however small. */
export interface Tails {
  lower: number;
  upper: number;
}

/** Both tails from the one that was computed. Only right where `value` is not close to 1. */
export function tailsFromLower(value: number): Tails {
  const lower = Math.min(1, value);
  return { lower, upper: 1 - lower };
}

/** As `tailsFromLower`, for the upper tail. */
export function tailsFromUpper(value: number): Tails {
  const upper = Math.min(1, value);
  return { lower: 1 - upper, upper };
}
