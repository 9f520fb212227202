import { countTotal } from './count-total.ts';

/** Two distributions side by side, and how many people each holds. */
export interface CountPair {
  categories: { before: number; after: number }[];
  n: number;
  m: number;
}

/**
 * Reads two lists of counts on one scale. Null where one of them holds nobody.
 * Errors: RangeError unless both have the same K, at least 2, and counts are finite and not below 0.
 */
export function countPair(before: readonly number[], after: readonly number[]): CountPair | null {
  if (before.length !== after.length || before.length < 2)
    throw new RangeError(
      `two distributions need one scale of two positions or more, not ${before.length} and ${after.length}`,
    );
  const [n, m] = [countTotal(before), countTotal(after)];
  if (n === 0 || m === 0) return null;
  return { categories: before.map((count, at) => ({ before: count, after: after[at] ?? 0 })), n, m };
}
