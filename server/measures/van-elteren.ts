import { checkDeff } from './check-deff.ts';
import { sum } from './sum.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface VanElteren {
  /** The test: above 0 where the first group is higher, and its two-sided p-value. */
  z: number | null;
  p: number | null;
  /** Chance that someone of the first group is above someone of the second in the same stratum, ties half. */
  theta: number;
  /** Strata that hold people of both groups, and the people of each group in them. */
  strata: number;
  n1: number;
  n2: number;
  /** Why the test is null: in each stratum everyone has one score. */
  reason: 'all-ties' | null;
}

/**
 * Who is higher, within strata: the van Elteren test, and the superiority averaged with its weights.
 *
 * Shapes: `strata` one entry a stratum (level or band): the two groups' counts, [[c_1..c_K], [c_1..c_K]].
 *         Pooled over competencies, give `deff`: z is divided by its root.
 * Units:  theta is a probability, 0.5 = no difference; no rounding.
 * Null:   no stratum with people of both groups. With ties only, theta is 0.5 and there is no test.
 * Errors: RangeError unless each stratum has two lists of counts of one length, and deff is above 0.
 * Source: van Elteren (1960), Bull. Int. Stat. Inst. 37:351-361; Lehmann (1975), Nonparametrics, 3.3;
 *         PROC FREQ / CMH2 SCORES=MODRIDIT in SAS.
 *
 * @example
 * vanElteren([[[0, 1, 3], [2, 1, 1]]]) // => { z: 1.5590, theta: 0.8125, strata: 1, … }
 */
export function vanElteren(
  strata: readonly (readonly [readonly number[], readonly number[]])[],
  { deff = 1 }: { deff?: number } = {},
): VanElteren | null {
  checkDeff(deff);
  const parts = strata.map(([first, second], at) => {
    const good = [...first, ...second].every((count) => count >= 0 && Number.isFinite(count));
    if (first.length !== second.length || !good)
      throw new RangeError(`stratum ${at + 1} does not hold two groups' counts on one scale`);
    return inStratum(first, second);
  });
  const shared = parts.filter(({ n1, n2 }) => n1 > 0 && n2 > 0);
  if (shared.length === 0) return null;

  const variance = sum(shared.map((part) => part.variance));
  const excess = sum(shared.map((part) => part.excess));
  const z = variance === 0 ? null : excess / Math.sqrt(variance * deff);
  return {
    z,
    p: z === null ? null : twoSidedP(z),
    theta: 0.5 + excess / sum(shared.map(({ n1, n2 }) => (n1 * n2) / (n1 + n2 + 1))),
    strata: shared.length,
    n1: sum(shared.map((part) => part.n1)),
    n2: sum(shared.map((part) => part.n2)),
    reason: z === null ? 'all-ties' : null,
  };
}

/**
 * The first group's sum of modified ridits, mid-rank / (n + 1), above its expectation (the mean ridit is
 * 1/2), and its variance under chance. The excess is n1 n2 / (n + 1) times (theta - 1/2).
 */
function inStratum(first: readonly number[], second: readonly number[]) {
  const [n1, n2] = [sum(first), sum(second)];
  const n = n1 + n2;
  let below = 0;
  const scores = first.map((count, at) => {
    const both = count + (second[at] ?? 0);
    const above = (below + (both + 1) / 2) / (n + 1) - 0.5;
    below += both;
    return { count, both, above };
  });
  return {
    n1,
    n2,
    excess: sum(scores.map(({ count, above }) => count * above)),
    variance: ((n1 * n2) / (n * (n - 1))) * sum(scores.map(({ both, above }) => both * above ** 2)),
  };
}
