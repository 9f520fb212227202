export interface Moments {
  /** Ratings. */
  n: number;
  mean: number;
  /** With n - 1; 0 for one rating. */
  variance: number;
}

/**
 * Mean and variance of counts by position, lowest first, and nothing else: one answer about drift asks for them
 * some thousand times. Null: nobody.
 */
export function momentsOf(counts: readonly number[]): Moments | null {
  let [n, sum, squares, position] = [0, 0, 0, 0];
  for (const count of counts) {
    position++;
    n += count;
    sum += count * position;
    squares += count * position * position;
  }
  if (n === 0) return null;
  const mean = sum / n;
  // Whole numbers up to here: the difference is exact to rounding, and not below 0.
  return { n, mean, variance: n === 1 ? 0 : Math.max(0, squares - n * mean * mean) / (n - 1) };
}
