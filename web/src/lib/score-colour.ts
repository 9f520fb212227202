import { scoreStop } from './score-stop.ts';

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
  const { stop, percent } = scoreStop(position, length);
  if (percent === 0) return `var(--score-${stop})`;
  return `color-mix(in oklab, var(--score-${stop}) ${100 - percent}%, var(--score-${stop + 1}))`;
}
