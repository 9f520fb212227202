import { gapWithError, type GapWithError } from './gap-with-error.ts';
import type { ReferenceLevel } from './reference-levels.ts';

export interface AdjustedGap extends GapWithError {
  /** Shares [e_1..e_K] expected of the mix. */
  expectedShares: number[];
  /** Chance that someone of the team is rated above someone of the same mix elsewhere, ties half. */
  superiority: number;
}

/**
 * `adjustedGap` against levels that `referenceLevels` has read once for all teams. Loops rather than lists:
 * a page of gaps asks for this once a team and competency, some 15,000 times.
 */
export function gapAgainst(
  counts: readonly number[],
  people: readonly number[],
  levels: readonly (ReferenceLevel | null)[],
  { deff = 1 }: { deff?: number } = {},
): AdjustedGap | null {
  let [n, observed, position] = [0, 0, 0];
  for (const count of counts) {
    if (!(count >= 0)) throw new RangeError(`position ${position + 1}: ${count} is not a count`);
    n += count;
    observed += count * ++position;
  }

  if (people.length !== levels.length)
    throw new RangeError(`people at ${people.length} levels, a reference of ${levels.length}`);
  const expectedShares = counts.map(() => 0);
  let [byLevel, expected, variance, known] = [0, 0, 0, true];
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] ?? null;
    const here = people[at] ?? 0;
    if (!(here >= 0)) throw new RangeError(`level ${at + 1}: ${here} is not a number of people`);
    byLevel += here;
    if (level !== null && level.shares.length !== counts.length)
      throw new RangeError(`the team has ${counts.length} positions, the reference ${level.shares.length}`);
    if (here === 0) continue;
    if (level === null) {
      known = false;
      continue;
    }
    expected += here * level.mean;
    variance += here * level.variance;
    const part = here / n;
    for (let s = 0; s < counts.length; s++)
      expectedShares[s] = (expectedShares[s] ?? 0) + part * (level.shares[s] ?? 0);
  }
  if (!(Math.abs(n - byLevel) <= 1e-9 * n))
    throw new RangeError(`${n} ratings, but ${byLevel} people by level`);
  if (n === 0 || !known) return null;

  let [below, superiority] = [0, 0];
  for (let s = 0; s < counts.length; s++) {
    const share = expectedShares[s] ?? 0;
    superiority += ((counts[s] ?? 0) / n) * (below + share / 2);
    below += share;
  }
  return { ...gapWithError({ observed, expected, variance, n }, deff), expectedShares, superiority };
}
