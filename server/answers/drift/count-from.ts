/** Ratings at or above a position, of counts lowest first. */
export function countFrom(counts: readonly number[], position: number): number {
  return counts.slice(position - 1).reduce((sum, count) => sum + count, 0);
}
