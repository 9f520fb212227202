import { countTotal } from './count-total.ts';
import { sum } from './sum.ts';

/** The company's ratings at one level: mean score, variance of a score, shares [p_1..p_K]. */
export interface ReferenceLevel {
  mean: number;
  variance: number;
  shares: readonly number[];
}

/**
 * What a person of each level is expected to be rated, from the company's counts.
 *
 * Shapes: [c_1..c_K] per level. Null at a level without ratings.
 * Errors: RangeError unless the levels share one K, with counts that are finite and not below 0.
 *
 * @example
 * referenceLevels([[1, 1], [0, 0]]) // => [{ mean: 1.5, variance: 0.25, shares: [0.5, 0.5] }, null]
 */
export function referenceLevels(reference: readonly (readonly number[])[]): (ReferenceLevel | null)[] {
  const size = reference[0]?.length ?? 0;
  return reference.map((counts, level) => {
    if (counts.length !== size)
      throw new RangeError(`level ${level + 1} has ${counts.length} positions, level 1 has ${size}`);
    const total = countTotal(counts);
    if (total === 0) return null;
    const mean = sum(counts.map((count, at) => count * (at + 1))) / total;
    const variance = sum(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / total;
    return { mean, variance, shares: counts.map((count) => count / total) };
  });
}
