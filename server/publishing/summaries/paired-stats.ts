import type { PairCount } from '../../../db/private/count-pairs.ts';
import type { ShiftSums } from '../../../db/private/sum-shifts.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import { clusterMeanOfSums } from '../../measures/cluster-mean.ts';
import type { ClusterSums } from '../../measures/cluster-sums.ts';
import { gwetAc2 } from '../../measures/gwet-ac2.ts';
import { marginalHomogeneity } from '../../measures/marginal-homogeneity.ts';
import { weightedKappa } from '../../measures/weighted-kappa.ts';
import { canSumUp } from '../../disclosure/can-sum-up.ts';
import { chanceBound } from '../../disclosure/chance-bound.ts';
import { grainOf, grainOfRatio, percents, roundTo } from '../../disclosure/grain.ts';
import { atLeastMoved } from './at-least-moved.ts';
import { clusterSumsOf } from './cluster-sums-of.ts';
import { homogeneityP } from './homogeneity-p.ts';
import { byUnit, type Units } from './units.ts';

type PairedStat = NewPublication['paired_stats'][number];
type Figures = Omit<PairedStat, 'before' | 'after' | 'scale_id' | 'team_id' | 'competency_id'>;

/**
 * How scores move from one source to another on the same people, per unit, pair of sources and scale (A5):
 * over all competencies, and in each that has people enough.
 *
 * Shapes: `positions` gives the length of a scale by its id.
 */
export function buildPairedStats(
  cells: readonly PairCount[],
  shifts: readonly ShiftSums[],
  positions: ReadonlyMap<number, number>,
  units: Units,
  k: number,
): PairedStat[] {
  const sums = Map.groupBy(shifts, keyOf);
  return [...Map.groupBy(cells, keyOf)].flatMap(([key, group]) => {
    const [{ before, after, scaleId: scale_id }] = group as [PairCount];
    const size = positions.get(scale_id) ?? 0;
    const shiftsOf = byUnit(units, sums.get(key) ?? []);
    return [...byUnit(units, group)].flatMap(([team_id, rows]) => {
      const pair = { before, after, scale_id, team_id };
      const pooled = describe(tableOf(rows, size), clusterSumsOf(shiftsOf.get(team_id) ?? []), k);
      const single = [...Map.groupBy(rows, (row) => row.competencyId)].flatMap(([competency_id, of]) => {
        const table = tableOf(of, size);
        return describe(table, sumsOfTable(table), k).map((each) => ({ ...pair, competency_id, ...each }));
      });
      return [...pooled.map((each) => ({ ...pair, competency_id: null, ...each })), ...single];
    });
  });
}

function keyOf({ scaleId, before, after }: Pick<PairCount, 'scaleId' | 'before' | 'after'>): string {
  return `${scaleId} ${before} ${after}`;
}

/** Rows = before, columns = after. */
function tableOf(cells: readonly PairCount[], size: number): number[][] {
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { earlier, later, people } of cells) {
    const row = table[earlier - 1];
    if (row) row[later - 1] = (row[later - 1] ?? 0) + people;
  }
  return table;
}

/** Sums of the differences where each person has one: those of one competency. */
function sumsOfTable(table: readonly (readonly number[])[]): ClusterSums {
  const rows = table.flatMap((row, i) =>
    row.map((people, j) => {
      const shift = j - i;
      return { unitId: 0, scaleId: 0, ratings: 1, people, t: people * shift, t2: people * shift ** 2 };
    }),
  );
  return clusterSumsOf(rows.map((row) => ({ ...row, q: row.t2 })));
}

/** The figures of one table, or none where it may not be summed up. */
function describe(table: readonly (readonly number[])[], sums: ClusterSums, k: number): Figures[] {
  const before = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const after = table.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const shown = canSumUp(sums.n, before, k) && canSumUp(sums.n, after, k);
  const moved = marginalHomogeneity(table);
  const mean = clusterMeanOfSums(atLeastMoved(sums, k));
  const ac2 = gwetAc2(table);
  const kappa = weightedKappa(table);
  if (!shown || !moved || !mean || !ac2 || !kappa || kappa.estimate === null) return [];

  const grain = grainOf(sums.M, k);
  // What kappa sets the disagreement against, in squared points: 1 - pe in units of the widest disagreement.
  const ofKappa = grainOfRatio(sums.M, (1 - kappa.pe) * (table.length - 1) ** 2, k);
  if (ofKappa === null) return [];
  const [raised = 0, same = 0, lowered = 0] = percents(grain, [moved.raised, moved.same, moved.lowered]);
  const shift = roundTo(grain, mean.estimate);
  // Rounded on its own: with the mean in it a limit would tell of both how they lie between two steps.
  const half = roundTo(grain, (mean.upper ?? mean.estimate) - mean.estimate);
  return [
    {
      people: sums.n,
      raised,
      same,
      lowered,
      shift,
      shift_lower: roundTo(grain, shift - half),
      shift_upper: roundTo(grain, shift + half),
      kappa: roundTo(ofKappa, kappa.estimate),
      ac2: roundTo(grain, ac2.estimate),
      homogeneity_p: chanceBound(homogeneityP(moved.stuartMaxwell, sums)),
    },
  ];
}
