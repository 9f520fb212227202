import { countPeople } from './cells.ts';

/** A set of people of one table, as far as its safety depends on it. Grown in place by the two functions below. */
export interface HomeSum {
  people: number;
  /** People per scale position, lowest first. */
  readonly counts: number[];
  /** Home teams with anybody in the set, and the people of the largest. */
  homes: number;
  largestHome: number;
  /** For each position the most people that any one home has off it. */
  readonly mostOff: number[];
}

export function emptySum(positions: number): HomeSum {
  const zeros = (): number[] => new Array<number>(positions).fill(0);
  return { people: 0, counts: zeros(), homes: 0, largestHome: 0, mostOff: zeros() };
}

/** Adds the people of one home team, given per scale position; a home without people changes nothing. */
export function addHome(sum: HomeSum, counts: readonly number[]): void {
  const people = countPeople(counts);
  if (people === 0) return;
  for (const [position, count] of counts.entries()) {
    sum.counts[position] = (sum.counts[position] ?? 0) + count;
    sum.mostOff[position] = Math.max(sum.mostOff[position] ?? 0, people - count);
  }
  sum.people += people;
  sum.homes += 1;
  sum.largestHome = Math.max(sum.largestHome, people);
}

/** Adds a set that has no home team in common with `sum`. */
export function addSum(sum: HomeSum, other: HomeSum): void {
  for (const [position, count] of other.counts.entries()) {
    sum.counts[position] = (sum.counts[position] ?? 0) + count;
    sum.mostOff[position] = Math.max(sum.mostOff[position] ?? 0, other.mostOff[position] ?? 0);
  }
  sum.people += other.people;
  sum.homes += other.homes;
  sum.largestHome = Math.max(sum.largestHome, other.largestHome);
}
