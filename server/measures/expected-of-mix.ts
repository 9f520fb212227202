import { sum } from './sum.ts';

export interface ExpectedOfMix {
  /** Sum of scores that such a mix would have, and its variance. */
  expected: number;
  variance: number;
  /** Shares [e_1..e_K]. */
  shares: number[];
}

/**
 * What the company's ratings per level predict for people of a given mix of levels.
 *
 * Shapes: `people` per level, side by side with `reference`, [c_1..c_K] per level (`size` = K).
 * Null:   a level has people and no reference, or there is nobody.
 * Errors: RangeError unless both are counts of the stated shapes.
 */
export function expectedOfMix(
  people: readonly number[],
  reference: readonly (readonly number[])[],
  size: number,
): ExpectedOfMix | null {
  if (people.length !== reference.length)
    throw new RangeError(`people at ${people.length} levels, a reference of ${reference.length}`);
  for (const [level, counts] of reference.entries())
    if (counts.length !== size || ![people[level] ?? 0, ...counts].every((c) => c >= 0 && Number.isFinite(c)))
      throw new RangeError(`level ${level + 1} does not hold ${size} counts and a number of people`);

  const levels = people.flatMap((n, level) => (n > 0 ? [{ n, counts: reference[level] ?? [] }] : []));
  if (levels.length === 0 || levels.some(({ counts }) => sum(counts) === 0)) return null;

  const n = sum(people);
  const moments = levels.map((level) => {
    const total = sum(level.counts);
    const mean = sum(level.counts.map((count, at) => count * (at + 1))) / total;
    const variance = sum(level.counts.map((count, at) => count * (at + 1 - mean) ** 2)) / total;
    return { n: level.n, mean, variance, shares: level.counts.map((count) => count / total) };
  });
  return {
    expected: sum(moments.map((level) => level.n * level.mean)),
    variance: sum(moments.map((level) => level.n * level.variance)),
    shares: Array.from({ length: size }, (_, at) =>
      sum(moments.map((level) => (level.n * (level.shares[at] ?? 0)) / n)),
    ),
  };
}
