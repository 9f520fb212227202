import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface ChangedTable {
  source: Source;
  competencyId: number;
  scaleId: number;
}

/** Tables of a cycle in which ratings were added or replaced by imports later than the given one. */
export async function listChangedTables(
  trx: WriteHandle,
  cycleId: number,
  lastImport: number,
): Promise<ChangedTable[]> {
  const { rows } = await sql<ChangedTable>`
    select source, competency_id as "competencyId", scale_id as "scaleId" from (
      select distinct source, competency_id, scale_id from private.rating
      where cycle_id = ${cycleId} and import_id > ${lastImport}
      union
      select source, competency_id, scale_id from private.replaced_rating
      where cycle_id = ${cycleId} and replaced_by > ${lastImport}
    ) changed`.execute(trx);
  return rows;
}
