import type { ReadHandle } from '../../../db/connect.ts';
import { listCompetencyHistory, type PackedCounts } from '../../../db/published/list-competency-history.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { TeamTrend } from '../../findings/input.ts';
import { sum } from '../../measures/sum.ts';
import { trendLbl } from '../../measures/trend-lbl.ts';
import { companyRho } from '../company-rho.ts';
import type { Frame } from '../frame.ts';
import { pooledDeff } from '../pooled-deff.ts';

/** As for the trend of any series: see `describeTrends`. */
const MOST_CYCLES = 8;
const FEWEST_CYCLES = 4;

/**
 * How every team that the last cycle has, and that has no teams below it, moves over the last cycles on one
 * scale; stratified by competency. Teams with figures in fewer than four of them, or not in the last, are left out.
 *
 * Shapes: `frames` oldest first, the last one the cycle asked about. By path.
 */
export async function readTeamTrends(
  db: ReadHandle,
  frames: readonly Frame[],
  { source, scaleId, labels }: Pick<TableRow, 'source' | 'scaleId' | 'labels'>,
): Promise<TeamTrend[]> {
  const recent = frames.slice(-MOST_CYCLES);
  const last = recent.at(-1);
  if (!last || recent.length < FEWEST_CYCLES) return [];
  const teams = last.tree.nodes.filter((node) => !last.tree.children.has(node.id));
  const rows = await listCompetencyHistory(db, {
    publicationIds: recent.map(({ publication }) => publication.id),
    source,
    scaleId,
    teamIds: teams.map(({ id }) => id),
  });
  const packedOf = new Map(rows.map(({ teamId, packed }) => [teamId, packed]));
  const { score: rho } = companyRho(last, { source, scaleId });
  return teams
    .flatMap((team) => trendOf(team, packedOf.get(team.id) ?? [], { recent, rho, size: labels.length }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Settings {
  recent: readonly Frame[];
  rho: number | null;
  size: number;
}

function trendOf(
  team: TeamNode,
  packed: readonly PackedCounts[],
  { recent, rho, size }: Settings,
): TeamTrend[] {
  const placeOf = new Map(recent.map(({ publication }, at) => [publication.id, at]));
  const shownAt = [...new Set(packed.map(([id]) => placeOf.get(id) ?? -1))].sort((a, b) => a - b);
  const [first = 0] = shownAt;
  const end = recent.length - 1;
  if (shownAt.length < FEWEST_CYCLES || shownAt.at(-1) !== end) return [];

  const tables = [...Map.groupBy(packed, ([, competencyId]) => competencyId)]
    .sort(([a], [b]) => a - b)
    .map(([, held]) => {
      const byPlace = new Map(held.map(([id, , counts]) => [placeOf.get(id), counts]));
      return recent.map((_, at) => byPlace.get(at) ?? Array.from({ length: size }, () => 0));
    });
  const peopleAt = (at: number): number => Math.max(...tables.map((table) => sum(table[at] ?? [])));
  const people = sum(shownAt.map(peopleAt));
  const deff = pooledDeff({ people, ratings: sum(tables.flat(2)) }, rho);
  const { slope, slopeSe } = trendLbl(tables, { deff }) ?? { slope: null, slopeSe: null };
  if (slope === null || slopeSe === null) return [];
  return [
    {
      path: team.path,
      from: recent[first]?.publication.cycle ?? '',
      cycles: end - first,
      people: peopleAt(end),
      slope,
      se: slopeSe,
    },
  ];
}
