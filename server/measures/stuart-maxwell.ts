import { chiSquareTest, type ChiSquareTest } from './chi-square-test.ts';
import { solveLinear } from './solve-linear.ts';
import type { SquareTable } from './square-table.ts';
import { sum } from './sum.ts';

/**
 * The Stuart-Maxwell test of marginal homogeneity, d'S⁻¹d: are the two distributions the same?
 *
 * S is singular by one for each set of categories that people move within, so one category of each is
 * dropped, and a category that nobody moves to or from drops out with it. What is left is positive definite.
 *
 * Null:   nobody off the diagonal.
 * Source: Stuart (1955), Biometrika 42:412-416; Maxwell (1970), Br. J. Psychiatry 116:651-655;
 *         statsmodels SquareTable.homogeneity(), coin::mh_test() where one set holds all categories.
 */
export function stuartMaxwell(table: SquareTable): ChiSquareTest | null {
  const moves = Array.from({ length: table.size }, () => Array.from({ length: table.size }, () => 0));
  for (const { i, j, count } of table.cells) if (i !== j) (moves[i] ?? [])[j] = count;
  const moved = (i: number, j: number) => moves[i]?.[j] ?? 0;
  const both = (i: number, j: number) => moved(i, j) + moved(j, i);
  const all = moves.map((_, at) => at);

  const tests = joinedSets(all, both).map((set) => {
    const kept = set.slice(1);
    const out = kept.map((i) => sum(all.map((j) => moved(i, j) - moved(j, i))));
    const spread = kept.map((i) =>
      kept.map((j) => (i === j ? sum(all.map((k) => both(i, k))) : -both(i, j))),
    );
    const solved = solveLinear(spread, out);
    return { df: kept.length, statistic: sum(out.map((value, at) => value * (solved[at] ?? 0))) };
  });
  return chiSquareTest(sum(tests.map((test) => test.statistic)), sum(tests.map((test) => test.df)));
}

/** Sets of categories that are joined by moves, of two or more. */
function joinedSets(all: readonly number[], both: (i: number, j: number) => number): number[][] {
  const left = new Set(all);
  const sets: number[][] = [];
  for (const first of all) {
    if (!left.delete(first)) continue;
    const set = [first];
    for (const i of set) for (const j of [...left]) if (both(i, j) > 0 && left.delete(j)) set.push(j);
    if (set.length > 1) sets.push(set);
  }
  return sets;
}
