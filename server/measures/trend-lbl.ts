import { checkDeff } from './check-deff.ts';
import { countTotal } from './count-total.ts';
import { sum } from './sum.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface TrendLbl {
  /** The test: above 0 where later rows are higher. */
  z: number | null;
  /** z², chi-square with one degree of freedom, and its p-value. */
  chiSquare: number | null;
  p: number | null;
  /** Sum over strata of T (observed less expected) and of its variance. */
  statistic: number;
  variance: number;
  /** Points of the categories' scores a point of the rows', by least squares within strata, and its error. */
  slope: number | null;
  slopeSe: number | null;
  /** Correlation of row and column scores, where one stratum takes part. */
  r: number | null;
  /** Strata that take part, and the people in them. */
  strata: number;
  n: number;
  /** Why there is no test: no stratum has people in two rows and in two categories. */
  reason: 'no-variance' | null;
}

/**
 * Trend over cycles within strata: the stratified linear-by-linear test.
 *
 * Shapes: `tables` one a stratum (level or competency), each with a row of counts [c_1..c_K] a cycle, in
 *         order. `u` scores the rows, `v` the categories; 1, 2, 3 … unless told. Pooled over competencies,
 *         give `deff`: z is divided by its root.
 * Null:   nobody in any of them: nothing at all. A stratum with people in one row or one category only
 *         takes no part; without any other there is no test.
 * Errors: RangeError unless tables are of one shape, counts finite and not below 0, scores as many as rows
 *         and categories, and deff above 0.
 * Source: Mantel (1963), JASA 58:690-700; Agresti (2002), Categorical Data Analysis, eq. 3.15 and 7.21;
 *         coin::lbl_test with blocks.
 *
 * @example
 * trendLbl([[[3, 1], [2, 2], [1, 3]]]) // => { z: 1.3540, chiSquare: 1.8333, r: 0.4082, p: 0.1757, … }
 */
export function trendLbl(
  tables: readonly (readonly (readonly number[])[])[],
  options: { u?: readonly number[]; v?: readonly number[]; deff?: number } = {},
): TrendLbl | null {
  const rows = tables[0]?.length ?? 0;
  const columns = tables[0]?.[0]?.length ?? 0;
  const { u = upTo(rows), v = upTo(columns), deff = 1 } = options;
  checkDeff(deff);
  if (u.length !== rows || v.length !== columns || ![...u, ...v].every(Number.isFinite))
    throw new RangeError(`${rows} rows and ${columns} categories need as many scores`);
  if (tables.some((table) => table.length !== rows || table.some((row) => row.length !== columns)))
    throw new RangeError('the strata do not have the same rows and categories');
  const people = sum(tables.map((table) => sum(table.map(countTotal))));
  if (people === 0) return null;

  const parts = tables.map((table) => moments(table, u, v)).filter(({ varies }) => varies);
  const statistic = sum(parts.map(({ uv }) => uv));
  const variance = sum(parts.map(({ uu, vv, n }) => (uu * vv) / (n - 1)));
  const spread = sum(parts.map(({ uu }) => uu));
  const [only] = parts;
  const z = only === undefined ? null : statistic / Math.sqrt(variance * deff);
  return {
    z,
    chiSquare: z === null ? null : z ** 2,
    p: z === null ? null : twoSidedP(z),
    statistic,
    variance,
    slope: only === undefined ? null : statistic / spread,
    slopeSe: only === undefined ? null : Math.sqrt(variance * deff) / spread,
    r: only !== undefined && parts.length === 1 ? only.uv / Math.sqrt(only.uu * only.vv) : null,
    strata: parts.length,
    n: sum(parts.map(({ n }) => n)),
    reason: z === null ? 'no-variance' : null,
  };
}

function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at + 1);
}

/**
 * Sums of squares and products of one stratum's scores about their means. Loops rather than lists: findings come
 * here once for every team and competency of a company.
 */
function moments(table: readonly (readonly number[])[], u: readonly number[], v: readonly number[]) {
  let [n, sumU, sumV] = [0, 0, 0];
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const eachCell = (work: (count: number, uOf: number, vOf: number) => void): void => {
    for (let i = 0; i < table.length; i++) {
      const row = table[i] ?? [];
      for (let j = 0; j < row.length; j++) {
        const count = row[j] ?? 0;
        if (count > 0) work(count, u[i] ?? 0, v[j] ?? 0);
      }
    }
  };
  eachCell((count, uOf, vOf) => {
    n += count;
    sumU += count * uOf;
    sumV += count * vOf;
    rows.add(uOf);
    columns.add(vOf);
  });
  const [meanU, meanV] = [sumU / n, sumV / n];
  let [uu, vv, uv] = [0, 0, 0];
  eachCell((count, uOf, vOf) => {
    uu += count * (uOf - meanU) ** 2;
    vv += count * (vOf - meanV) ** 2;
    uv += count * (uOf - meanU) * (vOf - meanV);
  });
  return { n, varies: rows.size > 1 && columns.size > 1, uu, vv, uv };
}
