import type { ReadHandle } from '../../../db/connect.ts';
import { listCompetencyHistory } from '../../../db/published/list-competency-history.ts';
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
  const placeOf = new Map(recent.map(({ publication }, at) => [publication.id, at]));
  return teams
    .flatMap((team) => {
      const tables = readTables(packedOf.get(team.id) ?? [], placeOf, labels.length);
      return trendOf(team, tables, { recent, rho });
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Counts by competency, in the order of their ids, then by cycle; nobody where a cycle shows nothing. */
function readTables(
  packed: readonly number[],
  placeOf: ReadonlyMap<number, number>,
  size: number,
): number[][][] {
  const nobody = Array.from({ length: size }, () => 0);
  const tables = new Map<number, number[][]>();
  for (let at = 0; at < packed.length; at += 2 + size) {
    const [publicationId = 0, competencyId = 0] = [packed[at], packed[at + 1]];
    let table = tables.get(competencyId);
    if (!table) tables.set(competencyId, (table = Array.from(placeOf, () => nobody)));
    const place = placeOf.get(publicationId);
    if (place === undefined) throw new Error(`publication ${publicationId} was not asked for`);
    table[place] = packed.slice(at + 2, at + 2 + size);
  }
  return [...tables].sort(([a], [b]) => a - b).map(([, table]) => table);
}

function trendOf(
  team: TeamNode,
  tables: readonly (readonly (readonly number[])[])[],
  { recent, rho }: { recent: readonly Frame[]; rho: number | null },
): TeamTrend[] {
  const totals = tables.map((table) => table.map(sum));
  const peopleAt = recent.map((_, at) => Math.max(0, ...totals.map((table) => table[at] ?? 0)));
  const first = peopleAt.findIndex((people) => people > 0);
  const end = recent.length - 1;
  const peopleNow = peopleAt[end] ?? 0;
  if (peopleAt.filter((people) => people > 0).length < FEWEST_CYCLES || peopleNow === 0) return [];

  const deff = pooledDeff({ people: sum(peopleAt), ratings: sum(totals.map(sum)) }, rho);
  const { slope, slopeSe } = trendLbl(tables, { deff }) ?? { slope: null, slopeSe: null };
  if (slope === null || slopeSe === null) return [];
  return [
    {
      path: team.path,
      from: recent[first]?.publication.cycle ?? '',
      cycles: end - first,
      people: peopleNow,
      slope,
      se: slopeSe,
    },
  ];
}
