import { sum } from './sum.ts';

/**
 * The median of ratings, with those at the middle score spread evenly from half a point below to half a
 * point above it, so that it moves before the middle rating changes.
 *
 * Shapes: `counts` is [c_1..c_K], not all 0.
 * Units:  points of the scale, 1..K.
 * Source: psych::interp.median.
 *
 * @example
 * interpolatedMedian([1, 2, 3, 1]) // => 2.6667
 */
export function interpolatedMedian(counts: readonly number[]): number {
  const n = sum(counts);
  const middleRank = (n + 1) / 2;
  const middle = (scoreAt(counts, Math.floor(middleRank)) + scoreAt(counts, Math.ceil(middleRank))) / 2;
  const below = sum(counts.filter((_, at) => at + 1 < middle));
  const here = counts[middle - 1] ?? 0; // none where the middle falls between two scores
  return here > 0 ? middle - 0.5 + (n / 2 - below) / here : middle;
}

/** The score that the rating of this rank has, from the lowest (rank 1) up. */
function scoreAt(counts: readonly number[], rank: number): number {
  let seen = 0;
  return 1 + counts.findIndex((count) => (seen += count) >= rank);
}
