import { agreementWeight, type AgreementWeights } from './agreement-weight.ts';
import { readSquareTable } from './square-table.ts';
import { sum } from './sum.ts';
import { Z_95 } from './z-95.ts';

export interface WeightedKappa {
  /** Kappa and its 95 % limits, the upper cut at 1. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  /** Standard error of the estimate, and the one under no agreement beyond chance (for a test: estimate / se0). */
  se: number | null;
  se0: number | null;
  /** Observed and chance agreement, weighted. */
  po: number;
  pe: number;
  /** People. */
  n: number;
  /** Why kappa is null (`one-score`: nobody differs from anybody), or only its error and limits. */
  reason: 'one-score' | 'one-person' | 'no-variance' | null;
}

/** A mean square of weights, which are up to 1, that is no more than rounding. */
const ROUNDING = 1e-28;

/**
 * Weighted kappa: agreement of two sources beyond what their two distributions give by chance.
 *
 * Shapes: `table` is K x K counts, rows one source, columns the other. Quadratic weights unless told.
 * Units:  1 is full agreement, 0 is chance. No rounding.
 * Null:   an empty table has no kappa at all. With everybody in one cell of the diagonal chance agreement
 *         is 1 and kappa is null. One person, or full agreement, has no standard error of kappa.
 * Errors: RangeError unless the table is square with counts.
 * Source: Cohen (1968), Psychol. Bull. 70:213-220; Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72:323-327.
 *
 * @example
 * weightedKappa([[2, 0], [1, 1]]) // => { estimate: 0.5, po: 0.75, pe: 0.5, … }
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  { weights = 'quadratic' }: { weights?: AgreementWeights } = {},
): WeightedKappa | null {
  const read = readSquareTable(table);
  if (read === null) return null;
  const { n, size, cells, rows, columns } = read;

  const weight = (i: number, j: number) => agreementWeight(weights, size, i, j);
  const rowMeans = rows.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))));
  const columnMeans = columns.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))));
  const pairs = cells.map(({ i, j, share }) => ({
    share,
    byChance: (rows[i] ?? 0) * (columns[j] ?? 0),
    weight: weight(i, j),
    means: (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0),
  }));

  const po = sum(pairs.map((pair) => pair.share * pair.weight));
  const pe = sum(pairs.map((pair) => pair.byChance * pair.weight));
  const known = { po, pe, n };
  const unknown = { lower: null, upper: null, se: null, se0: null };
  if (cells.some(({ i, j, share }) => i === j && share === 1))
    return { estimate: null, ...unknown, ...known, reason: 'one-score' };
  const estimate = (po - pe) / (1 - pe);
  if (n <= 1) return { estimate, ...unknown, ...known, reason: 'one-person' };

  // Squares about the mean rather than a difference of squares, which can fall below 0.
  const mean = estimate - pe * (1 - estimate);
  const spread = sum(pairs.map((p) => p.share * (p.weight - p.means * (1 - estimate) - mean) ** 2));
  const spread0 = sum(pairs.map((p) => p.byChance * (p.weight - p.means + pe) ** 2));
  const se0 = Math.sqrt(spread0 / n) / (1 - pe);
  if (spread <= ROUNDING) return { estimate, ...unknown, se0, ...known, reason: 'no-variance' };
  const se = Math.sqrt(spread / n) / (1 - pe);
  const upper = Math.min(1, estimate + Z_95 * se);
  return { estimate, lower: estimate - Z_95 * se, upper, se, se0, ...known, reason: null };
}
