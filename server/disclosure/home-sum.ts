/** A set of people of one table, as far as its safety depends on it. Grown in place by the two functions below. */
export interface HomeSum {
  people: number;
  /** People per scale position, lowest first. */
  readonly counts: number[];
  /** Home teams with anybody in the set, and the people of the largest. */
  homes: number;
  largestHome: number;
}

export function emptySum(positions: number): HomeSum {
  return { people: 0, counts: new Array<number>(positions).fill(0), homes: 0, largestHome: 0 };
}

/** Adds the people of one home team, given per scale position; a home without people changes nothing. */
export function addHome(sum: HomeSum, counts: readonly number[]): void {
  let people = 0;
  for (const [position, count] of counts.entries()) {
    people += count;
    sum.counts[position] = (sum.counts[position] ?? 0) + count;
  }
  if (people === 0) return;
  sum.people += people;
  sum.homes += 1;
  sum.largestHome = Math.max(sum.largestHome, people);
}

/** Adds a set that has no home team in common with `sum`. */
export function addSum(sum: HomeSum, other: HomeSum): void {
  for (const [position, count] of other.counts.entries()) {
    sum.counts[position] = (sum.counts[position] ?? 0) + count;
  }
  sum.people += other.people;
  sum.homes += other.homes;
  sum.largestHome = Math.max(sum.largestHome, other.largestHome);
}
