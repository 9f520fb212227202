import { agreementWeight, type AgreementWeights } from './agreement-weight.ts';
import { tUpperQuantile } from './distributions/student-t.ts';
import { readSquareTable } from './square-table.ts';
import { sum } from './sum.ts';

export interface GwetAc2 {
  /** AC2 and its 95 % limits, the upper cut at 1. */
  estimate: number;
  lower: number | null;
  upper: number | null;
  se: number | null;
  /** Observed and chance agreement, weighted. */
  po: number;
  pe: number;
  /** People. */
  n: number;
  /** Why the error and the limits are null. */
  reason: 'one-person' | 'no-variance' | null;
}

/** A mean square of weights, which are up to 1, that is no more than rounding. */
const ROUNDING = 1e-28;

/**
 * Gwet's AC2: agreement of two sources beyond chance, where chance is judged by how spread the scores are,
 * so that it does not collapse when nearly everybody has one score (AC1 with nominal weights).
 *
 * Shapes: `table` is K x K counts, rows one source, columns the other. Quadratic weights unless told.
 * Units:  1 is full agreement, 0 is chance. No rounding. Limits by Student's t with n - 1, as irrCAC.
 * Null:   an empty table, or a scale of one position, has no AC2. One person, or full agreement, has no
 *         interval: with everybody in one cell of the diagonal AC2 is 1, and that is all.
 * Errors: RangeError unless the table is square with counts.
 * Source: Gwet (2008), Br. J. Math. Stat. Psychol. 61:29-48; Gwet (2014), Handbook of Inter-Rater
 *         Reliability, 4th edition, chapter 5.
 *
 * @example
 * gwetAc2([[40, 1], [2, 0]], { weights: 'nominal' }) // => { estimate: 0.9252, … }
 */
export function gwetAc2(
  table: readonly (readonly number[])[],
  { weights = 'quadratic' }: { weights?: AgreementWeights } = {},
): GwetAc2 | null {
  const read = readSquareTable(table);
  if (read === null || read.size === 1) return null;
  const { n, size, cells, rows, columns } = read;

  const weighed = cells.map((cell) => ({ ...cell, weight: agreementWeight(weights, size, cell.i, cell.j) }));
  const margin = rows.map((share, at) => (share + (columns[at] ?? 0)) / 2);
  const scale = sum(weighed.map(({ weight }) => weight)) / (size * (size - 1));
  const po = sum(weighed.map(({ share, weight }) => share * weight));
  const pe = scale * sum(margin.map((share) => share * (1 - share)));
  const estimate = (po - pe) / (1 - pe);
  const known = { po, pe, n };
  const unknown = { lower: null, upper: null, se: null };
  if (n <= 1) return { estimate, ...unknown, ...known, reason: 'one-person' };

  // Squares about the mean rather than a difference of squares, which can fall below 0.
  const mean = po - 2 * (1 - estimate) * pe;
  const spread = sum(
    weighed.map(({ i, j, share, weight }) => {
      const bothMargins = ((margin[i] ?? 0) + (margin[j] ?? 0)) / 2;
      return share * (weight - 2 * (1 - estimate) * scale * (1 - bothMargins) - mean) ** 2;
    }),
  );
  if (spread <= ROUNDING) return { estimate, ...unknown, ...known, reason: 'no-variance' };
  const se = Math.sqrt(spread / n) / (1 - pe);
  const halfWidth = tUpperQuantile(0.025, n - 1) * se;
  const upper = Math.min(1, estimate + halfWidth);
  return { estimate, lower: estimate - halfWidth, upper, se, ...known, reason: null };
}
