export interface Bh {
  /** P-values adjusted for the number of tests, in the order given. */
  adjusted: (number | null)[];
  /** Whether each stands out: its adjusted value is at most q. A null does not. */
  flagged: boolean[];
  /** How many p-values were looked at, nulls not counted. */
  tests: number;
}

/**
 * Benjamini-Hochberg: of those flagged, at most a share q is expected to be flagged by chance.
 *
 * Shapes: `pValues` one a test; null is a test that could not be made: it stays null and does not count.
 * Units:  probabilities. q is 0.10 unless told.
 * Empty:  no tests, nothing flagged.
 * Errors: RangeError unless every p-value and q are from 0 to 1.
 * Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289-300; p.adjust(method = "BH") in R.
 *
 * @example
 * bh([0.01, 0.5, 0.03]) // => { adjusted: [0.03, 0.5, 0.045], flagged: [true, false, true], tests: 3 }
 */
export function bh(pValues: readonly (number | null)[], { q = 0.1 }: { q?: number } = {}): Bh {
  for (const p of [...pValues, q])
    if (p !== null && !(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability from 0 to 1`);

  const largestFirst = pValues
    .flatMap((p, at) => (p === null ? [] : [{ p, at }]))
    .sort((left, right) => right.p - left.p);
  const tests = largestFirst.length;

  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  for (const [before, { p, at }] of largestFirst.entries()) {
    least = Math.min(least, (tests / (tests - before)) * p);
    adjusted[at] = least;
  }
  return { adjusted, flagged: adjusted.map((p) => p !== null && p <= q), tests };
}
