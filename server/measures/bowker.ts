import { chiSquareTest, type ChiSquareTest } from './chi-square-test.ts';
import type { SquareTable } from './square-table.ts';

/**
 * Bowker's test of symmetry: are moves from i to j as common as moves back?
 *
 * Null:   nobody off the diagonal. Degrees of freedom are the pairs that anybody is in.
 * Source: Bowker (1948), JASA 43:572-574; stats::mcnemar.test(correct = FALSE) where no pair is empty.
 */
export function bowker({ cells }: SquareTable): ChiSquareTest | null {
  const pairs = cells
    .filter(({ i, j }) => i < j)
    .map(
      ({ i, j, count }) => [count, cells.find((cell) => cell.i === j && cell.j === i)?.count ?? 0] as const,
    )
    .filter(([up, down]) => up + down > 0);
  const statistic = pairs.reduce((total, [up, down]) => total + (up - down) ** 2 / (up + down), 0);
  return chiSquareTest(statistic, pairs.length);
}
