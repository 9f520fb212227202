import { sum } from './sum.ts';

/** How many people a list of counts holds. Errors: RangeError unless each is finite and not below 0. */
export function countTotal(counts: readonly number[]): number {
  const bad = counts.findIndex((count) => !(count >= 0 && Number.isFinite(count)));
  if (bad !== -1) throw new RangeError(`position ${bad + 1}: ${String(counts[bad])} is not a count`);
  return sum(counts);
}
