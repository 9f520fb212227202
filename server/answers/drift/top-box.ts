/** The position from which a rating counts as top: the last two words of five or more, else the last one. */
export function topFrom(labels: readonly string[]): number {
  return labels.length - (labels.length >= 5 ? 1 : 0);
}

/** Ratings at or above the position, of counts lowest first. */
export function countTop(counts: readonly number[], from: number): number {
  return counts.slice(from - 1).reduce((sum, count) => sum + count, 0);
}
