import { sum } from './sum.ts';

export interface Krippendorff {
  /** Alpha, at most 1; null with a reason where all pairable ratings are one score. */
  estimate: number | null;
  /** Observed and expected disagreement, in squared mid-ranks. */
  observed: number;
  expected: number;
  /** People with at least two ratings, and how many ratings they hold. */
  units: number;
  n: number;
  reason: 'one-score' | null;
}

/**
 * Krippendorff's alpha for ordered scores: how far raters of the same people agree, whatever their number.
 *
 * Shapes: `units` has one entry a person rated (and competency, where several are pooled): counts
 *         [c_1..c_K] of the scores that the raters gave. Entries with fewer than two ratings pair with
 *         nothing and are left out.
 * Units:  1 is full agreement, 0 what chance gives, below 0 worse than that. No rounding.
 * Null:   without any person rated twice there is no alpha; with one score throughout there is nothing
 *         to disagree on, and alpha is null. No interval: the publication has none to give.
 * Errors: RangeError unless the entries are counts on one scale.
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability", University of Pennsylvania.
 *
 * @example
 * krippendorff([[2, 0, 0], [0, 1, 1], [0, 0, 2]]) // => { estimate: 0.7778, … }
 */
export function krippendorff(units: readonly (readonly number[])[]): Krippendorff | null {
  return krippendorffOfKinds(units.map((counts) => ({ counts, times: 1 })));
}

/** The same with each kind of entry given once, and how many times there is one: few, however many people. */
export function krippendorffOfKinds(
  kinds: readonly { counts: readonly number[]; times: number }[],
): Krippendorff | null {
  const size = kinds[0]?.counts.length ?? 0;
  for (const [at, { counts }] of kinds.entries())
    if (counts.length !== size || !counts.every((count) => count >= 0 && Number.isFinite(count)))
      throw new RangeError(`entry ${at + 1} is not ${size} counts: ${counts.join(', ')}`);

  const pairable = kinds.filter(({ counts }) => sum(counts) >= 2);
  if (pairable.length === 0) return null;

  const totals = Array.from({ length: size }, (_, score) =>
    sum(pairable.map(({ counts, times }) => times * (counts[score] ?? 0))),
  );
  const n = sum(totals);
  let below = 0;
  const midRanks = totals.map((total) => {
    below += total;
    return below - total / 2;
  });

  const observed =
    sum(pairable.map(({ counts, times }) => (times * disagreement(counts, midRanks)) / (sum(counts) - 1))) /
    n;
  const expected = disagreement(totals, midRanks) / (n * (n - 1));
  const oneScore = totals.filter((total) => total > 0).length === 1;
  return {
    estimate: oneScore ? null : 1 - observed / expected,
    observed,
    expected,
    units: sum(pairable.map(({ times }) => times)),
    n,
    reason: oneScore ? 'one-score' : null,
  };
}

/** The sum over ordered pairs of ratings of the squared difference of their mid-ranks. */
function disagreement(counts: readonly number[], midRanks: readonly number[]): number {
  return sum(
    counts.flatMap((count, i) =>
      counts.map((other, j) => count * other * ((midRanks[i] ?? 0) - (midRanks[j] ?? 0)) ** 2),
    ),
  );
}
