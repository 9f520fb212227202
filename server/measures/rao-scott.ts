import { checkDeff } from './check-deff.ts';
import { countTotal } from './count-total.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { sum } from './sum.ts';

/** How clustered the ratings are: one design effect for all, or the variance of each group's shares. */
export type Clustering = { deff: number } | { variances: readonly (readonly number[])[] };

export interface RaoScott {
  /** Pearson's X² of the pooled ratings, as if they were independent. */
  x2: number;
  /** Mean design effect of the cells (deltabar). */
  deff: number | null;
  /** x2 / deff, about chi-square. */
  statistic: number | null;
  /** (groups - 1)(categories - 1), of those that have ratings. */
  df: number;
  p: number | null;
  /** Why there is no test: fewer than two groups, everyone in one category, or shares without variance. */
  reason: 'one-group' | 'one-score' | 'no-variance' | null;
}

/**
 * Do groups (or cycles) differ in their distribution, where one person has several ratings: Pearson's X²
 * with the first-order correction of Rao and Scott.
 *
 *   deltabar = sum_g (1 - M_g/M) sum_s v_gs M_g / p_s / ((G-1)(S-1))
 *
 * Shapes: `table` is one row of counts [c_1..c_K] a group; `variances` has the same shape: of each group's
 *         share of each score (`ratioVariance` of its 0/1 sums). With one `deff` for all deltabar is that.
 *         Groups and categories without ratings are left out.
 * Null:   no ratings at all: nothing. Otherwise as `reason` says.
 * Errors: RangeError unless rows have one length, counts and variances are finite and not below 0 and
 *         deff is above 0.
 * Source: Rao & Scott (1984), Ann. Stat. 12:46-60, for groups sampled apart.
 *
 * @example
 * raoScott([[10, 20], [20, 10]], { deff: 2 }) // => { x2: 6.6667, deff: 2, statistic: 3.3333, df: 1, p: 0.0679 }
 */
export function raoScott(table: readonly (readonly number[])[], clustering: Clustering): RaoScott | null {
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns))
    throw new RangeError('the groups of a table are not on one scale');
  const totals = table.map(countTotal);
  const all = sum(totals);
  const variances = readVariances(table, clustering);
  if (all === 0) return null;

  const shares = Array.from({ length: columns }, (_, s) => sum(table.map((row) => row[s] ?? 0)) / all);
  const groups = totals.filter((total) => total > 0).length;
  const categories = shares.filter((share) => share > 0).length;
  const df = (groups - 1) * (categories - 1);
  const cells = table.flatMap((row, g) =>
    row.map((count, s) => ({
      count,
      of: totals[g] ?? 0,
      share: shares[s] ?? 0,
      variance: variances?.[g]?.[s] ?? 0,
    })),
  );
  const used = cells.filter((cell) => cell.of > 0 && cell.share > 0);
  const x2 = sum(used.map(({ count, of, share }) => (count - of * share) ** 2 / (of * share)));

  const none = { x2, deff: null, statistic: null, df, p: null };
  if (groups < 2) return { ...none, reason: 'one-group' };
  if (categories < 2) return { ...none, reason: 'one-score' };
  const deff =
    'deff' in clustering
      ? clustering.deff
      : sum(used.map(({ of, share, variance }) => ((1 - of / all) * variance * of) / share)) / df;
  if (deff === 0) return { ...none, reason: 'no-variance' };
  return { x2, deff, statistic: x2 / deff, df, p: chiSquareUpper(x2 / deff, df), reason: null };
}

function readVariances(
  table: readonly (readonly number[])[],
  clustering: Clustering,
): readonly (readonly number[])[] | null {
  if ('deff' in clustering) {
    checkDeff(clustering.deff);
    return null;
  }
  const { variances } = clustering;
  const fits =
    variances.length === table.length && variances.every((row, g) => row.length === table[g]?.length);
  if (!fits) throw new RangeError('the variances are not one for each cell of the table');
  for (const variance of variances.flat())
    if (!(variance >= 0 && Number.isFinite(variance))) throw new RangeError(`a variance of ${variance}`);
  return variances;
}
