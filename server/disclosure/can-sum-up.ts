/** People that a unit has at least, for anything of it to be summed up (STATISTICS.md, section 3). */
export const FEWEST_PEOPLE = 100;

/**
 * Whether a unit may be summed up: it has 100 people, and k of its ratings are off the most common score.
 * Where nearly everybody has one score, its summaries would say that score of everybody.
 *
 * Shapes: `counts` of ratings by score, all competencies of the summary together.
 */
export function canSumUp(people: number, counts: readonly number[], k: number): boolean {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  return people >= FEWEST_PEOPLE && ratings - Math.max(...counts) >= k;
}
