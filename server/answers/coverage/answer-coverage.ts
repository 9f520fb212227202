import type { ReadHandle } from '../../../db/connect.ts';
import { listCycleVersions } from '../../../db/published/list-cycle-versions.ts';
import type { CoverageQuery, CoverageReply, CoveredColumn, CoveredTable } from '../../contract/coverage.ts';
import { countedCoverage } from '../counted-coverage.ts';
import type { Frame } from '../frame.ts';
import { findScale, findSource } from '../view.ts';
import { coverUnits } from './cover-units.ts';
import { countPlaces, hiddenTeam, listLowestTeams } from './hidden-teams.ts';
import { coverNodes } from './place-people.ts';
import { readCoverage, type CoveredRows } from './read-coverage.ts';

const NOBODY = { people: 0, of: 0 };

/**
 * What of a cycle is shown, where, and why the rest is not: from head-counts and from which homes are shown
 * together, never from a score.
 *
 * With `scaleOf` the tables of one scale only; the summary is over all scales either way, as counted on publish.
 *
 * Errors: NotFound where the cycle has no ratings by the asked source, or on the asked scale.
 */
export async function answerCoverage(
  db: ReadHandle,
  frame: Frame,
  query: CoverageQuery,
): Promise<CoverageReply> {
  const { publication, tree } = frame;
  const source = findSource(frame, query.source);
  const scale = query.scaleOf === undefined ? undefined : findScale(frame, source, query).scaleId;
  const [read, versions] = await Promise.all([
    readCoverage(db, frame, source),
    listCycleVersions(db, publication.cycleId),
  ]);
  const rows = read.filter(({ table }) => scale === undefined || table.scaleId === scale);
  const teams = listLowestTeams(frame);
  const covered = rows.map((row) => coverNodes(row, tree));
  const { k, d, insider } = publication;

  return {
    cycle: publication.cycle,
    source,
    publication: { version: publication.version, k, hash: publication.hash },
    rules: { k, d, insider, version: versions.find(({ id }) => id === publication.id)?.rulesVersion ?? 0 },
    summary: countedCoverage(frame).find((each) => each.source === source) ?? null,
    tables: rows.map((row, index): CoveredTable => {
      const { competency, name, labels } = row.table;
      return {
        competency,
        name,
        scale: labels,
        coverage: covered[index]?.get(tree.root.id) ?? NOBODY,
        teams: countPlaces(row, teams),
        levels: sumColumns(row),
      };
    }),
    units: coverUnits(frame, rows, covered),
    columns: coverColumns(frame, rows).filter(
      ({ tables }) => scale === undefined || tables.some((table) => table !== null),
    ),
    hidden: teams.flatMap((team) => hiddenTeam(frame, rows, team)),
    versions: versions.map(({ version, publishedAt, hash, k: least }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      hash: hash.toString('hex'),
      k: least,
    })),
  };
}

function sumColumns({ columns }: CoveredRows): CoveredTable['levels'] {
  if (columns.size === 0) return null;
  const sum = { ...NOBODY };
  for (const { people, ofPeople } of columns.values()) {
    sum.people += people ?? 0;
    sum.of += ofPeople;
  }
  return sum;
}

function coverColumns({ columns, tree }: Frame, rows: readonly CoveredRows[]): CoveredColumn[] {
  return columns.map(({ id, key, label, teamId }) => ({
    key,
    label,
    division: tree.byId.get(teamId ?? 0)?.path ?? null,
    tables: rows.map((row) => {
      const held = row.columns.get(id);
      return held ? { people: held.people ?? 0, of: held.ofPeople } : null;
    }),
  }));
}
