import type { ReadHandle } from '../../../db/connect.ts';
import { listBlockHomes } from '../../../db/published/list-block-homes.ts';
import { listLevelRows, type LevelRow } from '../../../db/published/list-level-rows.ts';
import { listRatedHomes } from '../../../db/published/list-rated-homes.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { Source } from '../../../db/schema.ts';
import type { Frame } from '../frame.ts';
import type { PlacedTable } from './place-people.ts';

/** One table with where its people are counted. */
export interface CoveredRows extends PlacedTable {
  table: TableRow;
  /** By column id; empty where levels are not shown. */
  columns: ReadonlyMap<number, LevelRow>;
}

/** Reads every table of one source, in the publication's order, in a handful of queries. */
export async function readCoverage(db: ReadHandle, frame: Frame, source: Source): Promise<CoveredRows[]> {
  const { id } = frame.publication;
  const tables = frame.tables.filter((table) => table.source === source);
  const scales = [...new Set(tables.map(({ scaleId }) => scaleId))];
  const competencyIds = [...new Set(tables.map(({ competencyId }) => competencyId))];
  const [homes, blocks, levels] = await Promise.all([
    listRatedHomes(db, id, source),
    listBlockHomes(db, id, source),
    Promise.all(
      scales.map(async (scaleId) => ({
        scaleId,
        rows: await listLevelRows(db, { publicationId: id, source, scaleId, competencyIds }),
      })),
    ),
  ]);

  return tables.map((table) => {
    const isIt = (row: { competencyId: number; scaleId: number }): boolean =>
      row.competencyId === table.competencyId && row.scaleId === table.scaleId;
    const rows = levels.find(({ scaleId }) => scaleId === table.scaleId)?.rows ?? [];
    const held = blocks.find(isIt)?.blocks ?? [];
    return {
      table,
      people: new Map(homes.find(isIt)?.homes ?? []),
      block: new Map(
        held.flatMap(([node, isTeam, inIt]) => inIt.map((home) => [home, { node, isTeam: isTeam === 1 }])),
      ),
      columns: new Map(
        rows
          .filter(({ competencyId }) => competencyId === table.competencyId)
          .map((row) => [row.columnId, row]),
      ),
    };
  });
}
