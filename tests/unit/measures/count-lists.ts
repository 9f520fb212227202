import fc from 'fast-check';

const count = fc.oneof(fc.constant(0), fc.nat(60));

/** Counts of one distribution on a scale of `size` positions, of somebody. */
export function countsOf(size: number): fc.Arbitrary<number[]> {
  return fc.array(count, { minLength: size, maxLength: size }).filter((list) => list.some((c) => c > 0));
}

/** Counts [c_1..c_K] of somebody, on a scale of 2 to 7 positions; empty positions are common. */
export const countLists = fc.integer({ min: 2, max: 7 }).chain(countsOf);

/** Two of them on one scale. */
export const countPairs = fc
  .integer({ min: 2, max: 7 })
  .chain((size) => fc.tuple(countsOf(size), countsOf(size)));

/** Scores of 1 to 5, one list a person, some of them empty. */
export const ratingsByPerson = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { maxLength: 12 })
  .filter((people) => people.some((scores) => scores.length > 0));

export function reversed<T>(list: readonly T[]): T[] {
  return [...list].reverse();
}
