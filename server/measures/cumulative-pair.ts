import { countPair } from './count-pair.ts';

/**
 * Shares at or below each position in two distributions, F and G, up to the last but one (the last is 1).
 * Null where one of them holds nobody; errors as `countPair`.
 */
export function cumulativePair(
  before: readonly number[],
  after: readonly number[],
): { f: number; g: number }[] | null {
  const pair = countPair(before, after);
  if (pair === null) return null;

  let [below, belowAfter] = [0, 0];
  return pair.categories.slice(0, -1).map(({ before: c, after: d }) => {
    below += c;
    belowAfter += d;
    return { f: below / pair.n, g: belowAfter / pair.m };
  });
}
