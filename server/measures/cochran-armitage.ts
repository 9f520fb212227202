import { sum } from './sum.ts';
import { trendLbl } from './trend-lbl.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface CochranArmitage {
  /** The test: above 0 where the share rises. */
  z: number | null;
  /** z², chi-square with one degree of freedom, and its p-value. */
  chiSquare: number | null;
  p: number | null;
  /** Points of the share a point of the scores, by least squares weighted by people. */
  slope: number | null;
  /** People. */
  n: number;
  /** Why there is no test: people in one cycle only, or all or none of them counted. */
  reason: 'no-variance' | null;
}

/**
 * Does a share (top-box) rise or fall over cycles: the Cochran-Armitage test, z² = n r².
 *
 * Shapes: `hits` of `totals`, one entry a cycle, in order. `scores` places the cycles; 1, 2, 3 … unless
 *         told. Pooled over competencies, give `deff`: z is divided by its root.
 * Null:   nobody in any cycle: nothing at all. Otherwise as `reason` says.
 * Errors: RangeError unless the lists have one length, 0 <= hits <= totals and deff is above 0.
 * Source: Cochran (1954), Biometrics 10:417-451; Armitage (1955), Biometrics 11:375-386; stats::prop.trend.test.
 *
 * @example
 * cochranArmitage([1, 2, 4], [5, 5, 5]) // => { z: 1.9016, p: 0.0572, slope: 0.3, … }
 */
export function cochranArmitage(
  hits: readonly number[],
  totals: readonly number[],
  options: { scores?: readonly number[]; deff?: number } = {},
): CochranArmitage | null {
  const scores = options.scores ?? totals.map((_, at) => at + 1);
  if (hits.length !== totals.length) throw new RangeError('hits and totals are not of the same cycles');
  const table = totals.map((total, at) => {
    const count = hits[at] ?? 0;
    if (!(count >= 0 && count <= total)) throw new RangeError(`cycle ${at + 1}: ${count} of ${total}`);
    return [total - count, count];
  });
  const { deff = 1 } = options;
  const trend = trendLbl([table], { u: scores, v: [0, 1], deff });
  if (trend === null) return null;
  const { r, n, reason } = trend;
  if (r === null) return { z: null, chiSquare: null, p: null, slope: null, n: sum(totals), reason };

  const z = r * Math.sqrt(n / deff);
  const mean = sum(totals.map((total, at) => total * (scores[at] ?? 0))) / n;
  const spread = sum(totals.map((total, at) => total * ((scores[at] ?? 0) - mean) ** 2));
  return { z, chiSquare: z ** 2, p: twoSidedP(z), slope: trend.statistic / spread, n, reason: null };
}
