import type { VoteSums } from '../../../db/private/sum-votes.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import type { ClusterSums } from '../../measures/cluster-sums.ts';
import { designEffect } from '../../measures/design-effect.ts';
import { rwg } from '../../measures/rwg.ts';
import type { CountedTable } from '../counted-table.ts';
import { canSumUp } from '../../disclosure/can-sum-up.ts';
import { addCounts } from '../../disclosure/cells.ts';
import { atLeastMixed } from './at-least-mixed.ts';
import { clusterSumsOf } from './cluster-sums-of.ts';
import { grainOf, grainOfRatio, roundTo } from '../../disclosure/grain.ts';
import { shareRhos } from './share-rho.ts';
import { byUnit, type Units } from './units.ts';

type UnitStat = NewPublication['unit_stats'][number];

/**
 * How far one person's ratings are alike, and how much of the scale is used, per unit, source and scale (A4).
 * Word by word of the company only, since nothing reads that of a division.
 *
 * Order: by scale and source as in `sums`, the company first.
 */
export function buildUnitStats(
  sums: readonly VoteSums[],
  tables: readonly CountedTable[],
  units: Units,
  k: number,
): UnitStat[] {
  const groups = Map.groupBy(sums, ({ scaleId, source }) => `${scaleId} ${source}`);
  return [...groups.values()].flatMap((group) => {
    const [{ scaleId, source } = { scaleId: 0, source: 'self' as const }] = group;
    const of = tables.filter((table) => table.scaleId === scaleId && table.source === source);
    const countsOf = countByUnit(of, units);
    return [...byUnit(units, group)].flatMap(([unit, rows]) => {
      const all = clusterSumsOf(rows);
      const counts = countsOf.get(unit) ?? [];
      if (!canSumUp(all.n, counts, k)) return [];
      const shares =
        unit === units.company ? shareRhos(rows, counts.length, k) : { word_rho: null, from_rho: null };
      const key = { source, scale_id: scaleId, team_id: unit, people: all.n };
      return [{ ...key, ...describe(all, counts, k), ...shares }];
    });
  });
}

/** Ratings of each unit by score, its competencies together, in one pass: a large cycle has a million rows. */
function countByUnit(tables: readonly CountedTable[], { company, homes }: Units): Map<number, number[]> {
  const unitOf = new Map(homes.map(({ teamId, unitId }) => [teamId, unitId]));
  const none = (): number[] => new Array<number>(tables[0]?.labels.length ?? 0).fill(0);
  const all = none();
  const units = new Map([[company, all]]);
  for (const { rows } of tables) {
    for (const { home, counts } of rows) {
      const unit = unitOf.get(home) ?? company;
      const own = units.get(unit) ?? none();
      units.set(unit, own);
      addCounts(all, counts);
      if (own !== all) addCounts(own, counts);
    }
  }
  return units;
}

function describe(
  sums: ClusterSums,
  counts: readonly number[],
  k: number,
): Pick<UnitStat, 'rho' | 'mbar' | 'within_sd' | 'range_use'> {
  const grain = grainOf(sums.M, k);
  const { icc = null, msw = null } = designEffect(atLeastMixed(sums, k)) ?? {};
  const ofRho = grainOfRatio(sums.M, sums.Q / sums.M - (sums.T / sums.M) ** 2, k);
  return {
    rho: ofRho === null ? null : roundTo(ofRho, icc),
    mbar: roundTo(0.01, sums.M2 / sums.M),
    within_sd: roundTo(grain, msw === null ? null : Math.sqrt(msw)),
    range_use: roundTo(grain, rwg(counts)?.rangeUse ?? null),
  };
}
