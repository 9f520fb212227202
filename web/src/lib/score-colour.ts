const STOPS = 5; // --score-1 … --score-5 in styles/tokens.css

/**
 * The colour of a scale position as a CSS value: the five tokens, spread over a scale of any length.
 *
 * Errors: RangeError if `position` (from 0) is not on a scale of `length` words.
 *
 * @example
 * scoreColour(1, 3) // => 'var(--score-3)'
 */
export function scoreColour(position: number, length: number): string {
  if (!Number.isInteger(position) || position < 0 || position >= length) {
    throw new RangeError(`position ${position} is not on a scale of ${length}`);
  }
  const along = length === 1 ? (STOPS - 1) / 2 : (position / (length - 1)) * (STOPS - 1);
  const below = Math.floor(along);
  const part = Math.round(100 * (along - below));
  if (part === 0) return `var(--score-${below + 1})`;
  return `color-mix(in oklab, var(--score-${below + 1}) ${100 - part}%, var(--score-${below + 2}))`;
}
