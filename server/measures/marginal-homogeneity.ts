import { bowker } from './bowker.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import { tUpperQuantile } from './distributions/student-t.ts';
import { signTest } from './sign-test.ts';
import { readSquareTable } from './square-table.ts';
import { stuartMaxwell } from './stuart-maxwell.ts';
import { sum } from './sum.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface MarginalHomogeneity {
  /** Mean of (column - row), points of the scale, with its standard error and 95 % limits (Student's t). */
  meanShift: number;
  lower: number | null;
  upper: number | null;
  se: number | null;
  /** Ordinal marginal homogeneity: the test of the mean shift against no shift, and its two-sided p-value. */
  z: number | null;
  p: number | null;
  /** Shares of the people, adding up to 1. */
  raised: number;
  same: number;
  lowered: number;
  /** Exact two-sided p-value of raised against lowered. */
  signP: number | null;
  stuartMaxwell: ChiSquareTest | null;
  bowker: ChiSquareTest | null;
  /** People. */
  n: number;
  /**
   * Why numbers are null: nobody moved (no test, no interval), everybody moved by the same (no interval),
   * or there is one person (no interval).
   */
  reason: 'no-change' | 'no-variance' | 'one-person' | null;
}

/**
 * How scores move from one source to another for the same people: self to manager, before to after.
 *
 * Shapes: `table` is K x K whole counts, rows = before / self, columns = after / manager.
 * Units:  points of the scale, and shares; no rounding.
 * Null:   an empty table; `reason` says why a number within is.
 * Errors: RangeError unless the table is square with counts.
 * Source: Agresti (2002), Categorical Data Analysis, 10.3; coin::mh_test() with scores; and those of
 *         `stuartMaxwell`, `bowker` and `signTest`.
 *
 * @example
 * marginalHomogeneity([[1, 3], [1, 5]]) // => { meanShift: 0.2, z: 1, raised: 0.3, same: 0.6, lowered: 0.1, … }
 */
export function marginalHomogeneity(table: readonly (readonly number[])[]): MarginalHomogeneity | null {
  const read = readSquareTable(table);
  if (read === null) return null;
  const { n, cells } = read;

  const up = sum(cells.map(({ i, j, count }) => (j > i ? count : 0)));
  const down = sum(cells.map(({ i, j, count }) => (j < i ? count : 0)));
  const d1 = sum(cells.map(({ i, j, count }) => (j - i) * count));
  const d2 = sum(cells.map(({ i, j, count }) => (j - i) ** 2 * count));
  const meanShift = d1 / n;
  const z = d2 === 0 ? null : d1 / Math.sqrt(d2);
  const error = interval(meanShift, n, sum(cells.map(({ i, j, count }) => (j - i - meanShift) ** 2 * count)));
  return {
    meanShift,
    ...error,
    z,
    p: z === null ? null : twoSidedP(z),
    raised: up / n,
    same: sum(cells.map(({ i, j, share }) => (i === j ? share : 0))),
    lowered: down / n,
    signP: signTest(up, down),
    stuartMaxwell: stuartMaxwell(read),
    bowker: bowker(read),
    n,
    reason: whyNull(d2, n, error.se),
  };
}

/** se² = (D2 - D1²/n) / (n (n - 1)), from the squares about the mean. */
function interval(mean: number, n: number, squares: number) {
  if (n <= 1 || squares === 0) return { lower: null, upper: null, se: null };
  const se = Math.sqrt(squares / (n * (n - 1)));
  const halfWidth = tUpperQuantile(0.025, n - 1) * se;
  return { lower: mean - halfWidth, upper: mean + halfWidth, se };
}

function whyNull(d2: number, n: number, se: number | null): MarginalHomogeneity['reason'] {
  if (d2 === 0) return 'no-change';
  if (n <= 1) return 'one-person';
  return se === null ? 'no-variance' : null;
}
