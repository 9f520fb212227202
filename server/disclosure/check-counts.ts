/**
 * Refuses what cannot be a count of people per scale position, lowest first.
 *
 * Errors: RangeError that names the place, the position (from 1) and the value, if `counts` has not
 *         `positions` entries or one of them is negative or not a whole number.
 */
export function checkCounts(counts: readonly number[], positions: number, place: string): void {
  if (counts.length !== positions) {
    throw new RangeError(`${place} has ${counts.length} counts; expected ${positions}, one a scale position`);
  }
  for (let position = 0; position < positions; position++) {
    const count = counts[position];
    if (!Number.isSafeInteger(count) || (count ?? -1) < 0) {
      throw new RangeError(
        `${place} has ${String(count)} at position ${position + 1}; expected a whole number of at least 0`,
      );
    }
  }
}
